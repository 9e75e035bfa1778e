import type { Counts } from '#domain/amendment/disposition.ts'
import type { VersionId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import { LANGS, type Lang, type Wording } from '#domain/languages.ts'
import { delegationOf, printedName } from '#domain/membership/names.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { access } from '#domain/permission/rooms.ts'
import type { AdoptionMode, RESERVATION_NATURES } from '#domain/process/commands.ts'
import type { Stage } from '#domain/process/stages.ts'
import type { Process } from '#domain/process/state.ts'
import { isEmptyProse } from '#domain/resolution/check.ts'
import type { Prose, ResolutionText } from '#domain/resolution/text.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { stateOf } from '../store/store.ts'
import { register } from './names.ts'

/** A circulated version, as anyone may read it. */
export type VersionReading = {
  readonly id: VersionId
  readonly code: string
  readonly ordinal: number
  /** SHA-256 of the canonical JSON of text and memorandum in both languages */
  readonly hash: string
  readonly circulatedAt: Instant
  readonly supersededAt: Instant | null
  readonly compendium: string | null
  readonly texts: Wording<ResolutionText>
  readonly hasMemorandum: boolean
}
export type AdoptionReading = {
  readonly mode: AdoptionMode
  /** without names: who voted how is shown elsewhere, to those who may see it */
  readonly counts: Pick<Counts, 'for' | 'against' | 'abstain'> | null
  readonly at: Instant
  readonly hash: string | null
}
export type ReservationReading = {
  readonly id: string
  /** "Delegation of Canada", "Délégation du Canada" */
  readonly delegation: Readonly<Record<Lang, string>>
  readonly nature: (typeof RESERVATION_NATURES)[number]
  readonly paragraphIds: readonly string[]
  readonly text: string
}
/** One of those who submitted the draft, as printed on it; an erased person has no name, nor has an account of the demonstration. */
export type Author = { readonly name: string; readonly member: Readonly<Record<Lang, string>> }
/** What stands on the first page of a resolution: nothing yet, the current version, or the adopted text. */
export type PublicText =
  | { readonly standing: 'none' }
  /** `rejected`: by the Assembly, which thus left the circulated text without a successor */
  | { readonly standing: 'circulated' | 'rejected'; readonly version: VersionReading; readonly authors: readonly Author[]; readonly rejection: AdoptionReading | null }
  /** `committee`: shown only to those who may be in the room of the sitting */
  | {
    readonly standing: 'committee' | 'adopted'
    readonly texts: Wording<ResolutionText>
    readonly adoption: AdoptionReading
    readonly reservations: readonly ReservationReading[]
    readonly basedOn: { readonly code: string; readonly hasMemorandum: boolean } | null
  }

const iso = (date: Date): Instant => date.toISOString()

export const versionSelect = {
  id: true, code: true, ordinal: true, hash: true, circulatedAt: true, supersededAt: true, compendium: true, texts: true, memorandum: true,
} satisfies Prisma.VersionSelect

export const versionReading = (row: Prisma.VersionGetPayload<{ select: typeof versionSelect }>): VersionReading => {
  const { texts, memorandum, circulatedAt, supersededAt, ...version } = row
  return {
    ...version, circulatedAt: iso(circulatedAt), supersededAt: supersededAt && iso(supersededAt),
    texts: texts as Wording<ResolutionText>, hasMemorandum: hasWords(memorandum as Wording<Prose> | null),
  }
}
const hasWords = (memorandum: Wording<Prose> | null): boolean => LANGS.some((lang) => {
  const prose = memorandum?.[lang]
  return prose !== undefined && !isEmptyProse(prose)
})

const adoptionReading = ({ mode, counts, at, hash }: { mode: string; counts: unknown; at: Date; hash: string | null }): AdoptionReading => {
  const votes = counts as Counts | null
  return { mode: mode as AdoptionMode, counts: votes && { for: votes.for, against: votes.against, abstain: votes.abstain }, at: iso(at), hash }
}

const REACHED_ASSEMBLY: readonly Stage[] = ['assembly-adopted', 'reservations', 'transmitted', 'follow-up']
const REACHED_COMMITTEE: readonly Stage[] = ['committee-adopted', 'report']

/** Who may follow the sitting also reads what the committee adopted, before the Assembly has. */
const followsTheSitting = async (prisma: PrismaClient, actor: Actor | null, processId: string): Promise<boolean> => {
  const process = actor && await stateOf<Process>(prisma, 'process', processId)
  return !!process && access(actor, { kind: 'sitting', processId, lang: process.sourceLang }, process) !== 'none'
}

type Standing<V, A> = { readonly is: 'circulated' | 'rejected'; readonly version: V } | { readonly is: 'committee' | 'adopted'; readonly adoption: A }

/** Which text stands at the address of a resolution for this reader (model.md, "Who sees what"); its latest version comes first. Null: none yet. */
const standingFor = async <V, A extends { readonly stage: string; readonly texts: unknown }>(
  prisma: PrismaClient, actor: Actor | null, { id, stage, versions: [version], adoptions }: { readonly id: string; readonly stage: string; readonly versions: readonly V[]; readonly adoptions: readonly A[] },
): Promise<Standing<V, A> | null> => {
  const reached = stage as Stage
  const adopted = (where: Stage): A | undefined => adoptions.find((row) => row.stage === where && row.texts)
  const [assembly, committee] = [adopted('assembly-adopted'), adopted('committee-adopted')]
  if (REACHED_ASSEMBLY.includes(reached)) return assembly ? { is: 'adopted', adoption: assembly } : null
  if (REACHED_COMMITTEE.includes(reached) && committee && await followsTheSitting(prisma, actor, id)) return { is: 'committee', adoption: committee }
  return version ? { is: reached === 'rejected' ? 'rejected' : 'circulated', version } : null
}

const inBoth = (say: (lang: Lang) => string): Readonly<Record<Lang, string>> => ({ en: say('en'), fr: say('fr') })

/** The co-Rapporteurs of a text in their printed order. */
export const authorsOf = async (prisma: PrismaClient, processId: string): Promise<readonly Author[]> => {
  const rows = await prisma.rapporteur.findMany({ where: { processId }, orderBy: { position: 'asc' }, select: { userId: true, memberId: true } })
  const users = await prisma.user.findMany({ where: { id: { in: rows.map(({ userId }) => userId) }, demoKey: null }, select: { id: true, name: true } })
  const members = await register(prisma)
  return rows.map(({ userId, memberId }) => ({
    name: users.find(({ id }) => id === userId)?.name ?? '', member: inBoth((lang) => printedName(memberId, lang, (id) => members.get(id))),
  }))
}

/** The text that a reader finds at the address of a resolution. Null: no such address. */
export const publicText = async (prisma: PrismaClient, actor: Actor | null, slug: string): Promise<PublicText | null> => {
  const process = await prisma.process.findUnique({
    where: { slug },
    select: {
      id: true, stage: true,
      versions: { select: versionSelect, orderBy: { ordinal: 'desc' }, take: 1 },
      adoptions: { select: { stage: true, mode: true, counts: true, texts: true, hash: true, at: true } },
      reservations: {
        select: { id: true, memberId: true, nature: true, paragraphIds: true, text: true }, where: { withdrawnAt: null }, orderBy: [{ at: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!process) return null
  const standing = await standingFor(prisma, actor, process)
  if (!standing) return { standing: 'none' }
  if ('adoption' in standing) {
    const members = await register(prisma)
    const version = process.versions[0] && versionReading(process.versions[0])
    return {
      standing: standing.is, texts: standing.adoption.texts as Wording<ResolutionText>, adoption: adoptionReading(standing.adoption),
      reservations: process.reservations.map(({ memberId, nature, ...reservation }) => ({
        ...reservation, nature: nature as ReservationReading['nature'], delegation: inBoth((lang) => delegationOf(memberId, lang, (id) => members.get(id))),
      })),
      basedOn: version ? { code: version.code, hasMemorandum: version.hasMemorandum } : null,
    }
  }
  const rejection = standing.is === 'rejected' ? process.adoptions.find((row) => row.stage === 'rejected') : undefined
  return {
    standing: standing.is, version: versionReading(standing.version), authors: await authorsOf(prisma, process.id), rejection: rejection ? adoptionReading(rejection) : null,
  }
}

/** The words at the address of every resolution, as this reader finds them there. */
export const publicTexts = async (prisma: PrismaClient, actor: Actor | null): Promise<readonly { readonly slug: string; readonly texts: Wording<ResolutionText> }[]> => {
  const processes = await prisma.process.findMany({
    select: {
      id: true, slug: true, stage: true,
      versions: { select: { texts: true }, orderBy: { ordinal: 'desc' }, take: 1 },
      adoptions: { select: { stage: true, texts: true } },
    },
  })
  const found = await Promise.all(processes.map(async ({ slug, ...process }) => ({ slug, standing: await standingFor(prisma, actor, process) })))
  return found.flatMap(({ slug, standing }) => (standing ? [{ slug, texts: ('adoption' in standing ? standing.adoption : standing.version).texts as Wording<ResolutionText> }] : []))
}
