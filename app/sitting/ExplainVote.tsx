import type { Named } from '#server/query/names.ts'
import { explaining as m } from '../i18n/explaining.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Select, TextArea } from '../ui/fields.tsx'

/** A delegation explains its vote in its own words; the secretariat enters what was said in the hall. */
export default function ExplainVote({ processId, members }: { processId: string; members: readonly Named[] }) {
  const s = useM(m)
  const lang = useLang()
  const [only] = members.length === 1 ? members : []
  return (
    <details className="mt-5">
      <summary className="w-fit text-accent">{s.explain}</summary>
      <p className="small mt-1 mb-4 max-w-prose">{s.hint}</p>
      <CommandForm command="ExplainVote" fixed={{ processId, memberId: only?.id }} button={only ? s.button({ member: only.name }) : s.buttonFor} kind="plain" done={s.done}>
        {!only && <Select name="memberId" label={s.member} options={members.map(({ id, name }) => ({ value: id, words: name }))} />}
        <Select name="lang" label={s.lang} defaultValue={lang} options={[{ value: 'en', words: s.english }, { value: 'fr', words: s.french }]} />
        <TextArea name="text" label={s.words} rows={4} reading />
      </CommandForm>
    </details>
  )
}
