import { rulesEdition, type RulesFacts } from '#domain/rules/decide.ts'
import type { RulesEdition } from '#domain/rules/edition.ts'
import type { RulesEvent } from '#domain/rules/events.ts'
import { edition } from '#domain/rules/shipped.ts'
import { stateOf, type Store } from './store.ts'

export const rulesStore: Store<'CopyEdition' | 'ChangeRule' | 'VerifyRule', RulesEdition | null, RulesEvent, RulesFacts> = {
  kind: 'rules',
  types: ['CopyEdition', 'ChangeRule', 'VerifyRule'],
  decider: rulesEdition,
  idOf: ({ editionId }) => editionId,
  bornAs: (event) => ('edition' in event ? event.edition.id : ''),
  subject: async () => ({ subject: {}, loaded: null }),
  facts: async (tx, command) => {
    const id = command.type === 'CopyEdition' ? command.from : command.editionId
    return {
      source: await stateOf<RulesEdition>(tx, 'rules', id) ?? edition(id) ?? null,
      shipped: edition(command.editionId) !== undefined,
      inUse: (await tx.process.count({ where: { editionId: command.editionId } })) > 0,
    }
  },
  // screens read the edition itself
  project: async () => undefined,
}
