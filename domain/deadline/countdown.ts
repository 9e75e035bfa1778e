import type { Instant } from '../instant.ts'

export type Countdown = { readonly passed: boolean; readonly days: number; readonly hours: number; readonly minutes: number }

const MINUTE = 60_000

/**
 * What is left until a deadline, in days of 24 hours, hours and whole minutes, rounded down; a deadline has passed at its
 * very instant. Apart from the calendar, so that a page can count down without carrying time-zone arithmetic.
 */
export const countdown = (now: Instant, until: Instant): Countdown => {
  const left = Date.parse(until) - Date.parse(now)
  const minutes = Math.floor(Math.max(0, left) / MINUTE)
  return { passed: left <= 0, days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 }
}
