import { Link } from '@remix-run/react'
import type { EmergencyPage, RequestView as Request } from '#server/query/emergency.ts'
import { emergency as m, endings } from '../i18n/emergency.ts'
import { list } from '../i18n/format.ts'
import { groups as groupNames } from '../i18n/members.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { later } from '../lib/later.tsx'
import { Chip, type Tone } from '../ui/Chip.tsx'
import { Paper, Words } from '../ui/Paper.tsx'

const Acts = later(() => import('./RequestActs.tsx'))

/** Refusals as the sentences that the reader sees: the table of them stays on the server. */
export type RequestView = Omit<Request, 'steps'> & { readonly steps: Readonly<Record<keyof NonNullable<Request['steps']>, string | null>> | null }
export type PageView = Omit<EmergencyPage, 'requests'> & { readonly requests: readonly RequestView[] }

const useStanding = ({ stage, ended, ruling, carried }: RequestView): { readonly words: string; readonly tone: Tone } => {
  const s = useM(m)
  const e = useM(endings)
  if (ended) return { words: e[ended], tone: ended === 'withdrawn' || ended === 'merged' ? 'plain' : 'no' }
  if (stage !== 'proposed') return { words: s.placed, tone: 'ok' }
  if (carried) return { words: s.carried, tone: 'ok' }
  return ruling ? { words: s.waitsVote, tone: 'amber' } : { words: s.waitsRuling, tone: 'amber' }
}

/** One request: who asks, what for, how far it is, and what this reader can do with it. */
export const EmergencyRequest = ({ request, page }: { request: RequestView; page: PageView }) => {
  const s = useM(m)
  const names = useM(groupNames)
  const lang = useLang()
  const { slug, title, sponsors, backers, onBehalf, memorandum, draft, lang: written, counts, mergedInto, rulingReason } = request
  const state = useStanding(request)
  return (
    <article className="ballot">
      <h3>{title[lang]}</h3>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Chip tone={state.tone}>{state.words}</Chip>
        {counts && <span className="num">{s.counts(counts)}</span>}
        {mergedInto && <span>{s.mergedInto({ title: mergedInto[lang] })}</span>}
        {rulingReason && <span className="small">{rulingReason}</span>}
      </p>
      <p>{s.by({ who: list(sponsors.map(({ name }) => name), lang) })}{onBehalf && <span className="small"> ({s.onBehalf})</span>}</p>
      {backers.length > 0 && <p className="small">{s.backed({ groups: list(backers.map((group) => names[group]), lang) })}</p>}
      <details>
        <summary className="w-fit text-accent">{s.memorandum}</summary>
        <div lang={written} className="reading mt-2 grid gap-2">{memorandum.map((block, i) => <p key={i}>{block}</p>)}</div>
      </details>
      <details>
        <summary className="w-fit text-accent">{s.draft}</summary>
        <Paper lang={written}>{draft.paragraphs.map(({ id, text, opener }) => <Words key={id} text={text} opener={opener} />)}</Paper>
      </details>
      <p className="flex flex-wrap gap-x-5">
        <Link to={`/resolutions/${slug}`}>{s.follow}</Link>
        {page.secretariat && request.ruling === 'admissible' && request.stage === 'proposed' && <Link to={`/resolutions/${slug}/votes`}>{s.vote}</Link>}
      </p>
      <Acts request={request} page={page} />
    </article>
  )
}
