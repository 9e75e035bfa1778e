import { openerOf } from '../resolution/clauses.ts'
import type { Lang } from '../languages.ts'
import type { ResolutionText } from '../resolution/text.ts'
import { loomOf } from './loom.ts'
import type { Item, Operation } from './operation.ts'
import { joined, parted } from './partition.ts'
import { treeOf, type Entry } from './tree.ts'
import { diffWords } from './words.ts'

/** The places (paragraph ids, or 'title') whose words an operation lacks in a language, in the order of the text. A deletion and a move need none. */
export const awaitedIn = (op: Operation, lang: Lang): readonly string[] => loomOf([{ id: 'this', op }], lang).awaiting

/** The operation as it was before its words in a language were entered: an entered translation can be entered anew. */
export const withoutWords = (op: Operation, lang: Lang): Operation => {
  const without = <T extends object>(wording: T): T => Object.fromEntries(Object.entries(wording).filter(([key]) => key !== lang)) as T
  const bare = (item: Item): Item => ({ ...item, wording: without(item.wording), subs: item.subs.map(bare) })
  switch (op.type) {
    case 'title': return { ...op, wording: without(op.wording) }
    case 'amend': return { ...op, wording: without(op.wording) }
    case 'merge': return { ...op, wording: without(op.wording) }
    case 'split': return { ...op, wording: without(op.wording) }
    case 'add': return { ...op, item: bare(op.item) }
    case 'delete': case 'move': return op
    default: return op satisfies never
  }
}

/**
 * An operation with its words in a language that it lacks: `words` says how each awaited place reads there with it alone, on the base.
 * They may be those of the base: not every change of words is one in the other language. Null while a place has no words.
 */
export const translated = (op: Operation, base: ResolutionText, words: Readonly<Record<string, string>>, lang: Lang): Operation | null => {
  if (awaitedIn(op, lang).some((at) => !words[at]?.trim())) return null
  const { entries } = treeOf(base)
  const reads = (id: string): string => words[id]?.trim() ?? ''
  const opener = (text: string, kind: Entry['kind']): number => (kind ? openerOf(text, lang)?.length ?? 0 : 0)
  const entry = (was: Entry, id: string = was.id): Entry => ({ ...was, id, text: reads(id), opener: opener(reads(id), was.kind) })
  const item = (one: Item, kind: Entry['kind']): Item => ({
    ...one,
    wording: one.wording[lang] ? one.wording : { ...one.wording, [lang]: { text: reads(one.id), opener: opener(reads(one.id), kind) } },
    subs: one.subs.map((sub) => item(sub, null)),
  })
  switch (op.type) {
    case 'title': return { ...op, wording: { ...op.wording, [lang]: diffWords(base.title, reads('title')) } }
    case 'amend': {
      const was = entries.get(op.target)
      if (!was) return null
      const is = entry(was)
      return { ...op, wording: { ...op.wording, [lang]: { edits: diffWords(was.text, is.text), opener: { was: was.opener, is: is.opener } } } }
    }
    case 'add': return { ...op, item: item(op.item, op.kind) }
    case 'merge': {
      const [was, next] = [entries.get(op.target), entries.get(op.next)]
      return was && next ? { ...op, wording: { ...op.wording, [lang]: joined(was, next, entry(was)) } } : null
    }
    case 'split': {
      const was = entries.get(op.target)
      return was ? { ...op, wording: { ...op.wording, [lang]: parted(was, entry(was), entry(was, op.second)) } } : null
    }
    case 'delete': case 'move': return op
    default: return op satisfies never
  }
}
