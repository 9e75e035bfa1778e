import fc from 'fast-check'
import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { updateYFragment } from 'y-prosemirror'
import * as Y from 'yjs'
import { readText } from '#collab/readText.ts'
import { writeText } from '#collab/writeText.ts'
import { toLive } from '#domain/resolution/canonical.ts'
import { TEXT_ROOT } from '#domain/resolution/schema.ts'
import { typedAtCaret, typeInto } from './typing.ts'

const textOf = (words: string) => toLive({ title: '', openingLine: '', paragraphs: [{ id: 'p', kind: 'operative', opener: 0, text: words, subs: [] }] })

/** Two people at one place of a text, each with a copy; they hear of each other when they have typed. Answers what all read then. */
const typing = (base: string, place: number, words: readonly string[]): string => {
  const origin = new Y.Doc()
  writeText(origin.getXmlFragment(TEXT_ROOT), textOf(base))
  const copies = words.map((typed) => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(origin))
    const text = copy.getXmlFragment(TEXT_ROOT)
    let state = EditorState.create({ doc: textOf(base) })
    const start = state.doc.content.size - 1 - base.length
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, start + place)))
    for (const letter of typed) {
      const next = state.apply(state.tr.insertText(letter))
      const at = typedAtCaret(state, next)
      if (at !== null) expect(typeInto(text, at)).toBe(true)
      // what y-prosemirror does after every change
      updateYFragment(copy, text, next.doc, { mapping: new Map(), isOMark: new Map() })
      state = next
    }
    return copy
  })
  for (const one of copies) for (const other of copies) Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  const read = new Set(copies.map((copy) => readText(copy.getXmlFragment(TEXT_ROOT)).child(2).textContent))
  expect(read.size).toBe(1)
  return [...read].join('')
}

describe('what two people type at one place at the same time', () => {
  const letters = (of: string, minLength: number) => fc.string({ unit: fc.constantFrom(...of), minLength, maxLength: 5 })

  it('stays whole, one behind the other, though it begins as the words after it do', () => {
    fc.assert(fc.property(letters('abx', 1), fc.nat(5), letters('ab', 1), letters('ab', 1), (base, at, first, second) => {
      const place = Math.min(at, base.length)
      const [before, after] = [base.slice(0, place), base.slice(place)]
      expect([`${before}${first}${second}${after}`, `${before}${second}${first}${after}`]).toContain(typing(base, place, [first, second]))
    }), { seed: 38, numRuns: 400 })
  })
})

describe('what is typed', () => {
  const BASE = 'Urges there be'
  const at = (offset: number) => {
    const state = EditorState.create({ doc: textOf(BASE) })
    return state.apply(state.tr.setSelection(TextSelection.create(state.doc, state.doc.content.size - 1 - BASE.length + offset)))
  }

  it('is left to the comparison where that finds its place', () => {
    const before = at(0)
    expect(typedAtCaret(before, before.apply(before.tr.insertText('x')))).toBeNull()
    expect(typedAtCaret(before, before.apply(before.tr.split(before.selection.from)))).toBeNull()
  })

  it('is not written into a text that has moved on', () => {
    const before = at('Urges '.length)
    const typed = typedAtCaret(before, before.apply(before.tr.insertText('t')))
    expect(typed).toEqual({ block: 2, before: BASE, index: 6, remove: 0, insert: 't' })
    const live = new Y.Doc().getXmlFragment(TEXT_ROOT)
    writeText(live, textOf('Urges that there be'))
    expect(typeInto(live, typed!)).toBe(false)
  })
})
