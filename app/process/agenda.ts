import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import { primaryAction, type Action } from './primaryAction.ts'

export type AgendaItem = { readonly slug: string; readonly title: string; readonly code: string | null; readonly action: Action }

const LATEST = '9999'
const isConcerned = ({ rights }: ProcessSummary): boolean => rights.inTheSitting

/** What waits for a person over all texts, the nearest deadline first, and what there is for them to read. */
export const agenda = (processes: readonly ProcessSummary[], now: Instant, lang: Lang): { readonly waits: readonly AgendaItem[]; readonly reads: readonly AgendaItem[] } => {
  const items = processes.filter(isConcerned).map((process): AgendaItem => (
    { slug: process.slug, title: process.title[lang], code: process.resolutionCode ?? process.code, action: primaryAction(process, now, lang) }))
    .filter(({ action }) => action.to !== null)
    .sort((a, b) => ((a.action.by ?? LATEST) < (b.action.by ?? LATEST) ? -1 : 1))
  return { waits: items.filter(({ action }) => action.waits), reads: items.filter(({ action }) => !action.waits) }
}
