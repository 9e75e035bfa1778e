import type { CommandOf } from '#domain/commands.ts'
import { proposedWindows, publicationDays } from '#domain/deadline/deadlines.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { draftCode } from '#domain/process/codes.ts'
import type { ProcessCommandType } from '#domain/process/decide.ts'
import { drafters } from '#domain/process/drafters.ts'
import { WINDOWS, type WindowName } from '#domain/process/stages.ts'
import type { Process } from '#domain/process/state.ts'
import type { Refusal } from '#domain/refusals.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { editionOf } from '../store/edition.ts'
import { stateOf } from '../store/store.ts'
import { dryRun } from './dryRun.ts'
import { namesIn } from './names.ts'
import { processAt } from './processAt.ts'

/** The commands that lead a text from stage to stage, in the order of the process. */
const ORDER = {
  ordinary: [
    'ApproveSubject', 'OpenDebate', 'CloseDebate', 'OpenInputs', 'OpenDrafting', 'HandInDraft', 'Circulate', 'OpenAmendments', 'PublishCompendium',
    'OpenCommitteeDebate', 'OpenExamination', 'AdoptInCommittee', 'ReportToAssembly', 'AdoptInAssembly', 'PublishResolution', 'Transmit', 'OpenFollowUp',
  ],
  emergency: [
    'PlaceItem', 'OpenDebate', 'CloseDebate', 'OpenDrafting', 'HandInDraft', 'Circulate', 'OpenExamination', 'ReportToAssembly', 'AdoptInAssembly',
    'PublishResolution', 'Transmit', 'OpenFollowUp',
  ],
} as const satisfies Record<string, readonly ProcessCommandType[]>
export type StepCommand = (typeof ORDER)[keyof typeof ORDER][number]
/** Ways off the path: back to the co-Rapporteurs, to the next Assembly, or one step back. */
export type BranchCommand = 'ReviseDraft' | 'DeferToAssembly' | 'ReturnStep'

export type Steps = {
  readonly steps: readonly { readonly command: StepCommand; readonly refusal: Refusal | null }[]
  readonly branches: Readonly<Record<BranchCommand, Refusal | null>>
  /** where "return a step" would lead */
  readonly returnsTo: string | null
  readonly windows: readonly { readonly window: WindowName; readonly proposed: Instant | null; readonly refusal: Refusal | null }[]
  /** first and last day on which the secretariat publishes, by the rules */
  readonly publication: ReturnType<typeof publicationDays>
  readonly codes: { readonly compendium: string }
  readonly rapporteurs: {
    readonly least: number; readonly most: number; readonly usual: number; readonly refusal: Refusal | null
    readonly candidates: readonly { readonly userId: string; readonly name: string; readonly memberId: string; readonly member: string }[]
  }
  readonly assemblies: readonly { readonly id: string; readonly number: number; readonly city: Readonly<Record<Lang, string>> }[]
  /** of the process, to refuse what was decided upon an older page */
  readonly version: number
}

/** Enough of each command to ask whether its step could be taken: what the person still has to type is stood for by words that fit. */
const asked = (type: ProcessCommandType, processId: string): CommandOf<ProcessCommandType> => {
  const counts = { for: 1, against: 0, abstain: 0 }
  const words = { reason: '…', code: '\u2026', mode: 'consensus', assemblyId: '', counts }
  return { type, processId, ...words } as unknown as CommandOf<ProcessCommandType>
}

