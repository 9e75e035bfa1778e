import type { Kind, Paragraph, ResolutionText, SubParagraph } from '../resolution/text.ts'
import { deriveAmendments } from './diff.ts'
import type { Operation, Tabled } from './operation.ts'

/** Texts for tests that read like minutes; all invented. */
export const sub = (id: string, text: string, subs: SubParagraph[] = []): SubParagraph => ({ id, text, subs })
const paragraph = (kind: Kind) => (id: string, text: string, subs: SubParagraph[] = []): Paragraph => ({ id, kind, opener: text.split(' ')[0]?.length ?? 0, text, subs })
export const pp = paragraph('preambular')
export const op = paragraph('operative')

export const DRAFT: ResolutionText = {
  title: 'Safe harbours for small boats',
  openingLine: 'The 143rd Assembly of the Inter-Parliamentary Union',
  paragraphs: [
    pp('p1', 'Recalling the promises made in earlier years'),
    pp('p2', 'Noting that many harbours are closed in winter and that crews wait for weeks'),
    pp('p3', 'Concerned that lights are missing on most piers'),
    op('o1', 'Urges parliaments to', [sub('s1', 'vote the funds'), sub('s2', 'inspect the piers')]),
    op('o2', 'Calls on States to keep harbours open'),
    op('o3', 'Invites harbour masters to report every spring'),
  ],
}

export const having = (base: ResolutionText, change: (text: ResolutionText) => void): ResolutionText => {
  const copy = JSON.parse(JSON.stringify(base)) as ResolutionText
  change(copy)
  return copy
}
export const find = (text: ResolutionText, id: string): Paragraph => {
  const found = text.paragraphs.find((each) => each.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

/** What a delegation proposes that wants the draft to read so, by the key of each amendment. */
export const proposals = (change: (text: ResolutionText) => void, base: ResolutionText = DRAFT): Record<string, Operation> =>
  Object.fromEntries(deriveAmendments(base, having(base, change), 'en').map(({ key, op: operation }) => [key, operation]))
/** The one amendment it comes to. */
export const proposal = (change: (text: ResolutionText) => void, base: ResolutionText = DRAFT): Operation => {
  const all = Object.values(proposals(change, base))
  if (all.length !== 1 || !all[0]) throw new Error(`${all.length} amendments: ${Object.keys(proposals(change, base)).join(' ')}`)
  return all[0]
}
export const rewording = (id: string, text: string, base: ResolutionText = DRAFT): Operation => proposal((wanted) => { find(wanted, id).text = text }, base)
export const addition = (after: number, text: string, id = 'new'): Operation => proposal((wanted) => {
  wanted.paragraphs.splice(after, 0, { id, kind: after < 4 ? 'preambular' : 'operative', opener: 0, text, subs: [] })
})
export const deletion = (id: string): Operation => proposal((wanted) => { wanted.paragraphs = wanted.paragraphs.filter((each) => each.id !== id) })
/** The paragraph at `from` goes behind the one at `to`; -1: to the beginning. Of two neighbours that change places it is so decided which one is moved. */
export const moved = (from: number, to: number): Operation => ({
  type: 'move', target: DRAFT.paragraphs[from]?.id ?? '', opener: {}, kind: { was: 'preambular', is: 'preambular' },
  from: { parent: null, after: DRAFT.paragraphs[from - 1]?.id ?? null, behind: [] }, to: { parent: null, after: DRAFT.paragraphs[to]?.id ?? null, behind: [] },
})
/** `next` is joined to the paragraph before it. */
export const joining = (next: string): Operation => proposal((wanted) => {
  const at = wanted.paragraphs.findIndex(({ id }) => id === next)
  const [from, to] = [wanted.paragraphs[at], wanted.paragraphs[at - 1]]
  if (from && to) to.text += ` and ${from.text.toLowerCase()}`
  wanted.paragraphs.splice(at, 1)
})
export const tabled = (ops: Record<string, Operation>): Tabled[] => Object.entries(ops).map(([id, operation]) => ({ id, op: operation }))
export const reading = (text: ResolutionText): string[] => text.paragraphs.map((each) => each.text)
