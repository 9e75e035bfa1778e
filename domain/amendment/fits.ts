import { LANGS, type Lang } from '../languages.ts'
import type { Refusal } from '../refusals.ts'
import { applyEdits } from './edits.ts'
import type { Edit, Operation, Place } from './operation.ts'
import { idsOf, siblingsIn, type Entry, type Tree } from './tree.ts'
import type { ResolutionText } from '../resolution/text.ts'

/**
 * Why an operation cannot be put into a text; null when it fits. `unknown`: a paragraph or place that is not there (or a new one
 * that is there already); `outside-the-version`: words that do not stand where it says. `incoming`: the paragraphs that other
 * operations bring at the same time, by id, with what stands below each.
 */
export const misfit = (
  op: Operation, text: ResolutionText, tree: Tree, lang: Lang, incoming: ReadonlyMap<string, readonly string[]> = new Map(),
): Refusal | null => {
  const known = (id: string): Entry | undefined => tree.entries.get(id)
  const missing = (id: string): Refusal => ({ code: 'unknown', what: 'paragraph', id })
  const fresh = (ids: readonly string[]): Refusal | null => {
    const taken = ids.find((id) => tree.entries.has(id))
    return taken === undefined ? null : { code: 'already-exists', what: 'paragraph', id: taken }
  }
  const noPlace = ({ parent, after }: Place): Refusal | null => {
    if (parent !== null && !known(parent) && !incoming.has(parent)) return missing(parent)
    const siblings = (parent === null ? undefined : incoming.get(parent)) ?? siblingsIn(tree, parent)
    return after === null || siblings.includes(after) ? null : missing(after)
  }
  const misread = (id: string, words: string, edits: readonly Edit[] | undefined): Refusal | null =>
    edits && applyEdits(words, edits) === null ? { code: 'outside-the-version', paragraphId: id } : null

  switch (op.type) {
    case 'title': return misread('title', text.title, op.wording[lang])
    case 'amend': {
      const target = known(op.target)
      return target ? misread(op.target, target.text, op.wording[lang]?.edits) : missing(op.target)
    }
    case 'add': return fresh(idsOf(op.item)) ?? noPlace(op.place)
    case 'delete': {
      const ids = idsOf(op.item)
      return known(op.item.id)?.parent === op.place.parent && ids.every(known) ? null : missing(op.item.id)
    }
    case 'move': {
      const target = known(op.target)
      if (target?.parent !== op.from.parent) return missing(op.target)
      return op.to.after === op.target || op.to.parent === op.target ? missing(op.target) : noPlace(op.to)
    }
    case 'merge': {
      const [target, next] = [known(op.target), known(op.next)]
      if (!target || !next || next.parent !== target.parent || next.at !== target.at + 1 || next.kind !== target.kind) return missing(op.next)
      if (target.subs.length > 0) return missing(op.target)
      const joining = op.wording[lang]
      if (!joining) return null
      if (joining.at !== target.text.length) return { code: 'outside-the-version', paragraphId: op.target }
      return misread(op.target, target.text, joining.first) ?? misread(op.next, next.text, joining.second)
    }
    case 'split': {
      const target = known(op.target)
      if (!target) return missing(op.target)
      const parting = op.wording[lang]
      if (!parting) return fresh([op.second])
      const { at, gap, first, second } = parting
      const words = target.text
      if (!words.startsWith(gap, at)) return { code: 'outside-the-version', paragraphId: op.target }
      return fresh([op.second]) ?? misread(op.target, words.slice(0, at), first) ?? misread(op.target, words.slice(at + gap.length), second)
    }
    default: return op satisfies never
  }
}

/** The languages an operation has words for; every language where it needs none. */
export const worded = (op: Operation): readonly Lang[] => {
  if (op.type === 'delete' || op.type === 'move') return LANGS
  const wording = op.type === 'add' ? op.item.wording : op.wording
  return LANGS.filter((lang) => wording[lang] !== undefined)
}

/** Whether a move puts a paragraph below itself, so that it presupposes that another move takes its new parent out first. */
export const goesBelowItself = (op: Operation, tree: Tree): boolean => {
  if (op.type !== 'move') return false
  for (let above = op.to.parent; above !== null; above = tree.entries.get(above)?.parent ?? null) if (above === op.target) return true
  return false
}

/** What a deletion leaves standing below it, so that it presupposes that another operation moves it away. */
export const orphans = (op: Operation, tree: Tree): readonly string[] => {
  if (op.type !== 'delete') return []
  const ids = new Set(idsOf(op.item))
  return [...ids].flatMap((id) => tree.entries.get(id)?.subs ?? []).filter((id) => !ids.has(id))
}
