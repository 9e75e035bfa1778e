import { deleteSelection } from 'prosemirror-commands'
import type { Node } from 'prosemirror-model'
import { EditorState, TextSelection, type Command } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { fromLive, toLive } from '#domain/resolution/canonical.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { blockOfId } from './blocks.ts'
import { joinParagraph, joinWithNext, joinWithPrevious, setKind, shiftDepth, splitParagraph, toggleOpener } from './commands.ts'
import { identityPlugin, wordsOnlyPlugin } from './identity.ts'
import { settingsOf } from './numbering.ts'
import { openerPlugin } from './opener.ts'

const TEXT: ResolutionText = {
  title: 'Children online',
  openingLine: 'The 143rd Assembly of the Inter-Parliamentary Union',
  paragraphs: [
    { id: 'p1', kind: 'preambular', opener: 9, text: 'Recalling the treaties', subs: [] },
    { id: 'p2', kind: 'preambular', opener: 7, text: 'Mindful of privacy', subs: [] },
    { id: 'o1', kind: 'operative', opener: 5, text: 'Urges parliaments to name', subs: [{ id: 's1', text: 'every form', subs: [] }] },
    { id: 'o2', kind: 'operative', opener: 8, text: 'Calls on companies', subs: [] },
  ],
}

/** A person at the text, with the plugins that mend what they leave. */
const person = (text: ResolutionText = TEXT, structure: 'own' | 'mirrored' = 'own') => {
  let state = EditorState.create({
    doc: toLive(text),
    plugins: [identityPlugin('resolution'), openerPlugin('en', 'unusual', true), ...(structure === 'mirrored' ? [wordsOnlyPlugin()] : [])],
  })
  const place = (id: string, offset: number): number => {
    const block = blockOfId(state.doc, id)!
    return block.pos + 1 + (offset < 0 ? block.node.content.size + 1 + offset : offset)
  }
  const self = {
    /** Offsets count from the start; from the end when negative (-1: the very end). */
    at: (id: string, offset: number) => self.select(id, offset, id, offset),
    select: (from: string, fromOffset: number, to: string, toOffset: number) => {
      state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, place(from, fromOffset), place(to, toOffset))))
      return self
    },
    does: (command: Command) => {
      command(state, (tr) => { state = state.apply(tr) })
      return self
    },
    types: (words: string) => {
      for (const letter of words) state = state.apply(state.tr.insertText(letter))
      return self
    },
    get doc(): Node { return state.doc },
    get ids() { return fromLive(state.doc).paragraphs.map(({ id }) => id) },
    get words() { return fromLive(state.doc).paragraphs.map(({ text }) => text) },
    get text() { return fromLive(state.doc) },
  }
  return self
}
const isNew = (id: string | undefined): boolean => id !== undefined && /^[a-z0-9]{10}$/.test(id)

describe('Enter', () => {
  it('within words leaves the id with the first half', () => {
    const { ids, words } = person().at('p1', 13).does(splitParagraph)
    expect(words.slice(0, 2)).toEqual(['Recalling the', 'treaties'])
    expect([ids[0], isNew(ids[1])]).toEqual(['p1', true])
  })

  it('at the start puts an empty paragraph before: the words are the same paragraph still', () => {
    const { ids, words } = person().at('p1', 0).does(splitParagraph)
    expect(words.slice(0, 2)).toEqual(['', 'Recalling the treaties'])
    expect([isNew(ids[0]), ids[1]]).toEqual([true, 'p1'])
  })

  it('in an empty sub-paragraph goes back out', () => {
    const writer = person().at('s1', -1).does(splitParagraph)
    expect(writer.text.paragraphs[2]?.subs).toHaveLength(2)
    writer.does(splitParagraph)
    expect(writer.text.paragraphs.map(({ subs }) => subs.length)).toEqual([0, 0, 1, 0, 0])
    expect(writer.text.paragraphs[3]?.kind).toBe('operative')
  })
})

describe('joining', () => {
  it('keeps the id of the paragraph before, and no opener in the middle', () => {
    const writer = person().at('p2', 0).does(joinWithPrevious)
    expect(writer.text.paragraphs[0]).toEqual({ id: 'p1', kind: 'preambular', opener: 9, text: 'Recalling the treatiesMindful of privacy', subs: [] })
    expect(writer.doc.child(2).childCount).toBe(2)
  })

  it('never takes a paragraph into the opening line', () => {
    expect(person().at('p1', 0).does(joinWithPrevious).ids).toEqual(['p1', 'p2', 'o1', 'o2'])
    expect(person().at('p1', 0).does(joinWithPrevious).text.openingLine).toBe(TEXT.openingLine)
  })

  it('by the button does not ask for the caret to be at the start', () => {
    expect(person().at('p2', 7).does(joinParagraph).ids).toEqual(['p1', 'o1', 'o2'])
    expect(person().at('p1', 7).does(joinParagraph).ids).toEqual(['p1', 'p2', 'o1', 'o2'])
  })

  it('forward does the same', () => {
    expect(person().at('p1', -1).does(joinWithNext).ids).toEqual(['p1', 'o1', 'o2'])
  })
})

