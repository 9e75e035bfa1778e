import { Plugin, TextSelection, type Transaction } from 'prosemirror-state'
import { ySyncPluginKey } from 'y-prosemirror'
import { blockOfId, idOf } from './blocks.ts'
import { changedPart } from '#domain/resolution/changedPart.ts'
import { currentBlock } from './commands.ts'

const isOfOthers = (tr: Transaction): boolean => {
  const { isChangeOrigin, isUndoRedoOperation } = (tr.getMeta(ySyncPluginKey) ?? {}) as { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean }
  return isChangeOrigin === true && isUndoRedoOperation !== true
}

/**
 * The caret stays in its paragraph when another moves that or turns it into a sub-paragraph. Yjs writes such a paragraph anew, so that the
 * caret, bound to letters that are gone, would be elsewhere and what is typed next with it.
 */
export const stayPlugin = (): Plugin => new Plugin({
  appendTransaction: (transactions, before, state) => {
    if (!transactions.some(isOfOthers)) return null
    const was = currentBlock(before)
    const id = was === null ? null : idOf(was.node)
    const is = currentBlock(state)
    if (was === null || id === null || (is !== null && idOf(is.node) === id)) return null
    const block = blockOfId(state.doc, id)
    if (block === null) return null
    const { anchor, head } = before.selection
    const [old, now] = [was.node.textContent, block.node.textContent]
    const { start, end } = changedPart(old, now)
    const place = (pos: number): number => {
      const offset = Math.max(0, Math.min(pos - was.pos - 1, old.length))
      return block.pos + 1 + (offset <= start ? offset : now.length - Math.min(end, old.length - offset))
    }
    // still the room's change: nothing of it is to be written back
    return state.tr.setSelection(TextSelection.create(state.doc, place(anchor), place(head))).setMeta(ySyncPluginKey, { isChangeOrigin: true })
  },
})
