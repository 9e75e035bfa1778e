import { writeText } from '#collab/writeText.ts'
import type { Rooms } from '#collab/rooms.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { toLiveDoc } from './lifecycle.ts'

/**
 * Makes a room that the server alone writes show the text which `read` gives when its turn has come, so that of two decisions close together
 * the older text never comes last. A change to two words reaches the screens as two words. Nothing is decided here: it may be
 * repeated at any time. False: no such room.
 */
export const project = (rooms: Pick<Rooms, 'follow'>, room: string, read: () => Promise<ResolutionText | null>): Promise<boolean> =>
  rooms.follow(room, 'projection', async () => {
    const text = await read()
    return text && ((edit) => { writeText(edit.text, toLiveDoc(text)) })
  })
