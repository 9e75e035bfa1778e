import type { Bus } from '#collab/ports.ts'
import type { Rooms } from '#collab/rooms.ts'
import type { Sessions } from '../auth/sessions.ts'

type Needs = { readonly sessions: Pick<Sessions, 'forget'>; readonly rooms: Pick<Rooms, 'signedOut'>; readonly bus: Bus | null }

const TOPIC = 'session'
/** In milliseconds: so long at most somebody whose session has run out goes on reading a text that is open. */
const LOOKED_EVERY = 60_000

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

/** Closes what sessions have open that ran out or are no more, without waiting until they knock again. */
export const closeExpired = async ({ sessions, rooms }: { readonly sessions: Pick<Sessions, 'running'>; readonly rooms: Pick<Rooms, 'openSessions' | 'signedOut'> }): Promise<void> => {
  const open = rooms.openSessions()
  if (open.size === 0) return
  const running = await sessions.running([...open])
  rooms.signedOut(({ session }) => session !== null && open.has(session) && !running.has(session))
}

/** Does so every minute; answers how to stop it. */
export const watchSessions = (needs: Parameters<typeof closeExpired>[0], failed: (error: unknown) => void): (() => void) => {
  const timer = setInterval(() => { closeExpired(needs).catch(failed) }, LOOKED_EVERY).unref()
  return () => { clearInterval(timer) }
}
