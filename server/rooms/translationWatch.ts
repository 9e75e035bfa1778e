/** Nobody watches the counts letter by letter, in milliseconds. */
const LOOK_AFTER = 800

/** Looks again at what is known of translations a moment after a room changed, once however much was typed. */
export const createTranslationWatch = (
  look: (room: string) => Promise<void>, failed: (room: string, error: unknown) => void,
): { changed(room: string): void; settled(): Promise<void> } => {
  const waiting = new Map<string, NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  const start = (room: string): void => {
    waiting.delete(room)
    const run = look(room).catch((error: unknown) => { failed(room, error) }).finally(() => { running.delete(run) })
    running.add(run)
  }
  return {
    changed: (room) => {
      if (!waiting.has(room)) waiting.set(room, setTimeout(() => { start(room) }, LOOK_AFTER))
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
