import { createTRPCClient, createWSClient, wsLink } from '@trpc/client'
import type { ProcessId } from '#domain/ids.ts'
import type { Announcement } from '#server/announce.ts'
import type { AppRouter } from '#server/trpc/router.ts'

const connect = () =>
  createTRPCClient<AppRouter>({
    links: [wsLink<AppRouter>({
      client: createWSClient({
        url: `${location.origin.replace(/^http/, 'ws')}/api/live`,
        // Nothing is asked of it until somebody follows, and it rests when nobody does.
        lazy: { enabled: true, closeMs: 5_000 },
        keepAlive: { enabled: true, intervalMs: 25_000, pongTimeoutMs: 10_000 },
      }),
    })],
  })
let client: ReturnType<typeof connect> | undefined

/**
 * Announcements of one process until the answer is called. After an outage the connection comes back by itself, and `resumed` is
 * called, because something may have been said meanwhile.
 */
export const follow = (processId: ProcessId, hear: (announcement: Announcement) => void, resumed: () => void): (() => void) => {
  client ??= connect()
  let hasStarted = false
  const onStarted = () => {
    if (hasStarted) resumed()
    hasStarted = true
  }
  // A refusal ends it: whoever signed out is told by the next thing they do.
  const following = client.live.process.subscribe({ processId }, { onData: hear, onStarted, onError: () => undefined })
  return () => { following.unsubscribe() }
}
