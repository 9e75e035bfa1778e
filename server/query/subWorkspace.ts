import { votingOrderOf } from '#domain/amendment/order.ts'
import { asApplied, hasWords } from '#domain/amendment/subAmendment.ts'
import { baseOf } from '#domain/amendment/places.ts'
import { printedLines, type PrintedLine } from '#domain/amendment/printed.ts'
import { instruction } from '#domain/amendment/wording.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import type { Disposition } from '#domain/amendment/disposition.ts'
import type { Instant } from '#domain/instant.ts'
import { LANGS, type Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { access, roomName } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { openWorkspaceRoom } from '../rooms/drafts.ts'
import { editionOf } from '../store/edition.ts'
import { stateOf } from '../store/store.ts'
import type { Named } from './names.ts'
import { shownSubs, subAmendmentsTo, type SubAmendment } from './subAmendments.ts'
import { tabledAt } from './tabled.ts'

/** A Member's private copy of the text with another's amendment in it. */
export type SubWorkspace = {
  readonly room: string
  readonly access: 'editor' | 'viewer'
  readonly sponsor: Named
  readonly lang: Lang
  /** the version, upon which the amendment is applied */
  readonly base: ResolutionText
  readonly user: { readonly userId: string; readonly name: string; readonly memberId: string | null }
}
export type SubAmendmentsPage = {
  readonly versionId: string
  readonly code: string
  readonly amendment: {
    readonly id: string; readonly number: number; readonly sponsor: string; readonly op: Operation; readonly instruction: string; readonly lines: readonly PrintedLine[]; readonly shownIn: Lang
    readonly disposition: Disposition | null
    /** the paragraph that the copy opens at */
    readonly at: string
  }
  readonly hats: readonly Named[]
  readonly langs: readonly Lang[]
  /** null: the reader acts for no Member, the amendment has no words to amend, or is decided */
  readonly workspace: SubWorkspace | null
  readonly closes: Instant | null
  readonly proposing: 'open' | 'adviser' | 'closed' | 'decided' | 'without-words' | 'none'
  readonly subAmendments: readonly SubAmendment[]
}

/** Everything about the sub-amendments to one amendment, by its printed number, once the compendium is out: those proposed, and the reader's copy to propose others. */
export const subAmendmentsPage = async (
  prisma: PrismaClient, actor: Actor | null, slug: string, number: number, now: Instant, lang: Lang, asked: { readonly as?: string | undefined; readonly lang?: Lang | undefined },
): Promise<Result<SubAmendmentsPage>> => {
  const found = await tabledAt(prisma, actor, slug, lang)
  if (!found.ok) return found
  const { process: { id: processId, rights, editionId }, versionId, code, texts, text, shownIn, rows, names, published } = found.value
  const row = rows.find((one) => one.number === number)
  const process = await stateOf<Process>(prisma, 'process', processId)
  if (!actor) return refuse({ code: 'not-signed-in' })
  if (!row || !process || !published) return refuse({ code: 'unknown', what: 'amendment', id: String(number) })
  if (!rights.inTheSitting) return refuse({ code: 'not-allowed', needs: 'delegate' })
  const { op } = row
  const base = baseOf(text)
  const hats = rights.sponsors.filter((id) => names.lookup(id) !== undefined).map((id) => ({ id, name: names.of(id) }))
  const hat = hats.find(({ id }) => id === asked.as) ?? hats[0] ?? null
  const applied = asApplied(op, texts)
  const langs = LANGS.filter((each) => applied?.[each] && hasWords(op, each))
  const language = langs.find((each) => each === asked.lang) ?? langs.find((each) => each === lang) ?? langs[0]
  const isDecided = row.decision !== null && row.decision.disposition !== 'deferred'
  const closes = process.windows.oral?.closes ?? null
  const workspace = hat && language && !isDecided ? await open(prisma, actor, process, { versionId, amendmentId: row.id, sponsor: hat, lang: language, base: texts[language], applied: applied?.[language] }) : null
  const { rules } = await editionOf(prisma, editionId)
  return ok({
    versionId, code, hats, langs, workspace, closes,
    amendment: {
      id: row.id, number, sponsor: names.sponsors(row), op, instruction: instruction(op, base, shownIn), lines: printedLines(op, base, shownIn), shownIn, disposition: row.decision?.disposition ?? null,
      at: op.type === 'title' ? 'title' : op.type === 'add' ? op.item.id : op.type === 'delete' ? op.item.id : op.target,
    },
    proposing: !hat ? 'none' : isDecided ? 'decided' : langs.length === 0 ? 'without-words' : closes !== null && closes <= now || workspace?.access === 'viewer' ? 'closed' : rights.submitsFor.includes(hat.id) ? 'open' : 'adviser',
    subAmendments: shownSubs(row, await subAmendmentsTo(prisma, { versionId }), { texts, lang, names, order: votingOrderOf(rules) }),
  })
}

type Copy = { readonly versionId: string; readonly amendmentId: string; readonly sponsor: Named; readonly lang: Lang; readonly base: ResolutionText | undefined; readonly applied: ResolutionText | undefined }
const open = async (prisma: PrismaClient, actor: Actor, process: Process, { versionId, amendmentId, sponsor, lang, base, applied }: Copy): Promise<SubWorkspace | null> => {
  const room = { kind: 'workspace' as const, versionId, sponsorId: sponsor.id, amendmentId, lang }
  const mine = access(actor, room, process)
  if (!base || !applied || (mine !== 'editor' && mine !== 'viewer')) return null
  const name = roomName(room)
  await inTransaction(prisma, (tx) => openWorkspaceRoom(tx, { name, processId: process.id, text: applied }))
  return { room: name, access: mine, sponsor, lang, base, user: { userId: actor.userId, name: actor.name, memberId: sponsor.id } }
}
