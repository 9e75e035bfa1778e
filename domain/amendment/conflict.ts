import { LANGS, type Wording } from '../languages.ts'
import { partEdits, touching } from './edits.ts'
import { sameEffect } from './identical.ts'
import type { Edit, Operation } from './operation.ts'
import { idsOf, samePlace } from './tree.ts'

/**
 * What stands between two amendments to the same base:
 * - `same-words`: both change the same words, or one puts words where the other removes some
 * - `same-place`: both put a paragraph, or words, at one place; both can stand once the chair rules which comes first
 * - `contradiction`: one removes, moves, parts or joins what the other changes
 * - `identical`: same effect, even if typed apart; both can be accepted and count once
 * - `depends`: one presupposes the other, or has nothing left to do after it; no clash
 */
export type ConflictKind = 'same-words' | 'same-place' | 'contradiction' | 'identical' | 'depends'
/** `at`: the paragraph (of additions the one before or above them, '' at the very beginning), or 'title'. `untranslated`: they share no language, so that their words could not be compared. */
export type Conflict = { readonly kind: ConflictKind; readonly at: string; readonly untranslated?: true }

/** Whether two amendments so related cannot both enter the text without a ruling. */
export const clashes = ({ kind }: Conflict): boolean => kind === 'same-words' || kind === 'same-place' || kind === 'contradiction'

/** Symmetric: `conflict(a, b)` and `conflict(b, a)` say the same. Null: both can be accepted, in any order, with one result. */
export const conflict = (a: Operation, b: Operation): Conflict | null => {
  if (a.type === b.type && sameEffect(a, b)) return at('identical', placeIn(a) < placeIn(b) ? placeIn(a) : placeIn(b))
  if (a.type === 'add' && b.type === 'add') return byArrival(a, b)
  return byDeletion(a, b) ?? byDeletion(b, a) ?? byStructure(a, b) ?? byStructure(b, a) ?? byArrival(a, b) ?? byWords(a, b)
}

type Of<T extends Operation['type']> = Extract<Operation, { type: T }>
const at = (kind: ConflictKind, id: string): Conflict => ({ kind, at: id })

/** The paragraph that an operation is about, or 'title'; for an addition the one that it follows or stands in, '' at the very beginning. */
export const placeIn = (op: Operation): string => {
  switch (op.type) {
    case 'title': return 'title'
    case 'add': return op.place.after ?? op.place.parent ?? ''
    case 'delete': return op.item.id
    case 'amend': case 'move': case 'merge': case 'split': return op.target
    default: return op satisfies never
  }
}
/** The base paragraphs whose words or place an operation changes. */
const changes = (op: Operation): readonly string[] => (op.type === 'merge' ? [op.target, op.next] : op.type === 'title' || op.type === 'add' ? [] : [placeIn(op)])
const destination = (op: Operation): Of<'add'>['place'] | null => (op.type === 'add' ? op.place : op.type === 'move' ? op.to : null)
const arriving = (op: Operation): string => (op.type === 'add' ? op.item.id : placeIn(op))

const byDeletion = (deletion: Operation, op: Operation): Conflict | null => {
  if (deletion.type !== 'delete') return null
  const { item } = deletion
  const to = destination(op)
  if (item.subs.length === 0 && !changes(op).includes(item.id) && to?.parent !== item.id) {
    return op.type === 'move' && op.from.parent === item.id ? at('depends', item.id) : null
  }
  const ids = idsOf(item)
  if (op.type === 'delete') return ids.includes(op.item.id) || idsOf(op.item).includes(item.id) ? at('depends', [item.id, op.item.id].sort()[0] ?? '') : null
  const hit = changes(op).find((id) => ids.includes(id))
  if (hit !== undefined) return at('contradiction', hit)
  if (to && to.parent !== null && ids.includes(to.parent)) return at('contradiction', to.parent)
  return op.type === 'move' && op.from.parent !== null && ids.includes(op.from.parent) ? at('depends', op.from.parent) : null
}

