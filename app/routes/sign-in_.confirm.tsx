import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { preferenceCookie } from '../lib/cookies.server.ts'
import { messages } from '../i18n/define.ts'
import { useM } from '../i18n/use.tsx'
import { withCookies } from '../lib/cookies.server.ts'
import { localPath } from '../lib/redirects.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { textOf } from '../lib/form.server.ts'

const m = messages({
  title: { en: 'Sign in to Chapeau', fr: 'Se connecter à Chapeau' },
  press: { en: 'One press, and you are in. You stay signed in on this device for two weeks, or until you sign out.', fr: 'Un clic et vous y êtes. Vous restez connecté sur cet appareil pendant deux semaines, ou jusqu’à ce que vous vous déconnectiez.' },
  button: { en: 'Sign in', fr: 'Se connecter' },
  spent: { en: 'This link was used already, or its 15 minutes are over. Ask for a new one.', fr: 'Ce lien a déjà été utilisé, ou ses 15 minutes sont écoulées. Demandez-en un nouveau.' },
  again: { en: 'Ask for a new link', fr: 'Demander un nouveau lien' },
})

export const meta: MetaFunction<typeof loader> = ({ matches }) => [...titled(m.title[langOfPage(matches)]), { name: 'robots', content: 'noindex' }]

/** Opening the link does nothing yet: mail scanners open links too. */
export const loader = ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  return { token: searchParams.get('token') ?? '', to: localPath(searchParams.get('to'), '/home') }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const form = await request.formData()
  const cookies = await context.accounts.signInByLink(textOf(form, 'token'), request.headers)
  if (!cookies) return data({ spent: true }, 410)
  const lang = await context.accounts.langOf(cookies)
  return redirect(localPath(form.get('to'), '/home'), { headers: withCookies(lang ? [...cookies, preferenceCookie('lang', lang)] : cookies) })
}

export default function Confirm() {
  const s = useM(m)
  const { token, to } = useLoaderData<typeof loader>()
  const spent = useActionData<typeof action>()?.spent ?? token === ''
  return (
    <Page narrow>
      <h1>{s.title}</h1>
      {spent ? (
        <div className="mt-4 grid gap-5">
          <Notice kind="refusal">{s.spent}</Notice>
          <Link to="/sign-in">{s.again}</Link>
        </div>
      ) : (
        <>
          <p className="mt-2 mb-6 max-w-prose">{s.press}</p>
          <Form method="post" reloadDocument>
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="to" value={to} />
            <Button kind="primary">{s.button}</Button>
          </Form>
        </>
      )}
    </Page>
  )
}
