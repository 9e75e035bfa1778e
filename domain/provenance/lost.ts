import { countWords } from '../amendment/words.ts'
import type { Went } from './recognise.ts'
import { joined, type Run } from './runs.ts'

/** Words that were taken out of a block, with what stood around them. */
export type Lost = {
  readonly id: string
  readonly at: number
  readonly text: string
  readonly runs: readonly Run[]
  /** the session that took them out, by its first place in the log */
  readonly goneSince: number
  readonly words: number
  readonly before: string
  readonly after: string
}

/** Fewer words than this are nobody's turn of phrase: they are only known again where they stood. */
export const TELLING = 3
/** Of short losses the last so many are remembered; of long ones so many characters. */
const SHORT_KEPT = 200
const LONG_KEPT = 400_000
const AROUND = 12

/** What stands around a stretch of a text. */
export const around = (text: string, from: number, to: number): { before: string; after: string } =>
  ({ before: text.slice(Math.max(0, from - AROUND), from), after: text.slice(to, to + AROUND) })

/** Adds what was taken out, unless it only changed its place. What is deleted letter by letter becomes one loss. */
export const remember = (lost: readonly Lost[], went: Went, goneSince: number): readonly Lost[] => {
  const { id, from, to, pens, used } = went
  if (!used.includes(false)) return lost
  const text = went.text.slice(from, to)
  const runs: Run[] = pens.map((pen) => ({ ...pen, length: 1 }))
  const now = { id, at: from, text, runs: joined(runs), goneSince, ...around(went.text, from, to) }
  const last = lost.findLastIndex((each) => each.id === id)
  const [rest, grown] = last === -1 ? [lost, now] : together(lost, last, now)
  return trimmed([...rest, { ...grown, words: countWords(grown.text) }])
}

type Fresh = Omit<Lost, 'words'>

/** A deletion right before or behind the last one in the same block goes on with it; the same words lost once more are the same loss. */
const together = (lost: readonly Lost[], last: number, now: Fresh): [readonly Lost[], Fresh] => {
  const then = lost[last] as Lost
  const rest = lost.toSpliced(last, 1)
  if (then.text === now.text && then.at === now.at) return [rest, now]
  if (then.goneSince !== now.goneSince) return [lost, now]
  if (now.at + now.text.length === then.at && now.after === then.after && then.before.endsWith(now.text.slice(-AROUND))) {
    return [rest, { ...now, text: now.text + then.text, runs: joined([...now.runs, ...then.runs]) }]
  }
  if (now.at === then.at && now.before === then.before && then.after.startsWith(now.text.slice(0, AROUND))) {
    return [rest, { ...now, text: then.text + now.text, runs: joined([...then.runs, ...now.runs]) }]
  }
  return [lost, now]
}

const trimmed = (lost: readonly Lost[]): readonly Lost[] => {
  let short = 0
  let long = 0
  const kept = (each: Lost): boolean => (each.words < TELLING ? ++short <= SHORT_KEPT : (long += each.text.length) <= LONG_KEPT)
  const isFull = lost.length > SHORT_KEPT
  return isFull ? lost.toReversed().filter(kept).toReversed() : lost
}
