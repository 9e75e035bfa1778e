import { z } from 'zod'
import { counts, type Disposition } from '../amendment/disposition.ts'
import type { Decider } from '../decider.ts'
import { ID, type MemberId, type ProcessId, type UserId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import { decidesAt, obstacleToAdopting, type Examination } from '../process/adopting.ts'
import { currentVersion, type Process } from '../process/state.ts'
import type { Refusal } from '../refusals.ts'
import { ok, refuse, type Result } from '../result.ts'
import { VOTING_BODIES } from './attendance.ts'
import { committeeObstacle, electorate, type AssemblySeat, type CommitteeSeat } from './electorate.ts'
import type { MajorityName } from './majority.ts'
import type { Quorum } from './quorum.ts'
import { splitVote } from './split.ts'
import { judge, sum, votesOn, type Tally, type Votes } from './tally.ts'

const id = z.string().regex(ID)
const words = z.string().trim().min(1)

/** What is put to the vote. */
export const question = z.discriminatedUnion('about', [
  z.object({ about: z.literal('amendment'), amendmentId: id }),
  z.object({ about: z.literal('sub-amendment'), subAmendmentId: id }),
  z.object({ about: z.literal('adoption'), versionId: id }),
  z.object({ about: z.literal('agenda') }),
  z.object({ about: z.literal('other'), en: words, fr: words }),
])
export type Question = z.infer<typeof question>

/** The amendment or sub-amendment that a vote disposes of; `null`: it is about the text or something else. */
export const matterOf = (put: Question): string | null => (put.about === 'amendment' ? put.amendmentId : put.about === 'sub-amendment' ? put.subAmendmentId : null)

export const ballotCommands = {
  OpenBallot: z.object({ processId: id, question, kind: z.enum(VOTING_BODIES), secret: z.boolean().default(false) }),
  /** Votes of one person for their Member: one vote in committee, in the Assembly a delegate's share of the weight. Again until closing. */
  CastVote: z.object({ ballotId: id, memberId: id, votes: counts.omit({ rollCall: true }) }),
  CloseBallot: z.object({ ballotId: id }),
}
type Input = { [T in keyof typeof ballotCommands]: { readonly type: T } & z.infer<(typeof ballotCommands)[T]> }
export type BallotCommand = Input[keyof Input]

type Seats = { readonly kind: 'committee'; readonly seats: readonly CommitteeSeat[] } | { readonly kind: 'assembly'; readonly seats: readonly AssemblySeat[] }
/** The rules of the process's edition by which this ballot is counted; fixed at its opening. */
type BallotRules = { readonly majority: MajorityName; readonly abstentionsAreCast: boolean; readonly votesPerDelegate: number }
type Stamp = { readonly at: Instant; readonly by: UserId }

export type BallotEvent =
  | ({ readonly type: 'BallotOpened'; readonly ballotId: string; readonly processId: ProcessId; readonly question: Question; readonly secret: boolean; readonly rules: BallotRules; readonly quorum: Quorum | null; readonly mark?: string } & Seats & Stamp)
  | ({ readonly type: 'VoteCast'; readonly memberId: MemberId; readonly votes: Votes } & Stamp)
  /** In a secret ballot the log knows that somebody voted, and with how many votes, never how. */
  | ({ readonly type: 'SecretVoteCast'; readonly memberId: MemberId; readonly votes: number } & Stamp)
  | ({ readonly type: 'BallotClosed'; readonly tally: Tally } & Stamp)

/** Who has voted for a Member, with what: the paper itself, or in a secret ballot the number of votes on it. */
type Papers<Paper> = Readonly<Record<MemberId, Readonly<Record<UserId, Paper>>>>
type Cast = { readonly secret: false; readonly papers: Papers<Votes> } | { readonly secret: true; readonly papers: Papers<number> }

export type Ballot = {
  readonly id: string
  readonly processId: ProcessId
  readonly question: Question
  /** the words that were put, the only ones it can decide: of an adoption `Examination.mark`, of an amendment `wordsPut` */
  readonly mark?: string
  readonly rules: BallotRules
  readonly electorate: Seats
  readonly cast: Cast
  /** set once it is closed */
  readonly tally: Tally | null
}

export type BallotFacts = {
  /** the seats of the body, present and absent; suspended Members; asked when a ballot is opened */
  readonly seats: Seats
  readonly suspended: ReadonlySet<MemberId>
  /** as established last; `null` when nobody has taken the list of presence */
  readonly quorum: Quorum | null
  readonly rules: BallotRules
  /** asked when a ballot is opened: whether another on the same question is open, and of what is put the text or the matter */
  readonly isOpen: boolean
  readonly text: { readonly process: Process; readonly examination: Examination } | null
  /**
   * the amendment or sub-amendment put: how it was disposed of, which body sits on it, and by their ordinals the sub-amendments that come before it, and `wordsPut`;
   * `null`: there is none such in this text
   */
  readonly matter: { readonly disposition: Disposition | null; readonly body: 'plenary' | 'drafting-committee' | null; readonly first: readonly number[]; readonly mark?: string | undefined } | null
  /** the counted papers of a secret ballot, from the box that the shell keeps outside the log; `null` for an open one */
  readonly box: Votes | null
}

/**
 * Why a question cannot be put to the vote of this body now, or `null`. An amendment or sub-amendment is voted on by the plenary of the committee that
 * sits, while nothing is decided on it, and after the sub-amendments to it; a text only in the version that is examined, where and when this body can
 * adopt it; the agenda is the Assembly's.
 */
const cannotBePut = ({ question: put, kind }: Extract<BallotCommand, { type: 'OpenBallot' }>, { isOpen, text, matter }: BallotFacts): Refusal | null => {
  if (isOpen) return { code: 'ballot-open' }
  switch (put.about) {
    case 'amendment':
    case 'sub-amendment': {
      const amendmentId = matterOf(put) ?? ''
      if (!matter) return { code: 'unknown', what: put.about, id: amendmentId }
      const { disposition, body, first: ordinals } = matter
      if (disposition) return { code: 'already-decided', amendmentId, disposition }
      if (!body) return { code: 'sitting-not-open' }
      if (body !== 'plenary' || kind !== 'committee') return { code: 'wrong-body', needs: 'plenary' }
      return ordinals.length ? { code: 'sub-amendments-open', ordinals } : null
    }
    case 'adoption': {
      if (!text || currentVersion(text.process)?.id !== put.versionId) return { code: 'unknown', what: 'version', id: put.versionId }
      const { stage } = text.process.where
      const allowed = decidesAt(text.process.kind, kind)
      return allowed.includes(stage) ? obstacleToAdopting(kind, text.examination) : { code: 'wrong-stage', stage, allowed }
    }
    case 'agenda': return kind === 'assembly' ? null : { code: 'wrong-body', needs: 'assembly' }
    case 'other': return null
    default: return put satisfies never
  }
}

/** The papers of a Member with one more: in committee there is one vote, so whoever casts it last has cast it. */
const withPaper = <Paper>(kind: Seats['kind'], old: Readonly<Record<UserId, Paper>> | undefined, userId: UserId, paper: Paper): Readonly<Record<UserId, Paper>> =>
  kind === 'committee' ? { [userId]: paper } : { ...old, [userId]: paper }

/** Votes that a Member's papers come to, when this one is added or replaces the same person's earlier one. */
const votesWith = (ballot: Ballot, memberId: MemberId, userId: UserId, paper: Votes): Result<unknown> => {
  const { electorate: seats, cast, rules: { votesPerDelegate } } = ballot
  if (seats.kind === 'committee') return splitVote([paper], { votes: 1, perDelegate: 1 })
  const votes = seats.seats.find((seat) => seat.memberId === memberId)?.votes ?? 0
  const limits = { votes, perDelegate: votesPerDelegate }
  if (!cast.secret) return splitVote(Object.values(withPaper('assembly', cast.papers[memberId], userId, paper)), limits)
  const others = Object.entries(cast.papers[memberId] ?? {}).filter(([who]) => who !== userId).reduce((total, [, n]) => total + n, 0)
  return splitVote([paper], { ...limits, votes: votes - others })
}

const castVote = (ballot: Ballot, memberId: MemberId, paper: Votes, stamp: Stamp): Result<readonly BallotEvent[]> => {
  const { electorate: seats, cast } = ballot
  const stranger = refuse({ code: 'not-eligible', memberId })
  if (seats.kind === 'committee') {
    const seat = seats.seats.find((s) => s.memberId === memberId)
    if (!seat) return stranger
    const obstacle = committeeObstacle(seat, stamp.by, Object.keys(cast.papers[memberId] ?? {})[0] ?? null)
    if (obstacle) return refuse(obstacle)
  } else if (!seats.seats.some((s) => s.memberId === memberId && s.delegates.includes(stamp.by))) return stranger
  if (votesOn(paper) === 0) return refuse({ code: 'counts-do-not-fit', problem: 'none-cast' })
  const within = votesWith(ballot, memberId, stamp.by, paper)
  if (!within.ok) return within
  return ok([cast.secret ? { type: 'SecretVoteCast', memberId, votes: votesOn(paper), ...stamp } : { type: 'VoteCast', memberId, votes: paper, ...stamp }])
}

const closing = ({ cast, rules: { majority, abstentionsAreCast } }: Ballot, box: Votes | null): Result<Tally> => {
  if (!cast.secret) return ok(judge(sum(Object.values(cast.papers).flatMap((papers) => Object.values(papers))), majority, { abstentionsAreCast }))
  const received = Object.values(cast.papers).flatMap((papers) => Object.values(papers)).reduce((total, n) => total + n, 0)
  if (!box || votesOn(box) !== received) return refuse({ code: 'counts-do-not-fit', problem: 'roll-call-differs' })
  return ok(judge(box, majority, { abstentionsAreCast }))
}

/**
 * One vote of one body. The electorate and the rules of counting are fixed when it opens; a vote can be changed until it
 * closes; the tally is final. A secret ballot's papers stay in a box outside the log.
 */
export const ballot: Decider<Ballot | null, BallotCommand, BallotEvent, BallotFacts> = {
  initial: null,
  decide: (state, command, { now: at, newId, actor, facts }) => {
    const stamp = { at, by: actor.userId }
    if (command.type === 'OpenBallot') {
      if (state) return refuse({ code: 'already-exists', what: 'ballot', id: state.id })
      const { processId, kind, secret, question: put } = command
      const { seats, suspended, rules, quorum } = facts
      const obstacle = cannotBePut(command, facts)
      if (obstacle) return refuse(obstacle)
      if (quorum && !quorum.reached) return refuse({ code: 'quorum-missing', present: quorum.present, needed: quorum.needed })
      if (seats.kind !== kind) throw new Error(`seats of the ${seats.kind} for a ballot of the ${kind}`)
      const fixed: Seats = seats.kind === 'committee'
        ? { kind: 'committee', seats: electorate(seats.seats, suspended) }
        : { kind: 'assembly', seats: electorate(seats.seats, suspended) }
      const mark = put.about === 'adoption' ? facts.text?.examination.mark : facts.matter?.mark
      return ok([{ type: 'BallotOpened', ballotId: newId(), processId, question: put, secret, rules, quorum, ...mark === undefined ? {} : { mark }, ...fixed, ...stamp }])
    }
    if (!state) return refuse({ code: 'unknown', what: 'ballot', id: command.ballotId })
    if (state.tally) return refuse({ code: 'ballot-closed' })
    if (command.type === 'CastVote') return castVote(state, command.memberId, command.votes, stamp)
    const result = closing(state, facts.box)
    return result.ok ? ok([{ type: 'BallotClosed', tally: result.value, ...stamp }]) : result
  },
  evolve: (state, event) => {
    if (event.type === 'BallotOpened') {
      const { ballotId, processId, question: put, rules, secret, mark } = event
      const seats: Seats = event.kind === 'committee' ? { kind: 'committee', seats: event.seats } : { kind: 'assembly', seats: event.seats }
      return { id: ballotId, processId, question: put, ...mark === undefined ? {} : { mark }, rules, electorate: seats, cast: { secret, papers: {} }, tally: null }
    }
    if (!state) throw new Error(`${event.type} before BallotOpened`)
    const { electorate: { kind }, cast } = state
    switch (event.type) {
      case 'VoteCast': {
        if (cast.secret) throw new Error('an open vote in a secret ballot')
        const { memberId, by, votes } = event
        return { ...state, cast: { secret: false, papers: { ...cast.papers, [memberId]: withPaper(kind, cast.papers[memberId], by, votes) } } }
      }
      case 'SecretVoteCast': {
        if (!cast.secret) throw new Error('a secret vote in an open ballot')
        const { memberId, by, votes } = event
        return { ...state, cast: { secret: true, papers: { ...cast.papers, [memberId]: withPaper(kind, cast.papers[memberId], by, votes) } } }
      }
      case 'BallotClosed': return { ...state, tally: event.tally }
      default: return event satisfies never
    }
  },
}

/** How each Member voted, once an open ballot is closed; Members that did not vote are missing. `null` while open, and for a secret ballot. */
export const rollCall = ({ cast, tally }: Ballot): Readonly<Record<MemberId, Votes>> | null =>
  tally && !cast.secret ? Object.fromEntries(Object.entries(cast.papers).map(([memberId, papers]) => [memberId, sum(Object.values(papers))])) : null
