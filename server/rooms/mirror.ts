import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import type { Rooms } from '#collab/rooms.ts'
import type { ServerEdit } from '#collab/ports.ts'
import { longestCommon, runsOfBlock, type Run } from '#collab/writeText.ts'
import type { LiveDoc } from '#domain/resolution/schema.ts'
import { afterChanges, type AfterChanges } from './afterChanges.ts'

/** The other language follows within this time, in milliseconds; nobody watches it letter by letter. */
const FOLLOW_AFTER = 400

type Frame = { readonly name: string; readonly id: string; readonly attributes: Readonly<Record<string, unknown>> }

/** By id: paragraphs as they stood when they left a text. */
type Departed = ReadonlyMap<string, Node>

/**
 * The source-language room owns ids, kinds and order (model.md, Languages). `changed` is told of every change in any room;
 * `mirrorOf` names the room that follows it, or null when it is not a source; `departed` finds in a follower's log what it once had of
 * these ids.
 */
export const createMirror = (
  rooms: Pick<Rooms, 'follow' | 'textOf'>,
  mirrorOf: (room: string) => Promise<string | null>,
  departed: (room: string, ids: readonly string[]) => Promise<Departed>,
  failed: (room: string, error: unknown) => void,
): AfterChanges => {
  /** by source room: the structure that its follower has; most changes are to words alone */
  const mirrored = new Map<string, string>()

  return afterChanges(FOLLOW_AFTER, async (source) => {
    const follower = await mirrorOf(source)
    if (follower === null) return
    let structure: string | undefined
    const followed = await rooms.follow(follower, 'mirror', async () => {
      const [text, own] = [await rooms.textOf(source), await rooms.textOf(follower)]
      if (text === null || own === null) return null
      const frames = framesOf(text)
      structure = JSON.stringify(frames)
      if (structure === mirrored.get(source)) return null
      const here = new Set(framesOf(own).map(({ id }) => id))
      const missing = frames.map(({ id }) => id).filter((id) => !here.has(id))
      const back = missing.length > 0 ? await departed(follower, missing) : NOBODY
      return (edit) => { mirrorStructure(text, edit, back) }
    })
    if (followed && structure !== undefined) mirrored.set(source, structure)
  }, failed)
}

const NOBODY: Departed = new Map()

/**
 * Gives the follower the paragraphs of the source in their order. Words are never written or dropped: a paragraph that the source
 * has lost goes with its translation and comes back with it, one that a person added here alone stays after its neighbour. Yjs cannot
 * move: of those that changed places as few as possible are written anew, because somebody may be typing in each.
 */
export const mirrorStructure = (source: LiveDoc, { text, ownerOf }: Pick<ServerEdit, 'text' | 'ownerOf'>, departed: Departed = NOBODY): void => {
  const wanted = framesOf(source)
  const wantedIds = new Set(wanted.map((frame) => frame.id))
  for (let index = text.length - 1; index >= 0; index--) {
    const element = text.get(index)
    const id = idOf(element)
    if (id === null || wantedIds.has(id)) continue
    if (cameFromSource(element, ownerOf)) text.delete(index, 1)
  }
  const { staying, moved } = takeUpMoved(text, wanted)
  let place = firstParagraph(text)
  for (const frame of wanted) {
    // What belongs here alone stays where it stands, before the next paragraph of the source.
    while (place < text.length && !staying.has(text.get(place))) place++
    if (place < text.length && staying.get(text.get(place)) === frame.id) {
      dress(text.get(place), frame, text, place)
    } else {
      const back = departed.get(frame.id)
      text.insert(place, [build(frame, moved.get(frame.id) ?? (back ? runsOfBlock(back) : []))])
    }
    place++
  }
}

/** Takes out the paragraphs that have to change their place, with their words; the others stay, in the order of the source. */
const takeUpMoved = (text: Y.XmlFragment, wanted: readonly Frame[]): { staying: ReadonlyMap<Child, string>; moved: ReadonlyMap<string, readonly Run[]> } => {
  const children = text.toArray()
  const first = new Map<string, Child>()
  for (const child of children) {
    const id = idOf(child)
    if (id !== null && !first.has(id)) first.set(id, child)
  }
  const found = wanted.flatMap(({ id }) => first.get(id) ?? [])
  const inOrder = children.filter((child) => found.includes(child))
  const kept = longestCommon(inOrder.map((child) => idOf(child) ?? ''), wanted.map(({ id }) => id))
  const staying = new Map(inOrder.flatMap((child, index) => (kept.has(index) ? [[child, idOf(child) ?? ''] as const] : [])))
  const moving = found.filter((child) => !staying.has(child))
  const moved = new Map(moving.map((child) => [idOf(child) ?? '', runsOf(child)]))
  for (const child of moving) text.delete(text.toArray().indexOf(child), 1)
  return { staying, moved }
}

type Child = Y.XmlElement | Y.XmlText | Y.XmlHook

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
