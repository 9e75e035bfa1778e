import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Debate } from '#server/query/debate.ts'
import { date, dateTime, time } from '../i18n/format.ts'
import { debate as m } from '../i18n/debate.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
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

/** The reading list of a debate: who said what, when, in which language. `withdraws`: the process, for who may take one back. */
export const Statements = ({ statements, withdraws }: { statements: readonly Statement[]; withdraws: string | null }) => {
  const lang = useLang()
  return byDay(statements, lang).map(([day, some]) => (
    <section key={day} className="mb-8" aria-label={day}>
      <h3 className="mb-1">{day}</h3>
      <ol>
        {some.map((statement) => (
          <StatementItem key={statement.id} statement={statement} withdraws={withdraws} />
        ))}
      </ol>
    </section>
  ))
}

const StatementItem = ({ statement: { id, speaker, at, lang: spoken, summary }, withdraws }: { statement: Statement; withdraws: string | null }) => {
  const s = useM(m)
  const lang = useLang()
  return (
    <li id={id} className="grid gap-x-5 border-b border-rule py-4 sm:grid-cols-[3.5rem_1fr]">
      <time dateTime={at} title={dateTime(at, lang)} className="small pt-0.5">
        {time(at, lang)}
      </time>
      <div>
        <div className="flex flex-wrap items-baseline gap-x-3">
          <b>{speaker}</b>
          {spoken !== lang && <span className="small">{spoken === 'en' ? s.inEn : s.inFr}</span>}
        </div>
        <p lang={spoken} className="mt-1 max-w-[62ch] whitespace-pre-line text-pretty">
          {summary}
        </p>
        {withdraws && <Withdrawing processId={withdraws} statementId={id} speaker={speaker} />}
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