/** Those appointed, and the people of Members' delegations to this Assembly and the one before: from among them co-Rapporteurs are appointed. */
const candidatesOf = async (prisma: PrismaClient, { assemblyId, previousAssemblyId, rapporteurs }: Process, lang: Lang): Promise<Steps['rapporteurs']['candidates']> => {
  const admitted = await prisma.accreditation.findMany({
    where: { assemblyId: { in: [assemblyId, previousAssemblyId ?? assemblyId] }, seat: { in: ['head', 'titular', 'substitute', 'adviser'] } },
    select: { userId: true, body: true }, distinct: ['userId', 'body'],
  })
  const isAdmitted = (userId: string, memberId: string): boolean => admitted.some((seat) => seat.userId === userId && seat.body === memberId)
  const seats = [...admitted, ...rapporteurs.filter(({ userId, memberId }) => !isAdmitted(userId, memberId)).map(({ userId, memberId: body }) => ({ userId, body }))]
  const users = await prisma.user.findMany({ where: { id: { in: seats.map(({ userId }) => userId) } }, select: { id: true, name: true } })
  const nameOf = new Map(users.map(({ id, name }) => [id, name]))
  const names = await namesIn(prisma, lang)
  return seats.map(({ userId, body }) => ({ userId, name: nameOf.get(userId) ?? '', memberId: body, member: names.of(body) }))
    .sort((a, b) => a.member.localeCompare(b.member, lang) || a.name.localeCompare(b.name, lang))
}

/** Everything the secretariat and the President need to lead a text on: each step with what stands in its way. */
export const steps = async (prisma: PrismaClient, actor: Actor | null, slug: string, now: Instant, lang: Lang): Promise<Result<Steps>> => {
  const found = await processAt(prisma, actor, slug)
  if (!found.ok) return found
  const { id, rights, editionId } = found.value
  if (!rights.desk) return actor ? refuse({ code: 'not-allowed', needs: 'secretariat' }) : refuse({ code: 'not-signed-in' })
  const process = await stateOf<Process>(prisma, 'process', id)
  if (!process) throw new Error(`process ${id} has rows and no state`)
  const edition = await editionOf(prisma, editionId)
  const assemblies = await prisma.assembly.findMany({ select: { id: true, number: true, city: true, opensOn: true, closesOn: true }, orderBy: { number: 'desc' } })
  const own = assemblies.find((a) => a.id === process.assemblyId)
  if (!own) throw new Error(`process ${id} has no Assembly`)
  const previous = assemblies.find((a) => a.id === process.previousAssemblyId) ?? null
  const proposed = proposedWindows(edition, own, previous)
  const ask = (type: ProcessCommandType) => dryRun(prisma, actor, asked(type, id), now)

  // one after the other: the embedded database is one session
  const judged: { command: StepCommand; refusal: Refusal | null }[] = []
  for (const command of ORDER[process.kind]) judged.push({ command, refusal: await ask(command) })
  const later = new Date(Date.parse(now) + 60_000).toISOString()
  const windows: { window: WindowName; proposed: Instant | null; refusal: Refusal | null }[] = []
  for (const window of process.kind === 'emergency' ? ['hand-in', 'oral'] as const : WINDOWS) {
    const refusal = await dryRun(prisma, actor, { type: 'SetWindow', processId: id, window, closes: later, reason: '…' }, now)
    windows.push({ window, proposed: proposed[window]?.closes ?? null, refusal: refusal?.code === 'closes-before-opens' ? null : refusal })
  }
  const candidates = await candidatesOf(prisma, process, lang)
  const appointing = await dryRun(prisma, actor, { type: 'AppointRapporteurs', processId: id, rapporteurs: [] }, now)
  const row = await prisma.aggregate.findUniqueOrThrow({ where: { kind_id: { kind: 'process', id } }, select: { version: true } })
  return ok({
    steps: judged,
    branches: { ReviseDraft: await ask('ReviseDraft'), DeferToAssembly: await ask('DeferToAssembly'), ReturnStep: await ask('ReturnStep') },
    returnsTo: process.past.at(-1)?.where.stage ?? null,
    windows,
    publication: publicationDays(edition, own),
    codes: { compendium: `${process.versions.at(-1)?.code ?? draftCode(process.committee, own.number, 1)}-am` },
    rapporteurs: { ...drafters(process.kind, edition.rules), candidates, refusal: appointing?.code === 'rapporteurs-count' ? null : appointing },
    assemblies: assemblies.filter((a) => a.number > own.number).map(({ id: assemblyId, number, city }) => ({ id: assemblyId, number, city: city as Record<Lang, string> })),
    version: row.version,
  })
}
