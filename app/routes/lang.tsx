import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { preferenceCookie } from '../lib/cookies.server.ts'
import { isLang } from '../i18n/define.ts'
import { localPath } from '../lib/redirects.ts'

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const form = await request.formData()
  const lang = form.get('lang')
  const to = localPath(form.get('to'))
  if (!isLang(lang)) return redirect(to)
  if (context.actor) await context.accounts.rememberLang(context.actor.userId, lang)
  return redirect(to, { headers: { 'Set-Cookie': preferenceCookie('lang', lang) } })
}

export const loader = () => redirect('/')
