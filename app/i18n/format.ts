import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'

/** All instants are shown in the time of the IPU's seat, and say so. */
export const ZONE = 'Europe/Zurich'
const LOCALE = { en: 'en-GB', fr: 'fr-CH' } as const
const PLACE = { en: 'Geneva', fr: 'Genève' } as const

const formats = new Map<string, Intl.DateTimeFormat>()
const dateFormat = (lang: Lang, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${lang} ${name}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE[lang], { timeZone: ZONE, ...options })
  formats.set(key, known)
  return known
}

/** In French the first of a month is an ordinal, as said. */
const withFirst = (words: string, lang: Lang): string => (lang === 'fr' ? words.replace(/^1 /, '1er ') : words)

/** 11 November 2021 · 11 novembre 2021 */
export const date = (at: Instant, lang: Lang): string =>
  withFirst(dateFormat(lang, 'date', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at)), lang)

/** 11 Nov 2021 · 11 nov. 2021 */
export const shortDate = (at: Instant, lang: Lang): string =>
  withFirst(dateFormat(lang, 'shortDate', { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(at)), lang)

/** For a narrow column: a number stays with its word, hours with their days, and a year with its month. */
export const unbroken = (words: string): string => words.replace(/(?<=\d) (?=\p{L})|(?<=\p{L}) (?=\d{4}|\d+ h\b)/gu, '\u00a0')

/** 18:00 */
export const time = (at: Instant, lang: Lang): string => dateFormat(lang, 'time', { hour: '2-digit', minute: '2-digit' }).format(new Date(at))

/** 18:00:07 */
export const clock = (at: Instant, lang: Lang): string =>
  dateFormat(lang, 'clock', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(at))

/** 11 November 2021, 18:00 (Geneva) · 11 novembre 2021, 18:00 (Genève) */
export const dateTime = (at: Instant, lang: Lang): string => `${date(at, lang)}, ${time(at, lang)} (${PLACE[lang]})`

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How far `until` lies after `now`, in its two largest units: "6 days 4 h", "3 h 20 min", "42 min", "less than a minute". */
export const span = (now: Instant, until: Instant, lang: Lang): string => {
  const ms = Math.max(0, Date.parse(until) - Date.parse(now))
  const days = Math.floor(ms / DAY)
  const hours = Math.floor((ms % DAY) / HOUR)
  const minutes = Math.floor((ms % HOUR) / MINUTE)
  const day = plural(days, lang, { one: { en: 'day', fr: 'jour' }, other: { en: 'days', fr: 'jours' } })
  if (days >= 14 || (days > 0 && hours === 0)) return `${days} ${day}`
  if (days > 0) return `${days} ${day} ${hours} h`
  if (hours > 0) return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`
  return minutes > 0 ? `${minutes} min` : { en: 'less than a minute', fr: 'moins d’une minute' }[lang]
}

const rules = { en: new Intl.PluralRules('en'), fr: new Intl.PluralRules('fr') }

/** The form that agrees with a count; French says "0 jour", English "0 days". */
export const plural = (count: number, lang: Lang, forms: { readonly one: Record<Lang, string>; readonly other: Record<Lang, string> }): string =>
  (rules[lang].select(count) === 'one' ? forms.one : forms.other)[lang]

const numbers = { en: new Intl.NumberFormat('en-GB'), fr: new Intl.NumberFormat('fr-FR') }
/** 1,204 · 1 204 */
export const number = (value: number, lang: Lang): string => numbers[lang].format(value)

const lists = { en: new Intl.ListFormat('en-GB'), fr: new Intl.ListFormat('fr') }
/** Canada, Benin and Fiji · le Canada, le Bénin et les Fidji */
export const list = (items: readonly string[], lang: Lang): string => lists[lang].format(items)

const choices = { en: new Intl.ListFormat('en-GB', { type: 'disjunction' }), fr: new Intl.ListFormat('fr', { type: 'disjunction' }) }
/** Drafting, Inputs or Debate · Rédaction, Contributions ou Débat */
export const either = (items: readonly string[], lang: Lang): string => choices[lang].format(items)

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const SUFFIX: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
/** 143rd · 143e (1re: an Assembly is feminine) */
export const ordinal = (value: number, lang: Lang): string =>
  lang === 'en' ? `${value}${SUFFIX[ordinals.select(value)] ?? 'th'}` : value === 1 ? '1re' : `${value}e`

/** 143rd Assembly · 143e Assemblée */
export const assembly = (value: number, lang: Lang): string => `${ordinal(value, lang)} ${{ en: 'Assembly', fr: 'Assemblée' }[lang]}`

/** "3 amendments" */
export const amendments = (n: number, lang: Lang): string => `${n} ${plural(n, lang, { one: { en: 'amendment', fr: 'amendement' }, other: { en: 'amendments', fr: 'amendements' } })}`
