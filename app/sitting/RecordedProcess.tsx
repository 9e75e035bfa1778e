import { Link } from '@remix-run/react'
import type { RecordedProcess as Recorded } from '#server/query/record.ts'
import { adoption } from '../i18n/adoption.ts'
import { dispositions, dispositionTone } from '../i18n/dispositions.ts'
import { assembly, date } from '../i18n/format.ts'
import { record as m } from '../i18n/record.ts'
import { reservationNatures } from '../i18n/stages.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { Chip } from '../ui/Chip.tsx'

/** What a Member did about one text. */
export const RecordedProcess = ({ process }: { process: Recorded }) => {
  const s = useM(m)
  const a = useM(adoption)
  const d = useM(dispositions)
  const natures = useM(reservationNatures)
  const lang = useLang()
  const { slug, title, code, assembly: number, wrote, statements, input, amendments, votes, reservations } = process
  return (
    <article className="border-t border-rule py-5">
      <p className="small">{[assembly(number, lang), code, wrote && s[wrote]].filter(Boolean).join(' · ')}</p>
      <h2 className="mb-2"><Link to={`/resolutions/${slug}`}>{title[lang]}</Link></h2>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[10rem_1fr]">
        {statements.length > 0 && (
          <>
            <dt className="small">{s.statements({ n: statements.length })}</dt>
            <dd>{statements.map(({ id, at, summary, lang: own, explains }) => <p key={id} className="mb-1"><span className="small">{[date(at, lang), explains ? s.explained : ''].filter(Boolean).join(', ')}</span> <span lang={own}>{summary}</span></p>)}</dd>
          </>
        )}
        {input && (
          <>
            <dt className="small">{s.inputs}</dt>
            <dd><Link to={`/resolutions/${slug}/inputs`}>{s.input({ at: date(input.submittedAt, lang), words: input.words })}</Link> {input.confidential && <Chip tone="plain">{s.confidential}</Chip>}</dd>
          </>
        )}
        {amendments.length > 0 && (
          <>
            <dt className="small">{s.amendments({ n: amendments.length })}</dt>
            <dd>
              <ul className="flex flex-wrap gap-x-6 gap-y-1">
                {amendments.map(({ id, number: n, place, fate, votes: cast }) => (
                  <li key={id} className="flex items-center gap-2">
                    <b className="num">{s.no({ n })}</b> <span className="small">{place || s.onTitle}</span>
                    {fate && <Chip tone={dispositionTone[fate]}>{d[fate]}</Chip>}
                    {cast && <span className="small num">{cast}</span>}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {votes.length > 0 && (
          <>
            <dt className="small">{s.votes}</dt>
            <dd>{votes.map(({ id, question, choice, votes: weight }) => <p key={`${id}-${choice}`}>{s.voted({ question: s.question(question), choice: a.choices({ choice }) })}{weight > 1 && ` (${weight})`}</p>)}</dd>
          </>
        )}
        {reservations.length > 0 && (
          <>
            <dt className="small">{s.reservations}</dt>
            <dd>{reservations.map(({ id, nature, text, isPartial }) => <p key={id}>{natures[nature]} {isPartial ? s.partial : s.whole}{text && <span className="reading block">{text}</span>}</p>)}</dd>
          </>
        )}
      </dl>
    </article>
  )
}
