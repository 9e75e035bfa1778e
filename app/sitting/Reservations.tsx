import type { Adoption, ReservationRow } from '#server/query/adoption.ts'
import { adoption as m } from '../i18n/adoption.ts'
import { setInFrench } from '../i18n/define.ts'
import { date, list } from '../i18n/format.ts'
import { reservationLine } from '../i18n/printed.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { later } from '../lib/later.tsx'

const WithdrawReservation = later(() => import('./WithdrawReservation.tsx'))

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
      {text && <p className="reading mt-1">{lang === 'fr' ? setInFrench(`« ${text} »`) : `“${text}”`}</p>}
      <p className="small">{date(at, lang)}{onBehalf && ` · ${s.onBehalf}`}</p>
      {mayWithdraw && <WithdrawReservation id={id} processId={processId} />}
    </li>
  )
}
