import { EditorState, TextSelection } from 'prosemirror-state'
import { deriving } from '#app/amendment/derive.client.ts'
import { diffWordsWithSpace } from 'diff'
import { fromLive, toLive } from '#domain/resolution/canonical.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { ms, seeded, type Tables } from './bench.ts'

const VOCABULARY = ('the of and to in for on with all parliaments States children online safety legislation national international cooperation measures rights'
  + ' including relevant authorities technology companies law enforcement prevention protection victims awareness budget, data; gender-sensitive Europe’s').split(' ')
const random = seeded(37)
const words = (n: number): string => Array.from({ length: n }, () => VOCABULARY[Math.floor(random() * VOCABULARY.length)] ?? '').join(' ')

const textOf = (paragraphs: number): ResolutionText => ({
  title: words(10), openingLine: 'The 143rd Assembly of the Inter-Parliamentary Union',
  paragraphs: Array.from({ length: paragraphs }, (_, i) => ({ id: `p${i}`, kind: i < paragraphs * 0.4 ? 'preambular' as const : 'operative' as const, opener: 0, text: `Word ${words(37)}`, subs: [] })),
})
/** The copy with that many paragraphs amended by two words each. */
const amended = (base: ResolutionText, count: number): ResolutionText => {
  const step = Math.floor(base.paragraphs.length / count)
  return { ...base, paragraphs: base.paragraphs.map((each, i) => (i % step === 0 && i / step < count ? { ...each, text: each.text.replace(' of ', ' of each ').replace(/\S+$/, 'changed') } : each)) }
}

const percentile = (times: readonly number[], share: number): number => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

/** Types one letter after another into one amended paragraph: each through the editor's state, the canonical text, the comparison and the wording. */
const typing = async (paragraphs: number, amendments: number, letters = 200): Promise<readonly number[]> => {
  const base = textOf(paragraphs)
  const derive = deriving(base, 'en')
  let state = EditorState.create({ doc: toLive(amended(base, amendments)) })
  let place = 0
  state.doc.forEach((node, pos) => { if (node.attrs['id'] === 'p0') place = pos + 1 + 'Word'.length })
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)))
  await derive(fromLive(state.doc))
  const times: number[] = []
  for (let i = 0; i < letters; i++) {
    const start = performance.now()
    state = state.apply(state.tr.insertText('abcdefg '.charAt(i % 8)))
    await derive(fromLive(state.doc))
    times.push(performance.now() - start)
  }
  return times.slice(letters / 10)
}

/** What comparing each paragraph anew at every letter would cost with the usual library. */
const anew = (paragraphs: number, amendments: number): number => {
  const base = textOf(paragraphs)
  const copy = amended(base, amendments)
  const times = Array.from({ length: 10 }, () => {
    const start = performance.now()
    base.paragraphs.forEach(({ text }, i) => { diffWordsWithSpace(text, copy.paragraphs[i]?.text ?? '') })
    return performance.now() - start
  })
  return percentile(times, 0.5)
}

export const tables: Tables = async function* () {
  const rows: string[][] = []
  for (const [paragraphs, amendments] of [[50, 4], [100, 20], [100, 100]] as const) {
    const times = await typing(paragraphs, amendments)
    const median = percentile(times, 0.5)
    const peer = anew(paragraphs, amendments)
    rows.push([`${paragraphs} paragraphs, ${amendments} amendments`, ms(median), ms(percentile(times, 0.99)), ms(peer), (median / peer).toFixed(2), '50'])
  }
  yield { title: 'From a keystroke to the updated official wording', columns: ['', 'median, ms', 'p99, ms', 'diffWordsWithSpace of all, ms', 'ratio', 'bound, ms'], rows }
}
