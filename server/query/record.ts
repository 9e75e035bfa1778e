import { placeIn } from '#domain/amendment/conflict.ts'
import { counts, type Disposition } from '#domain/amendment/disposition.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import { baseOf, newLabel } from '#domain/amendment/places.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang, Wording } from '#domain/languages.ts'
import type { Group } from '#domain/membership/members.ts'
import { isCoRapporteur, isDesk, isOfSponsorPeople } from '#domain/permission/policy.ts'
import type { Actor, Committee } from '#domain/permission/roles.ts'
import { seesInput, seesStatements, seesVotes } from '#domain/permission/sight.ts'
import type { RESERVATION_NATURES } from '#domain/process/commands.ts'
import { hasReached, type ProcessKind, type Stage } from '#domain/process/stages.ts'
import { shortLabel } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import { matterOf, type Question } from '#domain/voting/ballot.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { editionOf } from '../store/edition.ts'
import { sponsoredBy } from './amendments.ts'
import { mattersOf } from './matters.ts'
import { register } from './names.ts'

/** What one Member did about one text, as far as this reader may know it. */
/** What a Member voted on. */
export type Asked =
  | { readonly about: 'amendment'; readonly number: number; /** of a sub-amendment, its ordinal */ readonly sub: number | null }
  | { readonly about: 'committee-adopted' | 'assembly-adopted' | 'rejected' | 'agenda' }
  | { readonly about: 'other'; readonly en: string; readonly fr: string }

export type RecordedProcess = {
  readonly slug: string
  readonly title: Readonly<Record<Lang, string>>
  readonly code: string | null
  readonly assembly: number
  /** the kind of text that its people wrote, as co-Rapporteurs or on the drafting committee; null: others wrote it */
  readonly wrote: ProcessKind | null
  readonly statements: readonly { readonly id: string; readonly at: Instant; readonly summary: string; readonly lang: Lang; /** a vote explained, not a turn of the floor */ readonly explains: boolean }[]
  readonly input: { readonly submittedAt: Instant; readonly words: number; readonly confidential: boolean } | null
  readonly amendments: readonly { readonly id: string; readonly number: number; readonly place: string; readonly fate: Disposition | null; readonly votes: string | null }[]
  readonly votes: readonly { readonly id: string; readonly question: Asked; readonly choice: string; readonly votes: number }[]
  readonly reservations: readonly { readonly id: string; readonly nature: (typeof RESERVATION_NATURES)[number]; readonly text: string; readonly isPartial: boolean }[]
}
export type MemberRecord = {
  readonly id: MemberId
  readonly name: string
  readonly groups: readonly Group[]
  readonly suspended: boolean
  /** the reader acts for this Member at some Assembly, and so sees all of its own */
  readonly own: boolean
  readonly processes: readonly RecordedProcess[]
}

/** What a Member sponsors, and what its delegates proposed aloud. */
const ownTo = (memberId: MemberId): Prisma.AmendmentWhereInput => ({ OR: [sponsoredBy([memberId]), { spokenBy: memberId }] })

const select = (memberId: MemberId) => ({
  id: true, slug: true, kind: true, stage: true, titleEn: true, titleFr: true, code: true, resolutionCode: true, committee: true, editionId: true,
  assembly: { select: { id: true, number: true } },
  windows: { where: { window: 'inputs' }, select: { closes: true } },
  rapporteurs: { where: { memberId }, select: { userId: true } },
  versions: { select: { id: true, compendium: true, texts: true }, orderBy: { ordinal: 'asc' } },
  statements: { where: { speakerId: memberId, withdrawnAt: null }, select: { id: true, at: true, summary: true, lang: true, turn: true }, orderBy: { at: 'asc' } },
  inputs: { where: { authorId: memberId, withdrawnAt: null }, select: { authorId: true, submittedAt: true, words: true, confidential: true } },
  amendments: {
    where: ownTo(memberId), orderBy: { number: 'asc' },
    select: {
      id: true, number: true, versionId: true, op: true, withdrawnAt: true, disposition: true,
      decisions: { where: { reopenedAt: null }, orderBy: { ordinal: 'desc' }, take: 1, select: { counts: true } },
    },
  },
  ballots: { where: { closedAt: { not: null } }, select: { id: true, kind: true, question: true } },
  memberVotes: { where: { memberId }, select: { question: true, choice: true, votes: true }, orderBy: { at: 'asc' } },
  reservations: { where: { memberId, withdrawnAt: null }, select: { id: true, nature: true, text: true, paragraphIds: true }, orderBy: { at: 'asc' } },
} satisfies Prisma.ProcessSelect)
type Row = Prisma.ProcessGetPayload<{ select: ReturnType<typeof select> }>

type Asking = { readonly prisma: PrismaClient; readonly actor: Actor | null; readonly now: Instant; readonly memberId: MemberId; readonly lang: Lang }

