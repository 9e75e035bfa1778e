import { mend } from '#collab/mend.ts'
import type { Rooms } from '#collab/rooms.ts'
import { parseRoom } from '#domain/permission/rooms.ts'
import { readLive, readLiveProse } from '#domain/resolution/canonical.ts'
import { schema, type LiveDoc } from '#domain/resolution/schema.ts'
import { afterChanges, type AfterChanges } from './afterChanges.ts'

/** In milliseconds: editors mend their own splits first. */
const MEND_AFTER = 1_500

/**
 * Mends what many hands together broke in a text that people write, as an edit of the server with its cause in the log. Whoever
 * reads the text would mend it in the same way each time; mended in the text itself, all see the same and no id is ever two blocks.
 */
export const createMending = (rooms: Pick<Rooms, 'edit' | 'textOf'>, failed: (room: string, error: unknown) => void): AfterChanges => afterChanges(MEND_AFTER, async (name) => {
  const kind = kindOf(name)
  if (kind === null) return
  const text = await rooms.textOf(name)
  if (text !== null && isBroken(text, kind)) await rooms.edit(name, 'mend', (edit) => { mend(edit.text, kind) })
}, failed)

const kindOf = (name: string): 'resolution' | 'prose' | null => {
  switch (parseRoom(name)?.kind) {
    case 'draft': case 'workspace': return 'resolution'
    case 'memorandum': return 'prose'
    // A sitting's text is written by the server alone.
    default: return null
  }
}

const isBroken = (text: LiveDoc, kind: 'resolution' | 'prose'): boolean => {
  const { repairs } = kind === 'resolution' ? readLive(text) : readLiveProse(text)
  if (repairs.some(({ code }) => code !== 'foreign-block')) return true
  const [first, second] = ['title', 'openingLine'].map((name) => text.children.findIndex(({ type }) => type === schema.nodes[name as 'title' | 'openingLine']))
  return kind === 'resolution' && ((first ?? 0) > 0 || (second ?? 0) > 1)
}
