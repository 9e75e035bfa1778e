import { describe, expect, it } from 'vitest'
import { consolidate } from '#domain/amendment/consolidate.ts'
import { deriveAmendments } from '#domain/amendment/diff.ts'
import type { Tabled } from '#domain/amendment/operation.ts'
import { recognised } from '#domain/amendment/recognise.ts'
import { blocksOf, casesFrom } from './cases.ts'
import { linesIn, resolutionOf } from './texts.ts'

type Html = { html?: string; paragraphs?: string[] }
type Case = {
  id: string; base: Html; amendments: { id: number; newText: Html }[]
  expected: { collisions: number | null; collidingAmendments: number[]; paragraphs: { containsInlineCollision: boolean; derived: { mergedIfAllAccepted: string | null } }[] }
}
const html = (of: Html): string => of.html ?? (of.paragraphs ?? []).join('')
const cases = casesFrom('01-amendment-merge.antragsgruen.json') as readonly Case[] | null

const consolidated = ({ base, amendments }: Case): { result: ReturnType<typeof consolidate>; goals: Map<number, string[]>; base: string[] } => {
  const text = resolutionOf(html(base), 'p')
  const goals = new Map<number, string[]>()
  const tabled = amendments.flatMap(({ id, newText }): Tabled[] => {
    const goal = recognised(text, resolutionOf(html(newText), `n${id}-`))
    goals.set(id, linesIn(goal))
    return deriveAmendments(text, goal, 'en').map(({ key, op }) => ({ id: `${id} ${key}`, op }))
  })
  return { result: consolidate(text, tabled, 'en'), goals, base: linesIn(text) }
}

/** Collisions that the source interleaves into the text without a word, or places side by side: here each is reported. */
const collides = ({ expected }: Case): boolean => expected.collidingAmendments.length > 0 || expected.paragraphs.some(({ containsInlineCollision }) => containsInlineCollision)

describe.skipIf(!cases)('the merging of 01-amendment-merge.antragsgruen.json', () => {
  it.each(cases?.filter(({ amendments }) => amendments.length === 1) ?? [])('$id: one amendment, accepted, gives its text', (each) => {
    const { result, goals } = consolidated(each)
    expect(result.conflicts).toEqual([])
    expect(linesIn(result.text)).toEqual(goals.get(each.amendments[0]?.id ?? 0))
  })

  it.each(cases?.filter((each) => each.amendments.length > 1 && collides(each)) ?? [])('$id: every collision is reported, and none of it is in the text', (each) => {
    const { result } = consolidated(each)
    expect(result.conflicts.length).toBeGreaterThan(0)
    const reported = new Set(result.conflicts.flatMap(({ amendmentIds }) => amendmentIds.map((id) => Number(id.split(' ')[0]))))
    for (const id of each.expected.collidingAmendments) expect(reported).toContain(id)
    for (const { amendmentIds } of result.conflicts) for (const id of amendmentIds) expect(result.anchors[id]).toBeUndefined()
  })

  const quiet = cases?.filter((each) => each.amendments.length > 1 && !collides(each)) ?? []
  it.each(quiet)('$id: merged as there, or two insertions at one place reported for a ruling', (each) => {
    const { result, base } = consolidated(each)
    const merged = each.expected.paragraphs.map(({ derived }) => derived.mergedIfAllAccepted ?? '').join('')
    if (result.conflicts.length === 0) expect(linesIn(result.text)).toEqual(blocksOf(merged).map(({ text }) => text))
    else {
      expect(result.conflicts.map(({ kind }) => kind)).toEqual(['same-place'])
      expect(linesIn(result.text)).toEqual(base)
    }
  })
})
