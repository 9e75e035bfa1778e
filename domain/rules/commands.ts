import { z } from 'zod'
import { ID } from '../ids.ts'
import { RULE_IDS, type RuleId } from './edition.ts'

const id = z.string().regex(ID)
const words = z.string().trim().min(1)
const rule = z.enum(RULE_IDS as readonly [RuleId, ...RuleId[]])

export const rulesCommands = {
  /** A new edition that begins as another one; verifications go with the numbers, as they name their document. */
  CopyEdition: z.object({ editionId: id, from: id, title: words, adoptedOn: z.iso.date() }),
  /** Another value for one rule, with where it was read. It is unverified until somebody verifies it. */
  ChangeRule: z.object({ editionId: id, rule, value: z.unknown(), source: words }),
  /** The actor has read the rule in a document (title, article) and found the value as it stands. */
  VerifyRule: z.object({ editionId: id, rule, against: words }),
}
type Input = { [T in keyof typeof rulesCommands]: { readonly type: T } & z.infer<(typeof rulesCommands)[T]> }
export type RulesCommand = Input[keyof Input]
