import { deriveAmendments } from '#domain/amendment/diff.ts'
import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { roomName } from '#domain/permission/rooms.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { hashOf } from '#server/ids.ts'
import { amendmentsPage, type AmendmentsPage } from '#server/query/workspace.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { approvedProcess, committee, type World } from './committee.ts'
import { smallDraft, writeDraft, writeRoom } from './drafts.ts'

export const NOW = '2021-10-01T12:00:00.000Z'
/** After the deadline that the rules propose. */
export const LATE = '2021-11-12T12:00:00.000Z'

/** A committee whose circulated text is open to amendments. */
export type Amending = {
  readonly world: World
  readonly processId: string
  readonly versionId: string
  readonly slug: string
  readonly base: ResolutionText
  readonly room: (sponsorId: string) => string
  readonly page: (actor: Actor | null, as?: string, now?: string) => ReturnType<typeof amendmentsPage>
  /** the page of somebody who may see it */
  readonly open: (actor: Actor, now?: string) => Promise<AmendmentsPage>
  /** The copy of a sponsor with other words in one paragraph; answers what it differs by. */
  readonly write: (actor: Actor, sponsorId: string, paragraphId: string, words: string) => Promise<{ key: string; seen: string }[]>
}

/** A text of this committee that is circulated and open to amendments, as its co-Rapporteurs and the secretariat brought it there. */
export const circulatedText = async (world: World, draft?: (lang: Lang) => ResolutionText) => {
  const { prisma, taken, people: { secretary, netherlands } } = world
  const at = { now: NOW }
  const processId = await approvedProcess(world)
  for (const type of ['OpenDebate', 'CloseDebate', 'OpenInputs', 'OpenDrafting'] as const) await taken(secretary, type, { processId }, at)
  await writeDraft(prisma, processId, netherlands.userId, draft)
  const rapporteur: Actor = { ...netherlands, offices: [...netherlands.offices, { role: 'co-rapporteur', processId, memberId: 'nl' }] }
  await taken(rapporteur, 'HandInDraft', { processId }, at)
  await taken(secretary, 'Circulate', { processId, code: 'C-III/143/DR' }, at)
  await taken(secretary, 'OpenAmendments', { processId }, at)
  const { slug } = await prisma.process.findUniqueOrThrow({ where: { id: processId } })
  const { id: versionId } = await prisma.version.findFirstOrThrow({ where: { processId } })
  return { processId, slug, versionId, rapporteur }
}

export const amending = async (prisma: PrismaClient): Promise<Amending> => {
  const world = await committee(prisma)
  const { processId, slug, versionId } = await circulatedText(world)
  const base = smallDraft('en')
  const room = (sponsorId: string): string => roomName({ kind: 'workspace', versionId, sponsorId, lang: 'en' })
  const page: Amending['page'] = async (actor, as, now = NOW) => amendmentsPage(prisma, actor, slug, now, 'en', { as })
  const open: Amending['open'] = async (actor, now) => {
    const answered = await page(actor, undefined, now)
    if (!answered.ok || !answered.value.workspace) throw new Error(`no workspace for ${actor.name}`)
    return answered.value
  }
  const write: Amending['write'] = async (actor, sponsorId, paragraphId, words) => {
    await open(actor)
    const wanted = { ...base, paragraphs: base.paragraphs.map((p) => (p.id === paragraphId ? { ...p, text: words } : p)) }
    await writeRoom(prisma, room(sponsorId), wanted, actor.userId)
    return deriveAmendments(base, wanted, 'en').map(({ key, op }) => ({ key, seen: hashOf(op) }))
  }
  return { world, processId, versionId, slug, base, room, page, open, write }
}
