import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import { ENDS } from '#domain/process/stages.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import { inLang } from '../i18n/define.ts'
import { date, dateTime } from '../i18n/format.ts'
import { standing as m } from '../i18n/standing.ts'
import type { Standing } from './StandingNotice.tsx'

type At = { readonly process: ProcessSummary; readonly now: Instant; readonly lang: Lang }

/** Until when, from when, or since when no longer amendments are received. */
const amendments = ({ process: { windows }, now, lang }: At): string | null => {
  const s = inLang(m, lang)
  const window = windows.amendments
  if (!window) return null
  if (window.closes <= now) return s.amendmentsClosed({ at: dateTime(window.closes, lang) })
  return window.opens && now < window.opens ? s.amendmentsFrom({ at: dateTime(window.opens, lang) }) : s.amendmentsUntil({ at: dateTime(window.closes, lang) })
}

/** The one thing to know before reading the current version. Made by the server, so that a page carries its own sentence alone. */
export const standingOfVersion = (at: At, rejectedAt: Instant | null): Standing | null => {
  const { process: { kind, stage, slug, rights, dates, stageSince }, lang } = at
  const s = inLang(m, lang)
  switch (stage) {
    case 'drafting': return { words: s.revising({ kind }) }
    case 'circulated':
    case 'amendments': {
      const words = amendments(at)
      return words === null ? null : { words }
    }
    case 'committee-debate':
    case 'examination':
      return rights.inTheSitting ? { words: s.examined, link: { to: `/resolutions/${slug}/sitting`, words: s.followSitting } } : { words: s.examinedPublic }
    case 'committee-adopted':
    case 'report': return { words: s.adoptedInCommittee({ at: dateTime(dates['committee-adopted'] ?? stageSince, lang) }) }
    case 'rejected': return { words: s.rejected({ at: dateTime(rejectedAt ?? stageSince, lang) }), grave: true }
    default: return null
  }
}

/** For those in the room of the sitting, over the text as the committee adopted it. */
export const standingOfCommitteeText = (lang: Lang): Standing => ({ words: inLang(m, lang).committeeText })

/** What has taken the place of a version since, or until when it may be amended. */
export const standingOfPage = (at: At, ordinal: number): Standing | null => {
  const { process: { slug, versions, dates, stage }, lang } = at
  const s = inLang(m, lang)
  const link = { to: `/resolutions/${slug}`, words: s.readSuccessor }
  const next = versions.find((version) => version.ordinal === ordinal + 1)
  if (next) return { words: s.supersededBy({ code: next.code, at: date(next.circulatedAt, lang) }), link, grave: true }
  if (dates['assembly-adopted']) return { words: s.adoptedSince, link }
  const words = stage === 'amendments' || stage === 'circulated' ? amendments(at) : null
  return words === null ? null : { words }
}

/** A subject without a public text: what it waits for. */
export type Waiting = { readonly title: string; readonly lines: readonly string[]; readonly open: { readonly to: string; readonly words: string } | null }

export const waitingFor = ({ process: { kind, slug, stage, windows, rights }, lang }: At): Waiting => {
  const s = inLang(m, lang)
  const isDrafting = stage === 'drafting'
  const closes = windows['hand-in']?.closes
  const why = ENDS.some((end) => end === stage) ? s.noTextPlaced : isDrafting ? s.noTextDrafting({ kind }) : s.noTextSubject
  return {
    title: s.noTextYet,
    lines: isDrafting && closes ? [why, s.handInBy({ at: dateTime(closes, lang) })] : [why],
    open: isDrafting && (rights.coRapporteur || rights.desk) ? { to: `/resolutions/${slug}/draft`, words: s.openDraft } : null,
  }
}

/** A resolution whose memorandum is not circulated yet. */
export const waitingForMemorandum = (lang: Lang): Waiting => {
  const s = inLang(m, lang)
  return { title: s.noMemorandum, lines: [s.noMemorandumText], open: null }
}
