export type AfterChanges = { readonly changed: (room: string) => void; /** does at once what waits, and resolves when it is done */ readonly settled: () => Promise<void> }

/** What failed, mostly because the database was away, is done again after so long, in milliseconds: nobody may change the room once more. */
const AGAIN_AFTER = 5_000

/** Does something about a room some time after it began to change: what many keystrokes ask for is done once. */
export const afterChanges = (wait: number, act: (room: string) => Promise<void>, failed: (room: string, error: unknown) => void): AfterChanges => {
  const waiting = new Map<string, NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  const startIn = (ms: number, room: string): void => {
    if (!waiting.has(room)) waiting.set(room, setTimeout(() => { start(room) }, ms).unref())
  }
  const start = (room: string): void => {
    waiting.delete(room)
    const run = act(room).catch((error: unknown) => {
      startIn(AGAIN_AFTER, room)
      failed(room, error)
    }).finally(() => { running.delete(run) })
    running.add(run)
  }
  return {
    changed: (room) => { startIn(wait, room) },
    settled: async () => {
      for (const [room, timer] of waiting) {
        clearTimeout(timer)
        start(room)
      }
      await Promise.all(running)
    },
  }
}
