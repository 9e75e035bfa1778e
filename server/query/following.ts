import type { AmendmentId, ProcessId } from '#domain/ids.ts'
import type { Lang } from '#domain/languages.ts'
import { rightsAt } from '#domain/permission/rights.ts'
import type { Actor, Committee } from '#domain/permission/roles.ts'
import { hasReached, type ProcessKind, type Stage } from '#domain/process/stages.ts'
import type { Paragraph } from '#domain/resolution/text.ts'
import type { Followed } from '#domain/sitting/followed.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { beforeKey, examinations, wordingOf, type Examination, type Examined, type ExaminedPlace, type Fate, type Mentioned, type Question, type Recorded } from './examination.ts'
import type { SubAmendment } from './subAmendments.ts'

/** An amendment in the queue, with what may happen to it by itself. */
export type Upcoming = Mentioned & { readonly place: Pick<ExaminedPlace, 'short' | 'long' | 'part'>; readonly fallsIfAccepted: boolean }

/** What stands before the committee, as everyone in the sitting sees it. */
export type Now = Pick<Examination, 'versionId' | 'code' | 'version' | 'shownIn' | 'open' | 'sittings' | 'total' | 'decided'> & {
  readonly processId: ProcessId
  readonly lang: Lang
  readonly stage: Stage
  readonly title: string
  readonly before: { readonly amendment: Examined; readonly place: ExaminedPlace; readonly question: Question | null; /** the question is about this sub-amendment to it */ readonly sub: SubAmendment | null; readonly falls: readonly Mentioned[]; /** others that cannot be accepted with it without a ruling */ readonly touches: readonly Mentioned[]; readonly nth: number; /** its place with this amendment, in its own language: what a sub-amendment starts from */ readonly wording: string | null } | null
  readonly next: readonly Upcoming[]
  readonly last: Recorded | null
  /** of the text as it stands; its paragraphs are rows of their own */
  readonly heading: { readonly title: string; readonly openingLine: string }
  readonly order: readonly string[]
}
/** A sitting as it is told to all who follow it, in one language. Nothing that only some may see ever goes in. */
export type Live = Followed<Now, {
  readonly paragraphs: Readonly<Record<string, Paragraph>>
  /** what became of each amendment that is decided */
  readonly fates: Readonly<Record<AmendmentId, Fate>>
}>

/** How many of those to come are shown. */
const AHEAD = 4
/** So often a state is read again because it moved while it was read. */
const TRIES = 5

/** Rises with everything that a live state shows: the versions of the aggregates it is read from, and what the desk has put. */
const position = async (prisma: PrismaClient, processId: ProcessId): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ at: number }[]>`
    with versions as (select id from versions where process_id = ${processId})
    select (
      coalesce((select sum(version) from aggregates where kind in ('process', 'floor') and id = ${processId}), 0)
      + coalesce((select sum(version) from aggregates where kind = 'sitting' and id in (select id from versions)), 0)
      + coalesce((select sum(version) from aggregates where kind = 'submissions' and split_part(id, '-', 1) in (select id from versions)), 0)
      + coalesce((select (value->>'times')::int from settings where key = ${beforeKey(processId)}), 0)
    )::float as at`
  return row?.at ?? 0
}

type At = { readonly at: number; readonly lang: Lang; readonly process: { readonly id: ProcessId; readonly titleEn: string; readonly titleFr: string; readonly kind: string; readonly stage: string } }

const shownTo = (found: Examination, { at, lang, process: { id: processId, titleEn, titleFr, kind, stage } }: At): Live => {
  const { versionId, code, version, shownIn, open, sittings, standing, total, decided, places, before, record } = found
  const has = (asked: Stage): boolean => hasReached(kind as ProcessKind, stage as Stage, asked)
  const placeOf = (id: string): ExaminedPlace => {
    const place = places.find(({ ids }) => ids.includes(id))
    if (!place) throw new Error(`amendment ${id} without a place`)
    return place
  }
  // before the compendium nobody knows what is proposed; before the examination the queue is nobody's but the desk's
  const current = stage === 'examination' ? before : null
  const falls = current ? found.fallsWith(current.amendmentId) : []
  const amendment = current && found.examined(current.amendmentId)
  return {
    at,
    now: {
      processId, lang, versionId, code, version, shownIn, open, sittings,
      stage: stage as Stage,
      title: lang === 'fr' ? titleFr : titleEn,
      total: has('compendium') ? total : 0,
      decided: has('examination') ? decided : 0,
      before: current && amendment && {
        amendment, sub: amendment.subAmendments.find(({ id }) => id === current.subAmendmentId) ?? null, place: placeOf(current.amendmentId), question: current.question, falls, touches: found.touches(current.amendmentId),
        wording: wordingOf(found.entering(current.amendmentId), found.baseText(found.row(current.amendmentId).lang)),
        nth: placeOf(current.amendmentId).ids.indexOf(current.amendmentId) + 1,
      },
      next: current ? found.next.slice(0, AHEAD).map((id) => {
        const { short, long, part } = placeOf(id)
        return { ...found.mention(id), place: { short, long, part }, fallsIfAccepted: falls.some((one) => one.id === id) }
      }) : [],
      last: has('examination') ? record.find(({ reopened, fell }) => !reopened && !fell) ?? null : null,
      heading: { title: standing.title, openingLine: standing.openingLine },
      order: standing.paragraphs.map(({ id }) => id),
    },
    tables: {
      paragraphs: Object.fromEntries(standing.paragraphs.map((paragraph) => [paragraph.id, paragraph])),
      fates: has('examination') ? Object.fromEntries(places.flatMap(({ ids }) => ids.flatMap((id) => {
        const fate = found.fate(id)
        return fate ? [[id, fate] as const] : []
      }))) : {},
    },
  }
}

const read = async (prisma: PrismaClient, processId: ProcessId, langs: readonly Lang[], at: number): Promise<ReadonlyMap<Lang, Live>> => {
  const found = await examinations(prisma, processId, langs)
  if (found.size === 0) return new Map()
  const process = await prisma.process.findUniqueOrThrow({ where: { id: processId }, select: { id: true, titleEn: true, titleFr: true, kind: true, stage: true } })
  return new Map([...found].map(([lang, one]) => [lang, shownTo(one, { at, lang, process })]))
}

/** The state in each language, of one moment; empty while nothing is circulated. Whoever asks has judged who may see it. */
export const following = async (prisma: PrismaClient, processId: ProcessId, langs: readonly Lang[]): Promise<ReadonlyMap<Lang, Live>> => {
  // what was read while something moved would be of no one moment: a step from it could miss a row
  let at = await position(prisma, processId)
  for (let i = 0; ; i++) {
    const states = await read(prisma, processId, langs, at)
    const after = await position(prisma, processId)
    if (after === at || i === TRIES) return states
    at = after
  }
}

/** Everyone in the sitting (model.md, Rooms): delegations, co-Rapporteurs, observers, partner organizations, the desk. */
export const mayFollow = async (prisma: PrismaClient, actor: Actor | null, processId: ProcessId): Promise<boolean> => {
  const row = await prisma.process.findUnique({ where: { id: processId }, select: { assemblyId: true, committee: true } })
  if (!row) return false
  const { inTheSitting, desk } = rightsAt(actor, { processId, assemblyId: row.assemblyId, committee: row.committee as Committee })
  return inTheSitting || desk
}
