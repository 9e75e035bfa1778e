import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import { compass } from '../lib/compass.ts'
import type { StandingRow } from './Standing.tsx'

/** What a list shows of a text: made on the server, so that a page of many texts stays small. */
export const standingRow = (process: ProcessSummary, now: Instant, lang: Lang): StandingRow => ({
  slug: process.slug, title: process.title[lang], code: process.resolutionCode ?? process.code, committee: process.committee, assembly: process.assembly.number,
  emergency: process.kind === 'emergency', steps: compass(process, now, lang),
})
