import type { Counts } from '#domain/amendment/disposition.ts'
import type { CommandOf } from '#domain/commands.ts'
import type { MemberId, ProcessId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import { GROUPS, type Group } from '#domain/membership/members.ts'
import { can, isSecretariat } from '#domain/permission/policy.ts'
import type { Actor, Committee } from '#domain/permission/roles.ts'
import type { ProcessCommandType } from '#domain/process/decide.ts'
import type { RequestEnd } from '#domain/process/emergency.ts'
import type { Stage } from '#domain/process/stages.ts'
import type { Refusal } from '#domain/refusals.ts'
import type { Prose, ResolutionText } from '#domain/resolution/text.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { MajorityName } from '#domain/voting/majority.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { editionOf } from '../store/edition.ts'
import { dryRun } from './dryRun.ts'
import { namesIn, type Named, type Names } from './names.ts'

export type RequestView = {
  readonly processId: ProcessId
  readonly slug: string
  readonly version: number
  readonly title: Readonly<Record<Lang, string>>
  readonly stage: Stage
  readonly since: Instant
  readonly lang: Lang
  /** with those of requests merged into it, in their order */
  readonly sponsors: readonly Named[]
  readonly backers: readonly Group[]
  readonly onBehalf: boolean
  readonly memorandum: readonly string[]
  readonly draft: ResolutionText
  readonly ruling: 'admissible' | 'inadmissible' | null
  readonly rulingReason: string
  readonly counts: Omit<Counts, 'rollCall'> | null
  readonly carried: boolean | null
  readonly ended: RequestEnd['because'] | null
  readonly mergedInto: Readonly<Record<Lang, string>> | null
  /** Members for which this reader could join; and those for which they could leave */
  readonly joins: readonly Named[]
  readonly leaves: readonly Named[]
  /** for the secretariat: what would be answered now */
  readonly steps: Readonly<Record<'RecordAgendaVote' | 'PlaceItem' | 'SetRequestAside', Refusal | null>> | null
}
export type EmergencyPage = {
  readonly assemblies: readonly { readonly id: string; readonly number: number; readonly city: Readonly<Record<Lang, string>> }[]
  readonly assemblyId: string
  readonly requests: readonly RequestView[]
  /** for whom this reader may ask, and under which edition of the rules */
  readonly asking: { readonly members: readonly Named[]; readonly editionId: string } | null
  readonly groups: readonly Group[]
  readonly rules: { readonly majority: MajorityName; readonly abstentionsAreCast: boolean; readonly verified: boolean; readonly most: number }
  readonly secretariat: boolean
}

const SELECT = {
  id: true, slug: true, titleEn: true, titleFr: true, stage: true, stageSince: true, committee: true, request: true,
  stageDates: { where: { stage: 'proposed' }, select: { at: true } },
} as const
const byNumber = (names: Names, ids: readonly MemberId[]): readonly Named[] => ids.map((id) => ({ id, name: names.of(id) }))

/** The requests for an emergency item at one Assembly, for everyone who has signed in; they are circulated as they come. */
export const emergency = async (prisma: PrismaClient, actor: Actor | null, asked: string | undefined, now: Instant, lang: Lang): Promise<Result<EmergencyPage>> => {
  if (!actor) return refuse({ code: 'not-signed-in' })
  const assemblies = await prisma.assembly.findMany({ select: { id: true, number: true, city: true, closesOn: true }, orderBy: { number: 'asc' } })
  const next = assemblies.find(({ closesOn }) => closesOn >= now.slice(0, 10)) ?? assemblies.at(-1)
  const assemblyId = assemblies.find(({ id }) => id === asked)?.id ?? next?.id ?? ''
  const names = await namesIn(prisma, lang)
  const rows = await prisma.process.findMany({ where: { assemblyId, kind: 'emergency' }, select: SELECT })
  rows.sort((a, b) => (a.stageDates[0]?.at.getTime() ?? 0) - (b.stageDates[0]?.at.getTime() ?? 0))
  const versions = new Map((await prisma.aggregate.findMany({ where: { kind: 'process', id: { in: rows.map(({ id }) => id) } }, select: { id: true, version: true } })).map(({ id, version }) => [id, version]))
  const edition = await editionOf(prisma, undefined)
  const secretariat = isSecretariat(actor)
  const mine = secretariat ? names.members : byNumber(names, [...new Set(actor.offices.flatMap((o) => (o.role === 'delegate' && o.assemblyId === assemblyId && o.seat !== 'adviser' ? [o.memberId] : [])))])

  const requests: RequestView[] = []
  for (const row of rows) {
    const { id: processId, request } = row
    if (!request) continue
    const merged = rows.filter((other) => other.request?.mergedInto === processId).flatMap((other) => other.request?.sponsors ?? [])
    const isOpen = row.stage === 'proposed'
    const subject = { processId, assemblyId, committee: row.committee as Committee }
    const acts = (type: 'JoinRequest' | 'LeaveRequest'): readonly Named[] => mine.filter(({ id }) => isOpen && request.sponsors.includes(id) === (type === 'LeaveRequest') && can(actor, type, { ...subject, sponsorId: id }) === null)
    const answered = async (type: ProcessCommandType): Promise<Refusal | null> => dryRun(prisma, actor, { type, processId, counts: { for: 1, against: 0, abstain: 0 } } as unknown as CommandOf<ProcessCommandType>, now)
    const into = rows.find((other) => other.id === request.mergedInto)
    const counts = request.counts as Counts | null
    requests.push({
      processId, slug: row.slug, version: versions.get(processId) ?? 0, title: { en: row.titleEn, fr: row.titleFr }, stage: row.stage as Stage, since: row.stageSince.toISOString(),
      lang: request.lang as Lang, sponsors: byNumber(names, [...new Set([...request.sponsors, ...merged])]), backers: request.backers as Group[], onBehalf: request.onBehalf,
      memorandum: (request.memorandum as unknown as Prose).blocks.map(({ text }) => text), draft: request.text as unknown as ResolutionText,
      ruling: request.ruling as RequestView['ruling'], rulingReason: request.rulingReason,
      counts: counts && { for: counts.for, against: counts.against, abstain: counts.abstain }, carried: request.carried,
      ended: request.endedBy as RequestView['ended'], mergedInto: into ? { en: into.titleEn, fr: into.titleFr } : null,
      joins: acts('JoinRequest'), leaves: acts('LeaveRequest'),
      // one after the other: the embedded database is one session
      steps: secretariat && isOpen ? { RecordAgendaVote: await answered('RecordAgendaVote'), PlaceItem: await answered('PlaceItem'), SetRequestAside: await answered('SetRequestAside') } : null,
    })
  }
  const { emergencyMajority, abstentionsAreCast, emergencyItemsPerAssembly } = edition.rules
  return ok({
    assemblies: assemblies.map(({ id, number, city }) => ({ id, number, city: city as Record<Lang, string> })),
    assemblyId, requests, secretariat, groups: GROUPS,
    asking: mine.length > 0 && assemblyId ? { members: mine, editionId: edition.id } : null,
    rules: { majority: emergencyMajority.value, abstentionsAreCast: abstentionsAreCast.value, verified: emergencyMajority.verified, most: emergencyItemsPerAssembly.value },
  })
}
