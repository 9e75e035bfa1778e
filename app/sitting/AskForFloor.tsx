import type { LiveFloor } from '#server/query/speaking.ts'
import type { Named } from '#server/query/names.ts'
import { speakers as m, turns } from '../i18n/speakers.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Select } from '../ui/fields.tsx'

type Props = { live: LiveFloor; processId: string; speaks: readonly Named[] }

/** From the seat: one asks, sees one's place in the list, takes it back. */
export const AskForFloor = ({ live, processId, speaks }: Props) => {
  if (!live.now.list || speaks.length === 0) return null
  return <div className="grid gap-4">{speaks.map((who) => <Ask key={who.id} who={who} isOnly={speaks.length === 1} {...{ live, processId }} />)}</div>
}

const Ask = ({ who: { id: speakerId, name }, isOnly, live: { now: { list, speaking, queue }, tables }, processId }: Omit<Props, 'speaks'> & { who: Named; isOnly: boolean }) => {
  const s = useM(m)
  const kinds = useM(turns)
  const own = Object.values(tables.waiting).filter((one) => one.speakerId === speakerId)
  const isMember = speakerId.length === 2
  const isWaiting = own.some(({ turn }) => turn === 'speech')
  const fixed = { processId, speakerId }
  // one form for each time: what was answered to the one before is not said again
  const times = Object.values(tables.spoken).filter((one) => one.speakerId === speakerId).length
  return (
    <section aria-label={isOnly ? s.ask : s.askFor({ who: name })}>
      {speaking?.speakerId === speakerId && <p className="font-semibold">{s.youSpeak}</p>}
      {own.map(({ id, turn, leave, isDrawn }) => (
        <CommandForm
          key={id} command="LeaveSpeakersList" name={`leave-${id}`} fixed={{ processId, requestId: id }} button={s.leave} kind="plain"
          aside={`${turn === 'speech' ? '' : `${kinds[turn]}. `}${leave === 'needed' ? s.youWaitLeave : list?.order === 'drawn' && turn === 'speech' && !isDrawn ? s.youWaitLots : s.youAre({ n: queue.indexOf(id) + 1 })}`}
        />
      ))}
      {!isWaiting && speaking?.speakerId !== speakerId && !list?.closed && (
        <CommandForm command="AskForFloor" name={`ask-${speakerId}-${String(times)}`} fixed={{ ...fixed, turn: 'speech' }} button={isOnly ? s.ask : s.askFor({ who: name })}>
          {isMember && <Sex />}
        </CommandForm>
      )}
      {isMember && (
        <details className="mt-3">
          <summary className="w-fit text-accent">{s.otherTurns}</summary>
          <div className="mt-3 grid gap-3">
            {(['order', 'reply'] as const).filter((turn) => !own.some((one) => one.turn === turn)).map((turn) => (
              <CommandForm
                key={turn} command="AskForFloor" name={`${turn}-${speakerId}`} fixed={{ ...fixed, turn }} kind="plain"
                button={turn === 'order' ? s.askOrder : s.askReply} aside={turn === 'order' ? s.orderHint : s.replyHint}
              />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

export const Sex = () => {
  const s = useM(m)
  return <Select name="sex" label={s.sex} options={[{ value: 'woman', words: s.woman }, { value: 'man', words: s.man }]} optional />
}
