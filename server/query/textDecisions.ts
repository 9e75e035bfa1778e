import type { Counts } from '#domain/amendment/disposition.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import { delegationOf } from '#domain/membership/names.ts'
import type { AdoptionMode, RESERVATION_NATURES } from '#domain/process/commands.ts'
import type { ProcessEvent } from '#domain/process/events.ts'
import { labelsOf, longLabel } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Names } from './names.ts'

/** What a body decided on the text as a whole, and what Members stated on it; `undoneAt`: taken back, which the rows of today no longer know. */
export type TextDecision =
  | { readonly kind: 'adopted'; readonly at: Instant; readonly where: 'committee-adopted' | 'assembly-adopted' | 'rejected'; readonly mode: AdoptionMode; readonly counts: Counts | null; readonly undoneAt: Instant | null }
  | { readonly kind: 'taken-back'; readonly at: Instant; readonly where: 'committee-adopted' | 'assembly-adopted'; readonly reason: string }
  | { readonly kind: 'deferred'; readonly at: Instant; readonly assembly: number; readonly reason: string }
  | { readonly kind: 'reserved'; readonly at: Instant; readonly delegation: string; readonly nature: (typeof RESERVATION_NATURES)[number]; /** empty: on the whole text */ readonly places: readonly string[]; readonly isPartial: boolean; readonly text: string; readonly undoneAt: Instant | null }

const TOLD = ['CommitteeAdopted', 'AssemblyAdopted', 'AssemblyRejected', 'DeferredToAssembly', 'StepReturned'] as const satisfies readonly ProcessEvent['type'][]
type Told = Extract<ProcessEvent, { type: (typeof TOLD)[number] }>
const isAdoption = (stage: string): stage is 'committee-adopted' | 'assembly-adopted' => stage === 'committee-adopted' || stage === 'assembly-adopted'

type Asked = { readonly processId: string; readonly text: ResolutionText; readonly lang: Lang; readonly names: Names }

/** Read from the log of the process, in which an adoption stays that was taken back. */
export const textDecisions = async (prisma: PrismaClient, { processId, text, lang, names }: Asked): Promise<readonly TextDecision[]> => {
  const rows = await prisma.event.findMany({ where: { kind: 'process', aggregateId: processId, type: { in: [...TOLD] } }, orderBy: { version: 'asc' }, select: { type: true, data: true, at: true } })
  const events = rows.map(({ type, data, at }) => ({ ...data as object, type, at: at.toISOString() }) as Told)
  const assemblies = new Map((await prisma.assembly.findMany({ select: { id: true, number: true } })).map(({ id, number }) => [id, number]))
  const undone = (stage: string, since: number): Instant | null => events.slice(since).find((event) => event.type === 'StepReturned' && event.from === stage)?.at ?? null
  const decided = events.flatMap((event, i): TextDecision[] => {
    const { at } = event
    switch (event.type) {
      case 'CommitteeAdopted': return [{ kind: 'adopted', at, where: 'committee-adopted', mode: event.mode, counts: event.counts, undoneAt: undone('committee-adopted', i) }]
      case 'AssemblyAdopted': return [{ kind: 'adopted', at, where: 'assembly-adopted', mode: event.mode, counts: event.counts, undoneAt: undone('assembly-adopted', i) }]
      case 'AssemblyRejected': return [{ kind: 'adopted', at, where: 'rejected', mode: 'vote', counts: event.counts, undoneAt: null }]
      case 'DeferredToAssembly': return [{ kind: 'deferred', at, assembly: assemblies.get(event.assemblyId) ?? 0, reason: event.reason }]
      case 'StepReturned': return isAdoption(event.from) ? [{ kind: 'taken-back', at, where: event.from, reason: event.reason }] : []
      default: return event satisfies never
    }
  })
  const labels = labelsOf(text)
  const reservations = await prisma.reservation.findMany({ where: { processId }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { memberId: true, nature: true, paragraphIds: true, text: true, at: true, withdrawnAt: true } })
  return [...decided, ...reservations.map(({ memberId, nature, paragraphIds, text: words, at, withdrawnAt }): TextDecision => ({
    kind: 'reserved', at: at.toISOString(), delegation: delegationOf(memberId, lang, names.lookup), nature: nature as 'reservation', isPartial: paragraphIds.length > 0,
    places: paragraphIds.flatMap((id) => { const label = labels.get(id); return label ? [longLabel(label, lang)] : [] }), text: words, undoneAt: withdrawnAt?.toISOString() ?? null,
  }))]
}
