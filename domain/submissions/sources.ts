import type { SponsorId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import { hasReached, type WindowName } from '../process/stages.ts'
import type { Process } from '../process/state.ts'
import type { Refusal } from '../refusals.ts'

/** Where an amendment comes from (process.md, Amendments); each has its own window. */
export const SOURCES = ['member', 'joint', 'women-forum', 'corapporteurs', 'oral'] as const
export type Source = (typeof SOURCES)[number]
/** The source by who proposes: a Member, unless it is one of the bodies above. */
export const sourceOf = (sponsorId: SponsorId): Source => SOURCES.find((source) => source === sponsorId) ?? 'member'
/** Until when a source may submit. */
export const windowOf = (source: Source): WindowName =>
  source === 'women-forum' ? 'women-forum' : source === 'member' || source === 'joint' ? 'amendments' : 'oral'

/** Members that are not suspended propose amendments, and the bodies named above; partner organizations send inputs only. */
export const maySponsor = (sponsorId: SponsorId, isMember: (id: string) => boolean): boolean => sourceOf(sponsorId) === 'member' ? isMember(sponsorId) : sponsorId !== 'member' && sponsorId !== 'joint'

/** Refuses outside the sponsor's window; the instant is that of arrival (process.md: late ones are refused, and kept by their author). */
export const tooEarlyOrLate = (process: Process, source: Source, received: Instant): Refusal | null => {
  const name = windowOf(source)
  const window = process.windows[name]
  if (source === 'oral' || source === 'corapporteurs') {
    if (!hasReached(process.kind, process.where.stage, source === 'oral' ? 'examination' : 'amendments')) return { code: 'window-not-open', window: name, opens: null }
    return window && window.closes <= received ? { code: 'window-closed', window: name, closed: window.closes, received } : null
  }
  if (!window) return { code: 'window-not-open', window: name, opens: null }
  if (!hasReached(process.kind, process.where.stage, 'amendments')) return { code: 'window-not-open', window: name, opens: window.opens }
  if (window.opens && received < window.opens) return { code: 'window-not-open', window: name, opens: window.opens }
  return window.closes <= received ? { code: 'window-closed', window: name, closed: window.closes, received } : null
}

/** The text is decided, or with its co-Rapporteurs again: nothing is submitted, joined or withdrawn on it any more. */
export const isOver = ({ kind, where }: Process): boolean => hasReached(kind, where.stage, 'committee-adopted') || where.stage === 'drafting'
