import type { z } from 'zod'
import type { Decider, Given } from '../decider.ts'
import type { AmendmentId, ProcessId, UserId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Lang } from '../languages.ts'
import type { Process } from '../process/state.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { Rules } from '../rules/edition.ts'
import type { floorCommands, SEXES, TOPICS, TURNS } from './commands.ts'
import { drawLots, queue, type SpeakersOrder } from './queue.ts'

type Input = { [T in keyof typeof floorCommands]: { readonly type: T } & z.infer<(typeof floorCommands)[T]> }
export type FloorCommand = Input[keyof Input]
type Of<T extends FloorCommand['type']> = Extract<FloorCommand, { type: T }>
export type Topic = (typeof TOPICS)[number]
export type TurnKind = (typeof TURNS)[number]
export type Sex = (typeof SEXES)[number]

type Stamp = { readonly at: Instant; readonly by: UserId }
type Event<T extends string, Data> = Readonly<{ type: T } & Data> & Stamp
export type FloorEvent =
  | Event<'SpeakersListOpened', { processId: ProcessId; listId: string; about: Topic; amendmentId: AmendmentId | null; order: SpeakersOrder; lapsed: readonly string[] }>
  | Event<'SpeakersListClosed', { listId: string }>
  | Event<'FloorAsked', { requestId: string; speakerId: string; turn: TurnKind; group: string | null; sex: Sex | null; needsLeave: boolean }>
  | Event<'FloorRequestWithdrawn', { requestId: string }>
  | Event<'LeaveGiven', { requestId: string }>
  /** `seed` and the ids, sorted, give `drawn` again (`queue.ts`) */
  | Event<'LotsDrawn', { listId: string; seed: string; drawn: readonly string[] }>
  /** `outOfTurn`: the President called somebody before their turn */
  | Event<'FloorGiven', { requestId: string; speakerId: string; seconds: number; outOfTurn: boolean }>
  | Event<'FloorExtended', { requestId: string; seconds: number }>
  /** a turn as it was taken: the statement of the record. `spoke`: whole seconds, interruptions left out */
  | Event<'FloorEnded', {
    processId: ProcessId; requestId: string; listId: string; about: Topic; amendmentId: AmendmentId | null
    speakerId: string; turn: TurnKind; group: string | null; sex: Sex | null; began: Instant; spoke: number; seconds: number
  }>
  | Event<'StatementSummarized', { statementId: string; speakerId: string; lang: Lang; summary: string }>

export type Request = {
  readonly id: string; readonly speakerId: string; readonly turn: TurnKind; readonly group: string | null; readonly sex: Sex | null; readonly at: Instant
  /** who is no Member speaks by leave of the President */
  readonly leave: 'not-needed' | 'needed' | 'given'
  /** its place among the lots; null: not drawn */
  readonly lot: number | null
}
/** `since`: when the turn began, or went on; `spoke`: whole seconds before that; `seconds`: what is allowed in all. */
export type Speaking = Pick<Request, 'id' | 'speakerId' | 'turn' | 'group' | 'sex'> & { readonly began: Instant; readonly since: Instant; readonly spoke: number; readonly seconds: number }
export type SpeakersList = { readonly id: string; readonly about: Topic; readonly amendmentId: AmendmentId | null; readonly order: SpeakersOrder; readonly closed: boolean }
export type Floor = {
  readonly processId: ProcessId
  readonly list: SpeakersList | null
  /** in the order of asking */
  readonly waiting: readonly Request[]
  readonly speaking: Speaking | null
  /** whom a point of order interrupted; they go on after it */
  readonly interrupted: Speaking | null
  /** speeches so far in this list, by group: whose turn it is */
  readonly had: Readonly<Record<string, number>>
  /** who made each statement of the record */
  readonly statements: Readonly<Record<string, string>>
}

/** `groupOf`: the geopolitical group of a Member; undefined for whoever is none, and speaks by leave. */
export type FloorFacts = {
  readonly process: Process
  readonly rules: Pick<Rules, 'speakersOrder' | 'debateMinutes' | 'itemMinutes' | 'replyMinutes' | 'orderMinutes'>
  readonly groupOf: (speakerId: string) => string | null | undefined
  /** the amendment that a list is to be opened for is one of this text */
  readonly knowsAmendment: boolean
}
type Asked = Given<FloorFacts>
type Answer = Result<readonly FloorEvent[]>

const secondsBetween = (from: Instant, to: Instant): number => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
/** Whole seconds spoken until `at`, interruptions left out. */
export const spokenUntil = ({ spoke, since }: Pick<Speaking, 'spoke' | 'since'>, at: Instant): number => spoke + secondsBetween(since, at)
/** Who waits, in the order in which they will speak; nobody without a list. */
export const queueOf = (floor: Floor | null): readonly Request[] =>
  floor?.list ? queue({ waiting: floor.waiting, order: floor.list.order, had: new Map(Object.entries(floor.had)) }) : []

