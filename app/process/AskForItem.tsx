import type { EmergencyPage } from '#server/query/emergency.ts'
import { emergency as m } from '../i18n/emergency.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Field, Select, TextArea } from '../ui/fields.tsx'

/** A Member asks for an emergency item; the secretariat enters what arrives otherwise. */
export default function AskForItem({ asking: { members, editionId }, assemblyId }: { asking: NonNullable<EmergencyPage['asking']>; assemblyId: string }) {
  const s = useM(m)
  const lang = useLang()
  const [only] = members.length === 1 ? members : []
  return (
    <CommandForm command="RequestItem" fixed={{ assemblyId, editionId, memberId: only?.id }} button={s.askButton} done={s.asked}>
      {!only && <Select name="memberId" label={s.askFor} options={members.map(({ id, name }) => ({ value: id, words: name }))} />}
      <Field name="titleEn" label={s.titleEn} lang="en" />
      <Field name="titleFr" label={s.titleFr} lang="fr" />
      <Select name="lang" label={s.lang} defaultValue={lang} options={[{ value: 'en', words: s.english }, { value: 'fr', words: s.french }]} />
      <TextArea name="memorandum" label={s.memorandum} rows={5} reading />
      <TextArea name="draft" label={s.draft} hint={s.draftHint} rows={10} reading />
    </CommandForm>
  )
}
