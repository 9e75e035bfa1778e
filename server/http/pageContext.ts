import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Theme } from '#app/lib/theme.ts'
import type { Accounts } from '../auth/accounts.ts'
import type { DemoClock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Caller } from '../trpc/router.ts'

/** What every loader and action finds in `context`. */
export type PageContext = {
  /** the API, called in process as the person who asks */
  readonly api: Caller
  readonly actor: Actor | null
  readonly lang: Lang
  readonly theme: Theme
  /** when the request arrived: the demo clock in the demo, else the server's */
  readonly now: Instant
  readonly demo: boolean
  /** the clock of the demonstration, which can be moved on; null outside of it */
  readonly demoClock: DemoClock | null
  readonly baseUrl: string
  /** of this answer's content security policy */
  readonly nonce: string
  /** makes the ids of the commands on this page */
  readonly seed: string
  /** where the request comes from, for limits */
  readonly place: string
  readonly accounts: Accounts
  readonly log: Log
}
