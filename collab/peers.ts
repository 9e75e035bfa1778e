import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Bus } from './ports.ts'
import type { Room, RoomPorts } from './room.ts'

const CARET = 'caret'
const PRESENT = 'present'

/**
 * Joins the rooms of this process to those of others on the same database: what they stored is read on, their editors' carets are
 * shown, their people counted. A room that is not loaded here needs nothing: it is read from the log when somebody comes.
 */
export const connectPeers = (bus: Bus | null, loaded: ReadonlyMap<string, Room>): Pick<RoomPorts, 'stored' | 'caret' | 'present' | 'hasPeers'> => {
  bus?.onAppended((news) => { loaded.get(news.room)?.heard(news) })
  bus?.onGap(() => { for (const room of loaded.values()) void room.catchUp() })
  bus?.on(CARET, (body) => {
    const from = decoding.createDecoder(body)
    loaded.get(decoding.readVarString(from))?.heardCaret(decoding.readVarUint8Array(from))
  })
  bus?.on(PRESENT, (body, process) => {
    const from = decoding.createDecoder(body)
    const room = loaded.get(decoding.readVarString(from))
    const [editors, commenters, viewers] = [decoding.readVarUint(from), decoding.readVarUint(from), decoding.readVarUint(from)]
    room?.heardPresent(process, { editors, commenters, viewers })
  })
  return {
    hasPeers: bus !== null,
    stored: (news) => { bus?.appended(news) },
    caret: (room, caret) => {
      bus?.send(CARET, encoding.encode((to) => {
        encoding.writeVarString(to, room)
        encoding.writeVarUint8Array(to, caret)
      }))
    },
    present: (room, { editors, commenters, viewers }) => {
      bus?.send(PRESENT, encoding.encode((to) => {
        encoding.writeVarString(to, room)
        for (const count of [editors, commenters, viewers]) encoding.writeVarUint(to, count)
      }))
    },
  }
}
