import { MAJORITIES, type MajorityName } from '#domain/voting/majority.ts'
import type { AmendmentId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Stage } from '#domain/process/stages.ts'
import type { Refusal } from '#domain/refusals.ts'
import type { Disposition } from '#domain/amendment/disposition.ts'
import { agenda, type AgendaItem } from '#domain/sitting/agenda.ts'
import type { Group } from '#domain/membership/members.ts'
import type { Line } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { Preparation, Recommendation } from '#domain/preparation/state.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { editionOf } from '../store/edition.ts'
import { attendanceOf, callableMembers } from '../store/electorate.ts'
import { stateOf } from '../store/store.ts'
import { dryRun } from './dryRun.ts'
import { examination, linesAt, wordingOf, wordsIn, type Examination, type Examined, type ExaminedPlace, type Mentioned, type Question } from './examination.ts'
import type { Named } from './names.ts'
import { processAt } from './processAt.ts'
import { speaking, type LiveFloor } from './speaking.ts'
import type { SubAmendment } from './subAmendments.ts'
import { votesOn, type VoteOn } from './votesOn.ts'

export type DeskSub = SubAmendment & { readonly ballot: VoteOn | null }
export type DeskAmendment = Examined & {
  readonly subAmendments: readonly DeskSub[]
  readonly falls: ReturnType<Examination['fallsWith']>
  readonly outcomes: ReturnType<Examination['outcomesWith']>
  readonly takenUp: readonly Mentioned[]
  readonly touches: readonly Mentioned[]
  readonly blockedBy: readonly Mentioned[]
  /** of the co-Rapporteurs, with its sponsor's answer */
  readonly recommendation: Recommendation | null
  readonly ballot: VoteOn | null
  /** its place as it would read, to be modified; null where that is not one paragraph's words */
  readonly wording: string | null
}
/** What the President and the secretariat have before them. */
export type Desk = Pick<Examination, 'versionId' | 'code' | 'version' | 'open' | 'sittings' | 'shownIn' | 'places' | 'total' | 'decided' | 'placesToGo' | 'record'> & {
  readonly processId: string
  readonly title: Readonly<Record<Lang, string>>
  readonly stage: Stage
  /** why a sitting cannot be opened now */
  readonly noSitting: Refusal | null
  readonly mayOpenExamination: boolean
  readonly before: (Mentioned & { readonly place: string; readonly nth: number; readonly of: number; readonly question: Question | null; /** the question is about this sub-amendment to it */ readonly sub: string | null }) | null
  /** the place that the desk looks at */
  readonly place: ExaminedPlace
  readonly lines: readonly Line[]
  readonly standingTitle: string
  readonly amendments: readonly DeskAmendment[]
  /** for the projector's preview when the desk looks elsewhere */
  readonly projected: Examined | null
  /** not decided yet, in the order of the text */
  readonly undecided: readonly AmendmentId[]
  /** all others, for "subsumed by" */
  readonly others: readonly Mentioned[]
  readonly members: readonly Named[]
  /** who is called in a roll call: those who sit on the drafting committee, in the plenary those on the list of presence, while none is taken all who make it up */
  readonly called: readonly Named[]
  readonly rule: { readonly majority: MajorityName; readonly isHalf: boolean; readonly abstentionsAreCast: boolean; readonly verified: boolean }
  readonly words: string
  /** who sits on the drafting committee, as appointed; `limit`: its seats */
  readonly draftingCommittee: { readonly seats: readonly (Named & { readonly group: Group | null })[]; readonly limit: number }
  /** what it decided and reports, to be confirmed */
  readonly reported: readonly (Mentioned & { readonly short: string; readonly disposition: Disposition })[]
  readonly floor: LiveFloor
  readonly agenda: readonly AgendaItem[]
  /** who may be put on the speakers’ list */
  readonly listed: readonly Named[]
}

/** `place`: the key of a place; `am`: an amendment, and so its place. Without either, what is before the committee. */
export type Looking = { readonly place?: string | undefined; readonly am?: AmendmentId | undefined }

