import type { Instant } from '#domain/instant.ts'
import { publishing as m } from '../i18n/compendium.ts'
import { dateTime } from '../i18n/format.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { useProcess } from '../process/useProcess.ts'
import { Field } from '../ui/fields.tsx'

export default function PublishCompendium({ now }: { now: Instant }) {
  const s = useM(m)
  const lang = useLang()
  const { id, windows, code } = useProcess().process
  const closes = windows.amendments?.closes
  return (
    <CommandForm
      command="PublishCompendium" fixed={{ processId: id }} button={s.publish} done={s.published} className="no-print mb-7 max-w-md"
      whyNot={closes && now < closes ? s.whyNotPublish({ at: dateTime(closes, lang) }) : null}
    >
      <Field name="code" label={s.code} defaultValue={code ? `${code}-am` : ''} />
    </CommandForm>
  )
}
