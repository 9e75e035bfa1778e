import type { Lang } from '../languages.ts'
import type { Kind } from '../resolution/kinds.ts'
import { contribution, type Contribution } from './compose.ts'
import type { Item, Operation, Place, Tabled } from './operation.ts'
import type { Entry } from './tree.ts'

type Of<T extends Operation['type']> = Extract<Operation, { type: T }>
export type By<T extends Operation['type']> = { readonly by: string; readonly op: Of<T> }
export type Arrival = { readonly id: string; readonly behind: readonly string[] }

/** What a set of operations does to a base, sorted by where it does it; everything is still in terms of the base. */
export type Loom = {
  /** new paragraphs and sub-paragraphs, and by whom */
  readonly added: ReadonlyMap<string, Entry>
  readonly addedBy: ReadonlyMap<string, string>
  /** no longer where they stood: deleted, moved away or joined to another */
  readonly gone: ReadonlySet<string>
  /** what comes to a gap between base paragraphs, by `gap` */
  readonly arrivals: ReadonlyMap<string, readonly Arrival[]>
  readonly kinds: ReadonlyMap<string, Kind>
  /** changed words by paragraph id or 'title' */
  readonly words: ReadonlyMap<string, readonly Contribution[]>
  readonly splits: ReadonlyMap<string, By<'split'>>
  /** the paragraph that each second part of a split comes from */
  readonly firstOf: ReadonlyMap<string, string>
  readonly merges: ReadonlyMap<string, By<'merge'>>
  /** paragraphs (or 'title') whose words are missing in this language */
  readonly awaiting: readonly string[]
}

/** The key of the place below `parent` (null: the text itself) and after `after` (null: first). */
export const gap = (parent: string | null, after: string | null): string => `${parent ?? ''}/${after ?? ''}`

/** Sets up the loom: one pass over the operations. */
export const loomOf = (ops: readonly Tabled[], lang: Lang): Loom => {
  const added = new Map<string, Entry>()
  const addedBy = new Map<string, string>()
  const gone = new Set<string>()
  const arrivals = new Map<string, Arrival[]>()
  const kinds = new Map<string, Kind>()
  const words = new Map<string, Contribution[]>()
  const splits = new Map<string, By<'split'>>()
  const firstOf = new Map<string, string>()
  const merges = new Map<string, By<'merge'>>()
  const awaiting: string[] = []

  const arrive = ({ parent, after, behind }: Place, id: string): void => push(arrivals, gap(parent, after), { id, behind })
  const enter = (by: string, { id, wording, subs }: Item, parent: string | null, at: number, kind: Kind | null): void => {
    const { text, opener } = wording[lang] ?? { text: '', opener: 0 }
    if (!wording[lang]) awaiting.push(id)
    addedBy.set(id, by)
    added.set(id, { id, parent, at, kind, text, opener, subs: subs.map((sub) => sub.id) })
    subs.forEach((sub, i) => enter(by, sub, id, i, null))
  }
  const set = (by: string, op: Operation): void => {
    switch (op.type) {
      case 'title': {
        const edits = op.wording[lang]
        if (edits) push(words, 'title', { by, edits, opener: null })
        else awaiting.push('title')
        return
      }
      case 'amend': {
        const rewording = op.wording[lang]
        if (rewording) push(words, op.target, contribution(by, rewording))
        else awaiting.push(op.target)
        return
      }
      case 'add': enter(by, op.item, op.place.parent, 0, op.kind); arrive(op.place, op.item.id); return
      case 'delete': gone.add(op.item.id); return
      case 'move': {
        gone.add(op.target)
        arrive(op.to, op.target)
        if (op.kind.is) kinds.set(op.target, op.kind.is)
        const opener = op.opener[lang]
        if (opener && opener.was !== opener.is) push(words, op.target, { by, edits: [], opener: opener.is })
        return
      }
      case 'merge':
        merges.set(op.target, { by, op })
        gone.add(op.next)
        if (!op.wording[lang]) awaiting.push(op.target)
        return
      case 'split':
        splits.set(op.target, { by, op })
        firstOf.set(op.second, op.target)
        if (!op.wording[lang]) awaiting.push(op.target, op.second)
        return
      default: op satisfies never
    }
  }
  for (const { id, op } of ops) set(id, op)
  return { added, addedBy, gone, arrivals, kinds, words, splits, firstOf, merges, awaiting }
}

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
