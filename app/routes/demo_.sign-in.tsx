import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { withCookies } from '../lib/cookies.server.ts'
import { found } from '../lib/gate.server.ts'
import { localPath } from '../lib/redirects.ts'

/** Only in the demonstration: one press signs in as an account of `/demo`. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const form = await request.formData()
  const key = form.get('account')
  const cookies = found(typeof key === 'string' ? await context.accounts.signInDemo(key, request.headers) : null)
  return redirect(localPath(form.get('to'), '/home'), { headers: withCookies(cookies) })
}

export const loader = () => redirect('/demo')
