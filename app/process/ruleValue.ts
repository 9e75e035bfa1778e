import type { Band, Range, RulesEdition, Share, RuleId } from '#domain/rules/edition.ts'
import type { Offset, Roll } from '#domain/deadline/formula.ts'
import type { SpeakersOrder } from '#domain/floor/queue.ts'
import type { Lang } from '#domain/languages.ts'
import type { MajorityName } from '#domain/voting/majority.ts'
import { number } from '../i18n/format.ts'
import { speakersOrders } from '../i18n/speakers.ts'
import { anchors, majorities, rolls, ruleWords as m } from '../i18n/rules.ts'

type Value = RulesEdition['rules'][RuleId]['value']

const weekday = (n: number, lang: Lang): string =>
  // 1 January 2024 was a Monday
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'fr', { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, n)))
export const weekdays = (lang: Lang): readonly { readonly value: string; readonly words: string }[] =>
  [1, 2, 3, 4, 5, 6, 7].map((n) => ({ value: String(n), words: weekday(n, lang) }))

const isRange = (value: object): value is Range => 'least' in value
const isOffset = (value: object): value is Offset => 'anchor' in value
const isShare = (value: object): value is Share => 'numerator' in value
const isBands = (value: readonly unknown[]): value is readonly Band[] => value.some((one) => typeof one === 'object')

/** What kind of value a rule has: how it is shown and which fields change it. */
export type Shape = 'figure' | 'truth' | 'hour' | 'zone' | 'roll' | 'majority' | 'order' | 'speakers' | 'range' | 'offset' | 'share' | 'weekdays' | 'bodies' | 'bands'
const SHAPES: Readonly<Partial<Record<RuleId, Shape>>> = {
  deadlineHour: 'hour', timeZone: 'zone', deadlineRoll: 'roll', votingOrder: 'order', speakersOrder: 'speakers', committeeMajority: 'majority', assemblyMajority: 'majority', emergencyMajority: 'majority',
  workingDays: 'weekdays', reservationsAfter: 'bodies', populationBands: 'bands',
}
export const shapeOf = (rule: RuleId, value: Value): Shape => {
  const named = SHAPES[rule]
  if (named) return named
  if (typeof value === 'boolean') return 'truth'
  if (typeof value === 'object' && !Array.isArray(value)) return isRange(value) ? 'range' : isOffset(value) ? 'offset' : 'share'
  return 'figure'
}

const offsetWords = ({ anchor, days }: Offset, lang: Lang): string => {
  const words = anchors[anchor][lang]
  if (days === 0) return m.at[lang]({ anchor: words })
  return (days > 0 ? m.after : m.before)[lang]({ n: Math.abs(days), anchor: words })
}
const listWords = (value: readonly unknown[], lang: Lang): string => {
  if (isBands(value)) return value.map((band) => m.band[lang](band)).join('; ')
  return value.map((one) => (typeof one === 'number' ? weekday(one, lang) : m[one as 'committee' | 'assembly'][lang])).join(', ')
}

/** A rule's value as a sentence would say it. */
export const ruleValue = (rule: RuleId, value: Value, lang: Lang): string => {
  if (typeof value === 'number') return number(value, lang)
  if (typeof value === 'boolean') return value ? m.yes[lang] : m.no[lang]
  if (Array.isArray(value)) return listWords(value, lang)
  if (typeof value === 'string') {
    switch (shapeOf(rule, value)) {
      case 'roll': return rolls[value as Roll][lang]
      case 'majority': return majorities[value as MajorityName][lang]
      case 'order': return m[value as 'furthest-first' | 'as-received'][lang]
      case 'speakers': return speakersOrders[value as SpeakersOrder][lang]
      default: return value
    }
  }
  if (isRange(value)) return m.range[lang](value)
  if (isOffset(value)) return offsetWords(value, lang)
  return isShare(value) ? m.share[lang](value) : ''
}

