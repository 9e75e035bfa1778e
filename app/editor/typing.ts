import { simpleDiffString, simpleDiffStringWithCursor } from 'lib0/diff'
import { Plugin, type EditorState } from 'prosemirror-state'
import { ySyncPluginKey } from 'y-prosemirror'
import * as Y from 'yjs'

/** Letters that came into one block, or went out of it. */
export type Typed = { readonly block: number; readonly before: string; readonly index: number; readonly remove: number; readonly insert: string }

/**
 * What was typed, placed where the caret stood; null when it is not within one block, or stands where a comparison of the words alone would
 * place it too. That comparison puts an `e` typed before an `e` behind it, and what is typed next to it: then another’s words for the same place
 * come between.
 */
export const typedAtCaret = (before: EditorState, after: EditorState): Typed | null => {
  if (before.doc.childCount !== after.doc.childCount) return null
  const changed = after.doc.children.flatMap((block, index) => (block.eq(before.doc.child(index)) ? [] : [index]))
  const [block] = changed
  if (block === undefined || changed.length > 1 || before.selection.$from.index(0) !== block) return null
  const [was, is] = [before.doc.child(block).textContent, after.doc.child(block).textContent]
  const { index, remove, insert } = simpleDiffStringWithCursor(was, is, before.selection.$from.parentOffset)
  return index === simpleDiffString(was, is).index ? null : { block, before: was, index, remove, insert }
}

/** Writes what was typed into the live text where it was typed. False: the text is not as it was before. */
export const typeInto = (text: Y.XmlFragment, { block, before, index, remove, insert }: Typed): boolean => {
  const element = text.get(block)
  const [words, ...others] = element instanceof Y.XmlElement ? element.toArray() : []
  if (!(words instanceof Y.XmlText) || others.length > 0 || plain(words) !== before) return false
  words.delete(index, remove)
  words.insert(index, insert)
  return true
}

const plain = (words: Y.XmlText): string => (words.toDelta() as { insert?: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')

type Sync = { readonly type: Y.XmlFragment; readonly doc: Y.Doc; readonly isChangeOrigin: boolean; readonly addToHistory: boolean; readonly binding: { readonly mux: (act: () => void) => void } }

/** Stands before y-prosemirror's own plugin, which then finds the words already written and sets only their marks. */
export const typingPlugin = (): Plugin => new Plugin({
  view: () => ({
    update: ({ state }, before) => {
      const { type, doc, isChangeOrigin, addToHistory, binding } = ySyncPluginKey.getState(state) as Sync
      const typed = isChangeOrigin || state.doc === before.doc ? null : typedAtCaret(before, state)
      if (typed === null) return
      binding.mux(() => {
        doc.transact((transaction) => {
          transaction.meta.set('addToHistory', addToHistory)
          typeInto(type, typed)
        }, ySyncPluginKey)
      })
    },
  }),
})
