import type { Group } from '#domain/membership/members.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang, Wording } from '#domain/languages.ts'
import { isCoRapporteur, isDesk } from '#domain/permission/policy.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { seesRecommendation } from '#domain/permission/sight.ts'
import { mergedInto, type Preparation, type Recommendation } from '#domain/preparation/state.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { stateOf } from '../store/store.ts'
import { amendmentsWhere, sponsoredBy, type AmendmentRow } from './amendments.ts'
import { namesIn, type Names } from './names.ts'
import { processAt, type ProcessAt } from './processAt.ts'

/** The amendments to the current version, as far as this reader may see them, with what was said of them. */
export type Tabled = {
  readonly process: ProcessAt
  readonly versionId: string
  readonly code: string
  /** the compendium's own printed code, once public; null while only the desk, the co-Rapporteurs and each sponsor see it */
  readonly published: string | null
  /** true: this reader sees their own amendments only */
  readonly ownOnly: boolean
  readonly texts: Wording<ResolutionText>
  /** in the reader's language, or while that is awaited in another */
  readonly text: ResolutionText
  readonly shownIn: Lang
  /** by number; withdrawn, replaced and merged ones stay in the record of their sponsor, not in what the committee examines */
  readonly rows: readonly AmendmentRow[]
  /** those of the published compendium that their sponsors withdrew since: its numbers stay, and the committee examines them no more */
  readonly withdrawn: readonly AmendmentRow[]
  readonly prepared: Preparation | null
  readonly recommendationOn: (row: AmendmentRow) => Recommendation | null
  readonly names: Names
  readonly groupsOf: (row: AmendmentRow) => readonly Group[]
  /** sponsored by this reader's own delegation or body */
  readonly isOwn: (row: AmendmentRow) => boolean
}

const byItsSponsor = (at: Instant): AmendmentRow['decision'] =>
  ({ disposition: 'withdrawn', at, body: 'sponsor', mode: 'consensus', counts: null, ground: null, reason: '', subsumedBy: null, fellBy: null, objections: 0, reported: false })

/**
 * Public once the compendium is published; before, the desk and the co-Rapporteurs see all, and a sponsor its own (model.md, "Who sees
 * what"). What was decided is live for those in the sitting; the public learns it from the adopted text.
 */
export const tabledAt = async (prisma: PrismaClient, actor: Actor | null, slug: string, lang: Lang): Promise<Result<Tabled>> => {
  const found = await processAt(prisma, actor, slug)
  if (!found.ok) return found
  const process = found.value
  const { id: processId, subject, rights, has } = process
  const version = await prisma.version.findFirst({
    where: { processId }, orderBy: { ordinal: 'desc' }, select: { id: true, code: true, compendium: true, texts: true },
  })
  if (!version) return refuse({ code: 'unknown', what: 'version', id: slug })
  const { id: versionId, code, compendium: published } = version
  const seesAll = published !== null || isDesk(actor, subject) || isCoRapporteur(actor, subject)
  if (!seesAll && !rights.sponsors.length) return actor ? refuse({ code: 'not-allowed', needs: 'co-rapporteur' }) : refuse({ code: 'not-signed-in' })

  const texts = version.texts as Wording<ResolutionText>
  const shownIn = ([lang, 'en', 'fr'] as const).find((each) => texts[each])
  const text = shownIn && texts[shownIn]
  if (!shownIn || !text) throw new Error(`version ${versionId} without a text`)
  const seesDecisions = rights.inTheSitting || has('assembly-adopted')
  const out = published === null ? null : await prisma.stageDate.findUnique({ where: { processId_stage: { processId, stage: 'compendium' } }, select: { at: true } })
  const all = await amendmentsWhere(prisma, {
    versionId, AND: [{ OR: [{ withdrawnAt: null }, ...(out ? [{ withdrawnAt: { gt: out.at } }] : [])] }, seesAll ? {} : sponsoredBy(rights.sponsors)],
  })
  const names = await namesIn(prisma, lang)
  const sittingOpened = await prisma.sitting.count({ where: { versionId } }) > 0
  const prepared = await stateOf<Preparation>(prisma, 'preparation', versionId)
  const standing = all.filter(({ id }) => !mergedInto(prepared, id))
  return ok({
    process, versionId, code, published, texts, text, shownIn, prepared, names,
    ownOnly: !seesAll,
    rows: standing.filter(({ withdrawnAt }) => withdrawnAt === null).map((row) => (seesDecisions ? row : { ...row, decision: null })),
    withdrawn: standing.flatMap((row) => (row.withdrawnAt === null ? [] : [{ ...row, decision: byItsSponsor(row.withdrawnAt) }])),
    recommendationOn: (row) => (seesRecommendation(actor, row, { subject, sittingOpened }) ? prepared?.recommendations[row.id] ?? null : null),
    groupsOf: ({ sponsorId, coSponsors }) => [...new Set([sponsorId, ...coSponsors].flatMap((id) => names.lookup(id)?.groups ?? []))],
    isOwn: ({ sponsorId, coSponsors }) => [sponsorId, ...coSponsors].some((id) => rights.sponsors.includes(id)),
  })
}
