import { z } from 'zod'
import { fromGeneva, isCivil } from './deadline/calendar.ts'

/** A moment in UTC, ISO 8601 with milliseconds (`2021-11-11T17:00:00.000Z`): compares as text, serialises as itself. */
export type Instant = string

const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/
/** Read from an ISO instant with its offset, or from a civil time of a form, which is the time of Geneva. */
export const instant = z.union([z.iso.datetime({ offset: true }), z.string().regex(local).refine(isCivil)])
  .transform((text): Instant => (local.test(text) ? fromGeneva(text) : new Date(text).toISOString()))
