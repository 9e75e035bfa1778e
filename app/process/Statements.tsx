import type { Lang } from '#domain/languages.ts'
import type { Debate } from '#server/query/debate.ts'
import { date, dateTime, time } from '../i18n/format.ts'
import { debate as m } from '../i18n/debate.ts'
import { turns } from '../i18n/speakers.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { later } from '../lib/later.tsx'
import { minutes } from '../sitting/useSeconds.ts'

const Summarizing = later(() => import('./StatementActs.tsx').then((part) => ({ default: part.Summarizing })))
const Withdrawing = later(() => import('./StatementActs.tsx').then((part) => ({ default: part.Withdrawing })))

type Statement = Debate['statements'][number]

/** Statements of one day stand under its date. */
const byDay = (statements: readonly Statement[], lang: Lang): readonly (readonly [string, readonly Statement[]])[] => {
  const days = new Map<string, Statement[]>()
  for (const statement of statements) {
    const day = date(statement.at, lang)
    days.set(day, [...(days.get(day) ?? []), statement])
  }
  return [...days]
}

/** The reading list of a debate: who said what, when, in which language. `withdraws`, `summarizes`: the process, for who may. */
export const Statements = ({ statements, withdraws, summarizes }: { statements: readonly Statement[]; withdraws: string | null; summarizes: string | null }) => {
  const lang = useLang()
  return byDay(statements, lang).map(([day, some]) => (
    <section key={day} className="mb-8" aria-label={day}>
      <h3 className="mb-1">{day}</h3>
      <ol>
        {some.map((statement) => (
          <StatementItem key={statement.id} statement={statement} withdraws={withdraws} summarizes={summarizes} />
        ))}
      </ol>
    </section>
  ))
}

const StatementItem = ({ statement: { id, speaker, at, lang: spoken, summary, turn, seconds }, withdraws, summarizes }: { statement: Statement; withdraws: string | null; summarizes: string | null }) => {
  const s = useM(m)
  const kinds = useM(turns)
  const lang = useLang()
  return (
    <li id={id} className="grid gap-x-5 border-b border-rule py-4 sm:grid-cols-[3.5rem_1fr]">
      <time dateTime={at} title={dateTime(at, lang)} className="small pt-0.5">
        {time(at, lang)}
      </time>
      <div>
        <div className="flex flex-wrap items-baseline gap-x-3">
          <b>{speaker}</b>
          {turn !== 'speech' && <span className="small">{kinds[turn]}</span>}
          {seconds !== null && <span className="small num">{minutes(seconds)}</span>}
          {spoken !== null && spoken !== lang && <span className="small">{spoken === 'en' ? s.inEn : s.inFr}</span>}
        </div>
        {summary ? (
          <p lang={spoken ?? undefined} className="mt-1 max-w-[62ch] whitespace-pre-line text-pretty">
            {summary}
          </p>
        ) : <p className="small mt-1">{s.toBeSummarized}</p>}
        {summarizes && seconds !== null && <Summarizing processId={summarizes} statementId={id} speaker={speaker} isDone={summary !== ''} />}
        {withdraws && seconds === null && <Withdrawing processId={withdraws} statementId={id} speaker={speaker} />}
      </div>
    </li>
  )
}
