import type { Tabled } from '../amendment/operation.ts'
import type { MemberId, UserId } from '../ids.ts'
import type { Wording } from '../languages.ts'
import type { ResolutionText } from '../resolution/text.ts'
import type { Translating } from '../resolution/translation.ts'
import type { RulesEdition } from '../rules/edition.ts'
import type { BallotResult } from '../voting/counted.ts'
import type { Examination } from './adopting.ts'
import type { Rival } from './emergency.ts'
import type { WindowName } from './stages.ts'
import type { Window } from './state.ts'

/** What the rules of a process ask of the world around it; loaded by the shell in the command's transaction. */
export type ProcessFacts = {
  /** the President of the committee at the adopting Assembly, when one is admitted */
  readonly presidentId: UserId | null
  /** windows by the formulae of the rules edition and the Assembly's dates */
  readonly proposed: Readonly<Partial<Record<WindowName, Window>>>
  /** the edition of the rules that the process is bound to */
  readonly edition: RulesEdition
  /** the live draft as stored now */
  readonly draft: Translating & { readonly seen: Readonly<Record<string, number>> }
  /** amendments not finally disposed of, by the version that their operations speak of */
  readonly pending: readonly { readonly from: Wording<ResolutionText>; readonly amendments: readonly Tabled[] }[]
  /** amendments received on the current version */
  readonly submitted: number
  readonly examination: Examination
  /** Members that a roll call may name */
  readonly callable: readonly MemberId[]
  /** the ballot that the command names, when there is one */
  readonly ballot: BallotResult | null
  /** an electronic vote on the text, or on its place on the agenda, is open */
  readonly underVote: boolean
  /** the other requests for an emergency item at the same Assembly */
  readonly rivals: readonly Rival[]
  /** codes of documents already published, which a new document may not take */
  readonly codes: readonly string[]
  /** SHA-256 of a value's canonical JSON, hexadecimal */
  readonly hash: (value: unknown) => string
  /** true when the person acts for the secretariat and not for the Member concerned */
  readonly onBehalf: boolean
}
