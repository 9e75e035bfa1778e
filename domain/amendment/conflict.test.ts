import { describe, expect, it } from 'vitest'
import { conflict } from './conflict.ts'
import { conflictMap } from './conflicts.ts'
import { addition, deletion, find, joining, moved, op, proposal, proposals, pp, rewording, sub, tabled } from './minutes.test-support.ts'
import type { Operation } from './operation.ts'

const OPEN = 'Calls on States to keep harbours open'
const moveOf = (id: string, to: number): Operation => proposal((text) => {
  const [moved] = text.paragraphs.splice(text.paragraphs.findIndex((each) => each.id === id), 1)
  if (moved) text.paragraphs.splice(to, 0, moved)
})
const below = (id: string, parent: string): Operation => proposal((text) => {
  const [taken] = text.paragraphs.splice(text.paragraphs.findIndex((each) => each.id === id), 1)
  if (taken) find(text, parent).subs.push({ id, text: taken.text, subs: taken.subs })
})
const { 'move:s1': RAISED, 'move:o1': BELOW_ITS_SUB } = proposals((text) => {
  const [raised] = find(text, 'o1').subs.splice(0, 1)
  if (raised) text.paragraphs.splice(3, 1, op(raised.id, raised.text, [sub('o1', find(text, 'o1').text, find(text, 'o1').subs)]))
}) as { 'move:s1': Operation; 'move:o1': Operation }
const PARTED = proposal((text) => { text.paragraphs.splice(1, 1, pp('p2', 'Noting that many harbours are closed in winter'), pp('n', 'and that crews wait for weeks')) })

