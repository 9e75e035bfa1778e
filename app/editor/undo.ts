import { defaultDeleteFilter, ySyncPluginKey } from 'y-prosemirror'
import * as Y from 'yjs'
import { blocksIn, lastKeyOf, putBack, readOvertaken, wordsOf, type Overtaken } from '#collab/overtaken.ts'

const BLOCKS = new Set(['paragraph', 'subParagraph', 'heading', 'prose', 'title', 'openingLine'])

/**
 * What one does oneself can be undone, whatever others did meanwhile. Yjs writes a paragraph that is moved anew, and an undone move brings
 * the old one back: what others wrote in the new one goes into it, and where they have moved it on it stays where they want it. In the same way
 * what they wrote in the second half of a split goes with it into the first.
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
    text.doc.transact(() => {
      for (const key of twice(text)) makeOne(blocksIn(text).filter((block) => lastKeyOf(block) === key), step)
      for (const block of blocksIn(text).filter(isOrphan)) joinTo(blocksIn(text)[blocksIn(text).indexOf(block) - 1], block, step)
    }, ySyncPluginKey)
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

/** Its id went with the step that made it: it stands only because others wrote in it. */
const isOrphan = (block: Y.XmlElement): boolean => lastKeyOf(block) !== block.nodeName && block.getAttribute('id') === undefined

/** Of the words that a block had, those that the step took out, and what others wrote between them. */
const restOf = (block: Y.XmlElement, { deletions }: Step): Overtaken => readOvertaken(block, ({ deleted, id: { client } }, clock) =>
  !deleted ? 'dropped' : Y.isDeleted(deletions, Y.createID(client, clock)) ? 'stood' : null)

const takeOut = (block: Y.XmlElement): void => {
  const text = block.parent as Y.XmlFragment
  text.delete(text.toArray().indexOf(block), 1)
}

const makeOne = (blocks: readonly Y.XmlElement[], step: Step): void => {
  const back = blocks.find(({ _item }) => _item !== null && Y.isDeleted(step.insertions, _item.id))
  if (back === undefined) return
  for (const other of blocks) {
    if (other === back) continue
    const rest = restOf(other, step)
    // nothing of it was taken out: others wrote it
    const isOthers = rest.before === '' && rest.dropped.length > 0
    if (!isOthers) putBack(back, rest)
    takeOut(isOthers ? back : other)
    if (isOthers) return
  }
}

/** The words of the second half stand at the end of the first again. */
const joinTo = (first: Y.XmlElement | undefined, second: Y.XmlElement, step: Step): void => {
  const { before, dropped } = restOf(second, step)
  const words = first === undefined ? '' : wordsOf(first)
  if (first === undefined || before === '' || !words.endsWith(before)) return
  putBack(first, { before: words, dropped: dropped.map((each) => ({ ...each, at: each.at + words.length - before.length })) })
  takeOut(second)
}
