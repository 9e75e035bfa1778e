import { apply } from '#domain/amendment/apply.ts'
import type { Counts, DecidingBody, DecisionMode, Disposition } from '#domain/amendment/disposition.ts'
import { clashes, conflict } from '#domain/amendment/conflict.ts'
import { conflictMap } from '#domain/amendment/conflicts.ts'
import { worded } from '#domain/amendment/fits.ts'
import { consequences, outcomes, type Fallen, type Outcome } from '#domain/amendment/consequences.ts'
import { votingOrder, votingOrderOf } from '#domain/amendment/order.ts'
import { baseOf, newLabel, type Base } from '#domain/amendment/places.ts'
import { printedLines, type PrintedLine } from '#domain/amendment/printed.ts'
import { rebasing } from '#domain/amendment/rebase.ts'
import { asSubAmended } from '#domain/amendment/subAmendment.ts'
import { heading, instruction } from '#domain/amendment/wording.ts'
import type { AmendmentId, ProcessId, SponsorId, VersionId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang, Wording } from '#domain/languages.ts'
import { agreedTo, type Preparation } from '#domain/preparation/state.ts'
import { linesOf, longLabel, shortLabel, type Line } from '#domain/resolution/labels.ts'
import type { ResolutionText, SubParagraph } from '#domain/resolution/text.ts'
import type { SittingBody } from '#domain/sitting/state.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { editionOf } from '../store/edition.ts'
import { stateOf } from '../store/store.ts'
import { amendmentsWhere, type AmendmentRow } from './amendments.ts'
import { namesIn, type Names } from './names.ts'
import { acceptedSubs, standingSubs, subAmendmentsTo, type SubAmendment } from './subAmendments.ts'

/** What the desk has put to the committee, outside the record: which amendment, and the question asked about it. */
export const QUESTIONS = ['introduce', 'objection', 'vote'] as const
export type Question = (typeof QUESTIONS)[number]
export type Before = { readonly amendmentId: AmendmentId; readonly question: Question | null; /** the question is about this sub-amendment to it */ readonly subAmendmentId?: string | null }
export const beforeKey = (processId: ProcessId): string => `sitting.${processId}`

/** One place of the text with what is proposed there: the title, a paragraph, or a place for new paragraphs. */
export type ExaminedPlace = {
  /** in addresses of the desk */
  readonly key: string
  readonly part: 'title' | 'preambular' | 'operative'
  /** PP 2, OP 1bis; empty for the title */
  readonly short: string
  /** "Preambular paragraph 2"; empty for the title */
  readonly long: string
  readonly isAddition: boolean
  /** the paragraph it is about, or after which something is added */
  readonly at: string
  /** in voting order, withdrawn ones left out */
  readonly ids: readonly AmendmentId[]
  readonly decided: number
  readonly deferred: number
  /** how many of its undecided amendments cannot all be accepted */
  readonly clashing: number
}
export type Fate = {
  readonly disposition: Disposition; readonly mode: DecisionMode; readonly body: DecidingBody; readonly counts: Omit<Counts, 'rollCall'> | null
  readonly reason: string; readonly at: Instant; readonly fellBy: number | null; readonly subsumedBy: number | null
  /** who objected to the consensus, counted */
  readonly objections: number
  /** decided by the drafting committee, and not confirmed yet */
  readonly reported: boolean
}
/** An amendment in one line. */
export type Mentioned = { readonly id: AmendmentId; readonly number: number; readonly sponsorId: SponsorId; readonly sponsor: string }
export type Examined = Mentioned & {
  readonly lang: Lang
  readonly instruction: string
  /** marked against the text as it stands now; against the circulated one once decided, or where it no longer fits */
  readonly lines: readonly PrintedLine[]
  /** the language of the lines: the reader's, or while they await translation, its own */
  readonly linesIn: Lang
  /** nothing is left for it to do: the text reads so already */
  readonly isDone: boolean
  readonly isAwaiting: boolean
  readonly reason: string
  readonly enteredAs: AmendmentRow['enteredAs']
  readonly fate: Fate | null
  /** in voting order, before the amendment itself; withdrawn ones left out */
  readonly subAmendments: readonly SubAmendment[]
}
export type Recorded = Mentioned & {
  readonly decisionId: string; readonly short: string; readonly disposition: Disposition; readonly mode: DecisionMode; readonly counts: Omit<Counts, 'rollCall'> | null
  readonly at: Instant; readonly reopened: boolean; readonly fell: boolean
}

