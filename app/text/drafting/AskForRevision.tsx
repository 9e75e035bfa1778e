import { draft as m } from '../../i18n/draft.ts'
import { useM } from '../../i18n/use.tsx'
import { CommandForm } from '../../lib/command.tsx'
import { TextArea } from '../../ui/fields.tsx'

/** For a circulated draft that is to come back: the co-Rapporteurs revise it (DR-rev). */
export const AskForRevision = ({ processId }: { processId: string }) => {
  const s = useM(m)
  return (
    <details className="card no-print">
      <summary><b>{s.revise}</b></summary>
      <CommandForm command="ReviseDraft" fixed={{ processId }} button={s.revise} kind="plain" className="mt-3">
        <p>{s.reviseText}</p>
        <TextArea name="reason" label={s.reason} rows={3} />
      </CommandForm>
    </details>
  )
}
