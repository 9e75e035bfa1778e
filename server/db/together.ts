const MOST = 500
/** In milliseconds: what is asked within it is asked together. */
const WITHIN = 4

/**
 * Answers questions that come at about the same time with one query. After a restart 2,000 people knock at once, and the database
 * is asked a handful of times who they are.
 */
export const together = <K, V>(ask: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>): ((key: K) => Promise<V | null>) => {
  let waiting = new Map<K, { resolve(value: V | null): void; reject(error: unknown): void }[]>()
  let timer: NodeJS.Timeout | null = null
  const send = (): void => {
    const asked = waiting
    waiting = new Map()
    if (timer !== null) clearTimeout(timer)
    timer = null
    ask([...asked.keys()]).then(
      (answers) => { for (const [key, all] of asked) for (const one of all) one.resolve(answers.get(key) ?? null) },
      (error: unknown) => { for (const all of asked.values()) for (const one of all) one.reject(error) },
    )
  }
  return (key) => new Promise((resolve, reject) => {
    const others = waiting.get(key)
    if (others === undefined) waiting.set(key, [{ resolve, reject }])
    else others.push({ resolve, reject })
    if (waiting.size >= MOST) send()
    else timer ??= setTimeout(send, WITHIN)
  })
}
