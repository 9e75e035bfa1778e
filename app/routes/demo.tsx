import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { messages } from '../i18n/define.ts'
import { useM } from '../i18n/use.tsx'
import { localPath } from '../lib/redirects.ts'
import { colourOf } from '../lib/me.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page, PageTitle } from '../ui/Page.tsx'

const m = messages({
  title: { en: 'Choose who you are', fr: 'Choisissez votre rôle' },
  below: {
    en: 'Each account holds one office of the process. Take one, look around, then take another: the same texts look different from every seat.',
    fr: 'Chaque compte exerce une fonction de la procédure. Prenez-en un, regardez, puis changez : les mêmes textes se présentent autrement depuis chaque siège.',
  },
  desk: { en: 'The desk', fr: 'La conduite des travaux' },
  deskHint: { en: 'opens and closes each step, keeps the calendar, records what is decided', fr: 'ouvre et clôt chaque étape, tient le calendrier, consigne les décisions' },
  drafting: { en: 'Co-Rapporteurs', fr: 'Co-rapporteurs' },
  draftingHint: { en: 'write the draft resolution and its memorandum together', fr: 'rédigent ensemble l’avant-projet de résolution et son mémoire' },
  delegations: { en: 'Delegations', fr: 'Délégations' },
  delegationsHint: { en: 'send inputs, propose amendments, vote, make reservations', fr: 'envoient des contributions, proposent des amendements, votent, émettent des réserves' },
  advisers: { en: 'Advisers', fr: 'Conseillers' },
  advisersHint: { en: 'draft for their delegation; a delegate submits', fr: 'rédigent pour leur délégation ; un délégué soumet' },
  others: { en: 'Others who take part', fr: 'Autres participants' },
  othersHint: { en: 'a forum with amendments of its own, observers, partner organizations', fr: 'un forum qui présente ses propres amendements, des observateurs, des organisations partenaires' },
  none: { en: 'The demonstration is not played in yet', fr: 'La démonstration n’est pas encore chargée' },
})

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

const GROUPS = [
  ['desk', 'deskHint', /^(secretariat|president)/],
  ['drafting', 'draftingHint', /^rapporteur-/],
  ['delegations', 'delegationsHint', /^delegate-/],
  ['advisers', 'advisersHint', /^adviser-/],
  ['others', 'othersHint', /^(?!secretariat|president|rapporteur-|delegate-|adviser-)/],
] as const

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  if (!context.demo) throw new Response(null, { status: 404 })
  const accounts = [...(await context.accounts.demoAccounts())].sort((a, b) => a.name.localeCompare(b.name, context.lang))
  return {
    to: localPath(new URL(request.url).searchParams.get('to'), '/home'),
    accounts: accounts.map(({ key, name, userId }) => ({ key, name, colour: colourOf(userId) })),
  }
}

export default function Demo() {
  const s = useM(m)
  const { accounts, to } = useLoaderData<typeof loader>()
  const groups = GROUPS.map(([title, hint, pattern]) => ({ title, hint, members: accounts.filter(({ key }) => pattern.test(key)) })).filter((g) => g.members.length > 0)
  return (
    <Page>
      <PageTitle title={s.title} below={<p className="max-w-prose">{s.below}</p>} />
      {groups.length === 0 && <Empty title={s.none} />}
      <Form method="post" action="/demo/sign-in" reloadDocument className="grid gap-x-12 gap-y-9 md:grid-cols-2 lg:grid-cols-3">
        <input type="hidden" name="to" value={to} />
        {groups.map(({ title, hint, members }) => (
          <section key={title} aria-labelledby={title}>
            <h2 id={title}>{s[title]}</h2>
            <p className="small mb-2">{s[hint]}</p>
            <ul className="border-t border-rule">
              {members.map(({ key, name, colour }) => (
                <li key={key} className="border-b border-rule">
                  <button name="account" value={key} className="account">
                    <span className="dot" style={{ '--c': colour }} />
                    {name}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Form>
    </Page>
  )
}
