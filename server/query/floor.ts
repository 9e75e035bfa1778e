import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Stage } from '#domain/process/stages.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { examination, type Examination, type Examined, type ExaminedPlace, type Fate, type Mentioned, type Question, type Recorded } from './examination.ts'
import { processAt } from './processAt.ts'

/** An amendment in the queue, with what may happen to it by itself. */
export type Upcoming = Mentioned & { readonly place: Pick<ExaminedPlace, 'short' | 'long' | 'part'>; readonly fallsIfAccepted: boolean }

/** A sitting as those in the room follow it; the projector shows the same. */
export type Floor = Pick<Examination, 'versionId' | 'code' | 'shownIn' | 'open' | 'sittings' | 'standing' | 'total' | 'decided'> & {
  readonly processId: string
  readonly title: Readonly<Record<Lang, string>>
  readonly stage: Stage
  readonly before: { readonly amendment: Examined; readonly place: ExaminedPlace; readonly question: Question | null; readonly falls: readonly Mentioned[]; readonly nth: number } | null
  readonly next: readonly Upcoming[]
  readonly last: Recorded | null
  /** the reader's own amendments and what became of them */
  readonly own: readonly (Mentioned & { readonly short: string; readonly fate: Fate | null })[]
}

/** How many of those to come are shown. */
const AHEAD = 4

/** For everyone in the sitting (model.md, Rooms): delegations, co-Rapporteurs, observers, partner organizations, the desk. */
export const floor = async (prisma: PrismaClient, actor: Actor | null, slug: string, lang: Lang): Promise<Result<Floor>> => {
  const process = await processAt(prisma, actor, slug)
  if (!process.ok) return process
  const { id: processId, rights, stage } = process.value
  if (!rights.inTheSitting && !rights.desk) return actor ? refuse({ code: 'not-allowed', needs: 'delegate' }) : refuse({ code: 'not-signed-in' })
  const found = await examination(prisma, processId, lang)
  if (!found) return refuse({ code: 'unknown', what: 'version', id: slug })
  const { versionId, code, shownIn, open, sittings, standing, total, decided, places, before, record } = found
  const placeOf = (id: string): ExaminedPlace => {
    const place = places.find(({ ids }) => ids.includes(id))
    if (!place) throw new Error(`amendment ${id} without a place`)
    return place
  }
  const { titleEn, titleFr } = await prisma.process.findUniqueOrThrow({ where: { id: processId }, select: { titleEn: true, titleFr: true } })
  // before the examination the queue is nobody's but the desk's
  const current = stage === 'examination' ? before : null
  const falls = current ? found.fallsWith(current.amendmentId) : []
  return ok({
    processId, versionId, code, shownIn, open, sittings, standing, total, decided, stage,
    title: { en: titleEn, fr: titleFr },
    before: current && {
      amendment: found.examined(current.amendmentId), place: placeOf(current.amendmentId), question: current.question, falls,
      nth: placeOf(current.amendmentId).ids.indexOf(current.amendmentId) + 1,
    },
    next: current ? found.next.slice(0, AHEAD).map((id) => {
      const { short, long, part } = placeOf(id)
      return { ...found.mention(id), place: { short, long, part }, fallsIfAccepted: falls.some((one) => one.id === id) }
    }) : [],
    last: record.find(({ reopened, fell }) => !reopened && !fell) ?? null,
    own: places.flatMap(({ ids, short }) => ids.filter((id) => [found.row(id).sponsorId, ...found.row(id).coSponsors].some((sponsor) => rights.sponsors.includes(sponsor))).map((id) => (
      { ...found.mention(id), short, fate: found.examined(id).fate }))),
  })
}
