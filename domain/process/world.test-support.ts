import { ipu2023 } from '../rules/ipu2023.ts'
import type { Actor } from '../permission/roles.ts'
import type { ResolutionText } from '../resolution/text.ts'
import { decide, type ProcessCommand } from './decide.ts'
import { evolve } from './evolve.ts'
import type { ProcessFacts } from './facts.ts'
import type { Stage } from './stages.ts'
import type { ProcessState, Window } from './state.ts'

export const SECRETARY: Actor = { userId: 'secretary', name: 'Secretariat', lang: 'en', offices: [{ role: 'secretariat' }] }
export const at = (day: string): string => `2021-${day}T12:00:00.000Z`

export const TEXT: ResolutionText = {
  title: 'Keeping children safe online',
  openingLine: 'The 143rd Assembly of the Inter-Parliamentary Union',
  paragraphs: [
    { id: 'pp1', kind: 'preambular', opener: 9, text: 'Recalling every promise made to children', subs: [] },
    { id: 'op1', kind: 'operative', opener: 5, text: 'Urges parliaments to keep them', subs: [] },
  ],
}
const FRENCH: ResolutionText = {
  title: 'Protéger les enfants en ligne',
  openingLine: 'La 143e Assemblée de l’Union interparlementaire',
  paragraphs: [
    { id: 'pp1', kind: 'preambular', opener: 9, text: 'Rappelant toutes les promesses faites aux enfants', subs: [] },
    { id: 'op1', kind: 'operative', opener: 6, text: 'Engage les parlements à les tenir', subs: [] },
  ],
}
export const window = (closes: string, opens: string | null = null): Window => ({ opens, closes })

export const FACTS: ProcessFacts = {
  presidentId: 'president',
  proposed: { inputs: window(at('06-15')), amendments: window(at('11-11')) },
  edition: ipu2023,
  draft: {
    texts: { en: TEXT, fr: FRENCH },
    memorandum: { en: { blocks: [{ id: 'm', kind: 'prose', text: 'Why it matters.' }] }, fr: { blocks: [{ id: 'm', kind: 'prose', text: 'Pourquoi cela compte.' }] } },
    seen: { 'draft.p.en': 7 }, translations: { draft: {}, memorandum: {} },
  },
  pending: [],
  submitted: 0,
  examination: { sits: false, decisions: 0, undecided: 0, unconfirmed: 0, clashing: [], untranslated: 0, texts: { en: TEXT }, mark: 'text as decided' },
  callable: ['ca', 'be', 'ke', 'nl'], ballot: null,
  underVote: false,
  rivals: [],
  codes: [],
  hash: (value) => `hash of ${JSON.stringify(value).length} characters`,
  onBehalf: false,
}

export type World = { now?: string; facts?: Partial<ProcessFacts> }

/** One command on a state, with fresh ids in order. */
export const give = (state: ProcessState, command: ProcessCommand, { now = at('06-01'), facts = {} }: World = {}) => {
  let n = 0
  return decide(state, command, { now, newId: () => `id${++n}`, actor: SECRETARY, facts: { ...FACTS, ...facts } })
}

/** The state after commands that must all be taken. */
export const after = (state: ProcessState, ...steps: readonly (ProcessCommand | [ProcessCommand, World])[]): ProcessState =>
  steps.reduce<ProcessState>((current, step) => {
    const [command, world] = Array.isArray(step) ? step : [step, {}]
    const answered = give(current, command, world)
    if (!answered.ok) throw new Error(`${command.type}: ${JSON.stringify(answered.refusal)}`)
    return answered.value.reduce(evolve, current)
  }, state)

const p = { processId: 'id1' }
const counts = { for: 44, against: 10, abstain: 1 }
const late = { now: at('11-12') }

