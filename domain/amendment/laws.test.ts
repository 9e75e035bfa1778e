import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { treeOf } from './tree.ts'
import { apply } from './apply.ts'
import { baseAndAuthors, edited, gesture, gestures, lang, text, twoOperations, unformatted, type Gesture } from './arbitraries.test-support.ts'
import { clashes, conflict, placeIn } from './conflict.ts'
import { conflictMap } from './conflicts.ts'
import { consolidate } from './consolidate.ts'
import { deriveAmendments } from './diff.ts'
import { invert } from './invert.ts'
import { map } from './map.ts'
import { DRAFT, find, proposal, rewording } from './minutes.test-support.ts'
import { fromJSON, toJSON, type Operation } from './operation.ts'
import type { ResolutionText } from '../resolution/text.ts'

// random texts by the hundred: slow on a busy machine, never hanging
vi.setConfig({ testTimeout: 60_000 })

const after = (op: Operation, base: ResolutionText): ResolutionText => {
  const result = apply(op, base, 'en')
  if (!result.ok) throw new Error(JSON.stringify({ refused: result.refusal, op }))
  return result.value.text
}
/** Alone it would drop sub-paragraphs that its author moves elsewhere, or go into a paragraph that its author adds. */
const stands = (op: Operation, base: ResolutionText): boolean => apply(op, base, 'en').ok
/** Whatever the base does not have is called 'new'. */
const renamed = (value: ResolutionText, base: ResolutionText): unknown => {
  const { entries } = treeOf(base)
  return JSON.parse(JSON.stringify(value), (key, id: string) => (key === 'id' && !entries.has(id) ? 'new' : id)) as unknown
}
/** Holds that two operations give one text in either order and both at once; false where they are not free to. */
const commute = (base: ResolutionText, a: Operation, b: Operation): boolean => {
  const between = conflict(a, b)
  if ((between && (clashes(between) || between.kind === 'depends')) || !stands(a, base) || !stands(b, base)) return false
  const [aOverB, bOverA] = [map(a, b), map(b, a)]
  if (aOverB.is === 'conflict' || bOverA.is === 'conflict') throw new Error('mapping finds a conflict where there is none')
  const ab = bOverA.is === 'clean' ? after(bOverA.op, after(a, base)) : after(a, base)
  const ba = aOverB.is === 'clean' ? after(aOverB.op, after(b, base)) : after(b, base)
  // two of the same effect may still set the opener differently, and each makes up an id of its own for what is new
  const bare = between ? (value: ResolutionText): unknown => renamed(unformatted(value), base) : (value: ResolutionText): ResolutionText => value
  expect(bare(ab)).toEqual(bare(ba))
  expect(bare(ab)).toEqual(bare(consolidate(base, [{ id: 'a', op: a }, { id: 'b', op: b }], 'en').text))
  return true
}

describe('an amendment operation', () => {
  it('survives being written down and read back', () => {
    fc.assert(fc.property(baseAndAuthors, ({ tabled }) => {
      for (const { op } of tabled) expect(fromJSON(JSON.parse(JSON.stringify(toJSON(op))))).toEqual(op)
    }))
  })

  it('is taken back by its inverse', () => {
    fc.assert(fc.property(baseAndAuthors, ({ base, tabled }) => {
      for (const { op } of tabled) {
        if (!stands(op, base)) continue
        expect(after(invert(op), after(op, base))).toEqual(base)
      }
    }), { numRuns: 150 })
  })

  it('commutes under mapping with any other that it does not clash with', () => {
    fc.assert(fc.property(twoOperations, ({ base, a, b }) => {
      commute(base, a, b)
    }), { numRuns: 400 })
  })

  it('that parts, joins or moves a paragraph commutes with what rewords it', () => {
    const structural = gesture.filter(({ does }) => ['split', 'merge', 'move', 'demote', 'promote', 'kind'].includes(does))
    const rewords = fc.array(gesture.filter(({ does }) => ['word', 'insert', 'drop', 'opener'].includes(does)), { maxLength: 4 })
    let met = 0
    fc.assert(fc.property(text, rewords, structural, rewords, (base, before, one, others) => {
      const of = (done: Gesture[], author: string): Operation[] => deriveAmendments(base, edited(base, done, author), 'en').map(({ op }) => op)
      for (const a of of([...before, one], 'a')) {
        const touched = a.type === 'merge' ? [a.target, a.next] : [placeIn(a)]
        for (const b of of(others, 'b')) if (touched.includes(placeIn(b)) && commute(base, a, b)) met++
      }
    }), { numRuns: 1000 })
    expect(met).toBeGreaterThan(100)
  })
})

