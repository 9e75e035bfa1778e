import type { Instant } from '#domain/instant.ts'
import type { Debate } from '#server/query/debate.ts'
import { statementActs as m } from '../i18n/statementActs.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { DateTime, Select, TextArea } from '../ui/fields.tsx'

type RecordStatementProps = { processId: string; speakers: NonNullable<Debate['speakers']>; now: Instant }

/** The secretariat's form. The hour is that of Geneva, the present one until it is changed. */
export default function RecordStatement({ processId, speakers, now }: RecordStatementProps) {
  const s = useM(m)
  const lang = useLang()
  return (
    <CommandForm command="RecordStatement" fixed={{ processId }} button={s.recordButton} done={s.recorded}>
      <Select name="speakerId" label={s.speaker} hint={s.speakerHint} options={[...speakers.members, ...speakers.partners].map(({ id, name }) => ({ value: id, words: name }))} />
      <DateTime name="at" label={s.at} defaultValue={now} />
      <Select name="lang" label={s.lang} options={[{ value: 'en', words: s.english }, { value: 'fr', words: s.french }]} defaultValue={lang} />
      <TextArea name="summary" label={s.summary} hint={s.summaryHint} rows={5} />
    </CommandForm>
  )
}
