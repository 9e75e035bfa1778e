import * as Y from 'yjs'
import { changedPart } from './changedPart.ts'
import { TEXT_ROOT } from './roots.ts'

/**
 * A block that another took out (moved, joined, turned into another kind, deleted) before they saw what was written in it here. Yjs drops
 * such words with the block, for everybody.
 */
export type Overtaken = {
  /** of the paragraph; of the title and the opening line, which have none, the name of the element */
  readonly key: string
  /** its words without those that were dropped */
  readonly before: string
  /** the dropped ones, by their place in `before`, in order */
  readonly dropped: readonly { readonly at: number; readonly words: string }[]
}

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

/** Which letters an update takes out because its author knew them. With their block go those, too, that the author did not know. */
export const deletesByName = (update: Uint8Array): ((client: number, clock: number) => boolean) => {
  let named: ReturnType<typeof Y.decodeUpdate>['ds'] | undefined
  return (client, clock) => {
    named ??= Y.decodeUpdate(update).ds
    return Y.isDeleted(named, Y.createID(client, clock))
  }
}

/** What a change from the room has just dropped of the words that it could not know. To be asked after the transaction, while Yjs still has them. */
export const overtakenIn = (transaction: Y.Transaction, text: Y.XmlFragment, isUnseen: (client: number, clock: number) => boolean): readonly Overtaken[] => {
  const blocks = new Set<Y.XmlElement>()
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString) || !isUnseen(struct.id.client, struct.id.clock + struct.length - 1)) return
    const block = blockOf(struct, text)
    if (block !== null) blocks.add(block)
  })
  return [...blocks].map((block) => readOvertaken(block, transaction, isUnseen)).filter(({ dropped }) => dropped.some(({ words }) => words.trim() !== ''))
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

const blockOf = ({ parent }: Y.Item, text: Y.XmlFragment): Y.XmlElement | null => {
  const block = parent instanceof Y.XmlText ? parent._item?.parent : null
  return block instanceof Y.XmlElement && block._item?.parent === text ? block : null
}

const readOvertaken = (block: Y.XmlElement, transaction: Y.Transaction, isUnseen: (client: number, clock: number) => boolean): Overtaken => {
  const stood = ({ deleted, id }: Y.Item): boolean => !deleted || Y.isDeleted(transaction.deleteSet, id)
  const dropped: { at: number; words: string }[] = []
  let before = ''
  for (const run of itemsFrom(block._start)) {
    if (!(run.content instanceof Y.ContentType)) continue
    for (const item of itemsFrom(run.content.type._start)) {
      if (!(item.content instanceof Y.ContentString) || !stood(item)) continue
      const { id: { client, clock }, content: { str }, deleted } = item
      // What was stored already and what was not may have become one run.
      for (let offset = 0; offset < str.length; offset++) {
        if (!deleted || !isUnseen(client, clock + offset)) before += str.charAt(offset)
        else if (dropped.at(-1)?.at === before.length) (dropped.at(-1) as { words: string }).words += str.charAt(offset)
        else dropped.push({ at: before.length, words: str.charAt(offset) })
      }
    }
  }
  const id: unknown = block._map.get('id')?.content.getContent().at(-1)
  return { key: typeof id === 'string' ? id : block.nodeName, before, dropped }
}

function* itemsFrom(first: Y.Item | null): Generator<Y.Item> {
  for (let item = first; item !== null; item = item.right) yield item
}

const keyOf = (block: Y.XmlElement): string => {
  const id: unknown = block.getAttribute('id')
  return typeof id === 'string' ? id : block.nodeName
}

/** Writes the dropped words where their block stands now. False: it stands nowhere. */
export const putBack = (text: Y.XmlFragment, { key, before, dropped }: Overtaken): boolean => {
  const block = text.toArray().find((child) => child instanceof Y.XmlElement && keyOf(child) === key)
  if (!(block instanceof Y.XmlElement)) return false
  const now = wordsOf(block)
  const { start, end } = changedPart(before, now)
  for (const { at, words } of dropped.toReversed()) {
    write(block, at <= start ? at : now.length - Math.min(end, before.length - at), words)
  }
  return true
}

const runsOf = (block: Y.XmlElement): Y.XmlText[] => block.toArray().filter((child) => child instanceof Y.XmlText)
const wordsOf = (block: Y.XmlElement): string =>
  runsOf(block).flatMap((run) => run.toDelta() as { insert?: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')

const write = (block: Y.XmlElement, at: number, words: string): void => {
  let start = 0
  for (const run of runsOf(block)) {
    if (at <= start + run.length) {
      run.insert(at - start, words)
      return
    }
    start += run.length
  }
  block.insert(block.length, [new Y.XmlText(words)])
}
