import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '#domain/permission/roles.ts'

type Asked = Pick<LoaderFunctionArgs, 'request' | 'context'>

/** The person who asks; somebody signed out is sent to sign in, and comes back here. */
export const signedIn = ({ request, context }: Asked): Actor => {
  if (context.actor) return context.actor
  const { pathname, search } = new URL(request.url)
  throw redirect(`${context.demo ? '/demo' : '/sign-in'}?${new URLSearchParams({ to: pathname.replace(/\.data$/, '') + search }).toString()}`)
}

/** A value that a page needs, or the page that says there is nothing at this address. */
export const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Response(null, { status: 404 })
  return value
}
