import { statementActs as m } from '../i18n/statementActs.ts'
import { speakersDesk } from '../i18n/speakers.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Select, TextArea } from '../ui/fields.tsx'

/** Takes back what was recorded by mistake. */
export const Withdrawing = ({ processId, statementId, speaker }: { processId: string; statementId: string; speaker: string }) => {
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

/** Adds what was said to a turn that the floor recorded. */
export const Summarizing = ({ processId, statementId, speaker, isDone }: { processId: string; statementId: string; speaker: string; isDone: boolean }) => {
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