export const desk = async (prisma: PrismaClient, actor: Actor | null, slug: string, now: Instant, lang: Lang, { place, am }: Looking): Promise<Result<Desk>> => {
  const process = await processAt(prisma, actor, slug)
  if (!process.ok) return process
  const { id: processId, rights, stage, editionId, has } = process.value
  if (!rights.desk) return actor ? refuse({ code: 'not-allowed', needs: 'president' }) : refuse({ code: 'not-signed-in' })
  const found = await examination(prisma, processId, lang)
  if (!found) return refuse({ code: 'unknown', what: 'version', id: slug })
  const { versionId, code, version, open, sittings, shownIn, places, total, decided, placesToGo, record, before, names } = found
  const looked = places.find(({ key, ids }) => key === place || (am !== undefined && ids.includes(am)))
    ?? places.find(({ key }) => key === before?.place) ?? places.find(({ ids }) => ids.length > 0) ?? places[0]
  if (!looked) throw new Error(`version ${versionId} without a place`)
  const { titleEn, titleFr } = await prisma.process.findUniqueOrThrow({ where: { id: processId }, select: { titleEn: true, titleFr: true } })
  const { rules } = await editionOf(prisma, editionId)
  const majority = rules.committeeMajority.value
  const prepared = await stateOf<Preparation>(prisma, 'preparation', versionId)
  const ballots = await votesOn(prisma, processId, versionId)
  const of = places.find(({ key }) => key === before?.place)?.ids ?? []
  const attendance = await attendanceOf(prisma, processId, 'committee')
  const seats = await prisma.draftingSeat.findMany({ where: { versionId }, orderBy: { position: 'asc' } })
  const callable = await callableMembers(prisma, { ...process.value.subject, id: processId }, 'committee', open?.body === 'drafting-committee' ? seats : null)
  const deferred = places.reduce((sum, { deferred: some }) => sum + some, 0)
  const reported = places.flatMap(({ ids, short }) => ids.flatMap((id) => {
    const fate = found.fate(id)
    return fate?.reported ? [{ ...found.mention(id), short, disposition: fate.disposition }] : []
  }))
  return ok({
    processId, versionId, code, version, open, sittings, shownIn, places, total, decided, placesToGo, record, stage,
    title: { en: titleEn, fr: titleFr },
    noSitting: open ? null : await dryRun(prisma, actor, { type: 'OpenSitting', versionId, body: 'plenary' }, now),
    mayOpenExamination: (await dryRun(prisma, actor, { type: 'OpenExamination', processId }, now)) === null,
    before: before && { ...found.mention(before.amendmentId), place: before.place, question: before.question, sub: before.subAmendmentId ?? null, nth: of.indexOf(before.amendmentId) + 1, of: of.length },
    place: looked,
    lines: linesAt(found, looked),
    standingTitle: found.standing.title,
    words: wordsAt(found.baseText(shownIn), looked),
    amendments: looked.ids.map(found.examined).map(({ id, subAmendments, ...examined }) => ({
      ...examined, id, subAmendments: subAmendments.map((sub) => ({ ...sub, ballot: ballots.get(sub.id) ?? null })), falls: found.fallsWith(id), outcomes: found.outcomesWith(id), takenUp: found.takenUpBy(id), touches: found.touches(id), blockedBy: found.blockedBy(id),
      recommendation: prepared?.recommendations[id] ?? null,
      ballot: ballots.get(id) ?? null,
      wording: wordingOf(found.entering(id), found.baseText(found.row(id).lang)),
    })),
    projected: before && before.place !== looked.key ? found.examined(before.amendmentId) : null,
    undecided: places.flatMap(({ ids }) => ids.filter((id) => { const fate = found.fate(id); return fate === null || fate.disposition === 'deferred' })),
    others: places.flatMap(({ ids }) => ids.map(found.mention)).sort((a, b) => a.number - b.number),
    members: names.members,
    called: names.members.filter(({ id }) => callable.includes(id)),
    floor: await speaking(prisma, processId, lang),
    draftingCommittee: {
      limit: rules.draftingCommitteeSeats.value,
      seats: seats.map(({ memberId, group }) => ({ id: memberId, name: names.of(memberId), group: group as Group | null })),
    },
    reported,
    agenda: agenda({
      quorum: attendance?.quorum ?? null,
      undecided: total - decided - deferred, deferred, reported: reported.length, hasBegun: decided > 0 || before !== null, isAdopted: has('committee-adopted') || has('report') || stage === 'rejected',
    }),
    listed: [...names.members, ...['women-forum', 'observers'].map((id) => ({ id, name: names.of(id) })), ...names.partners],
    rule: { majority, isHalf: MAJORITIES[majority].moreThan, abstentionsAreCast: rules.abstentionsAreCast.value, verified: rules.committeeMajority.verified },
  })
}

/** The words at a place of the circulated text: what an oral amendment starts from. */
const wordsAt = (text: ResolutionText | null, { at, isAddition }: ExaminedPlace): string =>
  isAddition || !text ? '' : at === 'title' ? text.title : wordsIn(text.paragraphs, at) ?? ''
