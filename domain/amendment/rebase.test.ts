import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from './apply.ts'
import { amendments, edited, gesture, gestures, text as anyText, unformatted } from './arbitraries.test-support.ts'
import { clashes, conflict } from './conflict.ts'
import { consolidate } from './consolidate.ts'
import { deriveAmendments } from './diff.ts'
import { addition, deletion, DRAFT, find, having, moved, pp, proposal, proposals, rewording, sub } from './minutes.test-support.ts'
import type { ResolutionText } from '../resolution/text.ts'
import type { Operation } from './operation.ts'
import { rebase } from './rebase.ts'

const REVISED = having(DRAFT, (text) => {
  text.paragraphs.unshift(pp('p0', 'Grateful to the keepers of lighthouses'))
  find(text, 'o2').text = 'Calls on all States to keep harbours open'
  text.paragraphs = text.paragraphs.filter(({ id }) => id !== 'p3')
})
const onto = (op: Parameters<typeof rebase>[0]): ReturnType<typeof rebase> => rebase(op, { en: DRAFT }, { en: REVISED })

describe('a pending amendment, when the draft is revised', () => {
  it('goes along where its words are untouched', () => {
    const rebased = onto(rewording('o2', 'Calls on States to keep harbours open at night'))
    if (rebased.is !== 'clean') throw new Error(rebased.is)
    const result = apply(rebased.op, REVISED, 'en')
    expect(result.ok && find(result.value.text, 'o2').text).toBe('Calls on all States to keep harbours open at night')
  })
  it('keeps its place behind a paragraph that is gone', () => {
    const rebased = onto(addition(3, 'Aware of the tides'))
    if (rebased.is !== 'clean') throw new Error(rebased.is)
    const result = apply(rebased.op, REVISED, 'en')
    expect(result.ok && result.value.text.paragraphs.map(({ id }) => id)).toEqual(['p0', 'p1', 'p2', 'new', 'o1', 'o2', 'o3'])
  })
  it('is a conflict where the revision changed the same words or took the paragraph away', () => {
    expect(onto(rewording('o2', 'Calls on ports to keep harbours open')).is).toBe('conflict')
    expect(onto(rewording('p3', 'Concerned that lights are missing')).is).toBe('conflict')
  })
  it('is a conflict where it puts a sub-paragraph to which the revision moved another, out of a paragraph that it deletes', () => {
    const revised = having(DRAFT, (text) => {
      find(text, 'o2').subs.push(...find(text, 'o1').subs.splice(0, 1))
      text.paragraphs = text.paragraphs.filter(({ id }) => id !== 'o1')
    })
    const inserted = proposal((text) => { find(text, 'o2').subs.push(sub('n', 'paint the buoys')) })
    expect(rebase(inserted, { en: DRAFT }, { en: revised })).toEqual({ is: 'conflict', conflict: { kind: 'same-place', at: 'o2' } })
  })
  it('is done where the revision already says so', () => {
    expect(onto(deletion('p3'))).toEqual({ is: 'done' })
    expect(onto(rewording('o2', 'Calls on all States to keep harbours open'))).toEqual({ is: 'done' })
  })
  it('maps the words of both languages, each over the changes of its own', () => {
    const french = having(DRAFT, (text) => { find(text, 'o2').text = 'Engage les États à garder les ports ouverts' })
    const revised = having(french, (text) => {
      text.paragraphs.unshift(pp('p0', 'Reconnaissante aux gardiens de phare'))
      find(text, 'o2').text = 'Engage tous les États à garder les ports ouverts'
      text.paragraphs = text.paragraphs.filter(({ id }) => id !== 'p3')
    })
    const english = rewording('o2', 'Calls on States to keep harbours open at night')
    const inFrench = rewording('o2', 'Engage les États à garder les ports ouverts la nuit', french)
    if (english.type !== 'amend' || inFrench.type !== 'amend') throw new Error('rewordings expected')
    const rebased = rebase({ ...english, wording: { ...english.wording, fr: inFrench.wording.en ?? { edits: [], opener: { was: 0, is: 0 } } } }, { en: DRAFT, fr: french }, { en: REVISED, fr: revised })
    if (rebased.is !== 'clean') throw new Error(rebased.is)
    const result = apply(rebased.op, revised, 'fr')
    expect(result.ok && find(result.value.text, 'o2').text).toBe('Engage tous les États à garder les ports ouverts la nuit')
  })
  it('that only one language can carry over awaits translation in the other', () => {
    const op = proposal((text) => { find(text, 'o2').text += ' at night' })
    if (op.type !== 'amend') throw new Error('rewording expected')
    const both = { ...op, wording: { ...op.wording, fr: { edits: [{ at: 900, remove: '', insert: ' la nuit' }], opener: { was: 0, is: 0 } } } }
    expect(rebase(both, { en: DRAFT, fr: DRAFT }, { en: REVISED, fr: REVISED })).toMatchObject({ is: 'clean', awaiting: ['fr'] })
  })

  it.each<[string, Operation]>([
    ['words that stand nowhere', { type: 'amend', target: 'o2', wording: { en: { edits: [{ at: 900, remove: '', insert: ' at night' }], opener: { was: 0, is: 0 } } } }],
    ['words of a paragraph that was nowhere, also in a language that the new text has not', { type: 'amend', target: 'lost', wording: { en: { edits: [], opener: { was: 0, is: 0 } }, fr: { edits: [], opener: { was: 0, is: 0 } } } }],
    ['the deletion of a paragraph that was nowhere', { ...deletion('p1'), item: { id: 'lost', wording: {}, subs: [] } } as Operation],
    ['the move of a paragraph that was nowhere', { ...moved(0, 2), target: 'lost' } as Operation],
  ])('is a conflict, and nothing else, if it is about %s', (_what, op) => {
    expect(rebase(op, { en: DRAFT, fr: DRAFT }, { en: REVISED })).toMatchObject({ is: 'conflict', conflict: { kind: 'contradiction' } })
  })
  it('is judged by the languages that both texts have', () => {
    const op = rewording('o2', 'Calls on States to keep harbours open at night')
    expect(rebase(op, { en: DRAFT, fr: DRAFT }, { en: REVISED }).is).toBe('clean')
    expect(rebase(op, { en: DRAFT }, { en: REVISED, fr: REVISED }).is).toBe('clean')
  })

  it('is a conflict where both put something at one place, also behind a paragraph that both move there', () => {
    const turned = (...ids: string[]) => (text: ResolutionText): void => {
      const arriving = ids.map((id) => ({ ...find(text, id), kind: 'preambular' as const }))
      text.paragraphs = text.paragraphs.filter(({ id }) => !ids.includes(id))
      text.paragraphs.splice(3, 0, ...arriving)
    }
    const wish = proposals((text) => { turned('o2')(text); text.paragraphs.splice(4, 0, pp('p4', 'Aware of the tides')) })['add:p4']
    expect(wish && rebase(wish, { en: DRAFT }, { en: having(DRAFT, turned('o3', 'o2')) })).toEqual({ is: 'conflict', conflict: { kind: 'same-place', at: 'p3' } })
  })

  it('never goes along where it clashes with what the revision changed', () => {
    let clashed = 0
    fc.assert(fc.property(anyText, gestures, gestures, (base, revision, wish) => {
      const revised = edited(base, revision, 'r')
      const changes = deriveAmendments(base, revised, 'en')
      for (const { op } of deriveAmendments(base, edited(base, wish, 'w'), 'en')) {
        if (!changes.some((change) => { const between = conflict(change.op, op); return between && clashes(between) })) continue
        clashed++
        expect(rebase(op, { en: base }, { en: revised }).is).not.toBe('clean')
      }
    }), { numRuns: 600 })
    expect(clashed).toBeGreaterThan(50)
  })

  it('rebased and then accepted, gives what accepting it together with the revision gives', () => {
    const rewordings = fc.array(gesture.filter(({ does }) => ['word', 'insert', 'drop', 'opener', 'title', 'delete', 'delete-sub'].includes(does)), { maxLength: 3 })
    fc.assert(fc.property(anyText, rewordings, rewordings, (base, revision, wish) => {
      const revised = edited(base, revision, 'r')
      const changes = amendments(base, [revision])
      for (const { op, id } of amendments(base, [wish])) {
        const rebased = rebase(op, { en: base }, { en: revised })
        if (rebased.is === 'conflict') continue
        const result = rebased.is === 'clean' ? apply(rebased.op, revised, 'en') : null
        if (result && !result.ok) throw new Error(JSON.stringify(result.refusal))
        const together = consolidate(base, [...changes, { id: `wish-${id}`, op }], 'en')
        expect(together.conflicts).toEqual([])
        expect(unformatted(result?.value.text ?? revised)).toEqual(unformatted(together.text))
      }
    }), { numRuns: 150 })
  })

  it('of any kind fits the revised draft where it is called clean, and gives what accepting it together with the revision gives where nothing meets it', () => {
    let compared = 0
    fc.assert(fc.property(anyText, gestures, gestures, (base, revision, wish) => {
      const revised = edited(base, revision, 'r')
      const changes = deriveAmendments(base, revised, 'en').map(({ key: id, op }) => ({ id, op }))
      for (const { op, key } of deriveAmendments(base, edited(base, wish, 'w'), 'en')) {
        if (!apply(op, base, 'en').ok) continue
        const rebased = rebase(op, { en: base }, { en: revised })
        const result = rebased.is === 'clean' ? apply(rebased.op, revised, 'en') : null
        if (result && !result.ok) throw new Error(JSON.stringify(result.refusal))
        if (changes.some((change) => { const between = conflict(change.op, op); return between && between.kind !== 'identical' })) continue
        const together = consolidate(base, [...changes, { id: `wish-${key}`, op }], 'en')
        // two places that were apart can become one when what stood between them goes
        if (rebased.is === 'conflict' || together.conflicts.length > 0) continue
        compared++
        expect(unformatted(result?.value.text ?? revised)).toEqual(unformatted(together.text))
      }
    }), { numRuns: 300 })
    expect(compared).toBeGreaterThan(200)
  })
})