describe('two amendments', () => {
  it.each<[string, string | null, Operation, Operation]>([
    ['to different paragraphs', null, rewording('p1', 'Recalling the promises'), rewording('p2', 'Noting that many harbours are closed')],
    ['to different words of one paragraph', null, rewording('o2', 'Calls upon States to keep harbours open'), rewording('o2', 'Calls on States to keep all harbours open')],
    ['one that joins two paragraphs, and one that puts another between them', 'same-place', joining('p3'), addition(2, 'Aware of the tides')],
    ['to the same words', 'same-words', rewording('o2', 'Calls on parliaments to keep harbours open'), rewording('o2', 'Calls on ports to keep harbours open')],
    ['of which one changes all that the other does, and more', 'same-words', rewording('o2', 'Calls upon States to keep harbours open'), rewording('o2', 'Calls upon States to keep all harbours open')],
    ['that insert at one point and change the same words farther on', 'same-words', rewording('o2', 'Calls on all States to keep harbours safe'), rewording('o2', 'Calls on coastal States to keep harbours clean')],
    ['that insert at one point', 'same-place', rewording('o2', `${OPEN} in winter`), rewording('o2', `${OPEN} at night`)],
    ['of which one inserts at the border of what the other deletes', 'same-words', rewording('o2', 'Calls on to keep harbours open'), rewording('o2', 'Calls on all States to keep harbours open')],
    ['that read alike', 'identical', rewording('o2', `${OPEN} at night`), rewording('o2', `${OPEN} at night`)],
    ['that add different paragraphs at one place', 'same-place', addition(1, 'Aware of the tides', 'x'), addition(1, 'Aware of the winds', 'y')],
    ['that add the same paragraph at one place', 'identical', addition(1, 'Aware of the tides', 'x'), addition(1, 'Aware of the tides', 'y')],
    ['that add paragraphs at different places', null, addition(1, 'Aware of the tides', 'x'), addition(2, 'Aware of the winds', 'y')],
    ['of which one deletes what the other rewords', 'contradiction', deletion('p2'), rewording('p2', 'Noting that all harbours are closed')],
    ['of which one deletes what the other adds to', 'contradiction', deletion('o1'), proposal((text) => { find(text, 'o1').subs.push(sub('n', 'paint')) })],
    ['of which one adds behind what the other deletes', null, deletion('p2'), addition(2, 'Aware of the winds')],
    ['of which one moves what the other rewords', null, moveOf('p1', 2), rewording('p1', 'Recalling the promises')],
    ['that move one paragraph to different places', 'contradiction', moveOf('p3', 0), moveOf('p3', 5)],
    ['of which one deletes a paragraph and the other a part of it', 'depends', deletion('o1'), proposal((text) => { find(text, 'o1').subs.pop() })],
    ['that join one paragraph to the one before it and to the one behind it', 'contradiction', joining('p2'), joining('p3')],
    ['that move two paragraphs, each below the other', 'contradiction', below('p1', 'p2'), below('p2', 'p1')],
    ['of which one moves a paragraph below its own sub-paragraph, and the other takes that out', 'depends', BELOW_ITS_SUB, RAISED],
    ['of which one moves a paragraph behind the next, and the other deletes that', 'depends', moved(0, 1), deletion('p2')],
    ['of which one moves a paragraph behind the next, and the other moves that away', 'depends', moved(0, 1), moved(1, 4)],
    ['of which one moves a paragraph farther down, behind one that the other deletes', null, moved(0, 2), deletion('p3')],
    ['of which one parts a paragraph, and the other rewords its second part', null, PARTED, rewording('p2', 'Noting that many harbours are closed in winter and that crews wait for months')],
    ['of which one parts a paragraph, and the other rewords the last word before the cut', null, PARTED, rewording('p2', 'Noting that many harbours are closed in summer and that crews wait for weeks')],
    ['of which one parts a paragraph, and the other rewords both parts', 'contradiction', PARTED, rewording('p2', 'Noting that most harbours are closed in winter and that crews wait for months')],
    ['of which one parts a paragraph, and the other rewords across the cut', 'contradiction', PARTED, rewording('p2', 'Noting that many harbours are closed in snowstorms that crews wait for weeks')],
    ['to the title and to a paragraph', null, proposal((text) => { text.title = 'Harbours' }), rewording('p1', 'Recalling the promises')],
  ])('%s: %s', (_case, kind, a, b) => {
    expect(conflict(a, b)?.kind ?? null).toBe(kind)
    expect(conflict(b, a)).toEqual(conflict(a, b))
    expect(conflictMap(tabled({ a, b })).map((pair) => pair.conflict.kind)).toEqual(kind ? [kind] : [])
  })

  it('of one delegation, added one behind the other, do not clash', () => {
    const both = Object.values(proposals((text) => { text.paragraphs.splice(1, 0, pp('x', 'Aware of the tides'), pp('y', 'Aware of the winds')) }))
    expect(both).toHaveLength(2)
    expect(conflict(both[0] as Operation, both[1] as Operation)).toBeNull()
  })

  it('in different languages to one paragraph wait for their translation', () => {
    const english = rewording('o2', 'Calls on ports to keep harbours open')
    const french: Operation = { type: 'amend', target: 'o2', wording: { fr: { edits: [{ at: 0, remove: 'Engage', insert: 'Exhorte' }], opener: { was: 6, is: 7 } } } }
    expect(conflict(english, french)).toEqual({ kind: 'same-words', at: 'o2', untranslated: true })
  })

  it('clash if they clash in any language that both have', () => {
    const both = (en: string, fr: string): Operation => ({
      type: 'amend', target: 'o2',
      wording: { en: { edits: [{ at: 0, remove: en, insert: 'x' }], opener: { was: 0, is: 0 } }, fr: { edits: [{ at: 0, remove: fr, insert: 'x' }], opener: { was: 0, is: 0 } } },
    })
    const other: Operation = { type: 'amend', target: 'o2', wording: { en: { edits: [{ at: 9, remove: 'States', insert: '' }], opener: { was: 0, is: 0 } }, fr: { edits: [{ at: 3, remove: 'les', insert: '' }], opener: { was: 0, is: 0 } } } }
    expect(conflict(both('Calls', 'Engage'), other)?.kind).toBe('same-words')
  })
})
