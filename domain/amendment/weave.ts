import type { Lang } from '../languages.ts'
import type { Paragraph, ResolutionText, SubParagraph } from '../resolution/text.ts'
import { compose, contribution, type Composed, type Contribution, type Span } from './compose.ts'
import { partEdits } from './edits.ts'
import type { Edit, Item, Operation, Place, Tabled } from './operation.ts'
import { siblingsIn, type Entry, type Tree } from './tree.ts'

type Arrival = { readonly id: string; readonly behind: readonly string[] }
type Of<T extends Operation['type']> = Extract<Operation, { type: T }>
type By<T extends Operation['type']> = { readonly by: string; readonly op: Of<T> }

/** A text with operations put into it all at once, each in terms of the base: places are gaps between base paragraphs, words offsets in base wording. */
export type Woven = {
  readonly text: ResolutionText
  readonly awaiting: readonly string[]
  readonly provenance: Readonly<Record<string, readonly Span[]>>
}

const gap = ({ parent, after }: { parent: string | null; after: string | null }): string => `${parent ?? ''}/${after ?? ''}`

/** Puts operations that fit and do not clash into the base. Additions at one place stand in the order they declare, else in that of `ops`. */
export const weave = (base: ResolutionText, tree: Tree, ops: readonly Tabled[], lang: Lang): Woven => {
  const added = new Map<string, Entry>()
  const gone = new Set<string>()
  const arrivals = new Map<string, Arrival[]>()
  const kinds = new Map<string, Paragraph['kind']>()
  const words = new Map<string, Contribution[]>()
  const splits = new Map<string, By<'split'>>()
  const secondOf = new Map<string, string>()
  const merges = new Map<string, By<'merge'>>()
  const awaiting: string[] = []
  const provenance: Record<string, readonly Span[]> = {}
  const addedBy = new Map<string, string>()

  const arrive = (place: Place, id: string): void => {
    const list = arrivals.get(gap(place))
    if (list) list.push({ id, behind: place.behind })
    else arrivals.set(gap(place), [{ id, behind: place.behind }])
  }
  const contribute = (id: string, made: Contribution): void => {
    const list = words.get(id)
    if (list) list.push(made)
    else words.set(id, [made])
  }
  const enter = (by: string, { id, wording, subs }: Item, parent: string | null, at: number, kind: Paragraph['kind'] | null): void => {
    const { text, opener } = wording[lang] ?? { text: '', opener: 0 }
    if (!wording[lang]) awaiting.push(id)
    addedBy.set(id, by)
    added.set(id, { id, parent, at, kind, text, opener, subs: subs.map((sub) => sub.id) })
    subs.forEach((sub, i) => enter(by, sub, id, i, null))
  }

  for (const { id: by, op } of ops) {
    switch (op.type) {
      case 'title': {
        const edits = op.wording[lang]
        if (edits) contribute('title', { by, edits, opener: null })
        else awaiting.push('title')
        break
      }
      case 'amend': {
        const rewording = op.wording[lang]
        if (rewording) contribute(op.target, contribution(by, rewording))
        else awaiting.push(op.target)
        break
      }
      case 'add': enter(by, op.item, op.place.parent, 0, op.kind); arrive(op.place, op.item.id); break
      case 'delete': gone.add(op.item.id); break
      case 'move': {
        gone.add(op.target)
        arrive(op.to, op.target)
        if (op.kind.is) kinds.set(op.target, op.kind.is)
        const opener = op.opener[lang]
        if (opener && opener.was !== opener.is) contribute(op.target, { by, edits: [], opener: opener.is })
        break
      }
      case 'merge':
        merges.set(op.target, { by, op }); gone.add(op.next)
        if (!op.wording[lang]) awaiting.push(op.target)
        break
      case 'split':
        splits.set(op.target, { by, op }); secondOf.set(op.second, op.target)
        if (!op.wording[lang]) awaiting.push(op.target, op.second)
        break
      default: op satisfies never
    }
  }

  const entry = (id: string): Entry => {
    const found = tree.entries.get(id) ?? added.get(id)
    if (!found) throw new Error(`no paragraph ${id}`)
    return found
  }
  const record = (id: string, { spans }: Composed): void => { if (spans.some(({ is }) => is !== 'kept')) provenance[id] = spans }

  /** The words of a base paragraph, without what a split moves into its second part. */
  const composed = (id: string): Composed => {
    const { text, opener } = entry(id)
    const own = words.get(id) ?? []
    const split = splits.get(id)
    const merge = merges.get(id)
    const result = split ? parts(text, split, own)[0] : merge ? joined(entry(id), merge, own) : compose(text, opener, own)
    if (own.length || split || merge) record(id, result)
    const by = addedBy.get(id)
    if (by && text) provenance[id] = [{ is: 'inserted', text, by }]
    return result
  }
  const parts = (text: string, { by, op }: By<'split'>, own: readonly Contribution[]): [Composed, Composed] => {
    const parting = op.wording[lang]
    if (!parting) return [compose(text, entry(op.target).opener, own), { text: '', opener: 0, spans: [] }]
    const { at, gap: { length }, first, second, opener, secondOpener } = parting
    const firsts = [contribution(by, { edits: first, opener })]
    const seconds: Contribution[] = [{ by, edits: second, opener: secondOpener }]
    for (const other of own) {
      const part = partEdits(other.edits, at, length)
      if (!part) throw new Error(`words of ${other.by} lie across the cut of ${by}`)
      if (part.first.length) firsts.push({ ...other, edits: part.first })
      if (part.second.length) seconds.push({ ...other, edits: part.second, opener: null })
    }
    return [compose(text.slice(0, at), opener.was, firsts), compose(text.slice(at + length), 0, seconds)]
  }
  const joined = (target: Entry, { by, op }: By<'merge'>, own: readonly Contribution[]): Composed => {
    const next = entry(op.next)
    const at = target.text.length
    const behind = (list: readonly Edit[]): Edit[] => list.map((edit) => ({ ...edit, at: edit.at + at }))
    const { first, joint, second, opener } = op.wording[lang] ?? { first: [], joint: ' ', second: [], opener: { was: target.opener, is: target.opener } }
    const made = contribution(by, { edits: [...first, { at, remove: '', insert: joint }, ...behind(second)], opener })
    const others = (words.get(op.next) ?? []).map((other) => ({ ...other, edits: behind(other.edits), opener: null }))
    return compose(target.text + next.text, target.opener, [made, ...own, ...others])
  }

  const arrivedAt = (parent: string | null, after: string | null): string[] => {
    const list = arrivals.get(gap({ parent, after }))
    if (!list) return []
    if (list.length === 1) return list.map(({ id }) => id)
    const ordered: Arrival[] = []
    // each goes in front of what declares to stand behind it, else last
    for (const arrival of list) {
      const before = ordered.findIndex(({ behind }) => behind.includes(arrival.id))
      ordered.splice(before < 0 ? ordered.length : before, 0, arrival)
    }
    return ordered.map(({ id }) => id)
  }
  const within = (parent: string | null): string[] => {
    const ids = arrivedAt(parent, null)
    for (const id of parent !== null && added.has(parent) ? entry(parent).subs : siblingsIn(tree, parent)) {
      if (!gone.has(id)) ids.push(id)
      const split = splits.get(id)
      if (split) ids.push(split.op.second)
      ids.push(...arrivedAt(parent, id))
    }
    return ids
  }
  const below = (id: string): string[] => {
    const first = secondOf.get(id)
    if (first !== undefined) return within(first)
    if (splits.has(id)) return []
    const merge = merges.get(id)
    return merge ? [...within(id), ...within(merge.op.next)] : within(id)
  }
  const built = (id: string): Composed => {
    const first = secondOf.get(id)
    const split = first === undefined ? undefined : splits.get(first)
    if (first === undefined || !split) return composed(id)
    const second = parts(entry(first).text, split, words.get(first) ?? [])[1]
    record(id, second)
    return second
  }
  const sub = (id: string): SubParagraph => ({ id, text: built(id).text, subs: below(id).map(sub) })
  const paragraph = (id: string): Paragraph => {
    const { text, opener } = built(id)
    const kind = kinds.get(id) ?? entry(secondOf.get(id) ?? id).kind ?? 'operative'
    return { id, kind, opener, text, subs: below(id).map(sub) }
  }

  const title = compose(base.title, 0, words.get('title') ?? [])
  record('title', title)
  return {
    text: { title: title.text, openingLine: base.openingLine, paragraphs: within(null).map(paragraph) },
    awaiting: [...new Set(awaiting)].sort(),
    provenance,
  }
}
