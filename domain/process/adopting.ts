import type { Wording } from '../languages.ts'
import type { Refusal } from '../refusals.ts'
import type { ResolutionText } from '../resolution/text.ts'
import type { VotingBody } from '../voting/attendance.ts'
import type { ProcessKind, Stage } from './stages.ts'

/** What the examination of the current version has come to. */
export type Examination = {
  /** a sitting is open on it */
  readonly sits: boolean
  /** decisions taken */
  readonly decisions: number
  /** amendments not disposed of */
  readonly undecided: number
  /** decisions of the drafting committee that the plenary has not confirmed */
  readonly unconfirmed: number
  /** accepted ones that cannot stand together */
  readonly clashing: readonly string[]
  /** accepted ones whose words exist in one language only */
  readonly untranslated: number
  /** the text as decided so far */
  readonly texts: Wording<ResolutionText>
  /** names that text: another one with each decision taken or reopened, the same when a decision is translated */
  readonly mark: string
}

/** Where each body decides on the text as a whole; an emergency item goes from its examination to the Assembly. */
export const decidesAt = (kind: ProcessKind, body: VotingBody): readonly Stage[] => (body === 'assembly' ? ['report'] : kind === 'ordinary' ? ['examination'] : [])

/** Why a body cannot adopt the text as it stands, by whatever mode: nor is it put to the vote. `null`: it can. */
export const obstacleToAdopting = (body: VotingBody, { undecided, unconfirmed, clashing, untranslated }: Examination): Refusal | null => {
  if (undecided > 0) return { code: 'undecided-amendments', count: undecided }
  // what clashes is not in the text: nobody has decided how it reads
  if (clashing.length > 0) return { code: 'conflict-open', amendmentIds: clashing }
  if (unconfirmed > 0) return { code: 'unconfirmed-decisions', count: unconfirmed }
  // a committee hears its interpreters; what the Assembly adopts is printed in both languages
  return body === 'assembly' && untranslated > 0 ? { code: 'translations-missing', count: untranslated } : null
}
