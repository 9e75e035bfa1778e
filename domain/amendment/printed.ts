import type { Lang } from '../languages.ts'
import { endsOpen, linesOf, printedNumber, type Line } from '../resolution/labels.ts'
import type { Kind, ResolutionText } from '../resolution/text.ts'
import { compose, contribution, type Span } from './compose.ts'
import { misfit } from './fits.ts'
import type { Operation } from './operation.ts'
import { idsOf } from './tree.ts'
import { weave } from './weave.ts'
import { newLabel, type Base } from './places.ts'

/** Words of one state and style; `italic` for the opener. */
export type Run = { readonly is: Span['is']; readonly text: string; readonly italic: boolean }
/** A paragraph as an amendment prints it: its number, its words with insertions and deletions, and the punctuation that follows them. */
export type PrintedLine = { readonly id: string; readonly depth: number; readonly kind: Kind | null; readonly number: string; readonly runs: readonly Run[]; readonly punctuation: string }

/**
 * An amendment as printed below its instruction: the whole paragraph again, what it inserts and deletes marked. Empty when the
 * operation does not fit the base; in a language that it has no words for, the words stay as they are.
 */
export const printedLines = (op: Operation, base: Base, lang: Lang): PrintedLine[] => {
  const { text, tree, labels } = base
  if (misfit(op, text, tree, lang) && op.type !== 'move') return []
  if (op.type === 'delete' || op.type === 'move') {
    const is = op.type === 'delete' ? 'deleted' as const : 'kept' as const
    const ids = op.type === 'delete' ? idsOf(op.item) : below(op.target, base)
    return standing(ids, base, lang, is)
  }
  if (op.type === 'amend') {
    const [own, ...others] = standing(below(op.target, base), base, lang, 'kept')
    const entry = tree.entries.get(op.target)
    const rewording = op.wording[lang]
    if (!own || !entry || !rewording) return own ? [own, ...others] : []
    const reads = compose(entry.text, entry.opener, [contribution('this', rewording)])
    if (!endsOpen(entry.text)) {
      return [{ ...own, runs: styled(reads.spans, entry.opener, reads.opener), punctuation: endsOpen(reads.text) ? '' : own.punctuation }, ...others]
    }
  }
  const woven = weave(text, tree, [{ id: 'this', op }], lang)
  if (op.type === 'title') return [{ id: 'title', depth: 0, kind: null, number: '', runs: styled(woven.provenance['title'] ?? [{ is: 'kept', text: text.title, by: null }], 0, 0), punctuation: '' }]

  const ids = op.type === 'add' ? idsOf(op.item) : [...below(op.target, base), ...(op.type === 'split' ? [op.second] : op.type === 'merge' ? below(op.next, base) : [])]
  const fresh = op.type === 'add' ? op.item.id : op.type === 'split' ? op.second : null
  const number = op.type === 'add'
    ? printedNumber(newLabel(base, op.place, op.kind))
    : op.type === 'split' ? printedNumber(newLabel(base, { parent: tree.entries.get(op.target)?.parent ?? null, after: op.target, behind: [] }, tree.entries.get(op.target)?.kind ?? null)) : ''
  return partOf(woven.text, ids, lang).map((line) => {
    const before = tree.entries.get(line.id)
    const label = labels.get(line.id)
    const runs = styled(woven.provenance[line.id] ?? [{ is: 'kept', text: line.opener + line.body, by: null }], before?.opener ?? 0, line.opener.length)
    return { ...printedLine(line, runs), number: line.id === fresh ? number : label ? printedNumber(label) : line.number }
  })
}

/** A paragraph and all that stands below it. */
const below = (id: string, base: Base): string[] => [id, ...(base.tree.entries.get(id)?.subs ?? []).flatMap((sub) => below(sub, base))]

/** Lines of the base as they are, or all deleted. */
const standing = (ids: readonly string[], base: Base, lang: Lang, is: Run['is']): PrintedLine[] => {
  const lines = base.lines(lang)
  return ids.flatMap((id) => {
    const line = lines.get(id)
    return line ? [printedLine(line, styled([{ is, text: line.opener + line.body, by: null }], line.opener.length, line.opener.length))] : []
  })
}
const printedLine = ({ id, depth, kind, number, punctuation }: Line, runs: readonly Run[]): PrintedLine => ({ id, depth, kind, number, runs, punctuation })

const partOf = (text: ResolutionText, ids: readonly string[], lang: Lang): Line[] => {
  const wanted = new Set(ids)
  return linesOf(text, lang).filter(({ id }) => wanted.has(id))
}

/** Cuts the spans where the opener ends: in the base for what is deleted, in the result for the rest. */
const styled = (spans: readonly Span[], openerBefore: number, openerAfter: number): Run[] => {
  let before = 0
  let after = 0
  return spans.flatMap(({ is, text }) => {
    const inside = Math.max(0, Math.min(text.length, is === 'deleted' ? openerBefore - before : openerAfter - after))
    if (is !== 'inserted') before += text.length
    if (is !== 'deleted') after += text.length
    return [{ is, text: text.slice(0, inside), italic: true }, { is, text: text.slice(inside), italic: false }].filter((run) => run.text !== '')
  })
}

/** How a printed line reads once accepted. */
export const readsAs = ({ number, runs, punctuation }: PrintedLine): string =>
  [number, runs.filter(({ is }) => is !== 'deleted').map(({ text }) => text).join('') + punctuation].filter(Boolean).join(' ')
