import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { withCookies } from '../lib/cookies.server.ts'

export const action = async ({ request, context }: ActionFunctionArgs) =>
  redirect('/', { headers: withCookies(await context.accounts.signOut(request.headers)) })

export const loader = () => redirect('/')
