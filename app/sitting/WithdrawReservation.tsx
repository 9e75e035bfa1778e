import { adopting as m } from '../i18n/adopting.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'

export default function WithdrawReservation({ id, processId }: { id: string; processId: string }) {
  const s = useM(m)
  return <CommandForm command="WithdrawReservation" name={`withdraw-${id}`} fixed={{ processId, reservationId: id }} button={s.withdraw} kind="quiet" className="mt-1" />
}
