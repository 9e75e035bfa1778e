import type { Bus } from '#collab/ports.ts'
import type { Rooms } from '#collab/rooms.ts'
import type { Sessions } from '../auth/sessions.ts'

type Needs = { readonly sessions: Pick<Sessions, 'forget'>; readonly rooms: Pick<Rooms, 'signedOut'>; readonly bus: Bus | null }

const TOPIC = 'session'

/** Closes what an ended session still has open, on every node: who signs out in one tab is out in all of them. */
export const endSessions = ({ sessions, rooms, bus }: Needs): ((token: string) => void) => {
  const here = (token: string): void => {
    sessions.forget(token)
    rooms.signedOut(({ session }) => session === token)
  }
  bus?.on(TOPIC, (body) => { here(Buffer.from(body).toString()) })
  bus?.onGap(() => { sessions.forget() })
  return (token) => {
    here(token)
    bus?.send(TOPIC, Buffer.from(token))
  }
}
