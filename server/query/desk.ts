import { apply } from '#domain/amendment/apply.ts'
import { MAJORITIES, type MajorityName } from '#domain/voting/majority.ts'
import type { AmendmentId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Stage } from '#domain/process/stages.ts'
import type { Refusal } from '#domain/refusals.ts'
import type { Line } from '#domain/resolution/labels.ts'
import type { ResolutionText, SubParagraph } from '#domain/resolution/text.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { editionOf } from '../store/edition.ts'
import type { AmendmentRow } from './amendments.ts'
import { dryRun } from './dryRun.ts'
import { examination, linesAt, type Examination, type Examined, type ExaminedPlace, type Mentioned } from './examination.ts'
import type { Named } from './names.ts'
import { processAt } from './processAt.ts'

export type DeskAmendment = Examined & {
  readonly falls: ReturnType<Examination['fallsWith']>
  readonly carried: readonly Mentioned[]
  readonly touches: readonly Mentioned[]
  readonly blockedBy: readonly Mentioned[]
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
  readonly before: (Mentioned & { readonly place: string; readonly nth: number; readonly of: number; readonly question: 'objection' | 'vote' | null }) | null
  /** the place that the desk looks at */
  readonly place: ExaminedPlace
  readonly lines: readonly Line[]
  readonly standingTitle: string
  readonly amendments: readonly DeskAmendment[]
  /** for the projector's preview when the desk looks elsewhere */
  readonly projected: Examined | null
  /** all others, for "subsumed by" */
  readonly others: readonly Mentioned[]
  readonly members: readonly Named[]
  readonly rule: { readonly majority: MajorityName; readonly isHalf: boolean; readonly abstentionsAreCast: boolean; readonly verified: boolean }
  readonly words: string
}

/** `place`: the key of a place; `am`: an amendment, and so its place. Without either, what is before the committee. */
export type Looking = { readonly place?: string | undefined; readonly am?: AmendmentId | undefined }

export const desk = async (prisma: PrismaClient, actor: Actor | null, slug: string, now: Instant, lang: Lang, { place, am }: Looking): Promise<Result<Desk>> => {
  const process = await processAt(prisma, actor, slug)
  if (!process.ok) return process
  const { id: processId, rights, stage, editionId } = process.value
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
  const of = places.find(({ key }) => key === before?.place)?.ids ?? []
  return ok({
    processId, versionId, code, version, open, sittings, shownIn, places, total, decided, placesToGo, record, stage,
    title: { en: titleEn, fr: titleFr },
    noSitting: open ? null : await dryRun(prisma, actor, { type: 'OpenSitting', versionId, body: 'plenary' }, now),
    mayOpenExamination: (await dryRun(prisma, actor, { type: 'OpenExamination', processId }, now)) === null,
    before: before && { ...found.mention(before.amendmentId), place: before.place, question: before.question, nth: of.indexOf(before.amendmentId) + 1, of: of.length },
    place: looked,
    lines: linesAt(found, looked),
    standingTitle: found.standing.title,
    words: wordsAt(found.baseText(shownIn), looked),
    amendments: looked.ids.map((id) => ({
      ...found.examined(id), falls: found.fallsWith(id), carried: found.carriedWith(id), touches: found.touches(id), blockedBy: found.blockedBy(id),
      wording: wordingOf(found.row(id), found.baseText(found.row(id).lang)),
    })),
    projected: before && before.place !== looked.key ? found.examined(before.amendmentId) : null,
    others: places.flatMap(({ ids }) => ids.map(found.mention)).sort((a, b) => a.number - b.number),
    members: names.members,
    rule: { majority, isHalf: MAJORITIES[majority].moreThan, abstentionsAreCast: rules.abstentionsAreCast.value, verified: rules.committeeMajority.verified },
  })
}

const wordsIn = (nodes: readonly SubParagraph[], id: string): string | null => {
  for (const node of nodes) {
    const found = node.id === id ? node.text : wordsIn(node.subs, id)
    if (found !== null) return found
  }
  return null
}

/** The words at a place of the circulated text: what an oral amendment starts from. */
const wordsAt = (text: ResolutionText | null, { at, isAddition }: ExaminedPlace): string =>
  isAddition || !text ? '' : at === 'title' ? text.title : wordsIn(text.paragraphs, at) ?? ''

/** How its place reads with this amendment alone, in its own language. */
const wordingOf = ({ op, lang }: AmendmentRow, text: ResolutionText | null): string | null => {
  const target = op.type === 'title' ? 'title' : op.type === 'amend' ? op.target : op.type === 'add' ? op.item.id : null
  const applied = text && target !== null ? apply(op, text, lang) : null
  if (!applied?.ok || target === null) return null
  return target === 'title' ? applied.value.text.title : wordsIn(applied.value.text.paragraphs, target)
}
