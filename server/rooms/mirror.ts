import * as Y from 'yjs'
import type { Rooms } from '#collab/rooms.ts'
import type { ServerEdit } from '#collab/ports.ts'
import type { LiveDoc } from '#domain/resolution/schema.ts'
import { afterChanges, type AfterChanges } from './afterChanges.ts'

/** The other language follows within this time, in milliseconds; nobody watches it letter by letter. */
const FOLLOW_AFTER = 400

type Frame = { readonly name: string; readonly id: string; readonly attributes: Readonly<Record<string, unknown>> }

/**
 * The source-language room owns ids, kinds and order (model.md, Languages). `changed` is told of every change in any room;
 * `mirrorOf` names the room that follows it, or null when it is not a source.
 */
export const createMirror = (
  rooms: Pick<Rooms, 'edit' | 'textOf'>,
  mirrorOf: (room: string) => Promise<string | null>,
  failed: (room: string, error: unknown) => void,
): AfterChanges => {
  /** by source room: the structure that its follower has; most changes are to words alone */
  const mirrored = new Map<string, string>()

  return afterChanges(FOLLOW_AFTER, async (source) => {
    const follower = await mirrorOf(source)
    if (follower === null) return
    const text = await rooms.textOf(source)
    if (text === null) return
    const structure = JSON.stringify(framesOf(text))
    if (structure === mirrored.get(source)) return
    if (await rooms.edit(follower, 'mirror', (edit) => { mirrorStructure(text, edit) })) mirrored.set(source, structure)
  }, failed)
}

/**
 * Gives the follower the paragraphs of the source in their order. Words are never written or dropped: a paragraph that the source
 * has lost goes with its translation (the log keeps it), one that a person added here alone stays after its neighbour.
 */
export const mirrorStructure = (source: LiveDoc, { text, ownerOf }: Pick<ServerEdit, 'text' | 'ownerOf'>): void => {
  const wanted = framesOf(source)
  const wantedIds = new Set(wanted.map((frame) => frame.id))
  for (let index = text.length - 1; index >= 0; index--) {
    const element = text.get(index)
    const id = idOf(element)
    if (id === null || wantedIds.has(id)) continue
    if (cameFromSource(element, ownerOf)) text.delete(index, 1)
  }
  let place = firstParagraph(text)
  for (const frame of wanted) {
    // What belongs here alone stays where it stands, before the next paragraph of the source.
    while (place < text.length && !wantedIds.has(idOf(text.get(place)) ?? '')) place++
    const found = indexOfId(text, frame.id)
    if (found === place) {
      dress(text.get(place), frame, text, place)
    } else if (found === -1) {
      text.insert(place, [build(frame, [])])
    } else {
      const words = runsOf(text.get(found))
      text.delete(found, 1)
      if (found < place) place--
      text.insert(place, [build(frame, words)])
    }
    place++
  }
}

type Child = Y.XmlElement | Y.XmlText | Y.XmlHook
type Run = { insert: string; attributes: Record<string, unknown> }

const framesOf = (source: LiveDoc): Frame[] => {
  const frames: Frame[] = []
  const seen = new Set<string>()
  source.forEach((block) => {
    const id = block.attrs['id'] as unknown
    if (typeof id !== 'string' || seen.has(id)) return
    seen.add(id)
    frames.push({ name: block.type.name, id, attributes: block.attrs })
  })
  return frames
}

const idOf = (child: Child): string | null => {
  const id: unknown = child instanceof Y.XmlElement ? child.getAttribute('id') : null
  return typeof id === 'string' ? id : null
}

const indexOfId = (text: Y.XmlFragment, id: string): number => text.toArray().findIndex((child) => idOf(child) === id)

/** Title and opening line come first and have no id. */
const firstParagraph = (text: Y.XmlFragment): number => {
  const first = text.toArray().findIndex((child) => idOf(child) !== null)
  return first === -1 ? text.length : first
}

/** Only the server copies paragraphs into the follower: what anyone else made was made here. */
const cameFromSource = (child: Child, ownerOf: ServerEdit['ownerOf']): boolean => {
  const client = child._item?.id.client
  return client !== undefined && ownerOf(client) === null
}

/** The element's name cannot change in Yjs: a paragraph that became a sub-paragraph is written anew with its words. */
const dress = (child: Child, frame: Frame, text: Y.XmlFragment, index: number): void => {
  if (!(child instanceof Y.XmlElement)) return
  if (child.nodeName !== frame.name) {
    const words = runsOf(child)
    text.delete(index, 1)
    text.insert(index, [build(frame, words)])
    return
  }
  const before: Readonly<Record<string, unknown>> = child.getAttributes()
  for (const [name, value] of Object.entries(frame.attributes)) {
    if (before[name] !== value && value !== null) child.setAttribute(name, value as string)
  }
}

const runsOf = (child: Child): Run[] => {
  if (!(child instanceof Y.XmlElement)) return []
  return child.toArray().flatMap((words) => (words instanceof Y.XmlText ? (words.toDelta() as Partial<Run>[]) : []))
    .flatMap(({ insert, attributes }) => (typeof insert === 'string' ? [{ insert, attributes: attributes ?? {} }] : []))
}

const build = (frame: Frame, runs: readonly Run[]): Y.XmlElement => {
  const element = new Y.XmlElement(frame.name)
  for (const [name, value] of Object.entries(frame.attributes)) if (value !== null) element.setAttribute(name, value as string)
  if (runs.length === 0) return element
  const words = new Y.XmlText()
  // Only a paragraph has an opener: in another element the schema refuses the mark, and editors would delete the element.
  words.applyDelta(runs.map(({ insert, attributes }) => ({ insert, attributes: frame.name === 'paragraph' ? attributes : {} })))
  element.insert(0, [words])
  return element
}
