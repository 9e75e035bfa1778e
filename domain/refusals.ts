import type { Disposition } from './amendment/disposition.ts'
import type { Lang } from './languages.ts'
import type { Group } from './membership/members.ts'
import type { ImportProblem } from './notification/importing.ts'
import type { ProcessKind, Stage, WindowName } from './process/stages.ts'

/**
 * The closed list of reasons why a command can be refused, with the data its sentence needs. One total table turns each
 * into a sentence per language (`app/i18n/refusals.ts`), another into an API code (`server/trpc/errors.ts`).
 */
export type Refusal = { readonly [C in keyof RefusalData]: { readonly code: C } & RefusalData[C] }[keyof RefusalData]
export type RefusalCode = keyof RefusalData

type Nothing = Readonly<Record<never, never>>

/** Whose act it is (`permission/policy.ts`); a submitter is who may bind a Member. */
export type Needed = 'secretariat' | 'president' | 'assembly-president' | 'co-rapporteur' | 'submitter' | 'delegate' | 'observer'
/** What can be asked for and not be there. */
export type Sought =
  | 'amendment' | 'assembly' | 'ballot' | 'comment' | 'edition' | 'floor-request' | 'input' | 'member' | 'merging' | 'minutes' | 'moment' | 'paragraph' | 'person'
  | 'place' | 'process' | 'proposal' | 'recommendation' | 'request' | 'reservation' | 'revision' | 'room' | 'statement' | 'sub-amendment' | 'synthesis' | 'version'
/** What exists once only. */
export type Single = 'assembly' | 'ballot' | 'code' | 'drafting-seat' | 'edition' | 'member' | 'paragraph' | 'person' | 'process' | 'seat' | 'synthesis'
/** What keeps a step from being taken back. */
export type Irreversible = 'amendments-submitted' | 'compendium-public' | 'decisions-taken' | 'reservations-recorded' | 'version-public'

export type RefusalData = {
  // who
  'not-signed-in': Nothing
  'not-allowed': { needs: Needed }
  'not-of-this-sponsor': { sponsorId: string }
  'adviser-cannot-submit': Nothing
  // when
  'wrong-stage': { stage: Stage; allowed: readonly Stage[] }
  'window-not-open': { window: WindowName; opens: string | null }
  'window-closed': { window: WindowName; closed: string; received: string }
  'instant-in-the-past': { field: string }
  'closes-before-opens': Nothing
  'window-has-passed': { window: WindowName; closed: string }
  'window-missing': { window: WindowName }
  /** the compendium is published once nobody can submit to it */
  'amendments-still-open': { closes: string }
  // what
  'unknown': { what: Sought; id: string }
  'already-exists': { what: Single; id: string }
  'already-done': { what: string }
  'stale': { expected: number; actual: number }
  'reason-required': Nothing
  'text-empty': { field: string }
  'too-long': { field: string; words: number; limit: number }
  'unreadable-file': { name: string }
  /** `about`: what its sentence names (`notification/importing.ts`) */
  'malformed-import': { why: ImportProblem; about: string }
  'invalid-field': { field: string; problem: string }
  // rapporteurs and drafts
  /** `kind`: whether they are co-Rapporteurs or a drafting committee */
  'rapporteurs-count': { kind: ProcessKind; least: number; most: number }
  'rapporteurs-same-member': { kind: ProcessKind; memberId: string }
  'rapporteurs-missing': { kind: ProcessKind }
  /** they still write */
  'not-handed-in': { kind: ProcessKind }
  'memorandum-missing': Nothing
  'draft-empty': Nothing
  'draft-moved-on': { room: string }
  'title-missing': Nothing
  /** `lang`: the language that so many paragraphs lack, or in which they say what the draft no longer says */
  'draft-untranslated': { lang: Lang; draft: number; memorandum: number }
  'debate-open': Nothing
  'nothing-to-return-to': { stage: Stage }
  'cannot-return': { because: Irreversible }
  // amendments
  'no-change': Nothing
  /** neither a Member in good standing nor a body that proposes amendments */
  'sponsor-without-right': { sponsorId: string }
  'outside-the-version': { paragraphId: string }
  /** a sub-amendment that changes what its amendment leaves as it is */
  'outside-the-amendment': Nothing
  'version-superseded': { versionId: string }
  'amendment-changed': { key: string }
  'already-submitted': { number: number }
  'not-pending': { amendmentId: string; disposition: Disposition }
  'submissions-decided': Nothing
  /** who cannot be asked to co-sponsor, or cannot answer for it */
  'not-a-co-sponsor': { memberId: string; because: 'not-a-member' | 'first-sponsor' | 'invited' | 'not-invited' }
  'not-identical': Nothing
  'revision-waits': Nothing
  'revision-stands': Nothing
  // sitting
  'sitting-not-open': Nothing
  'sitting-open': Nothing
  'already-decided': { amendmentId: string; disposition: Disposition }
  'not-decided': { amendmentId: string }
  /** they come before their amendment; `ordinals`: those that wait, counted within it */
  'sub-amendments-open': { ordinals: readonly number[] }
  'decision-depends': { on: readonly string[] }
  'conflict-open': { amendmentIds: readonly string[] }
  'undecided-amendments': { count: number }
  /** accepted wordings that exist in one language only; the Assembly adopts a text in both */
  'translations-missing': { count: number }
  /** in this language other accepted amendments change the same words */
  'translations-clash': { amendmentIds: readonly string[] }
  'nothing-to-translate': Nothing
  'modified-text-missing': Nothing
  /** what falls is no longer what the desk was shown */
  'consequences-changed': Nothing
  /** the desk was not shown that these fall with what is taken together */
  'falls-with-them': { amendmentIds: readonly string[] }
  'drafting-committee-missing': Nothing
  'seats-exceeded': { limit: number }
  'group-over-share': { group: Group; limit: number }
  'wrong-body': { needs: 'plenary' | 'assembly' }
  'unconfirmed-decisions': { count: number }
  'counts-missing': Nothing
  'counts-do-not-fit': { problem: 'not-whole' | 'roll-call-differs' | 'none-cast' | 'not-carried' | 'carried' | 'over-eligible' }
  // floor
  'no-speakers-list': Nothing
  'speakers-list-closed': Nothing
  'already-asked': { speakerId: string }
  'leave-needed': { speakerId: string }
  'floor-taken': { speakerId: string }
  'nobody-speaks': Nothing
  'lots-not-in-rules': Nothing
  // votes
  'not-eligible': { memberId: string }
  'ballot-closed': Nothing
  'ballot-on-other-text': Nothing
  'ballot-open': Nothing
  /** a decision rests on it, or rested on it before it was reopened */
  'ballot-used': Nothing
  /** Members in the room, and how many it takes */
  'quorum-missing': { present: number; needed: number }
  'substitute-while-titular-present': Nothing
  'already-explained': { memberId: string }
  // emergency items
  'request-not-ruled': Nothing
  'agenda-full': { most: number }
  'requests-unvoted': { count: number }
  /** weighted votes for this request, and for the one that has as many or more */
  'request-not-first': { for: number; other: number }
  'no-item-placed': Nothing
  // rules
  /** a shipped edition is never changed, and one to which a process is bound keeps its numbers */
  'edition-fixed': { editionId: string; because: 'shipped' | 'in-use' }
  // rooms
  'unknown-room': { room: string }
  /** handed in or circulated: nobody writes in it now */
  'text-frozen': Nothing
  /** so many entries of its log are read yet, of so many: the same question is answered a little later */
  'history-being-read': { room: string; read: number; of: number }
  'outage': Nothing
}
