import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Deadline, Gathering } from '#server/query/calendar.ts'
import { calendar as m } from '../i18n/calendar.ts'
import { assembly, date, dateTime, span } from '../i18n/format.ts'
import { windows } from '../i18n/stages.ts'

/** One line of the calendar, in words. `at` sorts it: an instant, or the beginning of a day. */
export type CalendarLine = {
  readonly at: Instant; readonly when: string; readonly left: string | null; readonly words: string; readonly note: string | null
  readonly of: { readonly slug: string; readonly title: string; readonly mark: string } | null
}

const ofDeadline = ({ slug, title, committee, assembly: number, window, opens, closes, reason, moved }: Deadline, now: Instant, lang: Lang): readonly CalendarLine[] => {
  const of = { slug, title: title[lang], mark: `${committee}/${number}` }
  const line = (at: Instant, words: string, note: string | null): CalendarLine => (
    { at, when: dateTime(at, lang), left: at > now ? m.inSpan[lang]({ span: span(now, at, lang) }) : null, words, note, of })
  const name = { window: windows[window][lang] }
  return [
    ...(opens ? [line(opens, m.opens[lang](name), null)] : []),
    line(closes, m.closes[lang](name), moved > 0 ? m.moved[lang]({ n: moved, reason }) : null),
  ]
}

const ofAssembly = ({ number, city, opensOn, closesOn }: Gathering, now: Instant, lang: Lang): CalendarLine => {
  const at = `${opensOn}T12:00:00.000Z`
  return {
    at, when: date(at, lang), left: at > now ? m.inSpan[lang]({ span: span(now, at, lang) }) : null, of: null,
    words: m.assemblyOpens[lang]({ assembly: assembly(number, lang), city: city[lang] }),
    note: m.assemblyUntil[lang]({ at: date(`${closesOn}T12:00:00.000Z`, lang) }),
  }
}

/** The lines of the calendar: what lies ahead, the nearest first; what has passed, the latest first. */
export const calendarLines = (
  { deadlines, assemblies }: { deadlines: readonly Deadline[]; assemblies: readonly Gathering[] }, now: Instant, lang: Lang,
): { readonly ahead: readonly CalendarLine[]; readonly passed: readonly CalendarLine[] } => {
  const all = [...deadlines.flatMap((deadline) => ofDeadline(deadline, now, lang)), ...assemblies.map((one) => ofAssembly(one, now, lang))]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  return { ahead: all.filter(({ at }) => at > now), passed: all.filter(({ at }) => at <= now).reverse() }
}
