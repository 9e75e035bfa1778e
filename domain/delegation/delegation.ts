import { z } from 'zod'
import type { Decider } from '../decider.ts'
import { ID, type UserId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import { lang } from '../languages.ts'
import { COMMITTEES, SEATS, type Committee, type Office, type Seat } from '../permission/roles.ts'
import { ok, refuse } from '../result.ts'

/**
 * The people one body accredits to one Assembly. The body is a Member (its iso2 code), or one of those below; the
 * secretariat and partner organizations are not bound to an Assembly and use `STANDING`.
 */
export const BODIES = ['secretariat', 'bureau', 'women-forum', 'observers'] as const
export const PARTNER = 'partner-'
export const STANDING = 'standing'
/** `president` only in the bureau: of a committee, or without one of the Assembly; `person` in bodies that know no seats. */
export const POSTS = [...SEATS, 'president', 'person'] as const
export type Post = (typeof POSTS)[number]

const id = z.string().regex(ID)
const accreditation = {
  assemblyId: id,
  /** a Member's iso2, `secretariat`, `bureau`, `women-forum`, `observers`, or `partner-<name>` */
  body: id,
  seat: z.enum(POSTS),
  committee: z.enum(COMMITTEES).optional(),
}
export const delegationCommands = {
  /** The address and name open the person's account; they stay outside the event log. */
  AdmitPerson: z.object({
    ...accreditation, email: z.email(), name: z.string().trim().min(1), lang: lang.default('en'),
    /** the printed name of a partner organization */
    organization: z.string().trim().min(1).optional(),
  }),
  ReleasePerson: z.object({ assemblyId: id, body: id, userId: id }),
  /** Women and men in a Member's delegation as registered: delegations of one sex lose votes in the Assembly (process.md, Voting). */
  RecordComposition: z.object({ assemblyId: id, body: id, women: z.number().int().min(0).max(100), men: z.number().int().min(0).max(100) }),
}
type Input = { [T in keyof typeof delegationCommands]: { readonly type: T } & z.infer<(typeof delegationCommands)[T]> }
export type DelegationCommand = Input[keyof Input]

type Stamp = { readonly at: Instant; readonly by: UserId }
/** People of a delegation as registered; `0` and `0` when nobody has come. */
export type Composition = { readonly women: number; readonly men: number }
type Admitted = { userId: UserId; seat: Post; committee: Committee | null }
export type DelegationEvent =
  | ({ type: 'PersonAdmitted'; assemblyId: string; body: string; organization: string | null } & Admitted & Stamp)
  | ({ type: 'PersonReleased'; assemblyId: string; body: string; userId: UserId } & Stamp)
  | ({ type: 'CompositionRecorded'; assemblyId: string; body: string } & Composition & Stamp)

export type Delegation = { readonly assemblyId: string; readonly body: string; readonly people: readonly Admitted[]; readonly composition: Composition | null }
/** `userId`: the account that the shell found or opened for the address; `kinds`: whether the body is a known Member. */
export type DelegationFacts = { readonly userId: UserId | null; readonly isMember: boolean; readonly assemblyExists: boolean }

const isMemberSeat = (seat: Post): seat is Seat => SEATS.some((s) => s === seat)
const fits = (body: string, seat: Post, isMember: boolean): boolean =>
  isMember ? isMemberSeat(seat) : body === 'bureau' ? seat === 'president' : seat === 'person' && (BODIES.some((b) => b === body) || body.startsWith(PARTNER))
const isStanding = (body: string): boolean => body === 'secretariat' || body.startsWith(PARTNER)

export const delegation: Decider<Delegation | null, DelegationCommand, DelegationEvent, DelegationFacts> = {
  initial: null,
  decide: (state, command, { now: at, actor, facts }) => {
    const { assemblyId, body } = command
    const stamp = { at, by: actor.userId }
    const people = state?.people ?? []
    if (command.type === 'ReleasePerson') {
      const { userId } = command
      if (!people.some((p) => p.userId === userId)) return refuse({ code: 'unknown', what: 'person', id: userId })
      return ok([{ type: 'PersonReleased', assemblyId, body, userId, ...stamp }])
    }
    if (command.type === 'RecordComposition') {
      if (!facts.assemblyExists) return refuse({ code: 'unknown', what: 'assembly', id: assemblyId })
      if (!facts.isMember) return refuse({ code: 'unknown', what: 'member', id: body })
      return ok([{ type: 'CompositionRecorded', assemblyId, body, women: command.women, men: command.men, ...stamp }])
    }
    const { seat, committee = null, organization = null } = command
    if (isStanding(body) ? assemblyId !== STANDING : !facts.assemblyExists) return refuse({ code: 'unknown', what: 'assembly', id: assemblyId })
    if (!fits(body, seat, facts.isMember)) return refuse({ code: 'invalid-field', field: 'seat', problem: 'body' })
    if (!facts.userId) throw new Error('AdmitPerson without an account')
    const { userId } = facts
    if (people.some((p) => p.userId === userId && p.seat === seat && p.committee === committee)) return refuse({ code: 'already-exists', what: 'person', id: userId })
    // one titular and one substitute per committee, one head, one President (process.md, Vocabulary)
    const isUnique = seat === 'head' || seat === 'titular' || seat === 'substitute' || seat === 'president'
    if (isUnique && people.some((p) => p.seat === seat && p.committee === committee)) return refuse({ code: 'already-exists', what: 'seat', id: seat })
    return ok([{ type: 'PersonAdmitted', assemblyId, body, userId, seat, committee, organization, ...stamp }])
  },
  evolve: (state, event) => {
    const { assemblyId, body } = event
    const { people, composition } = state ?? { people: [], composition: null }
    switch (event.type) {
      case 'PersonAdmitted': return { assemblyId, body, composition, people: [...people, { userId: event.userId, seat: event.seat, committee: event.committee }] }
      case 'PersonReleased': return { assemblyId, body, composition, people: people.filter((p) => p.userId !== event.userId) }
      case 'CompositionRecorded': return { assemblyId, body, people, composition: { women: event.women, men: event.men } }
      default: return event satisfies never
    }
  },
}

/** The office that a seat in a body gives. */
export const officeOf = (assemblyId: string, body: string, seat: Post, committee: Committee | null): Office => {
  if (body === 'secretariat') return { role: 'secretariat' }
  if (body === 'bureau') return committee ? { role: 'president', assemblyId, committee } : { role: 'assembly-president', assemblyId }
  if (body === 'women-forum') return { role: 'women-forum', assemblyId }
  if (body === 'observers') return { role: 'observer', assemblyId }
  if (body.startsWith(PARTNER)) return { role: 'partner', organizationId: body }
  return { role: 'delegate', assemblyId, memberId: body, seat: isMemberSeat(seat) ? seat : 'adviser', ...(committee ? { committee } : {}) }
}
