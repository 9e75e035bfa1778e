import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { countWords } from '../amendment/words.ts'
import { advance, UNWRITTEN, type Authorship } from './authorship.ts'
import type { Block } from './blocks.ts'
import type { Hand } from './runs.ts'
import { perMille, phrasesOf, wordsByHand } from './phrases.ts'

// random histories by the hundred: slow on a busy machine, never hanging
vi.setConfig({ testTimeout: 60_000 })

type Step = readonly [by: Hand, text: Readonly<Record<string, string>>]
const blocks = (text: Readonly<Record<string, string>>): Block[] => Object.entries(text).map(([id, words]) => ({ id, text: words }))
const told = (...steps: readonly Step[]): Authorship => steps.reduce((was, [by, text]) => advance(was, blocks(text), { by, since: 1 }).authorship, UNWRITTEN)
/** `an:the rights |bo:of children` */
const read = ({ blocks: written }: Authorship): string[] => written.map((block) => phrasesOf(block).map(({ by, also, text }) => `${[by, ...also].join('+')}:${text}`).join('|'))

/** Letter by letter, as it is typed. */
const typed = (by: Hand, start: string, end: string, before: string, after = ''): Step[] =>
  Array.from({ length: end.length - start.length }, (_, i) => [by, { p: before + end.slice(0, start.length + i + 1) + after }])

describe('who wrote these words', () => {
  it('says of new words that they are of those who put them in', () => {
    expect(read(told(['an', { p: 'Urges parliaments to act' }], ['bo', { p: 'Urges all parliaments to act soon' }])))
      .toEqual(['an:Urges |bo:all |an:parliaments to act |bo:soon'])
  })

  it('says of proposed words that they are their proposer’s, and of what else was typed that it is the taker’s', () => {
    const was = told(['an', { p: 'Urges parliaments to act', q: 'Invites the IPU' }])
    const proposed = [{ id: 'p', text: 'Urges all parliaments to act at once', by: 'co' }]
    const step = advance(was, blocks({ p: 'Urges all parliaments to act at once, and soon', q: 'Invites all the IPU' }), { by: 'bo', since: 2 }, proposed)
    expect(read(step.authorship)).toEqual(['an:Urges |co:all |an:parliaments to act |co:at once, |bo:and soon', 'an:Invites |bo:all |an:the IPU'])
    expect(step.wordsIn).toBe(6)
    expect(read(advance(step.authorship, blocks({ p: 'Urges parliaments to act', q: '' }), { by: 'bo', since: 2 }, proposed).authorship)).toEqual(['an:Urges parliaments to act', ''])
  })

  it('gives a word that takes the place of another to those who put it there', () => {
    expect(read(told(['an', { p: 'by the year 2030' }], ['bo', { p: 'by the year 2035' }]))).toEqual(['an:by the year |bo:2035'])
  })

  it('names both hands of a word that one wrote and another put letters into', () => {
    expect(read(told(['an', { p: 'protect chldren' }], ['bo', { p: 'protect children' }]))).toEqual(['an:protect |an+bo:children'])
  })

  it('leaves a word to its author when another has typed before it and gone on', () => {
    const steps = typed('bo', '', 'every ', 'protect ', 'child now')
    expect(read(told(['an', { p: 'protect child now' }], ...steps))).toEqual(['an:protect |bo:every |an:child now'])
  })

  it('knows words again that a split carries into a new paragraph, be it a single one', () => {
    expect(read(told(['an', { p: 'Urges action and peace' }], ['bo', { p: 'Urges action and', q: 'peace' }]))).toEqual(['an:Urges action and', 'an:peace'])
    expect(read(told(['an', { p: 'today' }], ['bo', { p: 'to', q: 'day' }], ['cy', { p: 'today' }]))).toEqual(['an:today'])
  })

  it('knows a paragraph again that comes back after it was deleted, or cut and pasted under another id', () => {
    const whole = { p: 'Urges action', q: 'Invites the Union to report' }
    expect(read(told(['an', whole], ['bo', { p: whole.p }], ['bo', whole]))).toEqual(['an:Urges action', 'an:Invites the Union to report'])
    expect(read(told(['an', whole], ['bo', { p: whole.p }], ['bo', { new: 'Invites the Union to report', p: whole.p }]))).toEqual(['an:Invites the Union to report', 'an:Urges action'])
  })

  it('knows words again that were deleted letter by letter and put back at once', () => {
    const line = 'protect every child'
    const backwards: Step[] = Array.from({ length: 11 }, (_, i) => ['bo', { p: line.slice(0, line.length - 1 - i) }])
    expect(read(told(['an', { p: line }], ...backwards, ['bo', { p: line }]))).toEqual([`an:${line}`])
  })

  it('does not take letters for those of a word that was deleted there', () => {
    const line = { p: 'protect peace now' }
    expect(read(told(['an', line], ['bo', { p: 'protect  now' }], ...typed('bo', '', 'people', 'protect ', ' now')))).toEqual(['an:protect |bo:people |an:now'])
  })

  it('does not take a common word for one that was deleted elsewhere', () => {
    expect(read(told(['an', { p: 'peace and law', q: 'Urges' }], ['an', { p: 'peace law', q: 'Urges' }], ['bo', { p: 'peace law', q: 'Urges and' }])))
      .toEqual(['an:peace law', 'an:Urges |bo:and'])
  })
})

