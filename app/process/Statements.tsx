import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Debate } from '#server/query/debate.ts'
import { date, dateTime, time } from '../i18n/format.ts'
import { debate as m } from '../i18n/debate.ts'
import { speakersDesk, turns } from '../i18n/speakers.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { minutes } from '../sitting/useSeconds.ts'
import { DateTime, Select, TextArea } from '../ui/fields.tsx'

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

const Withdrawing = ({ processId, statementId, speaker }: { processId: string; statementId: string; speaker: string }) => {
  const s = useM(m)
  return (
    <details className="no-print mt-2">
      <summary className="small w-fit" aria-label={s.withdrawOf({ speaker })}>
        {s.withdraw}
      </summary>
      <CommandForm command="WithdrawStatement" name={`withdraw-${statementId}`} fixed={{ processId, statementId }} button={s.withdrawButton} kind="grave" className="mt-3">
        <TextArea name="reason" label={s.reason} hint={s.reasonHint} rows={2} />
      </CommandForm>
    </details>
  )
}

const Summarizing = ({ processId, statementId, speaker, isDone }: { processId: string; statementId: string; speaker: string; isDone: boolean }) => {
  const s = useM(m)
  const d = useM(speakersDesk)
  const lang = useLang()
  const what = isDone ? d.resummarize : d.summarize
  return (
    <details className="no-print mt-2">
      <summary className="small w-fit text-accent" aria-label={d.summarizeOf({ who: speaker, what })}>{what}</summary>
      <CommandForm command="SummarizeStatement" name={`summarize-${statementId}`} fixed={{ processId, statementId }} button={d.summarizeButton} kind="plain" className="mt-3">
        <Select name="lang" label={s.lang} options={[{ value: 'en', words: s.english }, { value: 'fr', words: s.french }]} defaultValue={lang} />
        <TextArea name="summary" label={s.summary} hint={s.summaryHint} rows={4} />
      </CommandForm>
    </details>
  )
}

/** The secretariat's form. The hour is that of Geneva, the present one until it is changed. */
export const RecordStatement = ({ processId, speakers, now, lang }: { processId: string; speakers: NonNullable<Debate['speakers']>; now: Instant; lang: Lang }) => {
  const s = useM(m)
  return (
    <CommandForm command="RecordStatement" fixed={{ processId }} button={s.recordButton} done={s.recorded}>
      <SpeakerFields speakers={speakers} now={now} lang={lang} />
    </CommandForm>
  )
}

const SpeakerFields = ({ speakers, now, lang }: { speakers: NonNullable<Debate['speakers']>; now: Instant; lang: Lang }) => {
  const s = useM(m)
  const options = [...speakers.members, ...speakers.partners].map(({ id, name }) => ({ value: id, words: name }))
  return (
    <>
      <Select name="speakerId" label={s.speaker} hint={s.speakerHint} options={options} />
      <DateTime name="at" label={s.at} defaultValue={now} />
      <Select name="lang" label={s.lang} options={[{ value: 'en', words: s.english }, { value: 'fr', words: s.french }]} defaultValue={lang} />
      <TextArea name="summary" label={s.summary} hint={s.summaryHint} rows={5} />
    </>
  )
}
