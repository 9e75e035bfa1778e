import * as Y from 'yjs'
import { changedPart } from '#domain/resolution/changedPart.ts'

/**
 * A block that others took out (moved, joined, turned into another kind, deleted) before they saw what was written in it. Yjs drops
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

/** Which letters an update takes out because its author knew them. With their block go those, too, that the author did not know. */
export const deletesByName = (update: Uint8Array): ((client: number, clock: number) => boolean) => {
  let named: ReturnType<typeof Y.decodeUpdate>['ds'] | undefined
  return (client, clock) => {
    named ??= Y.decodeUpdate(update).ds
    return Y.isDeleted(named, Y.createID(client, clock))
  }
}

/** A run of letters, and the block it stood in. */
export type Dropped = { readonly block: Y.XmlElement; readonly item: Y.Item }

/**
 * The runs in which a change has just dropped letters; not all in them need be, because what was known and what was not may have become
 * one. To be asked after the transaction, while Yjs still has them.
 */
export const droppedIn = (transaction: Y.Transaction, text: Y.XmlFragment, isDropped: (client: number, clock: number) => boolean): readonly Dropped[] => {
  const found: Dropped[] = []
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => {
    if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString)) return
    const block = blockOf(item, text)
    if (block !== null && clocksOf(item).some((clock) => isDropped(item.id.client, clock))) found.push({ block, item })
  })
  return found
}

export const clocksOf = ({ id: { clock }, length }: Y.Item): readonly number[] => Array.from({ length }, (_, offset) => clock + offset)

const blockOf = ({ parent }: Y.Item, text: Y.XmlFragment): Y.XmlElement | null => {
  const block = parent instanceof Y.XmlText ? parent._item?.parent : null
  return block instanceof Y.XmlElement && block._item?.parent === text ? block : null
}

/** The words of a block that was taken out, while Yjs has them. `standing`: what a letter was to it at that moment; null: it did not stand there any more. */
export const readOvertaken = (block: Y.XmlElement, standing: (item: Y.Item, clock: number) => 'stood' | 'dropped' | null): Overtaken => {
  const dropped: { at: number; words: string }[] = []
  let before = ''
  for (const run of itemsFrom(block._start)) {
    if (!(run.content instanceof Y.ContentType)) continue
    for (const item of itemsFrom(run.content.type._start)) {
      const { content } = item
      if (!(content instanceof Y.ContentString)) continue
      for (const [offset, clock] of clocksOf(item).entries()) {
        const is = standing(item, clock)
        const letter = content.str.charAt(offset)
        const last = dropped.at(-1)
        if (is === 'stood') before += letter
        else if (is === 'dropped' && last?.at === before.length) last.words += letter
        else if (is === 'dropped') dropped.push({ at: before.length, words: letter })
      }
    }
  }
  return { key: lastKeyOf(block), before, dropped }
}

function* itemsFrom(first: Y.Item | null): Generator<Y.Item> {
  for (let item = first; item !== null; item = item.right) yield item
}

/** The block of this key where it stands now. */
export const standingBlock = (text: Y.XmlFragment, key: string): Y.XmlElement | undefined => blocksIn(text).find((block) => keyOf(block) === key)

export const blocksIn = (text: Y.XmlFragment): readonly Y.XmlElement[] => text.toArray().filter((child) => child instanceof Y.XmlElement)

/** The key that a block had last, be it taken out. */
export const lastKeyOf = ({ _map, nodeName }: Y.XmlElement): string => {
  const id: unknown = _map.get('id')?.content.getContent().at(-1)
  return typeof id === 'string' ? id : nodeName
}

const keyOf = (block: Y.XmlElement): string => {
  const id: unknown = block.getAttribute('id')
  return typeof id === 'string' ? id : block.nodeName
}

const runsOf = (block: Y.XmlElement): Y.XmlText[] => block.toArray().filter((child) => child instanceof Y.XmlText)
export const wordsOf = (block: Y.XmlElement): string =>
  runsOf(block).flatMap((run) => run.toDelta() as { insert?: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')

/** Writes dropped words into their block as it stands now, between what they stood between. */
export const putBack = (block: Y.XmlElement, { before, dropped }: Omit<Overtaken, 'key'>): void => {
  const now = wordsOf(block)
  const { start, end } = changedPart(before, now)
  for (const { at, words } of dropped.toReversed()) write(block, at <= start ? at : now.length - Math.min(end, before.length - at), words)
}

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