/** A text whose words all differ, so that it is certain whose each is; and what a person may do to it. */
type Word = { readonly word: string; readonly by: Hand }
type Model = readonly { readonly id: string; readonly words: readonly Word[] }[]
type Gesture = { readonly what: 'type' | 'split' | 'join' | 'move' | 'cut' | 'carry' | 'undo'; readonly by: Hand; readonly at: number; readonly size: number; readonly to: number }

const gesture: fc.Arbitrary<Gesture> = fc.record({
  what: fc.constantFrom('type', 'type', 'split', 'join', 'move', 'cut', 'carry', 'undo'), by: fc.constantFrom('an', 'bo', 'cy'),
  at: fc.nat(1000), size: fc.integer({ min: 1, max: 6 }), to: fc.nat(1000),
})
const textOf = (model: Model): Block[] => model.map(({ id, words }) => ({ id, text: words.map(({ word }) => word).join(' ') }))

/** What the gesture makes of the text. Each answer but typing only carries words about, or takes them out. */
const made = (model: Model, { what, by, at, size, to }: Gesture, name: () => string): Model => {
  const b = at % model.length
  const block = model[b]!
  const here = at % (block.words.length + 1)
  switch (what) {
    case 'type': {
      const words = Array.from({ length: size }, () => ({ word: name(), by }))
      return model.with(b, { ...block, words: block.words.toSpliced(here, 0, ...words) })
    }
    case 'split': return model.toSpliced(b, 1, { ...block, words: block.words.slice(0, here) }, { id: name(), words: block.words.slice(here) })
    case 'join': return b === 0 ? model : model.toSpliced(b - 1, 2, { ...model[b - 1]!, words: [...model[b - 1]!.words, ...block.words] })
    case 'move': return model.toSpliced(b, 1).toSpliced(to % model.length, 0, block)
    case 'cut': return model.with(b, { ...block, words: block.words.toSpliced(here, size) })
    case 'carry': {
      const carried = block.words.slice(here, here + size)
      const rest = block.words.toSpliced(here, size)
      return model.with(b, { ...block, words: rest.toSpliced(to % (rest.length + 1), 0, ...carried) })
    }
    default: return model
  }
}

describe('whatever is done to a text', () => {
  const run = (gestures: readonly Gesture[], judge: (model: Model, authorship: Authorship) => void): void => {
    let count = 0
    const name = (): string => `w${++count}`
    let model: Model = [{ id: 'one', words: [] }]
    let before: Model = model
    let authorship = advance(UNWRITTEN, textOf(model), { by: 'an', since: 1 }).authorship
    for (const each of gestures) {
      const next = each.what === 'undo' ? before : made(model, each, name)
      before = model
      model = next
      authorship = advance(authorship, textOf(model), { by: each.by, since: 1 }).authorship
      judge(model, authorship)
    }
  }

  it('every word keeps its first author, through splits, joins, moves and undoing; new words belong to whoever typed them', () => {
    fc.assert(fc.property(fc.array(gesture, { maxLength: 25 }), (gestures) => {
      run(gestures, (model, { blocks: written }) => {
        const found = written.flatMap((block) => phrasesOf(block).flatMap(({ text, by, also }) => text.split(' ').filter(Boolean).map((word) => ({ word, by, also }))))
        expect(found).toEqual(model.flatMap(({ words }) => words.map((word) => ({ ...word, also: [] }))))
      })
    }), { numRuns: 300 })
  })

  it('the runs of a paragraph are its text, and the shares of all are all its words', () => {
    const few = fc.array(fc.constantFrom('the', 'child', 'of', 'the child', 'rights,', 'rights', '–', ' ', 'é😀'), { maxLength: 8 })
    const texts = fc.array(fc.tuple(fc.constantFrom('an', 'bo', 'cy'), fc.uniqueArray(fc.tuple(fc.constantFrom('p', 'q', 'r', 's'), few), { selector: ([id]) => id, maxLength: 4 })), { maxLength: 12 })
    fc.assert(fc.property(texts, (steps) => {
      let authorship = UNWRITTEN
      for (const [by, wanted] of steps) {
        const text = wanted.map(([id, words]) => ({ id, text: words.join(' ') }))
        authorship = advance(authorship, text, { by, since: 1 }).authorship
        expect(authorship.blocks.map(({ id, text: own }) => ({ id, text: own }))).toEqual(text)
        for (const block of authorship.blocks) {
          expect(block.runs.reduce((sum, { length }) => sum + length, 0)).toBe(block.text.length)
          expect(phrasesOf(block).map((phrase) => phrase.text).join('')).toBe(block.text)
        }
        const shares = [...wordsByHand(authorship.blocks).values()]
        const words = text.reduce((sum, block) => sum + countWords(block.text), 0)
        expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(words, 9)
        expect(perMille(shares).reduce((sum, each) => sum + each, 0)).toBe(words === 0 ? 0 : 1000)
      }
    }), { numRuns: 300 })
  })

  it('goes on from what is kept as from the beginning', () => {
    fc.assert(fc.property(fc.array(gesture, { maxLength: 12 }), (gestures) => {
      run(gestures, (_, authorship) => { expect(JSON.parse(JSON.stringify(authorship))).toEqual(authorship) })
    }), { numRuns: 50 })
  })
})
