import type { Counts } from '#domain/amendment/disposition.ts'
import type { CommandOf } from '#domain/commands.ts'
import type { MemberId, ProcessId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import { LANGS, type Lang, type Wording } from '#domain/languages.ts'
import { delegationOf } from '#domain/membership/names.ts'
import { can, isOfSponsorPeople } from '#domain/permission/policy.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { seesStatements, seesVotes } from '#domain/permission/sight.ts'
import type { AdoptionMode, RESERVATION_NATURES } from '#domain/process/commands.ts'
import type { ProcessCommandType } from '#domain/process/decide.ts'
import type { Stage } from '#domain/process/stages.ts'
import type { Refusal } from '#domain/refusals.ts'
import { labelsOf, longLabel } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { MajorityName } from '#domain/voting/majority.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { editionOf } from '../store/edition.ts'
import { callableMembers } from '../store/electorate.ts'
import { dryRun } from './dryRun.ts'
import { examination, type Mentioned } from './examination.ts'
import { namesIn, type Named } from './names.ts'
import { processAt } from './processAt.ts'

/** The commands of this page, in the order of the process. */
export const ADOPTION_STEPS = ['AdoptInCommittee', 'DeferToAssembly', 'ReportToAssembly', 'AdoptInAssembly', 'RejectInAssembly', 'PublishResolution', 'Transmit', 'OpenFollowUp'] as const
export type AdoptionStep = (typeof ADOPTION_STEPS)[number]

export type Adopted = {
  readonly where: 'committee-adopted' | 'assembly-adopted' | 'rejected'
  readonly mode: AdoptionMode
  readonly counts: Omit<Counts, 'rollCall'> | null
  readonly at: Instant
  /** how each Member voted, where a roll call was taken and this reader may see it */
  readonly rollCall: readonly { readonly memberId: MemberId; readonly member: string; readonly choice: string; readonly votes: number }[] | null
}
export type ReservationRow = {
  readonly id: string; readonly memberId: MemberId; readonly member: string; readonly delegation: Readonly<Record<Lang, string>>
  readonly nature: (typeof RESERVATION_NATURES)[number]; readonly paragraphIds: readonly string[]; readonly places: readonly string[]
  readonly text: string; readonly onBehalf: boolean; readonly at: Instant; readonly mayWithdraw: boolean
}
export type Explanation = { readonly id: string; readonly memberId: MemberId; readonly member: string; readonly of: Adopted['where']; readonly text: string; readonly lang: Lang; readonly at: Instant }
export type Adoption = {
  readonly processId: ProcessId
  readonly stage: Stage
  /** of the process: what was decided upon an older page is refused */
  readonly version: number
  readonly adopted: readonly Adopted[]
  /** what stands in the way of adoption in committee */
  readonly undecided: readonly (Mentioned & { readonly short: string })[]
  /** what would be answered to each step now; null: it can be taken */
  readonly steps: Readonly<Record<AdoptionStep, Refusal | null>>
  readonly reservations: readonly ReservationRow[]
  /** explanations of vote that this reader may see, in the order given */
  readonly explanations: readonly Explanation[]
  /** for whom this reader may explain a vote now: Members that have not yet, on what was decided last */
  readonly explaining: readonly Named[]
  /** for whom this reader may state a reservation, and why not now */
  readonly reserving: { readonly members: readonly Named[]; readonly onBehalf: boolean; readonly refusal: Refusal | null } | null
  readonly paragraphs: readonly { readonly id: string; readonly label: string; readonly words: string }[]
  readonly members: readonly Named[]
  /** who is called in a roll call of the committee */
  readonly called: readonly Named[]
  readonly assemblies: readonly { readonly id: string; readonly number: number; readonly city: Readonly<Record<Lang, string>> }[]
  readonly rules: { readonly committee: MajorityName; readonly assembly: MajorityName; readonly abstentionsAreCast: boolean; readonly verified: boolean }
  /** the code under which the resolution would be published by custom */
  readonly code: string
}

/** What the person would still type is stood for by what fits. */
const asked = (type: AdoptionStep, processId: ProcessId): CommandOf<ProcessCommandType> => {
  const counts = type === 'RejectInAssembly' ? { for: 0, against: 1, abstain: 0 } : undefined
  return { type, processId, mode: 'consensus', reason: '…', code: '\u2026', assemblyId: '', ...(counts ? { counts } : {}) } as unknown as CommandOf<ProcessCommandType>
}

/**
 * How a text is adopted, in committee and by the Assembly, with the reservations that follow (model.md, "Who sees what"): those in the
 * sitting see it live, the public once the Assembly has adopted the text.
 */
export const adoption = async (prisma: PrismaClient, actor: Actor | null, slug: string, now: Instant, lang: Lang): Promise<Result<Adoption>> => {
  const found = await processAt(prisma, actor, slug)
  if (!found.ok) return found
  const { id: processId, stage, rights, subject, has, editionId } = found.value
  const isPublic = has('assembly-adopted') || stage === 'rejected'
  if (!isPublic && !rights.inTheSitting && !rights.desk) return actor ? refuse({ code: 'not-allowed', needs: 'delegate' }) : refuse({ code: 'not-signed-in' })

  const row = await prisma.process.findUniqueOrThrow({
    where: { id: processId },
    select: {
      sourceLang: true, sittingText: true, assembly: { select: { number: true } }, versions: { select: { code: true }, orderBy: { ordinal: 'desc' }, take: 1 },
      adoptions: { select: { stage: true, mode: true, counts: true, ballotId: true, texts: true, at: true }, orderBy: { at: 'asc' } },
      memberVotes: { select: { question: true, memberId: true, choice: true, votes: true } },
      statements: { where: { turn: 'explanation', withdrawnAt: null }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { id: true, speakerId: true, about: true, summary: true, lang: true, at: true } },
      reservations: { where: { withdrawnAt: null }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { id: true, memberId: true, nature: true, paragraphIds: true, text: true, onBehalf: true, at: true } },
    },
  })
  const { rules } = await editionOf(prisma, editionId)
  const names = await namesIn(prisma, lang)
  const texts = (row.adoptions.findLast((one) => one.texts !== null)?.texts ?? row.sittingText ?? {}) as Wording<ResolutionText>
  const text = texts[lang] ?? texts[row.sourceLang as Lang]
  const labels = text ? labelsOf(text) : new Map<string, never>()
  const placeOf = (id: string): string[] => { const label = labels.get(id); return label ? [longLabel(label, lang)] : [] }

  const adopted = row.adoptions.map((one): Adopted => {
    const counts = one.counts as Counts | null
    const cast = row.memberVotes.filter(({ question }) => question === one.stage || question === one.ballotId)
    const seen = cast.filter(({ memberId }) => seesVotes(actor, memberId, { subject, votesPublic: rules.votesPublic.value }))
    return {
      where: one.stage as Adopted['where'], mode: one.mode as AdoptionMode, at: one.at.toISOString(),
      counts: counts && { for: counts.for, against: counts.against, abstain: counts.abstain },
      rollCall: seen.length ? seen.map(({ memberId, choice, votes }) => ({ memberId, member: names.of(memberId), choice, votes })).sort((a, b) => a.member.localeCompare(b.member, lang)) : null,
    }
  })

  const steps: Partial<Record<AdoptionStep, Refusal | null>> = {}
  // one after the other: the embedded database is one session
  for (const step of ADOPTION_STEPS) steps[step] = rights.desk || rights.assemblyPresident ? await dryRun(prisma, actor, asked(step, processId), now) : { code: 'not-allowed', needs: 'secretariat' }
  const forWhom = rights.secretariat ? names.members : rights.submitsFor.filter((id) => id.length === 2).map((id) => ({ id, name: names.of(id) }))
  const first = forWhom[0]
  const examined = rights.desk && stage === 'examination' ? await examination(prisma, processId, lang) : null
  const callable = examined ? await callableMembers(prisma, { ...subject, id: processId }, 'committee', null) : []
  const aggregate = await prisma.aggregate.findUnique({ where: { kind_id: { kind: 'process', id: processId } }, select: { version: true } })
  const assemblies = rights.desk ? await prisma.assembly.findMany({ where: { number: { gt: row.assembly.number } }, select: { id: true, number: true, city: true }, orderBy: { number: 'asc' } }) : []
  const published = await prisma.process.count({ where: { assembly: { number: row.assembly.number }, resolutionCode: { not: null } } })
  return ok({
    processId, stage, adopted,
    version: aggregate?.version ?? 0,
    undecided: examined ? examined.places.flatMap(({ ids, short }) => ids.filter((id) => !isFinal(examined.row(id).decision)).map((id) => ({ ...examined.mention(id), short }))) : [],
    steps: steps as Record<AdoptionStep, Refusal | null>,
    reservations: row.reservations.map(({ memberId, nature, at, ...rest }) => ({
      ...rest, memberId, nature: nature as ReservationRow['nature'], at: at.toISOString(), member: names.of(memberId),
      delegation: Object.fromEntries(LANGS.map((each) => [each, delegationOf(memberId, each, names.lookup)])) as Record<Lang, string>,
      places: rest.paragraphIds.flatMap(placeOf),
      mayWithdraw: can(actor, 'WithdrawReservation', { ...subject, sponsorId: memberId }) === null && !['reservations', 'transmitted', 'follow-up'].includes(stage),
    })),
    explanations: seesStatements(actor, { adopted: has('assembly-adopted'), publicOnAdoption: rules.statementsPublicOnAdoption.value }) ? row.statements.map(({ id, speakerId: memberId, about, summary: text, lang: own, at }) => ({
      id, memberId, member: names.of(memberId), of: about as Adopted['where'], text, lang: own as Lang, at: at.toISOString(),
    })) : [],
    explaining: first && (await dryRun(prisma, actor, { type: 'ExplainVote', processId, memberId: first.id, lang, text: '…' }, now))?.code !== 'wrong-stage'
      ? forWhom.filter(({ id }) => !row.statements.some(({ speakerId, about }) => speakerId === id && about === adopted.at(-1)?.where)) : [],
    reserving: first ? {
      members: forWhom, onBehalf: rights.secretariat && !isOfSponsorPeople(actor ?? NOBODY, { ...subject, sponsorId: first.id }),
      refusal: await dryRun(prisma, actor, { type: 'RecordReservation', processId, memberId: first.id, nature: 'reservation', paragraphIds: [], text: '' }, now),
    } : null,
    paragraphs: text ? text.paragraphs.map(({ id, text: words, opener }) => ({ id, label: placeOf(id)[0] ?? '', words: words.slice(0, opener) || `${words.slice(0, 40)}…` })) : [],
    members: rights.desk ? names.members : [],
    called: names.members.filter(({ id }) => callable.includes(id)),
    assemblies: assemblies.map(({ city, ...one }) => ({ ...one, city: city as Record<Lang, string> })),
    rules: {
      committee: rules.committeeMajority.value, assembly: rules.assemblyMajority.value, abstentionsAreCast: rules.abstentionsAreCast.value,
      verified: rules.committeeMajority.verified && rules.assemblyMajority.verified,
    },
    code: `A/${row.assembly.number}/RES.${published + 1}`,
  })
}
const NOBODY: Actor = { userId: '', name: '', lang: 'en', offices: [] }
const isFinal = (decision: { readonly disposition: string } | null): boolean => decision !== null && decision.disposition !== 'deferred'
