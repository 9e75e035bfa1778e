import type { AssemblyId, MemberId, ProcessId, UserId } from '../ids.ts'
import type { Lang } from '../languages.ts'

/** Standing Committees that write resolutions (process.md, Vocabulary). */
export const COMMITTEES = ['C-I', 'C-II', 'C-III', 'C-IV'] as const
export type Committee = (typeof COMMITTEES)[number]

/** A delegate's seat. Head, titular and substitute submit for their Member; an adviser drafts only. */
export const SEATS = ['head', 'titular', 'substitute', 'adviser'] as const
export type Seat = (typeof SEATS)[number]

/**
 * What a person is accredited as. Rights follow from offices alone, never from accounts. `assemblyId` binds a right to
 * one Assembly; the secretariat's and a partner organization's are not bound.
 */
export type Office =
  | { readonly role: 'secretariat' }
  | { readonly role: 'president'; readonly assemblyId: AssemblyId; readonly committee: Committee }
  /** presides over the plenary of the Assembly, where the committees’ texts are adopted */
  | { readonly role: 'assembly-president'; readonly assemblyId: AssemblyId }
  /** `kind`: of an emergency item it is a seat on the drafting committee */
  | { readonly role: 'co-rapporteur'; readonly processId: ProcessId; readonly memberId: MemberId; readonly kind?: 'emergency' }
  | { readonly role: 'delegate'; readonly assemblyId: AssemblyId; readonly memberId: MemberId; readonly seat: Seat; readonly committee?: Committee }
  | { readonly role: 'women-forum'; readonly assemblyId: AssemblyId }
  | { readonly role: 'observer'; readonly assemblyId: AssemblyId }
  | { readonly role: 'partner'; readonly organizationId: string }

/** Who acts: one signed-in person with all offices held now. Nobody signed in is `null`. */
export type Actor = { readonly userId: UserId; readonly name: string; readonly lang: Lang; readonly offices: readonly Office[] }

/** The shell itself, for first-start and demo set-up; holds the secretariat's office. */
export const SYSTEM: Actor = { userId: 'system', name: 'Chapeau', lang: 'en', offices: [{ role: 'secretariat' }] }
