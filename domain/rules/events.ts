import type { UserId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { RuleId, RulesEdition } from './edition.ts'

type Stamp = { readonly at: Instant; readonly by: UserId }

export type RulesEvent =
  /** A shipped edition enters the log when it is first touched, so that the log alone tells what it said. */
  | ({ readonly type: 'EditionShipped'; readonly edition: RulesEdition } & Stamp)
  | ({ readonly type: 'EditionCopied'; readonly from: string; readonly edition: RulesEdition } & Stamp)
  | ({ readonly type: 'RuleChanged'; readonly rule: RuleId; readonly value: unknown; readonly source: string } & Stamp)
  | ({ readonly type: 'RuleVerified'; readonly rule: RuleId; readonly against: string } & Stamp)
