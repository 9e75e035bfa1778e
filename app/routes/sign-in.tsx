import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { messages } from '../i18n/define.ts'
import { useM } from '../i18n/use.tsx'
import { localPath } from '../lib/redirects.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { Button } from '../ui/Button.tsx'
import { Field, FieldsProvider } from '../ui/fields.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { textOf } from '../lib/form.server.ts'

const m = messages({
  title: { en: 'Sign in', fr: 'Se connecter' },
  how: {
    en: 'Give the address with which the secretariat admitted you. You receive a link; there is no password to remember.',
    fr: 'Indiquez l’adresse avec laquelle le secrétariat vous a admis. Vous recevrez un lien ; il n’y a pas de mot de passe à retenir.',
  },
  email: { en: 'E-mail address', fr: 'Adresse électronique' },
  send: { en: 'Send me a link', fr: 'M’envoyer un lien' },
  badEmail: { en: 'This is not a complete e-mail address, like name@parliament.example.', fr: 'Ce n’est pas une adresse électronique complète, comme nom@parlement.example.' },
  tooMany: {
    en: 'Too many links were asked for. The last one still works; wait an hour before asking for another.',
    fr: 'Trop de liens ont été demandés. Le dernier reste valable ; attendez une heure avant d’en demander un autre.',
  },
  demo: { en: 'Or take a demonstration account', fr: 'Ou prenez un compte de démonstration' },
})

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const to = localPath(new URL(request.url).searchParams.get('to'), '/home')
  if (context.actor) throw redirect(to)
  return { to, demo: context.demo }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const form = await request.formData()
  const typed = textOf(form, 'email')
  const email = z.email().safeParse(typed.trim())
  if (!email.success) return data({ typed, problem: 'badEmail' as const }, 422)
  const isSent = await context.accounts.sendLink(email.data, { place: context.place, to: localPath(form.get('to'), '/home') }, request.headers)
  if (!isSent) return data({ typed, problem: 'tooMany' as const }, 429)
  return redirect('/sign-in/sent')
}

export default function SignIn() {
  const s = useM(m)
  const { to, demo } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().formMethod === 'POST'
  const errors: Readonly<Record<string, string>> = answer?.problem === 'badEmail' ? { email: s.badEmail } : {}
  return (
    <Page narrow>
      <h1>{s.title}</h1>
      <p className="mt-2 mb-6 max-w-prose">{s.how}</p>
      <Form method="post" className="grid gap-4" noValidate>
        <input type="hidden" name="to" value={to} />
        <FieldsProvider value={{ typed: answer ? { email: [answer.typed] } : {}, errors }}>
          <Field name="email" type="email" autoComplete="email" inputMode="email" label={s.email} />
        </FieldsProvider>
        <div>
          <Button kind="primary" busy={busy}>
            {s.send}
          </Button>
        </div>
        {answer?.problem === 'tooMany' && <Notice kind="refusal">{s.tooMany}</Notice>}
      </Form>
      {demo && (
        <p className="mt-8">
          <Link to={`/demo?${new URLSearchParams({ to }).toString()}`}>{s.demo}</Link>
        </p>
      )}
    </Page>
  )
}
