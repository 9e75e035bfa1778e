import * as Y from 'yjs'
import { droppedIn, readOvertaken, standingBlock, type Overtaken } from '#collab/overtaken.ts'
import { TEXT_ROOT } from './roots.ts'

/** The block with its words. */
export const whole = ({ before, dropped }: Overtaken): string =>
  dropped.toReversed().reduce((text, { at, words }) => text.slice(0, at) + words + text.slice(at), before)

/** So many characters before a word tell its place. */
const AROUND = 8
/** Have the dropped words come back into the block meanwhile, behind what they stood behind? */
export const isIn = (now: string, { before, dropped }: Overtaken): boolean =>
  dropped.every(({ at, words }) => now.includes(before.slice(Math.max(0, at - AROUND), at) + words))

/** How the device keeps it. */
export const toCopy = (overtaken: readonly Overtaken[]): Uint8Array => new TextEncoder().encode(JSON.stringify(overtaken))
export const overtakenFrom = (copy: Uint8Array): readonly Overtaken[] => JSON.parse(new TextDecoder().decode(copy)) as Overtaken[]

/** Does the block stand nowhere now? Where it stands, the server gives its words back; else their author decides. */
export const isNowhere = (text: Y.XmlFragment, { key }: Overtaken): boolean => standingBlock(text, key) === undefined

/** What a change from the room has just dropped of the words that it could not know. To be asked after the transaction, while Yjs still has them. */
export const overtakenIn = (transaction: Y.Transaction, text: Y.XmlFragment, isUnseen: (client: number, clock: number) => boolean): readonly Overtaken[] => {
  const stood = ({ deleted, id }: Y.Item): boolean => !deleted || Y.isDeleted(transaction.deleteSet, id)
  const blocks = new Set(droppedIn(transaction, text, isUnseen).map(({ block }) => block))
  return [...blocks]
    .map((block) => readOvertaken(block, (item, clock) => !stood(item) ? null : item.deleted && isUnseen(item.id.client, clock) ? 'dropped' : 'stood'))
    .filter(({ dropped }) => dropped.some(({ words }) => words.trim() !== ''))
}

/** The same of a copy that another tab left behind, whose words the text does not have yet. */
export const overtakenOf = (copy: Uint8Array, text: Y.Doc): readonly Overtaken[] => {
  const then = new Y.Doc()
  const words = then.getXmlFragment(TEXT_ROOT)
  Y.applyUpdate(then, copy)
  const found: Overtaken[] = []
  then.on('afterTransaction', (transaction: Y.Transaction) => {
    found.push(...overtakenIn(transaction, words, (client, clock) => clock >= Y.getState(text.store, client)))
  })
  Y.applyUpdate(then, Y.encodeStateAsUpdate(text))
  then.destroy()
  return found
}