const STAGES: Readonly<Record<Topic, readonly Process['where']['stage'][]>> = {
  debate: ['debate'], draft: ['committee-debate', 'examination'], amendment: ['examination'],
}
const isOpen = ({ where }: Process, about: Topic): boolean => STAGES[about].includes(where.stage) && !(where.stage === 'debate' && where.closed)

/** What a turn is allowed, in seconds. */
const allowed = (about: Topic, turn: TurnKind, { debateMinutes, itemMinutes, replyMinutes, orderMinutes }: FloorFacts['rules']): number =>
  60 * (turn === 'order' ? orderMinutes : turn === 'reply' ? replyMinutes : about === 'amendment' ? itemMinutes : debateMinutes).value

const openList = (state: Floor | null, { processId, about, amendmentId }: Of<'OpenSpeakersList'>, { now: at, newId, actor, facts }: Asked): Answer => {
  if (!isOpen(facts.process, about)) return refuse({ code: 'wrong-stage', stage: facts.process.where.stage, allowed: STAGES[about] })
  if (state?.speaking) return refuse({ code: 'floor-taken', speakerId: state.speaking.speakerId })
  if (about === 'amendment' && !facts.knowsAmendment) return refuse({ code: 'unknown', what: 'amendment', id: amendmentId ?? '' })
  return ok([{
    type: 'SpeakersListOpened', processId, listId: newId(), about, amendmentId: about === 'amendment' ? amendmentId ?? null : null,
    order: facts.rules.speakersOrder.value, lapsed: (state?.waiting ?? []).map(({ id }) => id), at, by: actor.userId,
  }])
}

const ask = (state: Floor, list: SpeakersList, { speakerId, turn, sex }: Of<'AskForFloor'>, { now: at, newId, actor, facts }: Asked): Answer => {
  const group = facts.groupOf(speakerId)
  const isMember = group !== undefined
  // points of order and replies are rights of Members, at any time
  if (turn !== 'speech' && !isMember) return refuse({ code: 'not-allowed', needs: 'delegate' })
  if (turn === 'speech' && list.closed) return refuse({ code: 'speakers-list-closed' })
  if (state.waiting.some((one) => one.speakerId === speakerId && one.turn === turn)) return refuse({ code: 'already-asked', speakerId })
  return ok([{ type: 'FloorAsked', requestId: newId(), speakerId, turn, group: group ?? null, sex: sex ?? null, needsLeave: !isMember, at, by: actor.userId }])
}

const give = (state: Floor, list: SpeakersList, { requestId }: Of<'GiveFloor'>, { now: at, actor, facts }: Asked): Answer => {
  const request = state.waiting.find(({ id }) => id === requestId)
  if (!request) return refuse({ code: 'unknown', what: 'floor-request', id: requestId })
  if (request.leave === 'needed') return refuse({ code: 'leave-needed', speakerId: request.speakerId })
  const { speaking } = state
  // only a point of order interrupts, and nothing interrupts one
  if (speaking && (request.turn !== 'order' || speaking.turn === 'order')) return refuse({ code: 'floor-taken', speakerId: speaking.speakerId })
  return ok([{
    type: 'FloorGiven', requestId, speakerId: request.speakerId, seconds: allowed(list.about, request.turn, facts.rules),
    outOfTurn: queueOf(state)[0]?.id !== requestId, at, by: actor.userId,
  }])
}

const end = (state: Floor, list: SpeakersList, { now: at, actor }: Asked): Answer => {
  const { processId, speaking } = state
  if (!speaking) return refuse({ code: 'nobody-speaks' })
  const { id: requestId, speakerId, turn, group, sex, began, seconds } = speaking
  return ok([{
    type: 'FloorEnded', processId, requestId, listId: list.id, about: list.about, amendmentId: list.amendmentId,
    speakerId, turn, group, sex, began, spoke: spokenUntil(speaking, at), seconds, at, by: actor.userId,
  }])
}

