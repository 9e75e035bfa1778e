import type { Item, Operation } from './operation.ts'

/** One operation with the words of two that do the same, each in another language. */
export const bilingual = (a: Operation, b: Operation): Operation => {
  if (a.type === 'title' && b.type === 'title') return { ...a, wording: { ...a.wording, ...b.wording } }
  if (a.type === 'amend' && b.type === 'amend') return { ...a, wording: { ...a.wording, ...b.wording } }
  if (a.type === 'merge' && b.type === 'merge') return { ...a, wording: { ...a.wording, ...b.wording } }
  if (a.type === 'split' && b.type === 'split') return { ...a, wording: { ...a.wording, ...b.wording } }
  if (a.type === 'move' && b.type === 'move') return { ...a, opener: { ...a.opener, ...b.opener } }
  if ((a.type === 'add' && b.type === 'add') || (a.type === 'delete' && b.type === 'delete')) return { ...a, item: joinedItems(a.item, b.item) }
  return a
}
const joinedItems = (a: Item, b: Item): Item => ({
  ...a,
  wording: { ...a.wording, ...b.wording },
  subs: a.subs.map((sub) => { const other = b.subs.find(({ id }) => id === sub.id); return other ? joinedItems(sub, other) : sub }),
})
