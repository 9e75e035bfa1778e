import { defaultDeleteFilter, ySyncPluginKey } from 'y-prosemirror'
import * as Y from 'yjs'
import { blocksIn, lastKeyOf, putBack, readOvertaken } from '#collab/overtaken.ts'

const BLOCKS = new Set(['paragraph', 'subParagraph', 'heading', 'prose', 'title', 'openingLine'])

/**
 * What one does oneself can be undone, whatever others did meanwhile. Yjs writes a paragraph that is moved anew, and an undone move brings
 * the old one back: what others wrote in the new one goes into it, and where they have moved it on it stays where they want it.
 */
export const undoManagerOf = (text: Y.XmlFragment): Y.UndoManager => {
  const manager = new Y.UndoManager(text, {
    trackedOrigins: new Set([ySyncPluginKey]),
    deleteFilter: (item) => defaultDeleteFilter(item, BLOCKS),
    captureTransaction: ({ meta }) => meta.get('addToHistory') !== false,
  })
  manager.on('stack-item-popped', ({ type }) => {
    const stack = type === 'undo' ? manager.redoStack : manager.undoStack
    const step = stack.at(-1)
    if (step === undefined || !text.doc) return
    text.doc.transact(() => { for (const key of twice(text)) makeOne(blocksIn(text).filter((block) => lastKeyOf(block) === key), step) }, ySyncPluginKey)
    // Undoing that is one step with undoing this.
    const made = stack.at(-1)
    if (made === undefined || made === step) return
    stack.splice(-2, 2, step)
    step.insertions = Y.mergeDeleteSets([step.insertions, made.insertions])
    step.deletions = Y.mergeDeleteSets([step.deletions, made.deletions])
  })
  return manager
}

type Step = Pick<Y.UndoManager['undoStack'][number], 'insertions' | 'deletions'>

const twice = (text: Y.XmlFragment): ReadonlySet<string> => {
  const keys = blocksIn(text).map(lastKeyOf)
  return new Set(keys.filter((key, i) => keys.indexOf(key) !== i))
}

const makeOne = (blocks: readonly Y.XmlElement[], { insertions, deletions }: Step): void => {
  const back = blocks.find(({ _item }) => _item !== null && Y.isDeleted(insertions, _item.id))
  if (back === undefined) return
  for (const other of blocks) {
    if (other === back) continue
    const rest = readOvertaken(other, ({ deleted, id: { client } }, clock) =>
      !deleted ? 'dropped' : Y.isDeleted(deletions, Y.createID(client, clock)) ? 'stood' : null)
    // nothing of it was taken out: others wrote it
    const isOthers = rest.before === '' && rest.dropped.length > 0
    if (!isOthers) putBack(back, rest)
    const gone = isOthers ? back : other
    const text = gone.parent as Y.XmlFragment
    text.delete(text.toArray().indexOf(gone), 1)
    if (isOthers) return
  }
}
