import * as Y from 'yjs'
import { REASONS_ROOT, schema, TEXT_ROOT } from '#domain/resolution/schema.ts'
import { TEXT, type Place } from './places.ts'

const TEXT_ONLY: ReadonlySet<string> = new Set([TEXT_ROOT])
const TEXT_AND_REASONS: ReadonlySet<string> = new Set([TEXT_ROOT, REASONS_ROOT])
export const rootsOf = (room: string): ReadonlySet<string> => (room.startsWith('workspace.') ? TEXT_AND_REASONS : TEXT_ONLY)

const ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(schema.nodes)
  .filter(([name]) => name !== 'doc' && name !== 'text')
  .map(([name, type]) => [name, new Set(Object.keys(type.spec.attrs ?? {}))]))
const MARKS: ReadonlySet<string> = new Set(Object.keys(schema.marks))

/** An id, a kind, a depth: never words. */
const LONGEST_ATTRIBUTE = 100

/**
 * What the editor's schema has no place for, because y-prosemirror would delete it for everyone; null when it fits. The text is a
 * list of elements; an element holds attributes and runs of text; a run holds words and marks. Beside it stand the reasons of a
 * workspace: words by key.
 */
export const strangeness = ({ content }: Y.Item, { root, holder, key }: Place): string | null => {
  if (content instanceof Y.ContentDeleted) return null
  if (root === REASONS_ROOT) return holder === '' && key !== null && holds(content, (value) => typeof value === 'string') ? null : `${kindOf(content)} among the reasons`
  if (holder === '') return key === null && content instanceof Y.ContentType && isKnownElement(content.type) ? null : `${kindOf(content)} in the text itself`
  if (holder === TEXT) {
    if (key === null && content instanceof Y.ContentString) return null
    return key === null && content instanceof Y.ContentFormat && MARKS.has(content.key) ? null : `${kindOf(content)} among words`
  }
  if (key !== null) return ATTRIBUTES.get(holder)?.has(key) && holds(content, isAttribute) ? null : `attribute ${key}`
  return content instanceof Y.ContentType && content.type instanceof Y.XmlText ? null : `${kindOf(content)} in ${holder}`
}

const isKnownElement = (type: Y.AbstractType<unknown>): boolean => type instanceof Y.XmlElement && ATTRIBUTES.has(type.nodeName)

/** Of several values the last counts: Yjs joins what was overwritten. */
const holds = (content: Y.Item['content'], fits: (value: unknown) => boolean): boolean =>
  content instanceof Y.ContentAny && content.arr.every((value) => value === null || value === undefined || fits(value))

const isAttribute = (value: unknown): boolean =>
  typeof value === 'string' ? value.length <= LONGEST_ATTRIBUTE : typeof value === 'number' || typeof value === 'boolean'

const kindOf = (content: Y.Item['content']): string => {
  if (content instanceof Y.ContentType) return content.type instanceof Y.XmlElement ? `element ${content.type.nodeName}` : content.type.constructor.name
  return content instanceof Y.ContentFormat ? `mark ${content.key}` : content.constructor.name
}
