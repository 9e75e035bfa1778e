import type { UserId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import { LANGS, otherLang, type Lang, type Wording } from '#domain/languages.ts'
import { audiencesOf, commentsFor, mayComment, mayInvite, mayReviewTranslation, type CommentAudience } from '#domain/permission/comments.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { access, readOnlyBecause, roomName, type Access, type ReadOnlyBecause } from '#domain/permission/rooms.ts'
import { draftCode } from '#domain/process/codes.ts'
import type { Stage } from '#domain/process/stages.ts'
import type { Process } from '#domain/process/state.ts'
import { isEmptyProse, isEmptyText } from '#domain/resolution/check.ts'
import type { Prose, ResolutionText } from '#domain/resolution/text.ts'
import type { TranslationRecord } from '#domain/resolution/translation.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { readProse, readResolution } from '../rooms/lifecycle.ts'
import { stateOf } from '../store/store.ts'
import { translationsIn } from '../store/translations.ts'
import { invitedTo } from '../store/invitations.ts'
import { commentsIn, type Comment } from './comments.ts'
import { invitedPeople, type CommentPerson } from './commentPeople.ts'
import { namesIn } from './names.ts'

/** What the draft lacks before it can be handed in: the same that `HandInDraft` would refuse. */
export type Missing = 'draft-empty' | 'title-missing' | 'memorandum-missing'
/** How the draft last changed hands. */
export type Turn = { readonly what: 'handed-in' | 'returned' | 'reopened' | 'deferred'; readonly at: Instant; readonly by: string | null; readonly reason: string | null }

export type Draft = {
  readonly processId: string
  readonly stage: Stage
  readonly handedIn: boolean
  readonly sourceLang: Lang
  /** false: the subject has no draft yet */
  readonly opened: boolean
  readonly access: Exclude<Access, 'none'>
  /** why the person does not write in a language now; null: they do */
  readonly because: Readonly<Record<Lang, ReadOnlyBecause | null>>
  readonly user: { readonly userId: UserId; readonly name: string; readonly memberId: string | null }
  readonly rooms: { readonly draft: Readonly<Record<Lang, string>>; readonly memorandum: Readonly<Record<Lang, string>> }
  readonly texts: Wording<ResolutionText>
  readonly memorandum: Wording<Prose>
  /** the log position at which each room was read: what the secretariat saw when it circulates */
  readonly seen: Readonly<Record<string, number>>
  readonly missing: readonly Missing[]
  readonly turn: Turn | null
  readonly proposedCode: string
  readonly comments: readonly Comment[]
  /** printed names of the Members that write and comment */
  readonly members: Readonly<Record<string, string>>
  readonly mayComment: boolean
  /** to whom this person may say something beside the draft, the narrowest first */
  readonly audiences: readonly CommentAudience[]
  /** who is invited by name to comment; null: not for this reader to know */
  readonly invited: readonly CommentPerson[] | null
  readonly mayInvite: boolean
  /** what is known of the translation into the other language, by block; `reviewed` names who compared the two */
  readonly translations: Readonly<Record<'draft' | 'memorandum', Readonly<Record<string, Translated>>>>
  readonly mayReview: boolean
}
export type Translated = Pick<TranslationRecord, 'source' | 'words'> & { readonly reviewed: { readonly by: UserId; readonly at: Instant; readonly name: string | null } | null }

const roomsOf = (processId: string, kind: 'draft' | 'memorandum'): Readonly<Record<Lang, string>> =>
  ({ en: roomName({ kind, processId, lang: 'en' }), fr: roomName({ kind, processId, lang: 'fr' }) })

const TURNS: Readonly<Record<string, Turn['what']>> = {
  DraftHandedIn: 'handed-in', DraftReturned: 'returned', DraftReopened: 'reopened', DeferredToAssembly: 'deferred',
}
/** Hand-in and return are told to those who read the draft; the rest of the log is not theirs. */
const lastTurn = async (prisma: PrismaClient, processId: string): Promise<Turn | null> => {
  const event = await prisma.event.findFirst({
    where: { kind: 'process', aggregateId: processId, type: { in: Object.keys(TURNS) } }, orderBy: { version: 'desc' },
    select: { type: true, at: true, actorId: true, data: true },
  })
  const what = event && TURNS[event.type]
  if (!what) return null
  const by = event.actorId ? await prisma.user.findUnique({ where: { id: event.actorId }, select: { name: true } }) : null
  const { reason } = event.data as { reason?: string }
  return { what, at: event.at.toISOString(), by: by?.name ?? null, reason: reason ?? null }
}

const missingIn = (text: ResolutionText | undefined, memorandum: Prose | undefined): readonly Missing[] => [
  ...(!text || isEmptyText(text) ? ['draft-empty' as const] : []),
  ...(!text?.title ? ['title-missing' as const] : []),
  ...(!memorandum || isEmptyProse(memorandum) ? ['memorandum-missing' as const] : []),
]

const translated = async (prisma: PrismaClient, room: string): Promise<Readonly<Record<string, Translated>>> => {
  const records = await translationsIn(prisma, room)
  const reviewers = await prisma.user.findMany({ where: { id: { in: Object.values(records).flatMap(({ reviewed }) => reviewed?.by ?? []) } }, select: { id: true, name: true } })
  const names = new Map(reviewers.map(({ id, name }) => [id, name]))
  return Object.fromEntries(Object.entries(records).map(([id, { reviewed, ...record }]) => [id, { ...record, reviewed: reviewed && { ...reviewed, name: names.get(reviewed.by) ?? null } }]))
}

/** The draft and its memorandum for those who may be in their rooms, with all that stands beside them; nobody else learns a word of it. */
export const draftOf = async (prisma: PrismaClient, actor: Actor | null, slug: string, lang: Lang): Promise<Result<Draft>> => {
  const row = await prisma.process.findUnique({ where: { slug }, select: { id: true, assembly: { select: { number: true } } } })
  const process = row && await stateOf<Process>(prisma, 'process', row.id)
  if (!process) return refuse({ code: 'unknown', what: 'process', id: slug })
  if (!actor) return refuse({ code: 'not-signed-in' })
  const { id: processId, sourceLang, where } = process
  const room = { kind: 'draft' as const, processId, lang: sourceLang }
  const invited = await invitedTo(prisma, processId)
  const mine = access(actor, room, process, invited)
  if (mine === 'none') return refuse({ code: 'not-allowed', needs: 'co-rapporteur' })

  const other = otherLang(sourceLang)
  const because = (each: Lang) => readOnlyBecause(actor, { ...room, lang: each }, process, invited)
  const rooms = { draft: roomsOf(processId, 'draft'), memorandum: roomsOf(processId, 'memorandum') }
  const texts: Wording<ResolutionText> = {}
  const memorandum: Wording<Prose> = {}
  const seen: Record<string, number> = {}
  for (const each of LANGS) {
    const text = await readResolution(prisma, rooms.draft[each])
    const prose = await readProse(prisma, rooms.memorandum[each])
    if (text) { texts[each] = text.text; seen[rooms.draft[each]] = text.seq }
    if (prose) { memorandum[each] = prose.text; seen[rooms.memorandum[each]] = prose.seq }
  }
  const comments = await commentsIn(prisma, actor, process, invited, [...Object.values(rooms.draft), ...Object.values(rooms.memorandum)])
  const names = await namesIn(prisma, lang)
  const speaking = [...process.rapporteurs, ...comments.flatMap(({ author, replies }) => [author, ...replies.map((reply) => reply.author)])]
  return ok({
    processId, sourceLang, rooms, texts, memorandum, seen,
    stage: where.stage,
    handedIn: where.stage === 'drafting' && where.handedIn,
    opened: texts[sourceLang] !== undefined,
    access: mine,
    because: { en: because('en'), fr: because('fr') },
    user: { userId: actor.userId, name: actor.name, memberId: commentsFor(actor, process) },
    missing: missingIn(texts[sourceLang], memorandum[sourceLang]),
    turn: await lastTurn(prisma, processId),
    proposedCode: draftCode(process.committee, row.assembly.number, process.versions.length + 1),
    comments,
    members: Object.fromEntries(speaking.flatMap(({ memberId }) => (memberId ? [[memberId, names.of(memberId)]] : []))),
    mayComment: mayComment(actor, room, process, invited) === null,
    audiences: audiencesOf(actor, process, invited),
    invited: mine === 'commenter' ? null : await invitedPeople(prisma, invited),
    mayInvite: mayInvite(actor, process) === null,
    translations: { draft: await translated(prisma, rooms.draft[other]), memorandum: await translated(prisma, rooms.memorandum[other]) },
    mayReview: mayReviewTranslation(actor, process) === null,
  })
}
