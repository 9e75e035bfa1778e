import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Stage, WindowName } from '#domain/process/stages.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import { dateTime, span } from '../i18n/format.ts'
import { actions as m } from '../i18n/process.ts'

type Page = 'votes' | 'debate' | 'inputs' | 'steps' | 'draft' | 'amendments' | 'compendium' | 'sitting' | 'desk' | 'adoption' | ''
type Plain = { [K in keyof typeof m]: (typeof m)[K]['en'] extends string ? K : never }[keyof typeof m]

/** The one thing a person can do at a text now; or, without a page, why there is none. */
export type Action = {
  readonly words: string
  /** below the address of the text */
  readonly to: Page | null
  /** beside the button: what closes when */
  readonly aside: string | null
  /** true when the process waits for this person, false when it only offers something to read */
  readonly waits: boolean
  /** the deadline it has to be done by */
  readonly by: Instant | null
}
type Standing = { readonly process: ProcessSummary; readonly now: Instant; readonly lang: Lang }
type Answer = Action | null

const act = ({ lang }: Standing, key: Plain, to: Page, more: Partial<Pick<Action, 'aside' | 'waits' | 'by'>> = {}): Action =>
  ({ words: m[key][lang], to, aside: null, waits: true, by: null, ...more })
const read = (at: Standing, key: Plain, to: Page, aside: string | null = null): Action => act(at, key, to, { aside, waits: false })
const none = ({ lang }: Standing, key: Plain): Action => ({ words: m[key][lang], to: null, aside: null, waits: false, by: null })
/** Somebody writes what there is nothing to do about yet. */
const waitsDraft = (at: Standing): Action => none(at, at.process.kind === 'emergency' ? 'waitsDraftingCommittee' : 'waitsDraft')

const until = ({ process, now, lang }: Standing, name: WindowName, key: 'closesIn' | 'dueIn' = 'closesIn'): Partial<Pick<Action, 'aside' | 'by'>> => {
  const closes = process.windows[name]?.closes
  if (!closes) return {}
  const at = dateTime(closes, lang)
  if (closes <= now) return { aside: (key === 'dueIn' ? m.wasDue : m.closedAt)[lang]({ at }) }
  return { aside: m[key][lang]({ span: span(now, closes, lang), at }), by: closes }
}
const isOpen = ({ process, now }: Standing, name: WindowName): boolean => {
  const window = process.windows[name]
  return window !== undefined && now < window.closes && (window.opens === null || window.opens <= now)
}
const isClosed = ({ process, now }: Standing, name: WindowName): boolean => {
  const closes = process.windows[name]?.closes
  return closes !== undefined && closes <= now
}

/** Those for whom amendments are drafted: Members through one window, the Forum of Women Parliamentarians through another. */
const amending = (at: Standing): Answer => {
  const { process: { rights: { sponsors, submitsFor }, mine }, lang } = at
  const amend = (window: WindowName): Action => {
    const key = submitsFor.some((id) => id !== 'corapporteurs') ? 'proposeAmendments' : 'draftAmendments'
    const timed = until(at, window)
    return act(at, key, 'amendments', { ...timed, aside: [timed.aside, key === 'draftAmendments' ? m.adviserDrafts[lang] : null].filter(Boolean).join('; ') })
  }
  if (sponsors.includes('women-forum')) return isOpen(at, 'women-forum') ? amend('women-forum') : mine.amendments ? read(at, 'seeAmendments', 'amendments') : null
  if (!sponsors.some(isMember)) return null
  if (isOpen(at, 'amendments')) return amend('amendments')
  return mine.amendments ? read(at, 'seeAmendments', 'amendments', until(at, 'amendments').aside ?? null) : null
}
/** Member ids are two letters: bodies and organizations are longer. */
const isMember = (sponsorId: string): boolean => sponsorId.length === 2

const inputs = (at: Standing): Action => {
  const { process: { rights: { secretariat, coRapporteur, sponsors, desk }, mine, counts }, now, lang, process } = at
  if (secretariat && isClosed(at, 'inputs')) return act(at, 'openDrafting', 'steps', until(at, 'inputs'))
  const isAuthor = sponsors.some((id) => id !== 'corapporteurs' && id !== 'women-forum')
  const window = process.windows.inputs
  if (isAuthor && isOpen(at, 'inputs')) return act(at, mine.inputs.length ? 'editInput' : 'writeInput', 'inputs', { ...until(at, 'inputs'), waits: mine.inputs.length === 0 })
  if (isAuthor && window?.opens && now < window.opens) return { ...none(at, 'waitsInputs'), aside: m.opensAt[lang]({ at: dateTime(window.opens, lang) }) }
  if (coRapporteur || desk || (counts.inputs ?? 0) > 0) return read(at, 'readInputs', 'inputs', until(at, 'inputs').aside ?? null)
  return isAuthor ? waitsDraft(at) : none(at, 'notInvited')
}