/** Moves, merges and splits of one paragraph exclude each other; so does putting something where two paragraphs are joined. */
const byStructure = (a: Operation, b: Operation): Conflict | null => {
  if (a.type !== 'move' && a.type !== 'merge' && a.type !== 'split') return null
  if (b.type === 'move' || b.type === 'merge' || b.type === 'split') {
    const hit = changes(a).find((id) => changes(b).includes(id))
    if (hit !== undefined) return at('contradiction', hit)
  }
  const to = destination(b)
  if (a.type === 'merge' && to && (to.after === a.target || to.parent === a.target)) return at('same-place', a.target)
  if (a.type === 'move') {
    if (b.type === 'add' && a.to.parent !== null && idsOf(b.item).includes(a.to.parent)) return at('depends', a.to.parent)
    if (b.type === 'move' && b.target === a.to.parent) {
      // each below the other: one of them must stay; but what leaves the other may then take it up
      if (b.to.parent === a.target) return at('contradiction', [a.target, b.target].sort()[0] ?? '')
      if (b.from.parent === a.target) return at('depends', b.target)
    }
    // to go behind one's next neighbour, which itself goes away: that leaves nothing to do
    const neighbour = b.type === 'move' ? { id: b.target, ...b.from } : b.type === 'delete' ? { id: b.item.id, ...b.place } : null
    if (neighbour && a.to.after === neighbour.id && neighbour.after === a.target) return at('depends', neighbour.id)
  }
  if (a.type === 'split' && b.type === 'amend') {
    for (const lang of LANGS) {
      const parting = a.wording[lang]
      const edits = b.target === a.target ? b.wording[lang]?.edits : undefined
      if (!parting || !edits) continue
      const parts = partEdits(edits, parting.at, parting.gap.length)
      if (!parts || (parts.first.length > 0 && parts.second.length > 0)) return at('contradiction', a.target)
    }
  }
  return null
}

const byArrival = (a: Operation, b: Operation): Conflict | null => {
  const [here, there] = [destination(a), destination(b)]
  if (!here || !there || !samePlace(here, there)) return null
  if (here.behind.includes(arriving(b)) || there.behind.includes(arriving(a))) return null
  return at('same-place', here.after ?? here.parent ?? '')
}

/** The words of each paragraph that an operation changes, as edits of the base: a cut is a removed gap, a joint an insertion at both ends. */
export const wordsIn = (op: Operation): readonly { readonly at: string; readonly edits: Wording<readonly Edit[]> }[] => {
  const edits: Wording<readonly Edit[]> = {}
  switch (op.type) {
    case 'title': return [{ at: 'title', edits: op.wording }]
    case 'amend': {
      for (const lang of LANGS) { const own = op.wording[lang]; if (own) edits[lang] = own.edits }
      return [{ at: op.target, edits }]
    }
    case 'split': {
      for (const lang of LANGS) {
        const own = op.wording[lang]
        if (own) edits[lang] = [...own.first, { at: own.at, remove: own.gap, insert: '' }, ...own.second.map((edit) => ({ ...edit, at: edit.at + own.at + own.gap.length }))]
      }
      return [{ at: op.target, edits }]
    }
    case 'merge': {
      const next: Wording<readonly Edit[]> = {}
      for (const lang of LANGS) {
        const own = op.wording[lang]
        if (!own) continue
        edits[lang] = [...own.first, { at: own.at, remove: '', insert: own.joint }]
        next[lang] = [{ at: 0, remove: '', insert: own.joint }, ...own.second]
      }
      return [{ at: op.target, edits }, { at: op.next, edits: next }]
    }
    case 'add': case 'delete': case 'move': return []
    default: return op satisfies never
  }
}

const byWords = (a: Operation, b: Operation): Conflict | null => {
  for (const mine of wordsIn(a)) {
    for (const theirs of wordsIn(b)) {
      if (mine.at !== theirs.at) continue
      const shared = LANGS.filter((lang) => mine.edits[lang] && theirs.edits[lang])
      if (shared.length === 0) return { kind: 'same-words', at: mine.at, untranslated: true }
      const met = shared.map((lang) => touching(mine.edits[lang] ?? [], theirs.edits[lang] ?? []))
      const kind = met.includes('same-words') ? 'same-words' : met.includes('same-place') ? 'same-place' : null
      if (kind) return at(kind, mine.at)
    }
  }
  return null
}
