import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { casesFrom } from './cases.ts'

type Case = { id: string; updateV1Base64: string; rootName: 'array' | 'map' | 'text'; expected: unknown }
const cases = casesFrom('15-yjs-encoding-compat.json') as readonly Case[] | null

type Piece = { insert: unknown; format?: unknown }
/** What these cases expect is a literal of JavaScript, with nested types as `{ children }` and `{ attrs }`, and embeds as a list. */
const read = (expected: unknown, root: Case['rootName']): unknown => {
  const { literal } = expected as { literal?: string }
  if (literal === undefined) return expected
  const json = literal.replace(/\.map\(.*$/u, '').replace(/^\(|\)$/gu, '').replaceAll(/([{,]\s*)(\w+):/gu, '$1"$2":')
  const value: unknown = JSON.parse(json, (_key, each: { children?: unknown; attrs?: unknown } | null) => each?.children ?? each?.attrs ?? each)
  return root !== 'text' ? value : (value as Piece[]).flatMap(({ insert, format }) => [insert].flat().map((one) => ({ insert: one, ...(format === undefined ? {} : { attributes: format }) })))
}

const decoded = (doc: Y.Doc, root: Case['rootName']): unknown => {
  switch (root) {
    case 'array': return doc.getArray('array').toJSON()
    case 'map': return doc.getMap('map').toJSON()
    case 'text': return doc.getText('text').toDelta()
    default: return root satisfies never
  }
}

// What a log holds from years ago must read as it did: a library that reads it otherwise is not taken.
describe.skipIf(!cases)('updates stored long ago, of 15-yjs-encoding-compat.json', () => {
  it.each(cases ?? [])('$id reads as it did', ({ updateV1Base64, rootName, expected }) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Buffer.from(updateV1Base64, 'base64'))
    expect(decoded(doc, rootName)).toEqual(read(expected, rootName))
  })

  it.each(cases ?? [])('$id is the same after a snapshot', ({ updateV1Base64, rootName, expected }) => {
    const [before, after] = [new Y.Doc(), new Y.Doc()]
    Y.applyUpdate(before, Buffer.from(updateV1Base64, 'base64'))
    Y.applyUpdate(after, Y.encodeStateAsUpdate(before))
    expect(decoded(after, rootName)).toEqual(read(expected, rootName))
  })
})
