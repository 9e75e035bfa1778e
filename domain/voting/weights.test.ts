import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { SHIPPED } from '../rules/shipped.ts'
import type { RulesEdition } from '../rules/edition.ts'
import { castableVotes, memberVotes, populationVotes, singleSexRun } from './weights.ts'

const { rules } = SHIPPED[0]!
const withMinimum = (value: number): RulesEdition['rules'] => ({ ...rules, minimumVotes: { ...rules.minimumVotes, value } })

describe('the votes of a Member in the Assembly', () => {
  it.each([
    [30_000, 10], [999_999, 10], [1_000_000, 11], [17_900_000, 13], [60_000_000, 18], [299_999_999, 22], [300_000_000, 23], [1_430_000_000, 23],
  ])('a country of %i has %i', (population, votes) => {
    expect(memberVotes({ population, singleSexAssemblies: 0 }, rules)).toBe(votes)
  })

  it.each([[0, 13], [2, 13], [3, 11], [5, 11]])('after %i Assemblies running with a single-sex delegation: %i instead of 13', (singleSexAssemblies, votes) => {
    expect(memberVotes({ population: 17_900_000, singleSexAssemblies }, rules)).toBe(votes)
  })

  const [both, women, men, nobody] = [{ women: 2, men: 3 }, { women: 4, men: 0 }, { women: 0, men: 2 }, { women: 0, men: 0 }]
  it.each([
    ['a mixed delegation', [both, men, men, men], 0],
    ['one sex at this Assembly, mixed before', [men, both, men], 1],
    ['one sex at three running, whichever', [women, men, women, both], 3],
    ['an Assembly to which nobody came ends the run', [men, nobody, men, men], 1],
    ['an Assembly of which nothing is recorded ends it', [men, men, null, men], 2],
    ['nothing recorded at all', [null], 0],
    ['one sex as far as the record goes back', [men, men], 2],
  ])('%s', (_sentence, compositions, running) => {
    expect(singleSexRun(compositions)).toBe(running)
  })

  it.each([[0, 0], [1, 10], [2, 18], [3, 18]])('with %i delegates in the room a weight of 18 casts at most %i', (delegates, votes) => {
    expect(castableVotes(18, delegates, rules)).toBe(votes)
  })

  it('never fall as a country grows', () => {
    fc.assert(fc.property(fc.nat(2_000_000_000), fc.nat(2_000_000_000), (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      expect(populationVotes(less, rules.populationBands.value)).toBeLessThanOrEqual(populationVotes(more, rules.populationBands.value))
    }))
  })
})

const CASES = new URL('../../../shared/cases/20-ipu-vote-weights.older-statutes.json', import.meta.url)
const isThere = existsSync(CASES)
if (!isThere) process.stdout.write(`SKIPPED: vote weights of the older Statutes: ${CASES.pathname} is not there\n`)

describe.skipIf(!isThere)('the older Statutes, as published elsewhere', () => {
  const cases = isThere
    ? z.object({ basis: z.number(), cases: z.array(z.object({ id: z.string(), population: z.number(), expectedVotes: z.number() })).min(1) })
      .parse(JSON.parse(readFileSync(CASES, 'utf8')))
    : { basis: 0, cases: [] }
  it.each(cases.cases)('$id: $population people, $expectedVotes votes', ({ population, expectedVotes }) => {
    expect(memberVotes({ population, singleSexAssemblies: 0 }, withMinimum(cases.basis))).toBe(expectedVotes)
  })
})
