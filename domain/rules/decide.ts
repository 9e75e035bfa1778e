import type { Decider } from '../decider.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { RulesCommand } from './commands.ts'
import { rules, type RuleId, type RulesEdition } from './edition.ts'
import type { RulesEvent } from './events.ts'

/** What the rules of an edition ask of the world; loaded by the shell in the command's transaction. */
export type RulesFacts = {
  /** the edition that `CopyEdition` copies from; for the others the shipped edition of that id, if there is one */
  readonly source: RulesEdition | null
  /** true when the edition came with the product */
  readonly shipped: boolean
  /** true when at least one process is bound to the edition */
  readonly inUse: boolean
}

/** A form sends text: `12`, `true`, `{"least":1,"most":6}` are read as what they say, and anything else stays text. */
const read = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  try { return JSON.parse(value) } catch { return value }
}

/** The value as this rule wants it, or what is wrong with it. */
const parsed = (rule: RuleId, value: unknown): Result<unknown> => {
  const result = rules.shape[rule].shape.value.safeParse(read(value))
  return result.success ? ok(result.data) : refuse({ code: 'invalid-field', field: rule, problem: result.error.issues[0]?.message ?? 'unreadable' })
}

/** The edition with one rule replaced; parsed anew, because a value of the log is of no known type. */
const withRule = (edition: RulesEdition, rule: RuleId, ruledValue: unknown): RulesEdition => ({
  ...edition, rules: rules.parse({ ...edition.rules, [rule]: ruledValue }),
})

/**
 * One edition of the rules as an aggregate. Numbers of a shipped edition, or of one to which a process is bound, never
 * change (`edition-fixed`): a process keeps the rules it started under. Verifying changes no number and is always open.
 */
export const rulesEdition: Decider<RulesEdition | null, RulesCommand, RulesEvent, RulesFacts> = {
  initial: null,
  decide: (state, command, { now: at, actor, facts }) => {
    const stamp = { at, by: actor.userId }
    const { editionId } = command
    const { source, shipped } = facts
    if (command.type === 'CopyEdition') {
      if (state || shipped) return refuse({ code: 'already-exists', what: 'edition', id: editionId })
      if (!source) return refuse({ code: 'unknown', what: 'edition', id: command.from })
      const { title, adoptedOn, from } = command
      return ok([{ type: 'EditionCopied', from, edition: { ...source, id: editionId, title, adoptedOn }, ...stamp }])
    }
    const edition = state ?? (shipped ? source : null)
    if (!edition) return refuse({ code: 'unknown', what: 'edition', id: editionId })
    const { rule } = command
    if (command.type === 'VerifyRule') {
      const { against } = command
      const first: RulesEvent[] = state ? [] : [{ type: 'EditionShipped', edition, ...stamp }]
      return ok([...first, { type: 'RuleVerified', rule, against, ...stamp }])
    }
    if (shipped) return refuse({ code: 'edition-fixed', editionId, because: 'shipped' })
    if (facts.inUse) return refuse({ code: 'edition-fixed', editionId, because: 'in-use' })
    const value = parsed(rule, command.value)
    return value.ok ? ok([{ type: 'RuleChanged', rule, value: value.value, source: command.source, ...stamp }]) : value
  },
  evolve: (state, event) => {
    if (event.type === 'EditionShipped' || event.type === 'EditionCopied') return event.edition
    if (!state) throw new Error(`${event.type} before the edition`)
    switch (event.type) {
      case 'RuleChanged': return withRule(state, event.rule, { value: event.value, source: event.source, verified: false })
      case 'RuleVerified': {
        const { value, source } = state.rules[event.rule]
        return withRule(state, event.rule, { value, source, verified: true, verifiedBy: event.by, verifiedAgainst: event.against })
      }
      default: return event satisfies never
    }
  },
}
