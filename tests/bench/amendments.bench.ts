import { diffWordsWithSpace } from 'diff'
import { diff3MergeRegions } from 'node-diff3'
import { conflictMap } from '#domain/amendment/conflicts.ts'
import { compendium } from '#domain/amendment/compendium.ts'
import { consolidate } from '#domain/amendment/consolidate.ts'
import { deriveAmendments } from '#domain/amendment/diff.ts'
import type { Tabled } from '#domain/amendment/operation.ts'
import { votingOrder } from '#domain/amendment/order.ts'
import { changedWords, countWords, diffWords } from '#domain/amendment/words.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { inTurn, ms, ratio, seeded, type Tables } from './bench.ts'

const VOCABULARY = ('the of and to in for on with all parliaments States children online safety legislation national international cooperation measures rights'
  + ' including relevant authorities technology companies law enforcement prevention protection victims awareness budget, data; gender-sensitive Europe’s').split(' ')

const random = seeded(143)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const words = (n: number): string => Array.from({ length: n }, () => pick(VOCABULARY)).join(' ')
/** `edits` words changed, dropped or put in, at random places. */
const edited = (text: string, edits: number, mark: string): string => {
  const list = text.split(' ')
  for (let i = 0; i < edits; i++) list.splice(Math.floor(random() * list.length), Math.floor(random() * 2), ...(random() < 0.7 ? [`${pick(VOCABULARY)}${mark}`] : []))
  return list.join(' ')
}

const textOf = (paragraphs: number, length: number): ResolutionText => ({
  title: words(10), openingLine: 'The 143rd Assembly of the Inter-Parliamentary Union',
  paragraphs: Array.from({ length: paragraphs }, (_, i) => ({ id: `p${i}`, kind: i < paragraphs * 0.4 ? 'preambular' as const : 'operative' as const, opener: 0, text: words(length), subs: [] })),
})
/** One rewording each, in turn over the paragraphs, of `edits` words. */
const amendmentsTo = (base: ResolutionText, count: number, edits = 2): { tabled: Tabled[]; wanted: { at: number; text: string }[] } => {
  const wanted = Array.from({ length: count }, (_, i) => ({ at: i % base.paragraphs.length, text: edited(base.paragraphs[i % base.paragraphs.length]?.text ?? '', edits, `${i}`) }))
  const tabled = wanted.flatMap(({ at, text }, i) => {
    const paragraphs = base.paragraphs.slice(at, at + 1)
    const alone = { ...base, paragraphs }
    return deriveAmendments(alone, { ...base, paragraphs: paragraphs.map((each) => ({ ...each, text })) }, 'en').map(({ op }) => ({ id: `a${String(i).padStart(5, '0')}`, op }))
  })
  return { tabled, wanted }
}
/** New paragraphs, all at one place: every two await a ruling. */
const additionsTo = (count: number): Tabled[] => Array.from({ length: count }, (_, i) => ({
  id: `n${i}`,
  op: { type: 'add', place: { parent: null, after: 'p0', behind: [] }, kind: 'preambular', item: { id: `n${i}`, wording: { en: { text: words(38), opener: 0 } }, subs: [] } },
}))
const decide = (base: ResolutionText, tabled: readonly Tabled[]): unknown => [conflictMap(tabled), votingOrder(tabled, base), consolidate(base, tabled, 'en')]
/** What a program would do with a three-way merge of texts: every two amendments to one paragraph against its base. */
const pairwise = (base: ResolutionText, wanted: readonly { at: number; text: string }[]): void => {
  const byParagraph = Map.groupBy(wanted.map(({ at, text }) => ({ at, words: text.split(' ') })), ({ at }) => at)
  for (const [at, list] of byParagraph) {
    const original = (base.paragraphs[at]?.text ?? '').split(' ')
    for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) diff3MergeRegions(a.words, original, b.words)
  }
}

export const tables: Tables = () => {
  const pairs = Array.from({ length: 100 }, () => { const before = words(139); return [before, edited(before, 5, '')] as const })
  const theirs = pairs.reduce((sum, [a, b]) => sum + diffWordsWithSpace(a, b).reduce((all, { added, removed, value }) => all + (added || removed ? countWords(value) : 0), 0), 0)
  const ours = pairs.reduce((sum, [a, b]) => sum + changedWords(diffWords(a, b)), 0)
  const diff = inTurn({ ours: () => pairs.map(([a, b]) => diffWords(a, b)), theirs: () => pairs.map(([a, b]) => diffWordsWithSpace(a, b)) })
  const [own = 0, peer = 0] = [diff['ours'], diff['theirs']]

  const usual = textOf(100, 38)
  const { tabled, wanted } = amendmentsTo(usual, 600)
  const all = inTurn({ ours: () => decide(usual, tabled), theirs: () => pairwise(usual, wanted) })
  const one = textOf(1, 139)
  const crowd = amendmentsTo(one, 600).tabled
  const rewritten = amendmentsTo(one, 600, 12).tabled
  const additions = additionsTo(600)
  const extremes = inTurn({ single: () => decide(one, crowd), rewritten: () => decide(one, rewritten), added: () => decide(one, additions) }, 9, 2)
  const page = inTurn({ ours: () => compendium(usual, tabled, 'en') }, 9, 2)

  const curve = [100, 300, 1_000, 3_000, 10_000].map((count) => {
    const base = textOf(Math.max(17, Math.round(count / 6)), 38)
    const some = amendmentsTo(base, count).tabled
    const time = inTurn({ ours: () => decide(base, some) }, 9, 2)['ours'] ?? 0
    return [String(count), String(base.paragraphs.length), ms(time), (time / count * 1_000).toFixed(1)]
  })
  return [
    {
      title: 'Word differences of a paragraph of 139 words with 5 edits',
      columns: ['', 'ms a pair', 'ratio', 'words changed (100 pairs)'],
      rows: [['chapeau diffWords', ms(own / 100), ratio(own, peer), String(ours)], ['diff diffWordsWithSpace', ms(peer / 100), '1.00', String(theirs)]],
    },
    {
      title: 'Conflict map, voting order and consolidation',
      columns: ['', 'ms', 'ratio', 'bound, ms'],
      rows: [
        ['600 amendments on 100 paragraphs', ms(all['ours'] ?? 0), ratio(all['ours'] ?? 0, all['theirs'] ?? 1), `${ms((all['theirs'] ?? 0) / 2)} (half of the peer)`],
        ['node-diff3, every two on a paragraph', ms(all['theirs'] ?? 0), '1.00', ''],
        ['600 amendments on one paragraph', ms(extremes['single'] ?? 0), '', '100'],
        ['600 that each change 12 words of one paragraph: 100,000 pairs clash', ms(extremes['rewritten'] ?? 0), '', ''],
        ['600 new paragraphs at one place: 180,000 pairs await a ruling', ms(extremes['added'] ?? 0), '', ''],
        ['compendium of 600 amendments', ms(page['ours'] ?? 0), '', ''],
      ],
    },
    { title: 'Growth: six amendments a paragraph', columns: ['amendments', 'paragraphs', 'ms', 'µs an amendment'], rows: curve },
  ]
}
