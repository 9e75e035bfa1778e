import type { Desk } from '#server/query/desk.ts'
import { openingSitting as m } from '../i18n/openingSitting.ts'
import { sittingBodies } from '../i18n/putting.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Choice } from '../ui/fields.tsx'

/** Opens a sitting of the plenary or of the drafting committee; before the first one, the examination. */
export default function OpenSitting({ desk: { mayOpenExamination, processId, versionId, version } }: { desk: Desk }) {
  const s = useM(m)
  const bodies = useM(sittingBodies)
  if (mayOpenExamination) return <CommandForm className="open-sitting" command="OpenExamination" fixed={{ processId }} button={s.openExamination} aside={s.openExaminationHint} />
  return (
    <CommandForm className="open-sitting" command="OpenSitting" fixed={{ versionId }} expectedVersion={version} button={s.openSitting} aside={s.openHint}>
      <Choice name="body" label={s.body} defaultValue="plenary" options={(['plenary', 'drafting-committee'] as const).map((value) => ({ value, words: bodies[value] }))} />
    </CommandForm>
  )
}
