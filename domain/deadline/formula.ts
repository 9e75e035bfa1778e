import { z } from 'zod'

/** The events of an Assembly and of a text from which the rules count days. */
export const ANCHORS = [
  'previous-assembly-closes', 'assembly-opens', 'assembly-closes', 'circulated', 'first-sitting-closes', 'committee-adopted',
] as const
export const anchor = z.enum(ANCHORS)
export type Anchor = z.infer<typeof anchor>

/** Where a deadline goes that falls on a day on which nobody works. */
export const ROLLS = ['none', 'forward', 'back'] as const
export const roll = z.enum(ROLLS)
export type Roll = z.infer<typeof roll>

/** ISO weekday: Monday 1 … Sunday 7. */
export const weekday = z.number().int().min(1).max(7)
export const workingDays = z.array(weekday).min(1).max(7)

/** Civil time of day on the 24-hour clock, `18:00`. */
export const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const isTimeZone = (name: string): boolean => {
  try { return Boolean(new Intl.DateTimeFormat('en', { timeZone: name })) } catch { return false }
}
/** An IANA time zone, `Europe/Zurich`. */
export const timeZone = z.string().refine(isTimeZone, 'no time zone of this name')

/** So many calendar days after (or, below zero, before) the day of an anchor: `{ anchor: 'assembly-opens', days: -15 }`. */
export const offset = z.object({ anchor, days: z.number().int().min(-400).max(400) })
export type Offset = z.infer<typeof offset>

/**
 * How a rule book names a deadline. `hour: null` is the anchor's own instant: "at the close of the first sitting" has no
 * hour of its own, and neither offset nor roll touch it but by whole days.
 */
export const formula = z.object({ ...offset.shape, hour: hour.nullable(), roll, workingDays, timeZone })
export type Formula = z.infer<typeof formula>