/** One well-formed example of every command. */
export const EXAMPLES: { readonly [C in ProcessCommand as C['type']]: C } = {
  ProposeSubject: {
    type: 'ProposeSubject', committee: 'C-III', assemblyId: 'a143', previousAssemblyId: 'a142', titleEn: 'Children', titleFr: 'Enfants',
    editionId: ipu2023.id, sourceLang: 'en',
  },
  ApproveSubject: { type: 'ApproveSubject', ...p },
  RequestItem: {
    type: 'RequestItem', committee: 'C-I', assemblyId: 'a143', memberId: 'ca', titleEn: 'Relief', titleFr: 'Secours', editionId: ipu2023.id, lang: 'en',
    memorandum: 'People need help now.', draft: 'Recalling what was promised,\n\n1. Urges all sides to let help through.',
  },
  JoinRequest: { type: 'JoinRequest', ...p, memberId: 'ke' },
  LeaveRequest: { type: 'LeaveRequest', ...p, memberId: 'ca' },
  BackRequest: { type: 'BackRequest', ...p, group: 'african' },
  RuleOnRequest: { type: 'RuleOnRequest', ...p, ruling: 'admissible', reason: '' },
  MergeRequest: { type: 'MergeRequest', ...p, into: 'id9' },
  PlaceItem: { type: 'PlaceItem', ...p },
  SetRequestAside: { type: 'SetRequestAside', ...p },
  RecordAgendaVote: { type: 'RecordAgendaVote', ...p, counts: { for: 850, against: 200, abstain: 30 } },
  AppointRapporteurs: { type: 'AppointRapporteurs', ...p, rapporteurs: [{ userId: 'u1', memberId: 'nl' }, { userId: 'u2', memberId: 'ke' }] },
  SetWindow: { type: 'SetWindow', ...p, window: 'hand-in', closes: at('12-01'), reason: 'asked for' },
  OpenDebate: { type: 'OpenDebate', ...p },
  RecordStatement: { type: 'RecordStatement', ...p, speakerId: 'ca', at: at('05-18'), lang: 'en', summary: 'Spoke for prevention.' },
  WithdrawStatement: { type: 'WithdrawStatement', ...p, statementId: 's1', reason: 'recorded twice' },
  CloseDebate: { type: 'CloseDebate', ...p },
  OpenInputs: { type: 'OpenInputs', ...p },
  OpenDrafting: { type: 'OpenDrafting', ...p },
  HandInDraft: { type: 'HandInDraft', ...p },
  ReturnDraft: { type: 'ReturnDraft', ...p, reason: 'the title is missing a word' },
  Circulate: { type: 'Circulate', ...p, code: 'C-III/143/DR' },
  ReviseDraft: { type: 'ReviseDraft', ...p, reason: 'a paragraph was lost' },
  OpenAmendments: { type: 'OpenAmendments', ...p },
  PublishCompendium: { type: 'PublishCompendium', ...p, code: 'C-III/143/DR-am' },
  OpenCommitteeDebate: { type: 'OpenCommitteeDebate', ...p },
  OpenExamination: { type: 'OpenExamination', ...p },
  AdoptInCommittee: { type: 'AdoptInCommittee', ...p, mode: 'vote', counts },
  DeferToAssembly: { type: 'DeferToAssembly', ...p, assemblyId: 'a144', reason: 'time ran out' },
  ReportToAssembly: { type: 'ReportToAssembly', ...p },
  AdoptInAssembly: { type: 'AdoptInAssembly', ...p, mode: 'unanimously' },
  RejectInAssembly: { type: 'RejectInAssembly', ...p, counts: { for: 200, against: 850, abstain: 0 } },
  ExplainVote: { type: 'ExplainVote', ...p, memberId: 'ca', lang: 'en', text: 'We voted for it because it names who has to act.' },
  RecordReservation: { type: 'RecordReservation', ...p, memberId: 'ca', nature: 'reservation', paragraphIds: ['op1'], text: '' },
  WithdrawReservation: { type: 'WithdrawReservation', ...p, reservationId: 'r1' },
  PublishResolution: { type: 'PublishResolution', ...p, code: 'C-III/143/Res' },
  Transmit: { type: 'Transmit', ...p },
  OpenFollowUp: { type: 'OpenFollowUp', ...p },
  ReturnStep: { type: 'ReturnStep', ...p, reason: 'pressed by mistake' },
}

const E = EXAMPLES
type Steps = readonly (ProcessCommand | [ProcessCommand, World])[]
const TO_DRAFTING: Steps = [E.ApproveSubject, E.AppointRapporteurs, E.OpenDebate, E.CloseDebate, E.OpenInputs, E.OpenDrafting]
const TO_CIRCULATED: Steps = [...TO_DRAFTING, E.HandInDraft, E.Circulate]
const TO_EXAMINATION: Steps = [...TO_CIRCULATED, E.OpenAmendments, [E.PublishCompendium, late], E.OpenCommitteeDebate, E.OpenExamination]
const TO_REPORT: Steps = [...TO_EXAMINATION, E.AdoptInCommittee, E.ReportToAssembly]
const TO_FOLLOW_UP: Steps = [...TO_REPORT, E.AdoptInAssembly, E.PublishResolution, E.Transmit, E.OpenFollowUp]

/** The steps that bring a fresh ordinary process to each stage. */
const WAYS: Readonly<Record<Exclude<Stage, 'not-placed'>, Steps>> = {
  proposed: [],
  approved: TO_DRAFTING.slice(0, 2),
  debate: TO_DRAFTING.slice(0, 3),
  inputs: TO_DRAFTING.slice(0, 5),
  drafting: TO_DRAFTING,
  circulated: TO_CIRCULATED,
  amendments: TO_EXAMINATION.slice(0, 9),
  compendium: TO_EXAMINATION.slice(0, 10),
  'committee-debate': TO_EXAMINATION.slice(0, 11),
  examination: TO_EXAMINATION,
  'committee-adopted': TO_REPORT.slice(0, 13),
  report: TO_REPORT,
  'assembly-adopted': TO_FOLLOW_UP.slice(0, 15),
  reservations: TO_FOLLOW_UP.slice(0, 16),
  transmitted: TO_FOLLOW_UP.slice(0, 17),
  'follow-up': TO_FOLLOW_UP,
  rejected: [...TO_REPORT, E.RejectInAssembly],
}
export const inStage = (stage: keyof typeof WAYS): ProcessState => after(null, E.ProposeSubject, ...WAYS[stage])
export const fresh = (): ProcessState => after(null, E.ProposeSubject)
