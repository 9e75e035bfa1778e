import type { Adoption, ReservationRow } from '#server/query/adoption.ts'
import { adoption as m } from '../i18n/adoption.ts'
import { date, list } from '../i18n/format.ts'
import { reservationNatures } from '../i18n/stages.ts'
import { reservationLine } from '../i18n/text.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Check, Select, TextArea } from '../ui/fields.tsx'

const NATURES = ['reservation', 'opposition', 'abstention'] as const

/** The reservations as the footnote will print them. */
export const Reservations = ({ reservations, processId }: Pick<Adoption, 'reservations' | 'processId'>) => {
  const s = useM(m)
  if (!reservations.length) return <p className="text-ink-2">{s.noReservations}</p>
  return <ul>{reservations.map((one) => <Reservation key={one.id} reservation={one} processId={processId} />)}</ul>
}

const Reservation = ({ reservation: { id, delegation, nature, places, paragraphIds, text, at, onBehalf, mayWithdraw }, processId }: { reservation: ReservationRow; processId: string }) => {
  const s = useM(m)
  const lang = useLang()
  const on = paragraphIds.length ? list(lang === 'fr' ? places.map((place) => `le ${place}`) : places, lang) || '…' : null
  return (
    <li className="border-b border-rule py-3">
      <p>{reservationLine({ delegation: delegation[lang], nature, on }, lang)}</p>
      {text && <p className="reading mt-1">{lang === 'fr' ? `«\u00A0${text}\u00A0»` : `“${text}”`}</p>}
      <p className="small">{date(at, lang)}{onBehalf && ` · ${s.onBehalf}`}</p>
      {mayWithdraw && <CommandForm command="WithdrawReservation" name={`withdraw-${id}`} fixed={{ processId, reservationId: id }} button={s.withdraw} kind="quiet" className="mt-1" />}
    </li>
  )
}

/** A delegation states its own; the secretariat enters what arrives otherwise, and it is marked so. */
export const StateReservation = ({ processId, reserving, paragraphs, whyNot }: Pick<Adoption, 'processId' | 'paragraphs'> & { reserving: NonNullable<Adoption['reserving']>; whyNot: string | null }) => {
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
