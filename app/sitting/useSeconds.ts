import { useEffect, useState } from 'react'
import type { LiveFloor } from '#server/query/speaking.ts'

type Speaking = NonNullable<LiveFloor['now']['speaking']>

/** Seconds that are left of a turn (below zero: over), by the server’s clock; `ahead`: how far that is before this machine’s, in milliseconds. */
const leftOf = ({ since, spoke, seconds }: Speaking, ahead: number): number => seconds - spoke - Math.floor((Date.now() + ahead - Date.parse(since)) / 1000)

/** What is left of the turn, every second; null before the page knows the server’s clock, and while nobody speaks. */
export const useSeconds = (speaking: Speaking | null, ahead: number | null): number | null => {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    if (!speaking || ahead === null) {
      setLeft(null)
      return
    }
    const tick = (): void => { setLeft(leftOf(speaking, ahead)) }
    tick()
    const timer = setInterval(tick, 1000)
    return () => { clearInterval(timer) }
  }, [speaking, ahead])
  return left
}

/** 2:05 */
export const minutes = (seconds: number): string => `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
