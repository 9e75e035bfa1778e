import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { preferenceCookie } from '../lib/cookies.server.ts'
import { localPath } from '../lib/redirects.ts'
import { isTheme } from '../lib/theme.ts'

export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const theme = form.get('theme')
  const to = localPath(form.get('to'))
  return redirect(to, isTheme(theme) ? { headers: { 'Set-Cookie': preferenceCookie('theme', theme) } } : {})
}

export const loader = () => redirect('/')