describe('a deletion', () => {
  it('of all words of a paragraph and its end leaves the next one its own', () => {
    const { ids, words } = person().select('p1', 0, 'p2', 0).does(deleteSelection)
    expect([ids[0], words[0]]).toEqual(['p2', 'Mindful of privacy'])
  })

  it('from one paragraph into another leaves the rest with the first', () => {
    const { ids, words } = person().select('p1', 10, 'p2', 8).does(deleteSelection)
    expect([ids[0], words[0]]).toEqual(['p1', 'Recalling of privacy'])
  })

  it('of a paragraph up to a sub-paragraph leaves a sub-paragraph', () => {
    const writer = person().select('o1', 0, 's1', 0).does(deleteSelection)
    expect(writer.text.paragraphs.map(({ id, subs }) => [id, subs.map((sub) => sub.id)])).toEqual([['p1', []], ['p2', ['s1']], ['o2', []]])
  })

  it('of everything leaves a title, an opening line and a paragraph to write in', () => {
    const writer = person()
    writer.does((state, dispatch) => {
      dispatch?.(state.tr.delete(0, state.doc.content.size))
      return true
    })
    expect(writer.doc.childCount).toBe(3)
    expect(writer.doc.child(0).type.name).toBe('title')
    expect(writer.doc.child(1).type.name).toBe('openingLine')
    expect(isNew(writer.ids[0])).toBe(true)
  })
})

describe('sub-paragraphs', () => {
  it('come in and out with Tab, and keep their id', () => {
    const writer = person().at('o2', 3).does(shiftDepth(1))
    expect(writer.text.paragraphs[2]?.subs.map(({ id }) => id)).toEqual(['s1', 'o2'])
    writer.does(shiftDepth(1))
    expect(writer.text.paragraphs[2]?.subs[0]?.subs.map(({ id }) => id)).toEqual(['o2'])
    writer.does(shiftDepth(1)).does(shiftDepth(-1)).does(shiftDepth(-1))
    expect(writer.text.paragraphs[3]).toMatchObject({ id: 'o2', kind: 'operative', text: 'Calls on companies' })
  })

  it('have something to stand under', () => {
    expect(person().at('p1', 3).does(shiftDepth(1)).text).toEqual(TEXT)
  })
})

describe('the opener', () => {
  it('is set in italics as it is typed, and grows', () => {
    const writer = person().at('p2', -1).does(splitParagraph).types('Noting')
    expect(writer.text.paragraphs[2]?.opener).toBe(6)
    writer.types(' with concern')
    expect(writer.text.paragraphs[2]?.opener).toBe(19)
    writer.types(' that nobody looks')
    expect(writer.text.paragraphs[2]).toMatchObject({ opener: 19, text: 'Noting with concern that nobody looks' })
  })

  it('can be set and lifted by hand', () => {
    const writer = person().at('p1', 2).does(toggleOpener)
    expect(writer.text.paragraphs[0]?.opener).toBe(0)
    writer.select('p1', 0, 'p1', 13).does(toggleOpener)
    expect(writer.text.paragraphs[0]?.opener).toBe(13)
  })
})

describe('numbers and punctuation', () => {
  it('follow from kind and position', () => {
    const printed = settingsOf(person().doc, 'en').map(({ number, end }) => `${number}${end}`)
    expect(printed).toEqual(['', ',', '(1),', '(2),', '1.:', 'a.;', '2..'])
  })

  it('stand back where the words bring their own', () => {
    expect(settingsOf(person().at('p1', -1).types(',').doc, 'en')[2]).toEqual({ number: '(1)', end: '' })
  })

  it('follow a paragraph into the other part', () => {
    const writer = person().at('p2', 3).does(setKind('operative'))
    expect(writer.text.paragraphs[1]).toMatchObject({ id: 'p2', kind: 'operative' })
    expect(settingsOf(writer.doc, 'en').map(({ number }) => number)).toEqual(['', '', '(1)', '1.', '2.', 'a.', '3.'])
  })
})

describe('in the other language', () => {
  it('words change, paragraphs do not', () => {
    const writer = person(TEXT, 'mirrored').at('p1', -1).types(' and protocols').at('p1', 5).does(splitParagraph).select('p1', 2, 'o1', 3).does(deleteSelection)
    expect(writer.ids).toEqual(['p1', 'p2', 'o1', 'o2'])
    expect(writer.words[0]).toBe('Recalling the treaties and protocols')
  })
})