/** A sitting as it stands: the text, every place with its amendments in voting order, what is decided, and what is before the committee. */
export type Examination = {
  readonly versionId: VersionId
  readonly code: string
  /** of the sitting's aggregate: what was decided upon an older page is refused */
  readonly version: number
  readonly open: { readonly id: string; readonly number: number; readonly body: SittingBody; readonly openedAt: Instant } | null
  readonly sittings: number
  readonly shownIn: Lang
  readonly standing: ResolutionText
  readonly places: readonly ExaminedPlace[]
  readonly before: (Before & { readonly place: string }) | null
  /** what comes after it, without asking the desk */
  readonly next: readonly AmendmentId[]
  readonly total: number
  readonly decided: number
  readonly placesToGo: number
  readonly record: readonly Recorded[]
  /** what only some screens ask for, amendment by amendment */
  readonly mention: (id: AmendmentId) => Mentioned
  readonly examined: (id: AmendmentId) => Examined
  readonly fate: (id: AmendmentId) => Fate | null
  readonly fallsWith: (id: AmendmentId) => readonly (Mentioned & Pick<Fallen, 'reason'>)[]
  /** whose sponsors agreed that this synthesis takes them up */
  readonly takenUpBy: (id: AmendmentId) => readonly Mentioned[]
  /** what becomes of others that concern its place, if it is accepted, and do not fall: achieved by it, or still to be decided */
  readonly outcomesWith: (id: AmendmentId) => readonly (Mentioned & Exclude<Outcome, { is: 'falls' }>)[]
  /** others not yet decided that cannot be accepted together with it without a ruling */
  readonly touches: (id: AmendmentId) => readonly Mentioned[]
  /** accepted ones that it clashes with: it cannot be accepted as it is */
  readonly blockedBy: (id: AmendmentId) => readonly Mentioned[]
  readonly row: (id: AmendmentId) => AmendmentRow
  /** what enters the text if it is accepted: its own operation, or that with its accepted sub-amendments */
  readonly entering: (id: AmendmentId) => Pick<AmendmentRow, 'op' | 'lang'>
  readonly baseText: (lang: Lang) => ResolutionText | null
  readonly names: Names
}

/** Nothing more will be decided on it, short of undoing. */
const isFinal = ({ decision }: AmendmentRow): boolean => decision !== null && decision.disposition !== 'deferred'
const isBefore = (value: unknown): value is Before => typeof value === 'object' && value !== null && 'amendmentId' in value
const votesOnly = (counts: Counts | null): Omit<Counts, 'rollCall'> | null => counts && { for: counts.for, against: counts.against, abstain: counts.abstain }

/** What became of an amendment; `numberOf`: the printed number of the one by which it fell, or which took it up. */
export const fateOf = ({ decision }: Pick<AmendmentRow, 'decision'>, numberOf: (id: AmendmentId | null) => number | null): Fate | null => decision && {
  disposition: decision.disposition, mode: decision.mode, body: decision.body, counts: votesOnly(decision.counts), reason: decision.reason, at: decision.at,
  fellBy: numberOf(decision.fellBy), subsumedBy: numberOf(decision.subsumedBy), objections: decision.objections, reported: decision.reported,
}

/** Null while nothing is circulated. Whoever asks has judged who may see it. */
export const examination = async (prisma: PrismaClient, processId: ProcessId, lang: Lang): Promise<Examination | null> =>
  (await examinations(prisma, processId, [lang])).get(lang) ?? null

