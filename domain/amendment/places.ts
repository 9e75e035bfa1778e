import type { Lang, Wording } from '../languages.ts'
import { anchorNumber, labelsOf, linesOf, mark, type Label, type Line } from '../resolution/labels.ts'
import type { Kind, ResolutionText } from '../resolution/text.ts'
import type { Place } from './operation.ts'
import { siblingsIn, treeOf, type Tree } from './tree.ts'

/** A base text with what the formulae need to know of it; made once for many amendments. */
export type Base = {
  readonly text: ResolutionText
  readonly tree: Tree
  readonly labels: ReadonlyMap<string, Label>
  /** its printed lines by id */
  readonly lines: (lang: Lang) => ReadonlyMap<string, Line>
}
/** A version with what is asked of it again and again; the lines of a language are read once, when first asked for. */
export const baseOf = (text: ResolutionText): Base => {
  const lines: Wording<ReadonlyMap<string, Line>> = {}
  return {
    text, tree: treeOf(text), labels: labelsOf(text),
    lines: (lang) => (lines[lang] ??= new Map(linesOf(text, lang).map((line) => [line.id, line]))),
  }
}

/** The label that an added paragraph is printed with: `2bis` after preambular paragraph 2, `0bis` before the first, and `1` or `a` where there is none yet. */
export const newLabel = ({ tree, labels }: Base, { parent, after, behind }: Place, kind: Kind | null): Label => {
  if (parent !== null) {
    const above = labels.get(parent) ?? { kind: kind ?? 'operative', path: [] }
    if (siblingsIn(tree, parent).length === 0) return { kind: above.kind, path: [...above.path, mark(above.path.length, behind.length + 1)] }
    const before = after === null ? '0' : labels.get(after)?.path.at(-1) ?? ''
    return { kind: above.kind, path: [...above.path, anchorNumber(before, behind.length)] }
  }
  const own = kind ?? 'operative'
  if (!tree.top.some((id) => tree.entries.get(id)?.kind === own)) return { kind: own, path: [mark(0, behind.length + 1)] }
  const upTo = after === null ? 0 : tree.top.indexOf(after) + 1
  const count = tree.top.slice(0, upTo).filter((id) => tree.entries.get(id)?.kind === own).length
  return { kind: own, path: [anchorNumber(String(count), behind.length)] }
}
