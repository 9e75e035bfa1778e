import { writeText } from '#collab/writeText.ts'
import type { Rooms } from '#collab/rooms.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { toLiveDoc } from './lifecycle.ts'

/**
 * Makes a sitting room show `text`, which the decisions made: a change to two words reaches the screens as two words. Nothing is
 * decided here, so it may be repeated at any time. False: no such room.
 */
export const project = (rooms: Pick<Rooms, 'edit'>, room: string, text: ResolutionText): Promise<boolean> =>
  rooms.edit(room, 'projection', (edit) => { writeText(edit.text, toLiveDoc(text)) })
