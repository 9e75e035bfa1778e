/** Allows `most` per key in any `windowMs`; answers false beyond. It forgets keys that rested, and holds at most `keys` of them. */
export const makeLimit = ({ most, windowMs, keys = 10_000 }: { most: number; windowMs: number; keys?: number }) => {
  const seen = new Map<string, number[]>()
  return (key: string, nowMs: number): boolean => {
    const recent = (seen.get(key) ?? []).filter((at) => at > nowMs - windowMs)
    const isAllowed = recent.length < most
    // Last used goes to the end, so that the first is the one to forget.
    seen.delete(key)
    seen.set(key, isAllowed ? [...recent, nowMs] : recent)
    const oldest = seen.keys().next()
    if (seen.size > keys && !oldest.done) seen.delete(oldest.value)
    return isAllowed
  }
}
export type Limit = ReturnType<typeof makeLimit>
