import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import { PATH, type ProcessKind, type Stage, type WindowName } from '#domain/process/stages.ts'
import { messages } from '../i18n/define.ts'
import { dateTime, shortDate, span, unbroken } from '../i18n/format.ts'
import { stages, steps, type StepName } from '../i18n/stages.ts'

export type Step = {
  readonly key: StepName
  readonly words: string
  readonly state: 'done' | 'now' | 'ahead'
  /** the text stopped here: rejected, or not placed */
  readonly ended: boolean
  /** when it was reached, or what closes when */
  readonly when: string | null
}

/** What the compass reads of a process: dates by stage, and the windows as published. */
export type Course = {
  readonly kind: ProcessKind
  readonly stage: Stage
  readonly dates: Readonly<Partial<Record<Stage, Instant>>>
  readonly windows: Readonly<Partial<Record<WindowName, { readonly opens?: Instant | null; readonly closes: Instant }>>>
}

const STAGES_OF: Readonly<Record<StepName, readonly Stage[]>> = {
  debate: ['proposed', 'approved', 'debate'],
  inputs: ['inputs'],
  drafting: ['drafting'],
  amendments: ['circulated', 'amendments'],
  sitting: ['compendium', 'committee-debate', 'examination'],
  committee: ['committee-adopted'],
  assembly: ['report', 'assembly-adopted'],
  'follow-up': ['reservations', 'transmitted', 'follow-up'],
}
const WINDOW_OF: Readonly<Partial<Record<StepName, WindowName>>> = { inputs: 'inputs', drafting: 'hand-in', amendments: 'amendments' }
const ENDED_AT: Readonly<Partial<Record<Stage, StepName>>> = { rejected: 'assembly', 'not-placed': 'debate' }

const m = messages({
  closesIn: { en: (x: { span: string; at: string }) => `closes in ${x.span}, ${x.at}`, fr: (x: { span: string; at: string }) => `clôture dans ${x.span}, ${x.at}` },
  handInIn: { en: (x: { span: string; at: string }) => `hand-in in ${x.span}, ${x.at}`, fr: (x: { span: string; at: string }) => `remise dans ${x.span}, ${x.at}` },
  opensIn: { en: (x: { span: string; at: string }) => `opens in ${x.span}, ${x.at}`, fr: (x: { span: string; at: string }) => `ouverture dans ${x.span}, ${x.at}` },
  closed: { en: (x: { at: string }) => `closed ${x.at}`, fr: (x: { at: string }) => `clos le ${x.at}` },
  until: { en: (x: { at: string }) => `until ${x.at}`, fr: (x: { at: string }) => `jusqu’au ${x.at}` },
  since: { en: (x: { at: string }) => `since ${x.at}`, fr: (x: { at: string }) => `depuis le ${x.at}` },
})

/** The timeline of one text in eight steps: past ones with their date, the present one with what closes when, later ones with their published dates. */
export const compass = (course: Course, now: Instant, lang: Lang): readonly Step[] => {
  const { kind, stage } = course
  const path = PATH[kind]
  const names = (Object.keys(STAGES_OF) as StepName[]).filter((name) => STAGES_OF[name].some((s) => path.includes(s)))
  const end = ENDED_AT[stage]
  const current = end ?? names.find((name) => STAGES_OF[name].includes(stage)) ?? 'debate'
  const at = names.indexOf(current)
  return names.map((key, i) => {
    const state = i < at ? 'done' : i === at ? 'now' : 'ahead'
    const ended = end === key
    const words = state === 'now' ? stages[stage][lang] : steps[key][lang]
    const when = whenOf(course, key, state, now, lang)
    return { key, words, state, ended, when: when && unbroken(when) }
  })
}

const whenOf = (course: Course, key: StepName, state: Step['state'], now: Instant, lang: Lang): string | null => {
  const window = course.windows[WINDOW_OF[key] ?? 'oral']
  const published = WINDOW_OF[key] ? window : undefined
  const since = STAGES_OF[key].map((s) => course.dates[s]).filter((d) => d !== undefined).at(-1)
  if (state === 'done') return since ? shortDate(since, lang) : null
  if (state === 'ahead') return published ? m.until[lang]({ at: shortDate(published.closes, lang) }) : null
  if (published?.opens && now < published.opens) return m.opensIn[lang]({ span: span(now, published.opens, lang), at: dateTime(published.opens, lang) })
  if (published && now < published.closes) {
    return (key === 'drafting' ? m.handInIn : m.closesIn)[lang]({ span: span(now, published.closes, lang), at: dateTime(published.closes, lang) })
  }
  if (published) return m.closed[lang]({ at: dateTime(published.closes, lang) })
  return since ? m.since[lang]({ at: shortDate(since, lang) }) : null
}
