import type { Instant } from '../instant.ts'
import type { WindowName } from '../process/stages.ts'
import type { Window } from '../process/state.ts'
import type { RulesEdition } from '../rules/edition.ts'
import { addDays, dayAt, fromCivil, toCivil, weekdayOf, type Day } from './calendar.ts'
import type { Anchor, Formula, Offset, Roll } from './formula.ts'

/** When the anchors fall: a day (an Assembly opens on a date, at its place), or the instant at which something happened. */
export type Anchors = Readonly<Partial<Record<Anchor, Day  >>>

const isDay = (when: Day  ): boolean => when.length === 10

const step: Record<Roll, number> = { none: 0, forward: 1, back: -1 }

/** The next working day in the direction of the roll; the day itself if people work on it. */
export const rolled = (day: Day, roll: Roll, workingDays: readonly number[]): Day =>
  roll === 'none' || workingDays.includes(weekdayOf(day)) ? day : rolled(addDays(day, step[roll]), roll, workingDays)

/** The day a formula names, and the day it would have been without the roll; `null` while its anchor is not known. */
export const dueDay = ({ anchor, days, roll, workingDays, timeZone }: Formula, anchors: Anchors): { day: Day; before: Day } | null => {
  const when = anchors[anchor]
  if (!when) return null
  const before = addDays(isDay(when) ? when : dayAt(when, timeZone), days)
  return { day: rolled(before, roll, workingDays), before }
}

/**
 * The instant of a deadline. An explicit instant wins over the formula (the published instant is the truth). Without an
 * hour of its own a deadline keeps the time of its anchor, or ends with the day if the anchor is a day.
 */
export const due = (formula: Formula, anchors: Anchors, explicit: Instant | null = null): Instant | null => {
  if (explicit) return explicit
  const when = anchors[formula.anchor]
  const found = dueDay(formula, anchors)
  if (!when || !found) return null
  const { hour, timeZone } = formula
  if (hour) return fromCivil(`${found.day}T${hour}`, timeZone)
  if (isDay(when)) return fromCivil(`${addDays(found.day, 1)}T00:00`, timeZone)
  const isMoved = found.day !== dayAt(when, timeZone)
  return isMoved ? fromCivil(`${found.day}T${toCivil(when, timeZone).slice(11)}`, timeZone) : when
}

/** The offset of one rule with the hour, roll, working days and zone that an edition gives to all its deadlines. */
export const formulaOf = ({ rules }: RulesEdition, { anchor, days }: Offset): Formula => ({
  anchor,
  days,
  // "at the close of", "until adoption": nothing to count, so the anchor's own instant
  hour: days === 0 ? null : rules.deadlineHour.value,
  roll: days === 0 ? 'none' : rules.deadlineRoll.value,
  workingDays: rules.workingDays.value,
  timeZone: rules.timeZone.value,
})

/** The dates of an Assembly as printed on its convocation. */
export type AssemblyDates = { readonly opensOn: Day; readonly closesOn: Day }

const anchorsOf = (assembly: AssemblyDates, previous: AssemblyDates | null, known: Anchors): Anchors => ({
  'assembly-opens': assembly.opensOn,
  'assembly-closes': assembly.closesOn,
  ...(previous ? { 'previous-assembly-closes': previous.closesOn } : {}),
  ...known,
})

/**
 * The windows that an edition proposes for a text of one Assembly. `known` adds
 * the instants of what has happened since (a sitting that closed). A window whose anchor nobody knows yet is missing:
 * the Forum of Women Parliamentarians closes with the first committee sitting, which has an hour only once the programme
 * is out. Oral and sub-amendments end with the adoption, and so with the Assembly at the latest.
 */
export const proposedWindows = (
  edition: RulesEdition, assembly: AssemblyDates, previous: AssemblyDates | null, known: Anchors = {},
): Partial<Record<WindowName, Window>> => {
  const anchors = anchorsOf(assembly, previous, known)
  const { inputsClose, handIn, amendmentsClose, womenForumCloses, subAmendmentsClose } = edition.rules
  const at = ({ value }: { value: Offset }): Instant | null => due(formulaOf(edition, value), anchors)
  const end = due(formulaOf(edition, { anchor: 'assembly-closes', days: 0 }), anchors)
  const closings: Record<WindowName, Instant | null> = {
    inputs: at(inputsClose),
    'hand-in': at(handIn),
    amendments: at(amendmentsClose),
    'women-forum': at(womenForumCloses),
    oral: at(subAmendmentsClose) ?? end,
  }
  const windows: Partial<Record<WindowName, Window>> = {}
  for (const [window, closes] of Object.entries(closings) as [WindowName, Instant | null][]) {
    if (closes) windows[window] = { opens: null, closes }
  }
  return windows
}

/** The days between which the secretariat publishes: the circulated draft, and the compendium. First and last day, inclusive. */
export const publicationDays = (
  { rules: { circulationFrom, circulationUntil, compendiumFrom, compendiumUntil, workingDays, timeZone } }: RulesEdition, assembly: AssemblyDates,
): Record<'circulation' | 'compendium', { from: Day | null; until: Day | null }> => {
  const day = ({ value }: { value: Offset }): Day | null => {
    const formula: Formula = { ...value, hour: null, roll: 'none', workingDays: workingDays.value, timeZone: timeZone.value }
    return dueDay(formula, anchorsOf(assembly, null, {}))?.day ?? null
  }
  return {
    circulation: { from: day(circulationFrom), until: day(circulationUntil) },
    compendium: { from: day(compendiumFrom), until: day(compendiumUntil) },
  }
}
