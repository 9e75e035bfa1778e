import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { AcceptedWording } from '#server/query/acceptedWordings.ts'
import { Printed } from '../amendment/Printed.tsx'
import { useM } from '../i18n/use.tsx'
import { wordings as m } from '../i18n/wordings.ts'
import { CommandForm } from '../lib/command.tsx'
import { commandAction } from '../lib/command.server.ts'
import { useLive } from '../lib/live.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { TextArea } from '../ui/fields.tsx'
import { Empty } from '../ui/Empty.tsx'
import { MarkLegend } from '../ui/Marked.tsx'
import { Page, PartTitle, Section } from '../ui/Page.tsx'
import '../styles/amendments.css'

export { unanswered as clientAction } from '../lib/unanswered.ts'

export const loader = ({ request, params, context: { api } }: LoaderFunctionArgs) => loaded(request, api.sitting.wordings({ slug: params['slug'] ?? '' }))

/** The words of each place; an id of a place may hold what a path of form fields may not. */
const FIELD = 'words '
export const action = async (args: ActionFunctionArgs) => {
  const form = await args.request.clone().formData()
  const words = Object.fromEntries([...form].flatMap(([name, value]) => (name.startsWith(FIELD) && typeof value === 'string' ? [[name.slice(FIELD.length), value]] : [])))
  return commandAction(args, ['EnterTranslation'], { words })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

export default function Translations() {
  const s = useM(m)
  const { processId, versionId, wordings } = useLoaderData<typeof loader>()
  useLive(processId)
  const awaited = wordings.filter(({ isEntered }) => !isEntered)
  const entered = wordings.filter(({ isEntered }) => isEntered)
  return (
    <Page>
      <PartTitle title={s.title} below={s.below} />
      {wordings.length > 0 && <div className="mb-5"><MarkLegend /></div>}
      {awaited.length > 0 ? (
        <Section title={s.await({ n: awaited.length })}>{awaited.map((one) => <Wording key={`${one.id} ${one.to}`} wording={one} versionId={versionId} />)}</Section>
      ) : <div className="mb-8"><Empty title={s.none}>{entered.length === 0 && <p>{s.noneBelow}</p>}</Empty></div>}
      {entered.length > 0 && <Section title={s.entered}>{entered.map((one) => <Wording key={`${one.id} ${one.to}`} wording={one} versionId={versionId} />)}</Section>}
    </Page>
  )
}

/** As decided, and beside it the same place in the other language. */
const Wording = ({ wording: { id, number: n, sponsor, heading, from, decided, to, places, isEntered }, versionId }: { wording: AcceptedWording; versionId: string }) => {
  const s = useM(m)
  return (
    <article id={`no-${n}`} className="mb-8 grid gap-x-10 gap-y-4 border-b border-rule pb-6 md:grid-cols-2">
      <div>
        <h3>{s.no({ n })}, {sponsor}</h3>
        <p className="small mb-2">{heading || s.titleOf} · {s.decidedIn({ lang: from })}</p>
        <Printed {...decided} lang={from} />
      </div>
      <CommandForm
        command="EnterTranslation" name={`translate-${id}-${to}`} fixed={{ versionId, amendmentId: id, lang: to }} done={s.done}
        button={isEntered ? s.again({ n }) : s.enter({ n })} kind={isEntered ? 'plain' : 'primary'}
      >
        {places.map(({ at, words }, i) => (
          <TextArea
            key={at} name={`${FIELD}${at}`} label={places.length > 1 ? `${s.words({ lang: to })} (${s.ofPart({ n: i + 1 })})` : s.words({ lang: to })} hint={i === 0 ? s.hint : undefined}
            reading rows={5} lang={to} defaultValue={words}
          />
        ))}
      </CommandForm>
    </article>
  )
}
