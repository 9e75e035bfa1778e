import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../instant.ts'

/** The zone in which the IPU publishes its hours; shown to people as "Geneva". */
export const GENEVA = 'Europe/Zurich'

/** A calendar day without zone, `2021-11-11`. */
export type Day = string
/** A civil time without zone, `2021-11-11T18:00`. */
export type CivilTime = string

/** True for a time that stands in a calendar and on a clock: not 31 February, not 25:00. */
export const isCivil = (text: string): boolean => {
  try { return Boolean(Temporal.PlainDateTime.from(text)) } catch { return false }
}

const instantOf = (zoned: Temporal.ZonedDateTime): Instant => new Date(zoned.epochMilliseconds).toISOString()

/**
 * The moment at which a clock in `timeZone` shows the civil time. An hour that the change to summer time skips is the
 * same distance after the change; one that the change to winter time repeats is the first of the two.
 */
export const fromCivil = (civil: CivilTime, timeZone: string): Instant =>
  instantOf(Temporal.PlainDateTime.from(civil).toZonedDateTime(timeZone))

/** What a clock in `timeZone` shows at a moment, to the minute. */
export const toCivil = (instant: Instant, timeZone: string): CivilTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })

/** The instant at which the clock of Geneva shows this. */
export const fromGeneva = (civil: CivilTime): Instant => fromCivil(civil, GENEVA)
/** What the clock of Geneva shows at this instant. */
export const toGeneva = (instant: Instant): CivilTime => toCivil(instant, GENEVA)

/** Calendar day in `timeZone` at a moment. */
export const dayAt = (instant: Instant, timeZone: string): Day => toCivil(instant, timeZone).slice(0, 10)

/** The same hour on the civil clock, so many calendar days later, even across a change of the clocks. */
export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** ISO weekday: Monday 1 … Sunday 7. */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek
