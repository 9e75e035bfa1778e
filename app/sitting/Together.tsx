import { useState } from 'react'
import type { Desk } from '#server/query/desk.ts'
import { deciding as m } from '../i18n/deciding.ts'
import { putting } from '../i18n/putting.ts'
import { list } from '../i18n/format.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm, useCommandResult } from '../lib/command.tsx'
import { Check, Field, Select } from '../ui/fields.tsx'

/** Several amendments as one question; those of the place in sight stand first. */
export const Together = ({ desk: { versionId, amendments, others, undecided, place } }: { desk: Desk }) => {
  const s = useM(m)
  const p = useM(putting)
  const lang = useLang()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const form = `together-${place.key}`
  const answer = useCommandResult(form)
  // asked once without: the answer says what falls, and the second press has seen it
  const falls = answer && !answer.ok && answer.refusal.code === 'falls-with-them' ? answer.refusal.amendmentIds : []
  const here = amendments.filter(({ id }) => undecided.includes(id))
  const elsewhere = others.filter(({ id }) => undecided.includes(id) && !here.some((one) => one.id === id))
  if (undecided.length < 2) return null
  const turn = (id: string, is: boolean): void => { setChosen(is ? [...chosen, id] : chosen.filter((one) => one !== id)) }
  return (
    <details className="oral">
      <summary>{s.together}</summary>
      <p className="small mt-1 mb-3">{s.togetherHint}</p>
      <CommandForm command="DecideTogether" name={form} kind="plain" fixed={{ versionId }} listed={{ falls: falls.length > 0 ? falls : ['none'] }} button={s.togetherButton({ n: chosen.length })}>
        <fieldset className="field">
          <legend>{s.togetherWhich}</legend>
          <div className="max-h-60 overflow-y-auto">
            {[...here, ...elsewhere].map(({ id, number, sponsor }) => (
              <Check key={id} name="amendmentIds" value={id} label={`${p.no({ n: number })}, ${sponsor}`} onChange={(is) => { turn(id, is) }} />
            ))}
          </div>
        </fieldset>
        <Select name="disposition" label={s.togetherHow} options={(['accepted', 'rejected', 'deferred'] as const).map((value) => ({ value, words: s.togetherActs({ how: value }) }))} defaultValue="accepted" />
        <Field name="objections" label={s.objections} type="number" min={0} defaultValue={0} />
        {falls.length > 0 && <p><b>{s.fallsWith({ who: list(others.flatMap(({ id, number, sponsor }) => (falls.includes(id) ? [`${p.no({ n: number })}, ${sponsor}`] : [])), lang) })}</b></p>}
      </CommandForm>
    </details>
  )
}
