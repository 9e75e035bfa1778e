import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useSearchParams } from '@remix-run/react'
import type { Lang } from '#domain/languages.ts'
import { printedName } from '#domain/membership/names.ts'
import { dateTime } from '../i18n/format.ts'
import { messages } from '../i18n/define.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { nameOfKey } from '../lib/functionName.server.ts'
import { localPath } from '../lib/redirects.ts'
import { colourOf } from '../lib/me.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { DateTime } from '../ui/fields.tsx'
import { Notice } from '../ui/Notice.tsx'
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
  clock: { en: 'The clock', fr: 'L’horloge' },
  clockHint: {
    en: 'The demonstration keeps its own time, so that deadlines can be seen to pass. It can be moved on, never back.',
    fr: 'La démonstration a sa propre heure, pour que l’on puisse voir expirer les délais. On peut l’avancer, jamais la reculer.',
  },
  hour: { en: 'An hour on', fr: 'Une heure plus tard' },
  day: { en: 'A day on', fr: 'Un jour plus tard' },
  week: { en: 'A week on', fr: 'Une semaine plus tard' },
  exactly: { en: 'To a moment', fr: 'À un moment précis' },
  move: { en: 'Move the clock', fr: 'Avancer l’horloge' },
  past: { en: 'This moment is not ahead. The clock is never moved back.', fr: 'Ce moment n’est pas à venir. L’horloge ne recule jamais.' },
  none: { en: 'The demonstration is not played in yet', fr: 'La démonstration n’est pas encore chargée' },
})

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

const GROUPS = [
  ['desk', 'deskHint', /^(secretariat|president|assembly-president)$/],
  ['drafting', 'draftingHint', /^rapporteur-/],
  ['delegations', 'delegationsHint', /^delegate-/],
  ['advisers', 'advisersHint', /^adviser-/],
  ['others', 'othersHint', /^(?!secretariat|president|assembly-president|rapporteur-|delegate-|adviser-)/],
] as const

/** Delegations stand by the name of their Member, whatever its article. */
const sortedBy = ({ key, name }: { key: string; name: string }, lang: Lang): string => {
  const id = /-([a-z]{2})$/.exec(key)?.[1]
  return id === undefined ? name : printedName(id, lang)
}

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  if (!context.demo) throw new Response(null, { status: 404 })
  const { lang } = context
  const accounts = (await context.accounts.demoAccounts()).map(({ key, name, userId }) => ({ key, name: nameOfKey(key, name, lang), colour: colourOf(userId) }))
  return {
    to: localPath(new URL(request.url).searchParams.get('to'), '/home'),
    now: context.now,
    accounts: accounts.sort((a, b) => sortedBy(a, lang).localeCompare(sortedBy(b, lang), lang)),
  }
}

export default function Demo() {
  const s = useM(m)
  const lang = useLang()
  const { accounts, to, now } = useLoaderData<typeof loader>()
  const refused = useSearchParams()[0].has('past')
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
            <p className="small mb-2 md:min-h-9">{s[hint]}</p>
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
      <section id="clock" className="mt-12 max-w-3xl border-t border-rule pt-6" aria-labelledby="clock-title">
        <h2 id="clock-title">{s.clock}</h2>
        <p className="small mb-3">{s.clockHint}</p>
        <p className="mb-4 font-semibold">{dateTime(now, lang)}</p>
        <Form method="post" action="/demo/clock" preventScrollReset className="mb-5 flex flex-wrap gap-2">
          {(['hour', 'day', 'week'] as const).map((step) => (
            <Button key={step} name="by" value={step}>
              {s[step]}
            </Button>
          ))}
        </Form>
        <Form method="post" action="/demo/clock" preventScrollReset className="flex flex-wrap items-end gap-3">
          <DateTime name="to" label={s.exactly} defaultValue={now} />
          <Button>{s.move}</Button>
        </Form>
        {refused && (
          <Notice kind="refusal" className="mt-4">
            {s.past}
          </Notice>
        )}
      </section>
    </Page>
  )
}
