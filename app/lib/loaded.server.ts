import { redirect } from '@remix-run/node'
import { refusalOf } from '#server/trpc/errors.ts'

/**
 * The answer of a query for a page. What is not there is a 404, what is not for this reader a 403 and what is not ready yet a 503; who is not signed in is sent
 * to sign in and comes back.
 */
export const loaded = async <T>(request: Request, answer: Promise<T>): Promise<T> => {
  try {
    return await answer
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    const { pathname, search } = new URL(request.url)
    if (refusal.code === 'not-signed-in') throw redirect(`/sign-in?to=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`)
    if (refusal.code === 'history-being-read') throw new Response(null, { status: 503, headers: { 'Retry-After': '2' } })
    throw new Response(null, { status: refusal.code === 'unknown' ? 404 : 403 })
  }
}

export { refusalOf }