/** The same in several languages, read once; empty while nothing is circulated. */
export const examinations = async (prisma: PrismaClient, processId: ProcessId, langs: readonly Lang[]): Promise<ReadonlyMap<Lang, Examination>> => {
  const loaded = await load(prisma, processId)
  return new Map(loaded ? await Promise.all(langs.map(async (lang) => [lang, inLanguage(loaded, lang, await namesIn(prisma, lang))] as const)) : [])
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>
/** What an examination is made of, in no language. */
const load = async (prisma: PrismaClient, processId: ProcessId) => {
  const version = await prisma.version.findFirst({
    where: { processId }, orderBy: { ordinal: 'desc' },
    select: { id: true, code: true, texts: true, process: { select: { sittingText: true, editionId: true, sourceLang: true } } },
  })
  if (!version) return null
  const { id: versionId, code, process } = version
  const sittings = await prisma.sitting.findMany({ where: { versionId }, orderBy: { number: 'asc' }, select: { id: true, number: true, body: true, openedAt: true, closedAt: true } })
  const opened = sittings.find(({ closedAt }) => closedAt === null)
  const rows = (await amendmentsWhere(prisma, { versionId })).filter(({ withdrawnAt }) => withdrawnAt === null)
  const undecided = rows.filter((one) => !isFinal(one))
  const clashing = new Map<AmendmentId, AmendmentId[]>()
  for (const { a, b, conflict: between } of conflictMap(undecided)) {
    if (!clashes(between)) continue
    clashing.set(a, [...clashing.get(a) ?? [], b])
    clashing.set(b, [...clashing.get(b) ?? [], a])
  }
  const { rules } = await editionOf(prisma, process.editionId)
  return {
    versionId, code, rows, undecided, clashing, sittings: sittings.length,
    texts: version.texts as Wording<ResolutionText>,
    sittingTexts: (process.sittingText ?? {}) as Wording<ResolutionText>,
    sourceLang: process.sourceLang as Lang,
    open: opened ? { id: opened.id, number: opened.number, body: opened.body as SittingBody, openedAt: opened.openedAt.toISOString() } : null,
    order: votingOrderOf(rules),
    subs: await subAmendmentsTo(prisma, { versionId }),
    prepared: await stateOf<Preparation>(prisma, 'preparation', versionId),
    entered: await enteredBy(prisma, versionId),
    // an amendment put off in this very sitting does not come back by itself
    putOff: (await prisma.decision.findMany({ where: { processId, disposition: 'deferred', reopenedAt: null, sittingId: opened?.id ?? '' }, select: { amendmentId: true } })).map(({ amendmentId }) => amendmentId),
    picked: (await prisma.setting.findUnique({ where: { key: beforeKey(processId) }, select: { value: true } }))?.value,
    decisions: await prisma.decision.findMany({
      where: { processId, amendment: { versionId } }, orderBy: { ordinal: 'desc' }, take: 12,
      select: { id: true, amendmentId: true, disposition: true, mode: true, counts: true, at: true, reopenedAt: true, fellBy: true },
    }),
    version: (await prisma.aggregate.findUnique({ where: { kind_id: { kind: 'sitting', id: versionId } }, select: { version: true } }))?.version ?? 0,
  }
}

const inLanguage = (loaded: Loaded, lang: Lang, names: Names): Examination => {
  const { versionId, code, rows, undecided, clashing, texts, open, subs, prepared, entered, putOff, picked, decisions, version } = loaded
  const standingTexts = { ...texts, ...loaded.sittingTexts }
  const shownIn = texts[lang] ? lang : loaded.sourceLang
  const [text, standing] = [texts[shownIn], standingTexts[shownIn]]
  if (!text || !standing) throw new Error(`version ${versionId} without a text`)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const row = (id: AmendmentId): AmendmentRow => {
    const found = byId.get(id)
    if (!found) throw new Error(`no amendment ${id} in version ${versionId}`)
    return found
  }
  const mention = (id: AmendmentId): Mentioned => {
    const { number, sponsorId } = row(id)
    return { id, number, sponsorId, sponsor: names.sponsors(row(id)) }
  }
  const entering = (id: AmendmentId): Pick<AmendmentRow, 'op' | 'lang'> => {
    const { op, lang: own } = row(id)
    const accepted = acceptedSubs(subs, id)
    return { lang: own, op: accepted.length ? asSubAmended(op, accepted, texts) ?? op : op }
  }
  const numberOf = (id: string | null): number | null => (id === null ? null : byId.get(id)?.number ?? null)

  const base = baseOf(text)
  const voted = votingOrder(rows, text, loaded.order)
  const touches = (id: AmendmentId): readonly Mentioned[] => (clashing.get(id) ?? []).map(mention)
  const places = placesOf(base, voted, { row, lang: shownIn, clashing: (id) => clashing.has(id) })
  const order = places.flatMap(({ ids }) => ids)

  const waiting = order.filter((id) => !isFinal(row(id)) && !putOff.includes(id))
  const before = isBefore(picked) && byId.has(picked.amendmentId) && !isFinal(row(picked.amendmentId))
    ? picked
    : waiting[0] !== undefined ? { amendmentId: waiting[0], question: null } : null
  const placeOf = (id: AmendmentId): string => places.find(({ ids }) => ids.includes(id))?.key ?? 'title'

  const rebase = memo(() => rebasing(texts, standingTexts))
  const bases = new Map<ResolutionText, Base>()
  const knownBase = (of: ResolutionText): Base => {
    const known = bases.get(of) ?? baseOf(of)
    bases.set(of, known)
    return known
  }
  const examined = (id: AmendmentId): Examined => {
    const { lang: own, reason, enteredAs } = row(id)
    const { op } = entering(id)
    const rebased = isFinal(row(id)) ? null : rebase()(op)
    const now = rebased?.is === 'clean' ? rebased.op : null
    const isAwaiting = op.type !== 'delete' && op.type !== 'move' && !worded(op).includes(shownIn)
    const linesIn = isAwaiting && texts[own] ? own : shownIn
    const [circulated, asItStands] = [texts[linesIn] ?? text, standingTexts[linesIn] ?? standing]
    return {
      ...mention(id), lang: own, reason, enteredAs,
      instruction: instruction(op, base, shownIn),
      lines: now ? printedLines(now, knownBase(asItStands), linesIn) : printedLines(op, knownBase(circulated), linesIn),
      linesIn, isAwaiting,
      isDone: rebased?.is === 'done',
      fate: fateOf(row(id), numberOf),
      subAmendments: standingSubs(row(id), subs, { texts, lang, names, order: loaded.order }),
    }
  }
  const shortOf = (id: AmendmentId): string => places.find(({ ids }) => ids.includes(id))?.short ?? ''
  return {
    versionId, code, open, shownIn, standing, places, row, entering, names, mention, examined, touches,
    fate: (id) => fateOf(row(id), numberOf),
    version,
    sittings: loaded.sittings,
    before: before && { ...before, place: placeOf(before.amendmentId) },
    next: waiting.filter((id) => id !== before?.amendmentId),
    total: rows.length,
    decided: rows.length - undecided.length,
    placesToGo: places.filter(({ ids, decided }) => decided < ids.length).length,
    record: decisions.flatMap((one): Recorded[] => (byId.has(one.amendmentId) ? [{
      ...mention(one.amendmentId), decisionId: one.id, short: shortOf(one.amendmentId), disposition: one.disposition as Disposition, mode: one.mode as DecisionMode,
      counts: votesOnly(one.counts as Counts | null), at: one.at.toISOString(), reopened: one.reopenedAt !== null, fell: one.fellBy !== null,
    }] : [])),
    fallsWith: (id) => consequences({ id, op: entering(id).op }, undecided).filter((one) => !agreedTo(prepared, id).includes(one.id)).map(({ id: other, reason }) => ({ ...mention(other), reason })),
    takenUpBy: (id) => undecided.filter((one) => agreedTo(prepared, id).includes(one.id)).map((one) => mention(one.id)),
    outcomesWith: (id) => outcomes({ id, op: entering(id).op }, undecided).flatMap((one) => (one.is === 'falls' || agreedTo(prepared, id).includes(one.id) ? [] : [{ ...mention(one.id), ...one }])),
    blockedBy: (id) => [...entered].filter(([other, op]) => other !== id && isBarred(entering(id).op, op) && byId.has(other)).map(([other]) => mention(other)),
    baseText: (asked) => texts[asked] ?? null,
  }
}

const memo = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** Two insertions at one place both stand, in the order decided; other clashes with what was accepted do not. */
const isBarred = (op: AmendmentRow['op'], accepted: AmendmentRow['op']): boolean => {
  const kind = conflict(accepted, op)?.kind
  return kind === 'same-words' || kind === 'contradiction'
}

/** What has entered the text, by amendment: its own operation, or the one as modified. */
const enteredBy = async (prisma: PrismaClient, versionId: VersionId): Promise<ReadonlyMap<AmendmentId, AmendmentRow['op']>> => {
  const rows = await prisma.decision.findMany({ where: { amendment: { versionId }, reopenedAt: null }, orderBy: { ordinal: 'asc' }, select: { amendmentId: true, op: true } })
  return new Map(rows.flatMap(({ amendmentId, op }) => (op ? [[amendmentId, op as AmendmentRow['op']] as const] : [])))
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

type Voted = ReturnType<typeof votingOrder>
/** Every paragraph in its order, and between them the places where something new is proposed. */
const placesOf = (base: Base, voted: Voted, { row, lang, clashing }: { row: (id: AmendmentId) => AmendmentRow; lang: Lang; clashing: (id: AmendmentId) => boolean }): ExaminedPlace[] => {
  const place = (at: string, isAddition: boolean, ids: readonly AmendmentId[]): ExaminedPlace => {
    const op = ids[0] === undefined ? null : row(ids[0]).op
    const label = op?.type === 'add' ? newLabel(base, op.place, op.kind) : base.labels.get(at)
    return {
      key: `${at}${isAddition ? '+' : ''}` || '+', at, isAddition, ids,
      part: at === 'title' ? 'title' : label?.kind ?? 'operative',
      short: label ? shortLabel(label, lang) : '',
      long: at === 'title' ? '' : op?.type === 'add' ? heading(op, base, lang) : label ? capital(longLabel(label, lang)) : '',
      decided: ids.filter((id) => isFinal(row(id))).length,
      deferred: ids.filter((id) => row(id).decision?.disposition === 'deferred').length,
      clashing: ids.filter((id) => !isFinal(row(id)) && clashing(id)).length,
    }
  }
  const found = new Map(voted.map(({ at, isAddition, ids }) => [`${at}${isAddition ? '+' : ''}`, place(at, isAddition, ids)]))
  const take = (key: string): ExaminedPlace[] => {
    const one = found.get(key)
    found.delete(key)
    return one ? [one] : []
  }
  const places = [...take('title'), ...take('+')]
  if (!places.some(({ key }) => key === 'title')) places.unshift(place('title', false, []))
  for (const { id, depth } of linesOf(base.text, 'en')) {
    const own = take(id)
    places.push(...(own.length || depth > 0 ? own : [place(id, false, [])]), ...take(`${id}+`))
  }
  return [...places, ...found.values()]
}

/** The lines of one place as they stand now: a paragraph with all below it; nothing for a place where something new is proposed. */
export const linesAt = ({ standing, shownIn }: Examination, { at, isAddition }: Pick<ExaminedPlace, 'at' | 'isAddition'>): readonly Line[] => {
  if (isAddition) return []
  const lines = linesOf(standing, shownIn)
  const from = lines.findIndex(({ id }) => id === at)
  const first = lines[from]
  if (!first) return []
  const until = lines.findIndex(({ depth }, i) => i > from && depth <= first.depth)
  return lines.slice(from, until < 0 ? undefined : until)
}

/** The words of one paragraph or sub-paragraph, by its id. */
export const wordsIn = (nodes: readonly SubParagraph[], id: string): string | null => {
  for (const node of nodes) {
    const found = node.id === id ? node.text : wordsIn(node.subs, id)
    if (found !== null) return found
  }
  return null
}

/** How its place reads with this amendment alone, in its own language. */
export const wordingOf = ({ op, lang }: Pick<AmendmentRow, 'op' | 'lang'>, text: ResolutionText | null): string | null => {
  const target = op.type === 'title' ? 'title' : op.type === 'amend' ? op.target : op.type === 'add' ? op.item.id : null
  const applied = text && target !== null ? apply(op, text, lang) : null
  if (!applied?.ok || target === null) return null
  return target === 'title' ? applied.value.text.title : wordsIn(applied.value.text.paragraphs, target)
}