/** The floor of one resolution: who asks to speak, who speaks, and who has spoken. */
export const floor: Decider<Floor | null, FloorCommand, FloorEvent, FloorFacts> = {
  initial: null,
  decide: (state, command, given) => {
    const { now: at, newId, actor } = given
    const stamp = { at, by: actor.userId }
    if (command.type === 'OpenSpeakersList') return openList(state, command, given)
    if (command.type === 'SummarizeStatement') {
      const { statementId, lang, summary } = command
      const speakerId = state?.statements[statementId]
      return speakerId === undefined ? refuse({ code: 'unknown', what: 'statement', id: statementId })
        : ok([{ type: 'StatementSummarized', statementId, speakerId, lang, summary, ...stamp }])
    }
    const list = state?.list
    if (!state || !list) return refuse({ code: 'no-speakers-list' })
    const request = 'requestId' in command ? state.waiting.find(({ id }) => id === command.requestId) : undefined
    switch (command.type) {
      case 'CloseSpeakersList':
        return list.closed ? refuse({ code: 'already-done', what: 'CloseSpeakersList' }) : ok([{ type: 'SpeakersListClosed', listId: list.id, ...stamp }])
      case 'AskForFloor': return ask(state, list, command, given)
      case 'LeaveSpeakersList':
        return request ? ok([{ type: 'FloorRequestWithdrawn', requestId: request.id, ...stamp }]) : refuse({ code: 'unknown', what: 'floor-request', id: command.requestId })
      case 'GiveLeave':
        if (!request) return refuse({ code: 'unknown', what: 'floor-request', id: command.requestId })
        return request.leave === 'needed' ? ok([{ type: 'LeaveGiven', requestId: request.id, ...stamp }]) : refuse({ code: 'already-done', what: 'GiveLeave' })
      case 'DrawLots': {
        if (list.order !== 'drawn') return refuse({ code: 'lots-not-in-rules' })
        // who was drawn keeps the place: a second drawing is among those who asked since
        const ids = state.waiting.filter(({ turn, leave, lot }) => turn === 'speech' && leave === 'not-needed' && lot === null).map(({ id }) => id)
        if (ids.length === 0) return refuse({ code: 'already-done', what: 'DrawLots' })
        const seed = newId()
        return ok([{ type: 'LotsDrawn', listId: list.id, seed, drawn: drawLots(ids, seed), ...stamp }])
      }
      case 'GiveFloor': return give(state, list, command, given)
      case 'ExtendFloor':
        return state.speaking ? ok([{ type: 'FloorExtended', requestId: state.speaking.id, seconds: command.seconds, ...stamp }]) : refuse({ code: 'nobody-speaks' })
      case 'EndFloor': return end(state, list, given)
      default: return command satisfies never
    }
  },
  evolve: (state, event) => {
    if (event.type === 'SpeakersListOpened') {
      const { processId, listId: id, about, amendmentId, order } = event
      return { processId, list: { id, about, amendmentId, order, closed: false }, waiting: [], speaking: null, interrupted: null, had: {}, statements: state?.statements ?? {} }
    }
    if (!state) throw new Error(`${event.type} before SpeakersListOpened`)
    const { list, waiting } = state
    const without = (id: string): readonly Request[] => waiting.filter((one) => one.id !== id)
    switch (event.type) {
      case 'SpeakersListClosed': return { ...state, list: list && { ...list, closed: true } }
      case 'FloorAsked': {
        const { requestId: id, speakerId, turn, group, sex, needsLeave, at } = event
        return { ...state, waiting: [...waiting, { id, speakerId, turn, group, sex, at, leave: needsLeave ? 'needed' : 'not-needed', lot: null }] }
      }
      case 'FloorRequestWithdrawn': return { ...state, waiting: without(event.requestId) }
      case 'LeaveGiven': return { ...state, waiting: waiting.map((one) => (one.id === event.requestId ? { ...one, leave: 'given' } : one)) }
      case 'LotsDrawn': {
        const drawn = waiting.filter(({ lot }) => lot !== null).length
        return { ...state, waiting: waiting.map((one) => (event.drawn.includes(one.id) ? { ...one, lot: drawn + event.drawn.indexOf(one.id) } : one)) }
      }
      case 'FloorGiven': {
        const request = waiting.find(({ id }) => id === event.requestId)
        if (!request) return state
        const { id, speakerId, turn, group, sex } = request
        const interrupted = state.speaking && { ...state.speaking, spoke: spokenUntil(state.speaking, event.at), since: event.at }
        return { ...state, waiting: without(id), interrupted, speaking: { id, speakerId, turn, group, sex, began: event.at, since: event.at, spoke: 0, seconds: event.seconds } }
      }
      case 'FloorExtended': return { ...state, speaking: state.speaking && { ...state.speaking, seconds: state.speaking.seconds + event.seconds } }
      case 'FloorEnded': {
        const { interrupted, had } = state
        const group = event.group ?? ''
        return {
          ...state, interrupted: null,
          speaking: interrupted && { ...interrupted, since: event.at },
          had: event.turn === 'speech' ? { ...had, [group]: (had[group] ?? 0) + 1 } : had,
          statements: { ...state.statements, [event.requestId]: event.speakerId },
        }
      }
      case 'StatementSummarized': return state
      default: return event satisfies never
    }
  },
}
