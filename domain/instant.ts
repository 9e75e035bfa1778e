import { z } from 'zod'

/** A moment in UTC, ISO 8601 with milliseconds (`2021-11-11T17:00:00.000Z`): compares as text, serialises as itself. */
export type Instant = string
export const instant = z.iso.datetime({ offset: true }).transform((s): Instant => new Date(s).toISOString())

export const isBefore = (a: Instant, b: Instant): boolean => a < b
