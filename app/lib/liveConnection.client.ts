import { createTRPCClient, createWSClient, wsLink } from '@trpc/client'
import type { Announcement } from '#server/announce.ts'
import type { AppRouter } from '#server/trpc/router.ts'

const open = () => {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  const socket = createWSClient({ url: `${scheme}://${location.host}/api/live`, lazy: { enabled: true, closeMs: 10_000 }, retryDelayMs: (attempt) => Math.min(30_000, 500 * 2 ** attempt) * (0.5 + Math.random() / 2) })
  return createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] })
}
let client: ReturnType<typeof open> | null = null

/** Announcements of one process over the tab's one connection; the answer stops them. After a break the last state is asked for. */
export const follow = (processId: string, hear: (announcement: Announcement) => void): (() => void) => {
  client ??= open()
  let isFirst = true
  const subscription = client.live.process.subscribe({ processId }, {
    // what was said during a break was not heard
    onStarted: () => {
      if (!isFirst) hear({ processId, kind: 'again', version: 0 })
      isFirst = false
    },
    onData: hear,
  })
  return () => { subscription.unsubscribe() }
}
