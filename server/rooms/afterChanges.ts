export type AfterChanges = { readonly changed: (room: string) => void; /** does at once what waits, and resolves when it is done */ readonly settled: () => Promise<void> }

/** Does something about a room some time after it began to change: what many keystrokes ask for is done once. */
export const afterChanges = (wait: number, act: (room: string) => Promise<void>, failed: (room: string, error: unknown) => void): AfterChanges => {
  const waiting = new Map<string, NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  const start = (room: string): void => {
    waiting.delete(room)
    const run = act(room).catch((error: unknown) => { failed(room, error) }).finally(() => { running.delete(run) })
    running.add(run)
  }
  return {
    changed: (room) => {
      if (!waiting.has(room)) waiting.set(room, setTimeout(() => { start(room) }, wait))
    },
    settled: async () => {
      for (const [room, timer] of waiting) {
        clearTimeout(timer)
        start(room)
      }
      await Promise.all(running)
    },
  }
}
