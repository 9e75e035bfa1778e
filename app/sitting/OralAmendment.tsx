import { useState } from 'react'
import type { Desk } from '#server/query/desk.ts'
import { oral as m } from '../i18n/oral.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Select, TextArea } from '../ui/fields.tsx'

const ACTS = ['amend', 'add', 'delete'] as const

/** What is proposed aloud, typed at the desk: it becomes an amendment to the place that the desk looks at. */
export const OralAmendment = ({ desk: { versionId, shownIn, place, words, members } }: { desk: Desk }) => {
  const s = useM(m)
  const [act, setAct] = useState<string>('amend')
  const isTitle = place.part === 'title'
  const isAddition = place.isAddition
  return (
    <details className="oral">
      <summary>{s.oral}</summary>
      <p className="small mt-1 mb-3">{s.oralHint}</p>
      <CommandForm
        command="EnterAmendment" name={`oral-${place.key}`} kind="plain" button={s.oralButton}
        fixed={{ versionId, sponsorId: 'oral', lang: shownIn, paragraphId: isTitle ? '' : place.at, ...(isTitle ? { act: 'title' } : isAddition ? { act: 'add', kind: place.part } : {}) }}
      >
        {!isTitle && !isAddition && <Select name="act" label={s.oralAct} options={ACTS.map((value) => ({ value, words: s.acts({ act: value }) }))} defaultValue="amend" onChange={setAct} />}
        {act !== 'delete' && <TextArea key={act} name="text" label={s.oralText} reading rows={4} defaultValue={act === 'amend' ? words : ''} />}
        <Select name="spokenBy" label={s.oralBy} optional options={members.map(({ id, name }) => ({ value: id, words: name }))} />
      </CommandForm>
    </details>
  )
}
