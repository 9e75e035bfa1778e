import { useState } from 'react'
import type { Desk } from '#server/query/desk.ts'
import { draftingCommittee as m } from '../i18n/draftingCommittee.ts'
import { dispositions } from '../i18n/dispositions.ts'
import { groups } from '../i18n/members.ts'
import { putting } from '../i18n/putting.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Check } from '../ui/fields.tsx'

/** The drafting committee: who sits on it, and what it reports for the plenary to confirm. */
export const DraftingCommittee = ({ desk: { draftingCommittee: { seats, limit }, versionId, members, open } }: { desk: Desk }) => {
  const s = useM(m)
  const g = useM(groups)
  return (
    <details className="oral">
      <summary>{s.drafting} · {seats.length > 0 ? s.draftingSeats({ n: seats.length, limit }) : s.draftingNone}</summary>
      {seats.length > 0 && <ul className="small mt-2">{seats.map(({ id, name, group }) => <li key={id}>{name}{group && `, ${g[group]}`}</li>)}</ul>}
      {open?.body !== 'drafting-committee' && <Appoint key={seats.map(({ id }) => id).join()} {...{ seats, limit, versionId, members }} />}
    </details>
  )
}

const Appoint = ({ seats, limit, versionId, members }: Desk['draftingCommittee'] & Pick<Desk, 'versionId' | 'members'>) => {
  const s = useM(m)
  const [chosen, setChosen] = useState(seats.map(({ id }) => id))
  return (
    <details className="mt-2">
      <summary className="w-fit text-accent">{seats.length > 0 ? s.appointAgain : s.appoint}</summary>
      <CommandForm command="AppointDraftingCommittee" fixed={{ versionId }} button={s.appointButton({ n: chosen.length })} kind="plain" className="mt-2">
        <fieldset className="field">
          <legend className="small">{s.appointHint({ n: limit })}</legend>
          <div className="max-h-60 overflow-y-auto columns-2">
            {members.map(({ id, name }) => (
              <Check key={id} name="memberIds" value={id} label={name} defaultChecked={chosen.includes(id)} onChange={(is) => { setChosen(is ? [...chosen, id] : chosen.filter((one) => one !== id)) }} />
            ))}
          </div>
        </fieldset>
      </CommandForm>
    </details>
  )
}

/** What the drafting committee decided: in the text already, and confirmed by the plenary together or one by one. */
export const Reported = ({ desk: { reported, versionId, open } }: { desk: Desk }) => {
  const s = useM(m)
  const p = useM(putting)
  const d = useM(dispositions)
  if (reported.length === 0) return null
  const isPlenary = open?.body === 'plenary'
  return (
    <section className="open-sitting" aria-label={s.reported({ n: reported.length })}>
      <h2>{s.reported({ n: reported.length })}</h2>
      <p className="small mb-2">{s.reportedHint}</p>
      <ul className="queue">
        {reported.map(({ id, number, sponsor, short, disposition }) => (
          <li key={id}>
            <b className="num">{number}</b>
            <span>{sponsor} <span className="small">{short || p.title}</span> {d[disposition]}</span>
            {isPlenary && <CommandForm command="ConfirmDecisions" name={`confirm-${id}`} fixed={{ versionId }} listed={{ amendmentIds: [id] }} button={s.confirmOne} label={s.confirmNo({ n: number })} kind="quiet" />}
          </li>
        ))}
      </ul>
      {isPlenary ? <CommandForm command="ConfirmDecisions" name="confirm-all" fixed={{ versionId }} button={s.confirmAll({ n: reported.length })} className="mt-3" /> : <p className="small mt-2">{s.confirmWhere}</p>}
    </section>
  )
}
