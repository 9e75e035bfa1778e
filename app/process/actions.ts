import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import type { WaitingInvitations } from '#server/query/joint.ts'
import { dateTime, span } from '../i18n/format.ts'
import { actions as m } from '../i18n/process.ts'
import { primaryAction, type Action } from './primaryAction.ts'

/** `to` may name a place within a page. */
export type ActionLine = { readonly slug: string; readonly title: string; readonly code: string | null; readonly action: Omit<Action, 'to'> & { readonly to: string | null } }

const LATEST = '9999'
const isConcerned = ({ rights }: ProcessSummary): boolean => rights.inTheSitting

/** What waits for a person over all texts, the nearest deadline first, and what there is for them to read. */
export const actions = (
  processes: readonly ProcessSummary[], invitations: readonly WaitingInvitations[], now: Instant, lang: Lang,
): { readonly waits: readonly ActionLine[]; readonly reads: readonly ActionLine[] } => {
  const asked = invitations.map(({ slug, title, code, memberId, count, closes }): ActionLine => ({
    slug, title: title[lang], code,
    action: {
      words: m.answerInvitations[lang]({ n: count }), to: `amendments?as=${memberId}#invitations`, waits: true, by: closes,
      aside: m.closesIn[lang]({ span: span(now, closes, lang), at: dateTime(closes, lang) }),
    },
  }))
  const own = processes.filter(isConcerned).map((process): ActionLine => (
    { slug: process.slug, title: process.title[lang], code: process.resolutionCode ?? process.code, action: primaryAction(process, now, lang) }))
  const lines = [...asked, ...own].filter(({ action }) => action.to !== null)
    .sort((a, b) => ((a.action.by ?? LATEST) < (b.action.by ?? LATEST) ? -1 : 1))
  return { waits: lines.filter(({ action }) => action.waits), reads: lines.filter(({ action }) => !action.waits) }
}
