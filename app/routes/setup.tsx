import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { lang } from '#domain/languages.ts'
import { preferenceCookie } from '../lib/cookies.server.ts'
import { messages } from '../i18n/define.ts'
import { problem, type Issue } from '../i18n/problems.ts'
import { useLang, useM } from '../i18n/use.tsx'
import type { Typed } from '../lib/commandResult.ts'
import { withCookies } from '../lib/cookies.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { Button } from '../ui/Button.tsx'
import { Choice, Field, FieldsProvider } from '../ui/fields.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'

const m = messages({
  title: { en: 'The first account', fr: 'Le premier compte' },
  what: {
    en: 'It belongs to the secretariat: it creates Assemblies and resolutions, and admits everybody else. This link works once.',
    fr: 'Il appartient au secrétariat : il crée les Assemblées et les résolutions, et admet toutes les autres personnes. Ce lien ne sert qu’une fois.',
  },
  name: { en: 'Name, as others will see it', fr: 'Nom, tel que les autres le verront' },
  email: { en: 'E-mail address', fr: 'Adresse électronique' },
  emailHint: { en: 'Sign-in links and notices go there.', fr: 'Les liens de connexion et les avis y sont envoyés.' },
  lang: { en: 'Language', fr: 'Langue' },
  button: { en: 'Create the account and sign in', fr: 'Créer le compte et se connecter' },
  gone: {
    en: 'This link is no longer valid: it was used, or the server was started again since. If no account exists yet, the terminal of the server shows the new link.',
    fr: 'Ce lien n’est plus valable : il a été utilisé, ou le serveur a redémarré depuis. Si aucun compte n’existe encore, le terminal du serveur affiche le nouveau lien.',
  },
})

export const meta: MetaFunction<typeof loader> = ({ matches }) => [...titled(m.title[langOfPage(matches)]), { name: 'robots', content: 'noindex' }]

const person = z.object({ name: z.string().trim().min(1), email: z.email(), lang })

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const isGood = await context.accounts.isSetupToken(token)
  return data({ token: isGood ? token : null }, isGood ? 200 : 410)
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const form = Object.fromEntries([...(await request.formData())].map(([key, value]) => [key, typeof value === 'string' ? value : '']))
  const parsed = person.safeParse(form)
  if (!parsed.success) {
    const errors = Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path[0]), problem(issue as Issue, context.lang)]))
    const typed: Typed = Object.fromEntries(Object.entries(form).map(([key, value]) => [key, [value]]))
    return data({ errors, typed }, 422)
  }
  const cookies = await context.accounts.setUp(form['token'] ?? '', parsed.data, request.headers)
  if (!cookies) return data({ errors: {}, typed: {} }, 410)
  return redirect('/home', { headers: withCookies([...cookies, preferenceCookie('lang', parsed.data.lang)]) })
}

export default function Setup() {
  const s = useM(m)
  const language = useLang()
  const { token } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page narrow>
      <h1>{s.title}</h1>
      {token === null ? (
        <Notice kind="refusal" className="mt-4">
          {s.gone}
        </Notice>
      ) : (
        <>
          <p className="mt-2 mb-6 max-w-prose">{s.what}</p>
          <Form method="post" className="grid gap-5" noValidate>
            <input type="hidden" name="token" value={token} />
            <FieldsProvider value={{ typed: answer?.typed ?? {}, errors: answer?.errors ?? {} }}>
              <Field name="name" label={s.name} autoComplete="name" />
              <Field name="email" type="email" label={s.email} hint={s.emailHint} autoComplete="email" />
              <Choice name="lang" label={s.lang} defaultValue={language} options={[{ value: 'en', words: 'English' }, { value: 'fr', words: 'Français' }]} />
            </FieldsProvider>
            <div>
              <Button kind="primary">{s.button}</Button>
            </div>
          </Form>
        </>
      )}
    </Page>
  )
}
