import type { TOPICS } from '#domain/floor/commands.ts'
import type { Named } from '#server/query/names.ts'
import type { LiveFloor, Waiting } from '#server/query/speaking.ts'
import { speakers, speakersDesk as m, topics, turns } from '../i18n/speakers.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Select } from '../ui/fields.tsx'
import { Sex } from './AskForFloor.tsx'
import { Speakers } from './Speakers.tsx'

type Topic = (typeof TOPICS)[number]
type Props = {
  live: LiveFloor
  ahead: number | null
  processId: string
  /** for what a list can be opened now */
  about: readonly Topic[]
  /** the amendment before the committee */
  amendmentId?: string | undefined
  /** who can be put on the list */
  members: readonly Named[]
}

/** The list at the desk: opened, ordered by the rules, the floor given and ended. */
export const DeskSpeakers = ({ live, ahead, processId, about, amendmentId, members }: Props) => {
  const s = useM(m)
  const { list, speaking } = live.now
  return (
    <div className="grid gap-3">
      <Speakers live={live} ahead={ahead} all beside={(waiting, nth) => <Beside key={waiting.id} {...{ waiting, nth, processId }} isTaken={speaking !== null && waiting.turn !== 'order'} />} />
      {speaking && (
        <div className="flex flex-wrap gap-2">
          <CommandForm command="EndFloor" name={`end-${speaking.id}`} fixed={{ processId }} button={s.end} />
          <CommandForm command="ExtendFloor" name={`extend-${speaking.id}-${String(speaking.seconds)}`} fixed={{ processId, seconds: 60 }} button={s.extend} kind="plain" />
        </div>
      )}
      {list && (
        <div className="flex flex-wrap gap-2">
          {list.undrawn > 0 && <CommandForm command="DrawLots" name={`draw-${String(live.at)}`} fixed={{ processId }} button={s.draw({ n: list.undrawn })} kind="plain" aside={s.drawHint} />}
          {!list.closed && <CommandForm command="CloseSpeakersList" name={`close-${list.id}`} fixed={{ processId }} button={s.close} kind="quiet" />}
        </div>
      )}
      {list && <Enter key={live.at} processId={processId} members={members} />}
      {!speaking && about.length > 0 && <Open {...{ processId, about, amendmentId }} />}
    </div>
  )
}

const Beside = ({ waiting: { id, speaker, leave }, nth, processId, isTaken }: { waiting: Waiting; nth: number; processId: string; isTaken: boolean }) => {
  const s = useM(m)
  const fixed = { processId, requestId: id }
  return (
    <span className="beside">
      {leave === 'needed' ? <CommandForm command="GiveLeave" name={`letspeak-${id}`} fixed={fixed} button={s.letSpeak} label={s.letSpeakTo({ who: speaker })} kind="plain" />
        : !isTaken && <CommandForm command="GiveFloor" name={`give-${id}`} fixed={fixed} button={s.give} label={nth === 0 ? s.giveNext({ who: speaker }) : s.giveTo({ who: speaker })} kind={nth === 0 ? 'primary' : 'quiet'} />}
      <CommandForm command="LeaveSpeakersList" name={`strike-${id}`} fixed={fixed} button={s.strike} label={s.strikeOf({ who: speaker })} kind="quiet" />
    </span>
  )
}

const Enter = ({ processId, members }: Pick<Props, 'processId' | 'members'>) => {
  const s = useM(m)
  const kinds = useM(turns)
  const done = useM(speakers)
  return (
    <details>
      <summary className="w-fit text-accent">{s.enter}</summary>
      <CommandForm command="AskForFloor" name="enter-speaker" fixed={{ processId }} button={s.enterButton} kind="plain" done={done.askedDone} className="mt-2">
        <Select name="speakerId" label={s.enterWho} options={members.map(({ id, name }) => ({ value: id, words: name }))} />
        <Select name="turn" label={s.enterTurn} options={(['speech', 'order', 'reply'] as const).map((value) => ({ value, words: kinds[value] }))} defaultValue="speech" />
        <Sex />
      </CommandForm>
    </details>
  )
}

const Open = ({ processId, about, amendmentId }: Pick<Props, 'processId' | 'about' | 'amendmentId'>) => {
  const s = useM(m)
  const words = useM(topics)
  const possible = about.filter((one) => one !== 'amendment' || amendmentId !== undefined)
  return (
    <details>
      <summary className="w-fit text-accent">{s.open}</summary>
      <CommandForm command="OpenSpeakersList" name="open-list" fixed={{ processId, amendmentId }} button={s.open} kind="plain" aside={s.openHint} className="mt-2">
        <Select name="about" label={s.openFor} options={possible.map((value) => ({ value, words: words[value] }))} {...possible[0] ? { defaultValue: possible.at(-1) ?? possible[0] } : {}} />
      </CommandForm>
    </details>
  )
}
