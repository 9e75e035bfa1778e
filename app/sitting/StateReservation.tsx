import type { Adoption } from '#server/query/adoption.ts'
import { adopting as m } from '../i18n/adopting.ts'
import { reservationNatures } from '../i18n/stages.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Check, Select, TextArea } from '../ui/fields.tsx'

const NATURES = ['reservation', 'opposition', 'abstention'] as const

/** A delegation states its own; the secretariat enters what arrives otherwise, and it is marked so. */
const StateReservation = ({ processId, reserving, paragraphs, whyNot }: Pick<Adoption, 'processId' | 'paragraphs'> & { reserving: NonNullable<Adoption['reserving']>; whyNot: string | null }) => {
  const s = useM(m)
  const natures = useM(reservationNatures)
  const { members, onBehalf } = reserving
  const [only] = members.length === 1 ? members : []
  return (
    <details className="mt-5" open={!onBehalf}>
      <summary className="w-fit text-accent">{onBehalf ? s.stateFor : s.state}</summary>
      <p className="small mt-1 mb-4 max-w-prose">{s.reservationsUntil}</p>
      <CommandForm
        command="RecordReservation" fixed={{ processId, memberId: only?.id }} button={onBehalf ? s.stateForButton : s.stateButton} kind={onBehalf ? 'plain' : 'primary'} done={s.stated} whyNot={whyNot}
      >
        {!whyNot && (
          <>
            {!only && <Select name="memberId" label={s.member} options={members.map(({ id, name }) => ({ value: id, words: name }))} />}
            <Select name="nature" label={s.nature} options={NATURES.map((value) => ({ value, words: natures[value] }))} defaultValue="reservation" />
            <details>
              <summary className="w-fit text-accent">{s.chosen}</summary>
              <p className="small mt-1">{s.chosenHint}</p>
              <div className="mt-1 max-h-72 overflow-y-auto">
                {paragraphs.map(({ id, label, words }) => <Check key={id} name="paragraphIds" value={id} label={<>{label}: <span className="opener">{words}</span></>} />)}
              </div>
            </details>
            <TextArea name="text" label={s.words} rows={3} reading optional />
          </>
        )}
      </CommandForm>
    </details>
  )
}

export default StateReservation
