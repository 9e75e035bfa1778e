import { z } from 'zod'
import type { Decider } from '../decider.ts'
import type { UserId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import { ok, refuse } from '../result.ts'
import { ENGLISH_ARTICLES, FRENCH_ARTICLES, GROUPS, type Member } from './members.ts'

/** ISO 3166-1 alpha-2, lower case: the id of a Member. */
const iso2 = z.string().regex(/^[a-z]{2}$/)
const words = z.string().trim().min(1)
const printed = {
  memberId: iso2,
  nameEn: words,
  nameFr: words,
  articleEn: z.enum(ENGLISH_ARTICLES).default(''),
  articleFr: z.enum(FRENCH_ARTICLES).default(''),
}

export const memberCommands = {
  /** A parliament that joins the IPU. */
  RegisterMember: z.object({ ...printed, groups: z.array(z.enum(GROUPS)).max(2).default([]) }),
  /** Another printed name from now on; documents already published keep theirs. */
  RenameMember: z.object({ ...printed, reason: words }),
  /** The people of the country, by which votes in the Assembly are weighed, and who counted them. */
  RecordPopulation: z.object({ memberId: iso2, population: z.coerce.number().int().positive(), source: words }),
  /** A suspended Member neither votes nor submits until it is readmitted. */
  SuspendMember: z.object({ memberId: iso2, reason: words }),
  ReadmitMember: z.object({ memberId: iso2, reason: words }),
}
type Input = { [T in keyof typeof memberCommands]: { readonly type: T } & z.infer<(typeof memberCommands)[T]> }
export type MemberCommand = Input[keyof Input]

type Stamp = { readonly at: Instant; readonly by: UserId }
type Printed = Pick<Member, 'name' | 'article'>
export type MemberEvent =
  | ({ readonly type: 'MemberRegistered'; readonly member: Member } & Stamp)
  | ({ readonly type: 'MemberRenamed'; readonly reason: string } & Printed & Stamp)
  | ({ readonly type: 'PopulationRecorded'; readonly population: number; readonly source: string } & Stamp)
  | ({ readonly type: 'MemberSuspended'; readonly reason: string } & Stamp)
  | ({ readonly type: 'MemberReadmitted'; readonly reason: string } & Stamp)

export type RegisteredMember = Member & {
  readonly suspended: boolean
  readonly population: number | null
  /** names it had before, oldest first, each with the instant until which it was printed */
  readonly formerly: readonly (Printed & { readonly until: Instant })[]
}
/** `shipped`: the Member of that code in the product's own list, which enters the log when it is first touched. */
export type MemberFacts = { readonly shipped: Member | null }

const printedOf = ({ nameEn, nameFr, articleEn, articleFr }: { nameEn: string; nameFr: string } & { articleEn: Member['article']['en']; articleFr: Member['article']['fr'] }): Printed => ({
  name: { en: nameEn, fr: nameFr }, article: { en: articleEn, fr: articleFr },
})

const answer = (member: Pick<RegisteredMember, 'suspended'>, command: Exclude<MemberCommand, { type: 'RegisterMember' }>, stamp: Stamp) => {
  switch (command.type) {
    case 'RenameMember': return ok<MemberEvent>({ type: 'MemberRenamed', ...printedOf(command), reason: command.reason, ...stamp })
    case 'RecordPopulation': return ok<MemberEvent>({ type: 'PopulationRecorded', population: command.population, source: command.source, ...stamp })
    case 'SuspendMember':
      return member.suspended ? refuse({ code: 'already-done', what: command.type }) : ok<MemberEvent>({ type: 'MemberSuspended', reason: command.reason, ...stamp })
    case 'ReadmitMember':
      return member.suspended ? ok<MemberEvent>({ type: 'MemberReadmitted', reason: command.reason, ...stamp }) : refuse({ code: 'already-done', what: command.type })
    default: return command satisfies never
  }
}

/** One Member Parliament in the register, with its history. Refuses a second registration, an unknown Member, and what is already so. */
export const member: Decider<RegisteredMember | null, MemberCommand, MemberEvent, MemberFacts> = {
  initial: null,
  decide: (state, command, { now: at, actor, facts: { shipped } }) => {
    const stamp = { at, by: actor.userId }
    const { memberId } = command
    if (command.type === 'RegisterMember') {
      if (state || shipped) return refuse({ code: 'already-exists', what: 'member', id: memberId })
      return ok([{ type: 'MemberRegistered', member: { id: memberId, ...printedOf(command), groups: command.groups }, ...stamp }])
    }
    if (!state && !shipped) return refuse({ code: 'unknown', what: 'member', id: memberId })
    const answered = answer(state ?? { suspended: false }, command, stamp)
    if (!answered.ok) return answered
    const first: readonly MemberEvent[] = !state && shipped ? [{ type: 'MemberRegistered', member: shipped, ...stamp }] : []
    return ok([...first, answered.value])
  },
  evolve: (state, event) => {
    if (event.type === 'MemberRegistered') return { ...event.member, suspended: false, population: null, formerly: [] }
    if (!state) throw new Error(`${event.type} before MemberRegistered`)
    const { name, article, formerly } = state
    switch (event.type) {
      case 'MemberRenamed': return { ...state, name: event.name, article: event.article, formerly: [...formerly, { name, article, until: event.at }] }
      case 'PopulationRecorded': return { ...state, population: event.population }
      case 'MemberSuspended': return { ...state, suspended: true }
      case 'MemberReadmitted': return { ...state, suspended: false }
      default: return event satisfies never
    }
  },
}
