import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { baseAndAuthors } from '../amendment/arbitraries.test-support.ts'
import { openMatters } from '../amendment/publication.ts'
import { at, inStage, SECRETARY } from '../process/world.test-support.ts'
import { memberOf } from '../membership/members.ts'
import { ipu2023 } from '../rules/ipu2023.ts'
import { sitting } from './sitting.ts'
import { adopted, dispositionOf, reported, undecided, type Sitting, type SittingCommand, type SittingFacts, type Tabled } from './state.ts'

// random sittings by the hundred: slow on a busy machine, never hanging
vi.setConfig({ testTimeout: 60_000 })

/** What a desk may try; `which` chooses the amendment, taken modulo how many there are. */
type Try = { readonly does: (typeof TRIES)[number]; readonly which: number; readonly and: number }
const TRIES = ['accepted', 'accepted', 'accepted', 'rejected', 'withdrawn', 'deferred', 'subsumed', 'together', 'reopen', 'reopen', 'change-body', 'confirm'] as const
const tries: fc.Arbitrary<Try[]> = fc.array(fc.record({ does: fc.constantFrom(...TRIES), which: fc.nat(30), and: fc.nat(30) }), { maxLength: 30 })

const v = { versionId: 'v' }
const commandsOf = ({ does, which, and }: Try, amendments: readonly Tabled[], state: Sitting | null): readonly SittingCommand[] => {
  const [amendmentId, other] = [which, and].map((n) => amendments[n % amendments.length]?.id ?? '') as [string, string]
  switch (does) {
    case 'together': return [{ type: 'DecideTogether', ...v, amendmentIds: [amendmentId, other], disposition: 'accepted', objections: 0, reason: '' }]
    case 'reopen': return [{ type: 'ReopenDecision', ...v, amendmentId }]
    case 'confirm': return [{ type: 'ConfirmDecisions', ...v, amendmentIds: [] }]
    case 'change-body': return [{ type: 'CloseSitting', ...v }, { type: 'OpenSitting', ...v, body: state?.open?.body === 'plenary' ? 'drafting-committee' : 'plenary' }]
    default: return [{ type: 'DecideAmendment', ...v, amendmentId, disposition: does, mode: 'consensus', objections: 0, reason: '', ...(does === 'subsumed' ? { subsumedBy: other } : {}) }]
  }
}

/** Whatever a desk tries, in whatever order. */
it('any sitting has a text without rivals, decides each amendment once, and can be undone to the beginning', () => {
  fc.assert(fc.property(baseAndAuthors, tries, ({ base, tabled }, tried) => {
    const amendments = tabled.map(({ id, op }, i): Tabled => ({ id, op, number: i + 1, withdrawn: false }))
    const facts: SittingFacts = {
      process: inStage('examination')!, edition: ipu2023, presidentId: 'president', amendments, base: { en: base }, groupsOf: (id) => memberOf(id)?.groups, agreedTo: () => [],
      asModified: () => null, asSubAmended: () => null, subDerived: [], hash: JSON.stringify, callable: [], ballot: null, underVote: [], textUnderVote: false,
    }
    let ids = 0
    let state: Sitting | null = null
    const give = (command: SittingCommand): boolean => {
      const answered = sitting.decide(state, command, { now: at('11-28'), newId: () => `d${String(++ids)}`, actor: SECRETARY, facts })
      if (answered.ok) state = answered.value.reduce(sitting.evolve, state)
      return answered.ok
    }
    const now = (): Sitting | null => state
    give({ type: 'AppointDraftingCommittee', ...v, memberIds: ['be', 'ke', 'cl'] })
    give({ type: 'OpenSitting', ...v, body: 'plenary' })
    for (const one of tried) for (const command of commandsOf(one, amendments, now())) {
      give(command)
      const final = amendments.filter(({ id }) => dispositionOf(now(), id))
      for (const { id } of amendments) expect(now()?.decided.filter((d) => d.amendmentId === id && d.disposition !== 'deferred').length).toBeLessThanOrEqual(1)
      expect(undecided(now(), amendments)).toHaveLength(amendments.length - final.length)
      // one that depends on another waits for that to be accepted, and the adoption waits with it
      const rivals = openMatters({ en: base }, adopted(now()), []).filter((one) => one.is === 'clash' && (one.clash.kind === 'same-words' || one.clash.kind === 'contradiction'))
      expect(rivals, JSON.stringify(command)).toEqual([])
    }
    // last first, nothing else stands in the way; what fell comes back with its cause
    for (;;) {
      const last = now()?.decided.findLast(({ fellBy }) => fellBy === null)
      if (!last) break
      expect(give({ type: 'ReopenDecision', ...v, amendmentId: last.amendmentId }), last.disposition).toBe(true)
    }
    expect(now()?.decided).toEqual([])
    expect(reported(now())).toEqual([])
  }), { numRuns: 100 })
})
