import { eachLang } from './invert.ts'
import { clashes, conflict, type Conflict } from './conflict.ts'
import { mapEdits, mapRewording, partEdits, carry } from './edits.ts'
import type { Edit, Item, Joining, Operation, Parting, Place, Rewording } from './operation.ts'
import { idsOf, samePlace } from './tree.ts'
import { LANGS } from '../languages.ts'

/** What becomes of an operation once another one on the same base is accepted. `done`: nothing is left for it to do. */
export type Mapped = { readonly is: 'clean'; readonly op: Operation } | { readonly is: 'done' } | { readonly is: 'conflict'; readonly conflict: Conflict }

/**
 * `op`, which speaks of a base, as an operation on that base after `over`. Operations that do not clash commute under it:
 * first `over`, then `map(op, over)` gives the text of first `op`, then `map(over, op)`.
 */
export const map = (op: Operation, over: Operation): Mapped => {
  const between = conflict(op, over)
  if (between?.kind === 'identical') return { is: 'done' }
  if (between && clashes(between)) return { is: 'conflict', conflict: between }
  if (between?.kind === 'depends' && over.type === 'delete') {
    const gone = idsOf(over.item)
    if (op.type === 'move' && op.from.parent !== null && gone.includes(op.from.parent)) return { is: 'conflict', conflict: between }
    if (op.type === 'delete' && gone.includes(op.item.id)) return { is: 'done' }
  }
  const mapped = moved(worded(op, over), over)
  return mapped ? { is: 'clean', op: mapped } : { is: 'done' }
}

/** The words of `op` where `over` changed words of the same paragraph. */
const worded = (op: Operation, over: Operation): Operation => {
  if (op.type === 'title') return over.type === 'title' ? { ...op, wording: eachLang(op.wording, (edits, lang) => mapEdits(edits, over.wording[lang] ?? [])) } : op
  if (op.type === 'amend') return amended(op, over)
  if (op.type === 'move' && over.type === 'amend' && over.target === op.target) {
    return { ...op, opener: eachLang(over.wording, (other, lang) => {
      const { was, is } = mapRewording({ edits: [], opener: op.opener[lang] ?? other.opener }, other).opener
      return { was: op.kind.was === null ? 0 : was, is: op.kind.is === null ? 0 : is }
    }) }
  }
  if (op.type === 'split' && over.type === 'amend' && over.target === op.target) {
    return { ...op, wording: eachLang(op.wording, (own, lang) => reparted(own, over.wording[lang])) }
  }
  if (op.type === 'merge' && over.type === 'amend' && (over.target === op.target || over.target === op.next)) {
    const isFirst = over.target === op.target
    return { ...op, wording: eachLang(op.wording, (own, lang) => rejoined(own, over.wording[lang], isFirst)) }
  }
  return op
}

const reparted = (own: Parting, over: Rewording | undefined): Parting => {
  const parts = over && partEdits(over.edits, own.at, own.gap.length)
  if (!over || !parts) return own
  const first = { edits: own.first, opener: own.opener }
  return {
    ...own,
    at: own.at + grown(parts.first),
    first: mapEdits(own.first, parts.first),
    second: mapEdits(own.second, parts.second),
    opener: parts.first.length ? { was: over.opener.is, is: mapRewording(first, { ...over, edits: parts.first }).opener.is } : own.opener,
    secondOpener: carry(own.secondOpener, mapEdits(parts.second, own.second)),
  }
}
const rejoined = (own: Joining, over: Rewording | undefined, isFirst: boolean): Joining => {
  if (!over) return own
  if (!isFirst) return { ...own, second: mapEdits(own.second, over.edits), secondOpener: over.opener.is }
  const first = { edits: own.first, opener: own.opener }
  return { ...own, at: own.at + grown(over.edits), first: mapEdits(own.first, over.edits), opener: mapRewording(first, over).opener }
}

const grown = (edits: readonly Edit[]): number => edits.reduce((sum, { remove, insert }) => sum + insert.length - remove.length, 0)