describe('two paragraphs joined, with words of both changed', () => {
  const joined = proposal((draft) => {
    find(draft, 'p2').text = 'Noting that most harbours are closed in winter and that crews wait for weeks, and concerned that lights are lacking on most piers'
    draft.paragraphs.splice(2, 1)
  })
  it.each([['the first', 'p2', 'Noting with regret that many harbours are closed in winter and that crews wait for weeks'], ['the second', 'p3', 'Concerned that all the lights are missing on most piers']])(
    'take up what another changes in %s', (_which, id, words) => { expect(joined.type === 'merge' && commute(DRAFT, joined, rewording(id, words))).toBe(true) },
  )
})

describe('two that part a paragraph at the same words', () => {
  const parted = (second: string): Operation => proposal((draft) => {
    find(draft, 'p2').text = 'Noting that many harbours are closed in winter'
    draft.paragraphs.splice(2, 0, { id: second, kind: 'preambular', opener: 0, text: 'and that crews wait for weeks', subs: [] })
  })
  it('come to the same, whatever each calls the second part', () => { expect(commute(DRAFT, parted('n1'), parted('n2'))).toBe(true) })
})

describe('an addition', () => {
  it('of a paragraph that is there already is refused', () => {
    const added: Operation = { type: 'add', place: { parent: null, after: null, behind: [] }, kind: 'preambular', item: { id: 'p1', wording: { en: { text: 'Noting', opener: 6 } }, subs: [] } }
    expect(apply(added, DRAFT, 'en')).toEqual({ ok: false, refusal: { code: 'already-exists', what: 'paragraph', id: 'p1' } })
  })
})

describe('deriving amendments', () => {
  it('finds none where nothing changed', () => {
    fc.assert(fc.property(text, lang, (base, language) => {
      expect(deriveAmendments(base, structuredClone(base), language)).toEqual([])
    }))
  })

  it('finds those that, all accepted, make the text read as wanted', () => {
    fc.assert(fc.property(text, gestures, lang, (base, done, language) => {
      const wanted = edited(base, done, 'n')
      const derived = deriveAmendments(base, wanted, language)
      const { text: result, conflicts } = consolidate(base, derived.map(({ key: id, op }) => ({ id, op })), language)
      expect(conflicts).toEqual([])
      expect(unformatted(result)).toEqual(unformatted(wanted))
    }), { numRuns: 400 })
  })

  it('gives each place its own key', () => {
    fc.assert(fc.property(text, gestures, (base, done) => {
      const keys = deriveAmendments(base, edited(base, done, 'n'), 'en').map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }))
  })
})

describe('conflicts', () => {
  it('are symmetric', () => {
    fc.assert(fc.property(twoOperations, ({ a, b }) => {
      expect(conflict(a, b)).toEqual(conflict(b, a))
    }), { numRuns: 300 })
  })

  it('are all on the map', () => {
    fc.assert(fc.property(baseAndAuthors, ({ tabled }) => {
      const pairs = tabled.flatMap((a, i) => tabled.slice(i + 1).flatMap((b) => {
        const found = conflict(a.op, b.op)
        return found ? [[a.id, b.id].sort().join(' × ')] : []
      }))
      expect(conflictMap(tabled).map(({ a, b }) => `${a} × ${b}`).sort()).toEqual(pairs.sort())
    }), { numRuns: 150 })
  })

  it('are all on the map, also among those worded in one language, the other, or both', () => {
    const spoken = (op: Operation, langs: readonly string[]): Operation => JSON.parse(JSON.stringify(op), (_, value: { en?: unknown } | null) => (
      value !== null && typeof value === 'object' && 'en' in value ? Object.fromEntries(langs.map((each) => [each, value.en])) : value)) as Operation
    const tongues = fc.infiniteStream(fc.constantFrom(['en'], ['fr'], ['en', 'fr']))
    fc.assert(fc.property(baseAndAuthors, tongues, ({ tabled: all }, choice) => {
      const tabled = all.map(({ id, op }) => ({ id, op: spoken(op, choice.next().value) }))
      const pairs = tabled.flatMap((a, i) => tabled.slice(i + 1).flatMap((b) => {
        const between = conflict(a.op, b.op)
        return between ? [JSON.stringify([[a.id, b.id].sort(), between])] : []
      }))
      expect(conflictMap(tabled).map(({ a, b, conflict: between }) => JSON.stringify([[a, b], between])).sort()).toEqual(pairs.sort())
    }), { numRuns: 150 })
  })
})

