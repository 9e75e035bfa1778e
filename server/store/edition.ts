import type { RulesEdition } from '#domain/rules/edition.ts'
import { edition, SHIPPED } from '#domain/rules/shipped.ts'
import { stateOf, type Tx } from './store.ts'

/** The edition a process is bound to: the secretariat's copy from the log, or a shipped one; without an id, the newest shipped. */
export const editionOf = async (tx: Tx, id: string | undefined): Promise<RulesEdition> => {
  const found = id ? await stateOf<RulesEdition>(tx, 'rules', id) ?? edition(id) : SHIPPED[0]
  const [newest] = SHIPPED
  if (!found || !newest) throw new Error(`no rules edition ${id ?? ''}`)
  // an edition copied before a rule was known has the default for it
  return { ...found, rules: { ...newest.rules, ...found.rules } }
}
