import type { AssemblyId, MemberId, ProcessId, VersionId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Lang } from '../languages.ts'
import type { Committee } from '../permission/roles.ts'
import type { Request } from './emergency.ts'
import type { ExplainedStage, Rapporteur } from './events.ts'
import type { ProcessKind, WindowName } from './stages.ts'

export type Version = { readonly id: VersionId; readonly code: string; readonly ordinal: number; readonly hash: string; readonly at: Instant }
export type Window = { readonly opens: Instant | null; readonly closes: Instant }

/** Where the text is. Only a circulated text has a version; only an adopted one has an adoption. */
export type Where =
  | { readonly stage: 'proposed' | 'approved' | 'inputs' | 'not-placed' }
  | { readonly stage: 'debate'; readonly closed: boolean }
  | { readonly stage: 'drafting'; readonly handedIn: boolean }
  | {
    readonly stage: 'circulated' | 'amendments' | 'compendium' | 'committee-debate' | 'examination' | 'committee-adopted' | 'report'
      | 'assembly-adopted' | 'reservations' | 'transmitted' | 'follow-up' | 'rejected'
    readonly versionId: VersionId
  }

export type Process = {
  readonly id: ProcessId
  readonly kind: ProcessKind
  readonly committee: Committee
  readonly assemblyId: AssemblyId
  readonly previousAssemblyId: AssemblyId | null
  readonly title: Readonly<Record<Lang, string>>
  readonly editionId: string
  readonly sourceLang: Lang
  /** of an emergency item */
  readonly request: Request | null
  readonly rapporteurs: readonly Rapporteur[]
  readonly windows: Readonly<Partial<Record<WindowName, Window>>>
  readonly versions: readonly Version[]
  readonly where: Where
  /** the steps before, oldest first: what "return a step" goes back to */
  readonly past: readonly { readonly where: Where; readonly until: Instant }[]
  readonly statements: readonly string[]
  /** explanations of vote given */
  readonly explained?: readonly { readonly of: ExplainedStage; readonly memberId: MemberId }[]
  readonly reservations: readonly { readonly id: string; readonly memberId: MemberId }[]
  /** electronic votes that have decided; a step taken back is decided anew, so they stay here */
  readonly ballots?: readonly string[]
}
export type ProcessState = Process | null

/** The version that amendments and decisions refer to: the last one circulated. */
export const currentVersion = (process: Process): Version | undefined => process.versions.at(-1)