const drafting = (at: Standing): Action => {
  const { process: { handedIn, rights }, lang } = at
  if (rights.coRapporteur) return handedIn ? read(at, 'readDraft', 'draft', m.returned[lang]) : act(at, 'writeDraft', 'draft', until(at, 'hand-in', 'dueIn'))
  if (rights.secretariat && handedIn) return act(at, 'circulate', 'draft', { aside: m.returned[lang] })
  if (rights.desk) return read(at, 'followDraft', 'draft', until(at, 'hand-in', 'dueIn').aside ?? null)
  return handedIn ? none(at, 'waitsCirculation') : waitsDraft(at)
}

const debate = (at: Standing): Action => {
  const { process: { debateClosed, rights, kind } } = at
  if (rights.secretariat) return debateClosed ? act(at, kind === 'emergency' ? 'openDrafting' : 'openInputs', 'steps') : act(at, 'recordStatement', 'debate')
  if (rights.president && !debateClosed) return act(at, 'conductDebate', 'debate')
  return rights.signedIn ? read(at, 'readStatements', 'debate') : waitsDraft(at)
}

const compendium = (at: Standing): Action => {
  const { process: { rights } } = at
  if (rights.desk) return act(at, 'openCommitteeDebate', 'steps')
  return amending(at) ?? read(at, 'readCompendium', 'compendium')
}

const sitting = (at: Standing): Action => {
  const { process: { rights } } = at
  if (rights.desk) return act(at, 'goToDesk', 'desk')
  return rights.inTheSitting ? read(at, 'followSitting', 'sitting') : read(at, 'readCompendium', 'compendium')
}

const afterCommittee = (at: Standing, key: Plain): Action => {
  const { process: { rights } } = at
  if (rights.secretariat) return act(at, key, 'adoption')
  return rights.submitsFor.some(isMember) ? read(at, 'stateReservation', 'adoption') : none(at, 'waitsAssembly')
}

const BY_STAGE: Readonly<Record<Stage, (at: Standing) => Answer>> = {
  proposed: (at) => {
    const { rights, kind } = at.process
    if (kind === 'emergency' && rights.assemblyPresident) return act(at, 'recordAgendaVote', 'votes')
    return rights.secretariat ? act(at, kind === 'emergency' ? 'recordAgendaVote' : 'approve', 'steps') : none(at, 'waitsApproval')
  },
  approved: (at) => (at.process.rights.desk ? act(at, 'openDebate', 'debate') : none(at, 'waitsDebate')),
  debate,
  inputs,
  drafting,
  circulated: (at) => {
    const { rights, kind } = at.process
    // what its drafting committee has written is examined next
    if (kind === 'emergency') return rights.desk ? act(at, 'openExamination', 'steps') : read(at, 'readDraft', '')
    if (rights.secretariat) return act(at, 'openAmendments', 'steps', until(at, 'amendments'))
    return rights.sponsors.some(isMember) ? act(at, 'prepareAmendments', 'amendments', { ...until(at, 'amendments'), waits: false }) : read(at, 'readDraft', '')
  },
  amendments: (at) => {
    const { rights } = at.process
    if (rights.secretariat) return isClosed(at, 'amendments') ? act(at, 'publishCompendium', 'compendium') : read(at, 'readAmendments', 'compendium', until(at, 'amendments').aside ?? null)
    const own = amending(at)
    if (own) return own
    if (rights.desk || rights.coRapporteur) return read(at, 'readAmendments', 'compendium')
    return isClosed(at, 'amendments') ? none(at, 'waitsCompendium') : read(at, 'readDraft', '')
  },
  compendium,
  'committee-debate': sitting,
  examination: sitting,
  'committee-adopted': (at) => afterCommittee(at, 'report'),
  report: (at) => (at.process.rights.assemblyPresident ? act(at, 'recordAdoption', 'adoption') : afterCommittee(at, 'recordAdoption')),
  'assembly-adopted': (at) => {
    const { rights } = at.process
    if (rights.secretariat) return act(at, 'publishResolution', 'adoption')
    return rights.submitsFor.some(isMember) ? act(at, 'stateReservation', 'adoption', { waits: false }) : read(at, 'readResolution', '')
  },
  reservations: (at) => (at.process.rights.secretariat ? act(at, 'transmit', 'steps') : read(at, 'readResolution', '')),
  transmitted: (at) => (at.process.rights.secretariat ? act(at, 'openFollowUp', 'steps') : read(at, 'readResolution', '')),
  'follow-up': (at) => read(at, 'readResolution', ''),
  rejected: (at) => none(at, 'rejected'),
  'not-placed': (at) => none(at, 'notPlaced'),
}

/** Those who cast a Member's vote are called to it before anything else. */
const vote = (at: Standing): Answer => {
  const { voteOpen, rights: { desk, submitsFor } } = at.process
  return voteOpen && !desk && submitsFor.some(isMember) ? act(at, 'vote', 'votes') : null
}

/** Judged by stage first, then by the person's offices, the one with the most to do first. */
export const primaryAction = (process: ProcessSummary, now: Instant, lang: Lang): Action =>
  vote({ process, now, lang }) ?? BY_STAGE[process.stage]({ process, now, lang }) ?? waitsDraft({ process, now, lang })
