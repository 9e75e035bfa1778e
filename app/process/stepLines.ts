import { POLICY } from '#domain/permission/policy.ts'
import type { Lang } from '#domain/languages.ts'
import type { ProcessKind, Stage, WindowName } from '#domain/process/stages.ts'
import type { Refusal } from '#domain/refusals.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import type { StepCommand, Steps } from '#server/query/steps.ts'
import { date, dateTime, shortDate } from '../i18n/format.ts'
import { refusalSentence } from '../i18n/refusals.ts'
import { steps as m, stepWords } from '../i18n/setup.ts'
import { stages } from '../i18n/stages.ts'
import type { StepLine } from './StepList.tsx'
import { reached } from './tabs.ts'

/** The stage that each step leads to; closing and handing in stay within theirs. */
const LEADS_TO: Readonly<Record<StepCommand, Stage>> = {
  ApproveSubject: 'approved', PlaceItem: 'approved', OpenDebate: 'debate', CloseDebate: 'debate', OpenInputs: 'inputs', OpenDrafting: 'drafting',
  HandInDraft: 'drafting', Circulate: 'circulated', OpenAmendments: 'amendments', PublishCompendium: 'compendium', OpenCommitteeDebate: 'committee-debate',
  OpenExamination: 'examination', AdoptInCommittee: 'committee-adopted', ReportToAssembly: 'report', AdoptInAssembly: 'assembly-adopted',
  PublishResolution: 'reservations', Transmit: 'transmitted', OpenFollowUp: 'follow-up',
}
const DEADLINE: Readonly<Partial<Record<StepCommand, WindowName>>> = { OpenDrafting: 'inputs', HandInDraft: 'hand-in', PublishCompendium: 'amendments' }
const PUBLICATION: Readonly<Partial<Record<StepCommand, 'circulation' | 'compendium'>>> = { Circulate: 'circulation', PublishCompendium: 'compendium' }

const isDone = (process: ProcessSummary, command: StepCommand): boolean => {
  const { stage, debateClosed, handedIn } = process
  if (command === 'CloseDebate' && stage === 'debate') return debateClosed
  if (command === 'HandInDraft' && stage === 'drafting') return handedIn
  return reached(process, LEADS_TO[command])
}

const whoOf = (command: StepCommand, kind: ProcessKind): StepLine['who'] => {
  const needs = POLICY[command].map((sentence) => sentence.needs)
  if (needs.includes('co-rapporteur')) return kind === 'emergency' ? 'byDraftingCommittee' : 'byRapporteur'
  return needs.length > 1 ? 'byDesk' : 'bySecretariat'
}

const whenOf = (process: ProcessSummary, { publication }: Steps, command: StepCommand, lang: Lang): string | null => {
  const closes = process.windows[DEADLINE[command] ?? 'oral']?.closes
  const between = publication[PUBLICATION[command] ?? 'circulation']
  const day = (of: string | null): string => (of ? date(`${of}T12:00:00.000Z`, lang) : '')
  return [
    DEADLINE[command] && closes ? m.deadline[lang]({ at: dateTime(closes, lang) }) : null,
    PUBLICATION[command] && between.from ? m.between[lang]({ from: day(between.from), until: day(between.until) }) : null,
  ].filter(Boolean).join(' · ') || null
}

/** Why a step is off. What lies ahead says where it has its place; who takes it stands beside it already. */
const whyNotOf = (refusal: Refusal | null, ahead: boolean, lang: Lang): string | null => {
  if (!refusal || (ahead && refusal.code === 'not-allowed')) return null
  if (!ahead || refusal.code !== 'wrong-stage') return refusalSentence(refusal, lang)
  const quoted = refusal.allowed.map((stage) => (lang === 'en' ? `“${stages[stage].en}”` : `«\u00a0${stages[stage].fr}\u00a0»`))
  return m.possibleAt[lang]({ stages: quoted.join(m.or[lang]) })
}

/** The steps in words. The next one is the first that is not done. */
export const stepLines = (process: ProcessSummary, all: Steps, lang: Lang): readonly StepLine[] => {
  const next = all.steps.find(({ command }) => !isDone(process, command))?.command
  return all.steps.map(({ command, refusal }) => {
    const state = isDone(process, command) ? 'done' : command === next || !refusal ? 'next' : 'ahead'
    const at = process.dates[LEADS_TO[command]]
    const dated = at && command !== 'CloseDebate' && command !== 'HandInDraft'
    return {
      command, ...stepWords(command, process.kind, lang), state, who: whoOf(command, process.kind), doneOn: state === 'done' && dated ? m.doneOn[lang]({ at: shortDate(at, lang) }) : null,
      when: state === 'done' ? null : whenOf(process, all, command, lang), whyNot: whyNotOf(refusal, state === 'ahead', lang),
    }
  })
}