describe('consolidation', () => {
  it('does not depend on the order of submission', () => {
    fc.assert(fc.property(baseAndAuthors.chain(({ base, tabled }) => fc.tuple(
      fc.constant({ base, tabled }), fc.shuffledSubarray(tabled, { minLength: tabled.length }),
    )), ([{ base, tabled }, shuffled]) => {
      expect(consolidate(base, shuffled, 'en')).toEqual(consolidate(base, tabled, 'en'))
    }), { numRuns: 150 })
  })

  it('applies or reports every accepted amendment', () => {
    fc.assert(fc.property(baseAndAuthors, ({ base, tabled }) => {
      const { conflicts, anchors } = consolidate(base, tabled, 'en')
      const accounted = [...Object.keys(anchors), ...conflicts.flatMap(({ amendmentIds }) => amendmentIds)]
      expect([...new Set(accounted)].sort()).toEqual(tabled.map(({ id }) => id).sort())
      for (const { amendmentIds } of conflicts) for (const id of amendmentIds) expect(anchors[id]).toBeUndefined()
    }), { numRuns: 150 })
  })

  it('changes structure alike in a language that has no words for it yet', () => {
    fc.assert(fc.property(baseAndAuthors, ({ base, tabled }) => {
      const ids = (value: ResolutionText): unknown => value.paragraphs.map(({ id, kind, subs }) => [id, kind, subs.map((sub) => sub.id)])
      const [en, fr] = [consolidate(base, tabled, 'en'), consolidate(base, tabled, 'fr')]
      expect(ids(fr.text)).toEqual(ids(en.text))
      expect(fr.conflicts).toEqual(en.conflicts)
    }), { numRuns: 150 })
  })

  it('writes down every word of a touched paragraph with its author', () => {
    fc.assert(fc.property(baseAndAuthors, ({ base, tabled }) => {
      const { text: result, provenance } = consolidate(base, tabled, 'en')
      const words = new Map([['title', result.title], ...[...treeOf(result).entries.values()].map((each) => [each.id, each.text] as const)])
      for (const [id, spans] of Object.entries(provenance)) {
        expect(spans.filter(({ is }) => is !== 'deleted').map(({ text: run }) => run).join('')).toBe(words.get(id))
      }
    }), { numRuns: 150 })
  })

  it('is what accepting one after the other gives, each rebased over those before it', () => {
    fc.assert(fc.property(baseAndAuthors, ({ base, tabled }) => {
      const alone = tabled.filter(({ op }) => stands(op, base))
      const clear = alone.filter(({ op, id }) => alone.every((other) => {
        const between = other.id === id ? null : conflict(op, other.op)
        return !between || between.kind === 'identical'
      }))
      let done = base
      let pending = clear.map(({ op }) => ({ op, was: op }))
      while (pending.length) {
        const [first, ...rest] = pending as [(typeof pending)[number], ...typeof pending]
        done = after(first.op, done)
        const mapped = rest.map(({ op, was }) => ({ ...map(op, first.op), was }))
        // two places that were apart can become one place when what stood between them goes; then a ruling is due
        if (mapped.some(({ is, was }) => is === 'conflict' || (is === 'done' && conflict(was, first.was) === null))) return
        pending = mapped.flatMap((each) => (each.is === 'clean' ? [{ op: each.op, was: each.was }] : []))
      }
      expect(unformatted(done)).toEqual(unformatted(consolidate(base, clear, 'en').text))
    }), { numRuns: 300 })
  })
})