/** One text, judged artefact by artefact by the table of model.md, "Who sees what". */
const recordedAt = async ({ prisma, actor, now, memberId, lang }: Asking, row: Row): Promise<RecordedProcess> => {
  const subject = { processId: row.id, assemblyId: row.assembly.id, committee: row.committee as Committee }
  const stage = row.stage as Stage
  const has = (asked: Stage): boolean => hasReached(row.kind as ProcessKind, stage, asked)
  const { rules } = await editionOf(prisma, row.editionId)
  const isOwn = actor !== null && isOfSponsorPeople(actor, { ...subject, sponsorId: memberId })
  const isOfficial = isDesk(actor, subject) || isCoRapporteur(actor, subject)
  const isInTheRoom = isOfficial || (actor?.offices.some((o) => o.role === 'partner' || ('assemblyId' in o && o.assemblyId === row.assembly.id)) ?? false)
  const closes = row.windows[0]?.closes.toISOString() ?? null
  const [input] = row.inputs.filter((one) => seesInput(one, { actor, subject, now, closes }))
  const isPublished = (versionId: string): boolean => row.versions.some(({ id, compendium }) => id === versionId && compendium !== null)
  // withdrawn before it was published, an amendment is its sponsor's and the desk's to know
  const amendments = row.amendments.filter(({ versionId, withdrawnAt }) => isOwn || isOfficial || (isPublished(versionId) && withdrawnAt === null))
  const seesFate = isOwn || isInTheRoom || has('assembly-adopted')
  const votes = seesVotes(actor, memberId, { subject, votesPublic: rules.votesPublic.value && has('assembly-adopted') }) ? row.memberVotes : []
  const put = row.ballots.map((ballot) => ({ ...ballot, question: ballot.question as Question }))
  const matters = await mattersOf(prisma, [...votes.map(({ question }) => question), ...put.flatMap(({ question }) => matterOf(question) ?? [])])
  const askedAs = (id: string): Asked => {
    const ballot = put.find((one) => one.id === id)
    const question = ballot?.question
    // a roll call entered at the desk names what it decided: an amendment, a sub-amendment or a stage
    const matter = matters.get(question ? matterOf(question) ?? '' : id)
    if (matter) return { about: 'amendment', number: matter.number, sub: matter.sub }
    switch (question?.about) {
      case 'adoption': return { about: ballot?.kind === 'assembly' ? 'assembly-adopted' : 'committee-adopted' }
      case 'agenda': return { about: 'agenda' }
      case 'other': return question
      case 'amendment':
      case 'sub-amendment':
      case undefined: return { about: id as 'committee-adopted' | 'assembly-adopted' | 'rejected' }
      default: return question satisfies never
    }
  }
  return {
    slug: row.slug, title: { en: row.titleEn, fr: row.titleFr }, code: row.resolutionCode ?? row.code, assembly: row.assembly.number, wrote: row.rapporteurs.length > 0 ? row.kind as ProcessKind : null,
    statements: seesStatements(actor, { adopted: has('assembly-adopted'), publicOnAdoption: rules.statementsPublicOnAdoption.value })
      ? row.statements.map(({ at, lang: own, turn, ...statement }) => ({ ...statement, explains: turn === 'explanation', at: at.toISOString(), lang: own as Lang })) : [],
    input: input ? { submittedAt: input.submittedAt.toISOString(), words: input.words, confidential: input.confidential } : null,
    amendments: amendments.map(({ id, number, versionId, op, withdrawnAt, disposition, decisions: [decision] }) => {
      const cast = counts.safeParse(decision?.counts).data
      return {
        id, number, place: placeOf(row.versions.find((version) => version.id === versionId)?.texts as Wording<ResolutionText>, op as Operation, lang),
        fate: withdrawnAt ? 'withdrawn' : seesFate ? disposition as Disposition | null : null,
        votes: seesFate && cast ? `${cast.for}–${cast.against}–${cast.abstain}` : null,
      }
    }),
    votes: votes.map(({ question, choice, votes: weight }) => ({ id: question, question: askedAs(question), choice, votes: weight })),
    reservations: row.reservations.map(({ id, nature, text, paragraphIds }) => ({ id, nature: nature as RecordedProcess['reservations'][number]['nature'], text, isPartial: paragraphIds.length > 0 })),
  }
}

/** "PP 2", "OP 1bis"; empty for the title. */
export const placeOf = (texts: Wording<ResolutionText> | undefined, op: Operation, lang: Lang): string => {
  const text = texts?.en ?? texts?.fr
  if (!text || op.type === 'title') return ''
  const base = baseOf(text)
  const label = op.type === 'add' ? newLabel(base, op.place, op.kind) : base.labels.get(placeIn(op))
  return label ? shortLabel(label, lang) : ''
}

const isEmpty = ({ wrote, statements, input, amendments, votes, reservations }: RecordedProcess): boolean =>
  !wrote && !input && !statements.length && !amendments.length && !votes.length && !reservations.length

/** A Member's record across all texts, newest Assembly first. Public, each part to those who may see it. */
export const memberRecord = async (prisma: PrismaClient, actor: Actor | null, memberId: MemberId, now: Instant, lang: Lang): Promise<Result<MemberRecord>> => {
  const member = (await register(prisma)).get(memberId)
  if (!member) return refuse({ code: 'unknown', what: 'member', id: memberId })
  const rows = await prisma.process.findMany({
    where: {
      OR: [
        { statements: { some: { speakerId: memberId } } }, { inputs: { some: { authorId: memberId } } }, { amendments: { some: ownTo(memberId) } },
        { memberVotes: { some: { memberId } } }, { reservations: { some: { memberId } } }, { rapporteurs: { some: { memberId } } },
      ],
    },
    orderBy: [{ assembly: { number: 'desc' } }, { id: 'asc' }], select: select(memberId),
  })
  const processes: RecordedProcess[] = []
  for (const row of rows) processes.push(await recordedAt({ prisma, actor, now, memberId, lang }, row))
  return ok({
    id: memberId, name: member.name[lang], groups: member.groups, suspended: member.suspended,
    own: actor?.offices.some((o) => o.role === 'delegate' && o.memberId === memberId) ?? false,
    processes: processes.filter((one) => !isEmpty(one)),
  })
}
