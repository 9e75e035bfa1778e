import fc from 'fast-check'
import { LANGS, type Lang } from '../languages.ts'
import type { Kind, Paragraph, ResolutionText, SubParagraph } from '../resolution/text.ts'
import { deriveAmendments } from './diff.ts'
import type { Operation, Tabled } from './operation.ts'

/** Few words, so that paragraphs resemble each other and repeat themselves. */
const VOCABULARY = ['the', 'of', 'and', 'parliaments', 'States', 'children', 'online', 'Europe’s', 'high-priority', 'law,', '“safe”', 'enfants', 'à']
const OPENERS = ['Recalling', 'Noting', 'Deeply concerned', 'Urges', 'Calls on']

export const sentence: fc.Arbitrary<string> = fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))

const sub = (id: string): fc.Arbitrary<SubParagraph> => sentence.map((text) => ({ id, text, subs: [] }))
const paragraph = (id: string, kind: Kind): fc.Arbitrary<Paragraph> =>
  fc.tuple(fc.constantFrom(...OPENERS), sentence, fc.integer({ min: 0, max: 3 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => sub(`${id}s${i}`)))))
    .map(([opener, words, subs]) => ({ id, kind, opener: opener.length, text: `${opener} ${words}`, subs }))

/** A preamble and an operative part. */
export const text: fc.Arbitrary<ResolutionText> = fc.tuple(sentence, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .chain(([title, preambular, operative]) => fc.tuple(
    ...Array.from({ length: preambular }, (_, i) => paragraph(`p${i}`, 'preambular')),
    ...Array.from({ length: operative }, (_, i) => paragraph(`o${i}`, 'operative')),
  ).map((paragraphs) => ({ title, openingLine: 'The 143rd Assembly of the Inter-Parliamentary Union', paragraphs })))

/** What a hand does to a text in a workspace; numbers choose where, taken modulo what is there. */
export type Gesture = { readonly does: (typeof GESTURES)[number]; readonly where: number; readonly to: number; readonly words: string }
const GESTURES = ['word', 'word', 'word', 'insert', 'drop', 'opener', 'add', 'add-sub', 'delete', 'delete-sub', 'move', 'move-sub', 'split', 'merge', 'demote', 'promote', 'kind', 'title', 'italics'] as const
export const gesture: fc.Arbitrary<Gesture> = fc.record({ does: fc.constantFrom(...GESTURES), where: fc.nat(50), to: fc.nat(50), words: sentence })
export const gestures: fc.Arbitrary<Gesture[]> = fc.array(gesture, { maxLength: 5 })

const at = <T>(list: readonly T[], i: number): T | undefined => (list.length ? list[i % list.length] : undefined)

/** A text after the gestures of `author`, whose new paragraphs get ids of its own. */
export const edited = (base: ResolutionText, done: readonly Gesture[], author: string): ResolutionText => {
  const wanted = JSON.parse(JSON.stringify(base)) as { title: string; openingLine: string; paragraphs: Paragraph[] }
  let fresh = 0
  const newId = (): string => `${author}${fresh++}`
  for (const { does, where, to, words } of done) {
    const { paragraphs } = wanted
    const target = at(paragraphs, where)
    const holders = paragraphs.filter(({ subs }) => subs.length > 0)
    const holder = at(holders, where)
    const node = at(paragraphs.flatMap((each): (Paragraph | SubParagraph)[] => [each, ...each.subs]), where)
    const cutWord = (value: string, how: 'word' | 'insert' | 'drop'): string => {
      const list = value.split(' ')
      list.splice(to % list.length, how === 'insert' ? 0 : 1, ...(how === 'drop' ? [] : [words]))
      return list.join(' ')
    }
    switch (does) {
      case 'word': case 'insert': case 'drop': if (node) { node.text = cutWord(node.text, does); clip(node) } break
      case 'opener': if (target) { const rest = target.text.slice(target.opener); target.text = `Also ${target.text.slice(0, target.opener).toLowerCase()}${rest}`; target.opener += 5 } break
      case 'add': paragraphs.splice(to % (paragraphs.length + 1), 0, { id: newId(), kind: to % 2 ? 'preambular' : 'operative', opener: 0, text: words, subs: where % 3 ? [] : [{ id: newId(), text: words, subs: [] }] }); break
      case 'add-sub': target?.subs.splice(to % (target.subs.length + 1), 0, { id: newId(), text: words, subs: [] }); break
      case 'delete': if (target) paragraphs.splice(where % paragraphs.length, 1); break
      case 'delete-sub': holder?.subs.splice(to % holder.subs.length, 1); break
      case 'move': if (target) { paragraphs.splice(where % paragraphs.length, 1); paragraphs.splice(to % (paragraphs.length + 1), 0, target) } break
      case 'move-sub': { const taken = holder?.subs.splice(to % holder.subs.length, 1)[0]; const goal = at(paragraphs, to); if (taken && goal) goal.subs.unshift(taken); break }
      case 'split': if (target) {
        const middle = target.text.indexOf(' ', to % target.text.length)
        if (middle > 0) {
          paragraphs.splice(where % paragraphs.length + 1, 0, { id: newId(), kind: target.kind, opener: 0, text: target.text.slice(middle + 1), subs: target.subs })
          target.text = target.text.slice(0, middle); target.subs = []; clip(target)
        }
      } break
      case 'merge': { const next = paragraphs[where % Math.max(paragraphs.length, 1) + 1]; if (target && next && target.subs.length === 0) { target.text += ` ${next.text}`; target.subs = next.subs; paragraphs.splice(where % paragraphs.length + 1, 1) } break }
      case 'demote': { const goal = at(paragraphs, to); if (target && goal && goal !== target && target.subs.length === 0) { paragraphs.splice(where % paragraphs.length, 1); goal.subs.push({ id: target.id, text: target.text, subs: [] }) } break }
      case 'promote': { const taken = holder?.subs.splice(to % holder.subs.length, 1)[0]; if (taken) paragraphs.splice(to % (paragraphs.length + 1), 0, { id: taken.id, kind: 'operative', opener: 0, text: taken.text, subs: taken.subs }); break }
      case 'kind': if (target) target.kind = target.kind === 'operative' ? 'preambular' : 'operative'; break
      case 'title': wanted.title = cutWord(wanted.title, 'word'); break
      case 'italics': if (target) target.opener = 0; break
      default: does satisfies never
    }
  }
  return wanted
}
const clip = (node: Paragraph | SubParagraph): void => { if ('opener' in node) node.opener = Math.min(node.opener, node.text.length) }

export const lang: fc.Arbitrary<Lang> = fc.constantFrom(...LANGS)

/** What several authors each propose to one base. */
export const amendments = (base: ResolutionText, authors: readonly (readonly Gesture[])[], language: Lang = 'en'): Tabled[] =>
  authors.flatMap((done, i) => deriveAmendments(base, edited(base, done, `a${i}n`), language).map(({ op, key }) => ({ id: `a${i}-${key}`, op })))

export const baseAndAuthors: fc.Arbitrary<{ base: ResolutionText; tabled: Tabled[] }> =
  fc.tuple(text, fc.array(gestures, { minLength: 1, maxLength: 4 })).map(([base, authors]) => ({ base, tabled: amendments(base, authors) }))

/** Any two operations on one base. */
export const twoOperations: fc.Arbitrary<{ base: ResolutionText; a: Operation; b: Operation }> =
  baseAndAuthors.chain(({ base, tabled }) => (tabled.length < 2
    ? fc.constant(null)
    : fc.tuple(fc.nat(tabled.length - 1), fc.nat(tabled.length - 1)).map(([i, j]) => ({ base, a: (tabled[i] as Tabled).op, b: (tabled[j] as Tabled).op }))))
    .filter((value) => value !== null)

/** Formatting aside: openers are no words. */
export const unformatted = (value: ResolutionText): ResolutionText => ({ ...value, paragraphs: value.paragraphs.map((each) => ({ ...each, opener: 0 })) })
