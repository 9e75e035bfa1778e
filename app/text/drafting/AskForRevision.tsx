import { draft as m } from '../../i18n/draft.ts'
import { useM } from '../../i18n/use.tsx'
import { CommandForm } from '../../lib/command.tsx'
import { useProcess } from '../../process/useProcess.ts'
import { TextArea } from '../../ui/fields.tsx'

/** For a circulated draft that is to come back: its authors revise it (DR-rev). */
export const AskForRevision = ({ processId }: { processId: string }) => {
  const s = useM(m)
  const { process: { kind } } = useProcess()
  return (
    <details className="card no-print">
      <summary><b>{s.revise}</b></summary>
      <CommandForm command="ReviseDraft" fixed={{ processId }} button={s.revise} kind="plain" className="mt-3">
        <p>{s.reviseText({ kind })}</p>
        <TextArea name="reason" label={s.reason} rows={3} />
      </CommandForm>
    </details>
  )
}