type Amend = Extract<Operation, { type: 'amend' }>
const amended = (op: Amend, over: Operation): Operation => {
  if (over.type === 'amend' && over.target === op.target) {
    return { ...op, wording: eachLang(op.wording, (own, lang) => { const other = over.wording[lang]; return other ? mapRewording(own, other) : own }) }
  }
  if (over.type === 'move' && over.target === op.target) {
    return { ...op, wording: eachLang(op.wording, (own, lang) => mapRewording(own, { edits: [], opener: over.opener[lang] ?? { was: own.opener.was, is: own.opener.was } })) }
  }
  if (over.type === 'split' && over.target === op.target) return parted(op, over)
  if (over.type === 'merge' && (over.target === op.target || over.next === op.target)) {
    const isFirst = over.target === op.target
    return {
      ...op, target: over.target,
      wording: eachLang(op.wording, (own, lang) => { const joining = over.wording[lang]; return joining ? inJoint(own, joining, isFirst) : own }),
    }
  }
  return op
}
/** It goes with the part that holds its words; a language in which the cut is not translated yet loses its wording and awaits it anew. */
const parted = (op: Amend, over: Extract<Operation, { type: 'split' }>): Amend => {
  const shared = LANGS.find((lang) => over.wording[lang] && op.wording[lang])
  const parting = shared && over.wording[shared]
  const parts = parting && partEdits(op.wording[shared]?.edits ?? [], parting.at, parting.gap.length)
  if (!parts || parts.second.length === 0) {
    return { ...op, wording: eachLang(op.wording, (own, lang) => { const cut = over.wording[lang]; return cut ? inPart(own, cut) : own }) }
  }
  const wording: Amend['wording'] = {}
  for (const lang of LANGS) {
    const [own, cut] = [op.wording[lang], over.wording[lang]]
    if (own && cut) wording[lang] = inPart(own, cut)
  }
  return { ...op, target: over.second, wording }
}

const inPart = (own: Rewording, parting: Parting): Rewording => {
  const parts = partEdits(own.edits, parting.at, parting.gap.length)
  if (!parts) return own
  if (parts.second.length === 0) return mapRewording(own, { edits: parting.first, opener: parting.opener })
  const edits = mapEdits(parts.second, parting.second)
  return { edits, opener: { was: parting.secondOpener, is: carry(parting.secondOpener, edits) } }
}
const inJoint = (own: Rewording, { at, first, joint, second, opener }: Joining, isFirst: boolean): Rewording => {
  if (isFirst) return mapRewording(own, { edits: [...first, { at, remove: '', insert: joint }], opener })
  const before = at + grown(first) + joint.length
  const edits = mapEdits(own.edits, second).map((edit) => ({ ...edit, at: edit.at + before }))
  return { edits, opener: { was: opener.is, is: carry(opener.is, edits) } }
}

/** The places of `op` after what `over` added, took away, moved, joined or parted. Null: it is where it wants to be. */
const moved = (op: Operation, over: Operation): Operation | null => {
  switch (op.type) {
    case 'add': return { ...op, place: arrival(op.place, op.item.id, over) }
    case 'delete': return { ...op, place: standing(op.place, over), item: without(op.item, over) }
    case 'move': {
      const from = standing(op.from, over)
      const to = arrival(op.to, op.target, over)
      return to.after === op.target && op.kind.was === op.kind.is ? null : { ...op, from, to: to.after === op.target ? { ...from, behind: [] } : to }
    }
    case 'title': case 'amend': case 'merge': case 'split': return op
    default: return op satisfies never
  }
}

/** Where something arrives: in front of nothing that declares to come first, behind what it declares to follow. */
const arrival = (place: Place, id: string, over: Operation): Place => {
  const came = over.type === 'add' ? { place: over.place, id: over.item.id } : over.type === 'move' ? { place: over.to, id: over.target } : null
  if (came && samePlace(came.place, place)) {
    const declared = place.behind.indexOf(came.id)
    return declared < 0 || came.place.behind.includes(id) ? place : { ...place, after: came.id, behind: place.behind.slice(declared + 1) }
  }
  return left(place, over)
}

/** Where something stands: right after whatever now stands before it. */
const standing = (place: Place, over: Operation): Place => {
  const came = over.type === 'add' ? { place: over.place, id: over.item.id } : over.type === 'move' ? { place: over.to, id: over.target } : null
  return came && samePlace(came.place, place) ? { ...place, after: came.id } : left(place, over)
}

/** A place whose neighbour or parent was taken away, joined or parted. */
const left = (place: Place, over: Operation): Place => {
  switch (over.type) {
    case 'delete': return place.after === over.item.id ? { ...place, after: over.place.after } : place
    case 'move': {
      if (place.after !== over.target || place.parent !== over.from.parent) return place
      // it went no further than the gap before it
      return samePlace(over.from, over.to) ? place : { ...place, after: over.from.after }
    }
    case 'merge': {
      const { target, next } = over
      return { ...place, parent: place.parent === next ? target : place.parent, after: place.after === next ? target : place.after }
    }
    case 'split': {
      const { target, second } = over
      return { ...place, parent: place.parent === target ? second : place.parent, after: place.after === target ? second : place.after }
    }
    case 'title': case 'amend': case 'add': return place
    default: return over satisfies never
  }
}

/** What a deletion takes with it, less what is gone or joined elsewhere. */
const without = (item: Item, over: Operation): Item => {
  const ids = over.type === 'delete' ? idsOf(over.item) : []
  return ids.length === 0 ? item : { ...item, subs: item.subs.filter(({ id }) => !ids.includes(id)).map((sub) => without(sub, over)) }
}
