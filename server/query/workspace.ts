import type { SponsorId, VersionId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import { LANGS, otherLang, type Lang, type Wording } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { access, roomName } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import { linesOf } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import { sourceOf, windowOf } from '#domain/submissions/sources.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { openWorkspaceRoom } from '../rooms/drafts.ts'
import { derivedFromWorkspace } from '../store/derived.ts'
import { stateOf } from '../store/store.ts'
import { amendmentsWhere, sponsoredBy, type AmendmentRow } from './amendments.ts'
import { askedBy, invitationsTo, type AskedMember, type Invited } from './joint.ts'
import { namesIn, type Named, type Names } from './names.ts'
import { rightsAt } from '#domain/permission/rights.ts'

export type Derived = { readonly key: string; readonly seen: string; readonly reason: string }
export type Workspace = {
  readonly room: string
  readonly access: 'editor' | 'viewer'
  readonly sponsor: Named
  readonly lang: Lang
  readonly base: ResolutionText
  /** as derived by the server now; the page derives it again while people type */
  readonly derived: readonly Derived[]
  /** Members that can be asked to co-sponsor; none for a body that is no Member */
  readonly members: readonly Named[]
  readonly asked: readonly AskedMember[]
  readonly user: { readonly userId: string; readonly name: string; readonly memberId: string | null }
}
export type AmendmentsPage = {
  readonly versionId: VersionId
  readonly code: string
  readonly closes: Instant | null
  /** those for whom this person may draft; the first is shown unless another is asked for */
  readonly hats: readonly Named[]
  readonly langs: readonly Lang[]
  readonly workspace: Workspace | null
  /** drafts that wait in the sponsor's copy of the other language; null: none */
  readonly elsewhere: { readonly lang: Lang; readonly drafts: number } | null
  /** the window is open, and the person may submit for this sponsor; else why not */
  readonly submission: 'open' | 'adviser' | 'not-yet' | 'closed' | 'superseded' | 'none'
  /** what it sponsors, first or beside others; `sponsors`: all of them, as printed */
  readonly submitted: readonly (AmendmentRow & { readonly sponsors: string })[]
  /** what other Members ask this one to co-sponsor */
  readonly invitations: readonly Invited[]
  /** for the secretariat: how many each has handed in, and what it needs to enter one that came by mail */
  readonly desk: {
    readonly counts: readonly { readonly id: SponsorId; readonly name: string; readonly submitted: number; readonly withdrawn: number }[]
    readonly members: readonly Named[]
    readonly places: Readonly<Record<Lang, readonly { readonly id: string; readonly words: string; readonly text: string }[]>>
    readonly titles: Wording<string>
  } | null
}

const placesOf = (text: ResolutionText | undefined, lang: Lang) =>
  (text ? linesOf(text, lang) : []).map(({ id, number, opener, body }) => ({ id, words: `${number} ${(opener + body).slice(0, 60)}…`, text: opener + body }))

/** What a sponsor's copy holds and nobody has submitted yet. */
export const draftsIn = async (prisma: PrismaClient, versionId: VersionId, sponsorId: SponsorId, lang: Lang, submitted: readonly AmendmentRow[]) => {
  const standing = new Set(submitted.flatMap(({ seen, withdrawnAt }) => (withdrawnAt ? [] : [seen])))
  return (await derivedFromWorkspace(prisma, versionId, sponsorId, lang)).filter(({ seen }) => !standing.has(seen))
}

/** The room of a sponsor's private copy, made from the version when its people first come; they alone get this far. */
const openWorkspace = async (
  prisma: PrismaClient, actor: Actor, process: Process, versionId: VersionId, sponsor: Named, lang: Lang, base: ResolutionText, names: Names,
): Promise<Workspace | null> => {
  const room = { kind: 'workspace' as const, versionId, sponsorId: sponsor.id, lang }
  const name = roomName(room)
  const mine = access(actor, room, process)
  if (mine !== 'editor' && mine !== 'viewer') return null
  await inTransaction(prisma, (tx) => openWorkspaceRoom(tx, { name, processId: process.id, text: base }))
  const derived = await derivedFromWorkspace(prisma, versionId, sponsor.id, lang)
  const isMember = sourceOf(sponsor.id) === 'member'
  return {
    room: name, access: mine, sponsor, lang, base,
    derived: derived.map(({ key, seen, reason }) => ({ key, seen, reason })),
    members: isMember ? names.members.filter(({ id }) => id !== sponsor.id) : [],
    asked: isMember ? await askedBy(prisma, versionId, sponsor.id, names) : [],
    user: { userId: actor.userId, name: actor.name, memberId: isMember ? sponsor.id : null },
  }
}

const submissionOf = (process: Process, sponsorId: SponsorId, maySubmit: boolean, isEditor: boolean, now: Instant): AmendmentsPage['submission'] => {
  const window = process.windows[windowOf(sourceOf(sponsorId))]
  if (!isEditor) return 'superseded'
  if (!maySubmit) return 'adviser'
  if (process.where.stage === 'circulated' || (window?.opens && now < window.opens)) return 'not-yet'
  return window && window.closes <= now ? 'closed' : 'open'
}

/** Everything on the page of amendments for this person: the workspace of the sponsor asked for, its receipts, and the secretariat's entry. */
export const amendmentsPage = async (
  prisma: PrismaClient, actor: Actor | null, slug: string, now: Instant, lang: Lang, asked: { readonly as?: string | undefined; readonly lang?: Lang | undefined },
): Promise<Result<AmendmentsPage>> => {
  const row = await prisma.process.findUnique({ where: { slug }, select: { id: true } })
  const process = row && await stateOf<Process>(prisma, 'process', row.id)
  if (!process) return refuse({ code: 'unknown', what: 'process', id: slug })
  if (!actor) return refuse({ code: 'not-signed-in' })
  const version = await prisma.version.findFirst({ where: { processId: process.id }, orderBy: { ordinal: 'desc' }, select: { id: true, code: true, texts: true } })
  if (!version) return refuse({ code: 'unknown', what: 'version', id: slug })
  const rights = rightsAt(actor, { processId: process.id, assemblyId: process.assemblyId, committee: process.committee })
  const sponsors = rights.sponsors.filter((id) => !id.startsWith('partner-'))
  if (!sponsors.length && !rights.secretariat) return refuse({ code: 'not-allowed', needs: 'submitter' })

  const names = await namesIn(prisma, lang)
  const hats = sponsors.map((id) => ({ id, name: names.of(id) }))
  const hat = hats.find(({ id }) => id === asked.as) ?? hats[0] ?? null
  const texts = version.texts as Wording<ResolutionText>
  const langs = LANGS.filter((each) => texts[each])
  const language = langs.find((each) => each === asked.lang) ?? langs.find((each) => each === lang) ?? langs[0] ?? process.sourceLang
  const base = texts[language]
  const workspace = hat && base ? await openWorkspace(prisma, actor, process, version.id, hat, language, base, names) : null
  const window = process.windows[windowOf(sourceOf(hat?.id ?? ''))]
  const submitted = hat ? await amendmentsWhere(prisma, { versionId: version.id, ...sponsoredBy([hat.id]) }) : []
  const elsewhere = otherLang(language)
  const drafts = hat && workspace ? (await draftsIn(prisma, version.id, hat.id, elsewhere, submitted)).length : 0
  return ok({
    versionId: version.id,
    code: version.code,
    closes: window?.closes ?? null,
    hats, langs, workspace,
    elsewhere: drafts > 0 ? { lang: elsewhere, drafts } : null,
    submission: hat && workspace ? submissionOf(process, hat.id, rights.submitsFor.includes(hat.id), workspace.access === 'editor', now) : 'none',
    submitted: submitted.map((row) => ({ ...row, sponsors: names.sponsors(row) })),
    invitations: hat && sourceOf(hat.id) === 'member' ? await invitationsTo(prisma, version.id, hat.id, texts, names) : [],
    desk: rights.secretariat ? {
      counts: await countsOf(prisma, version.id, names.of),
      members: names.members,
      places: { en: placesOf(texts.en, 'en'), fr: placesOf(texts.fr, 'fr') },
      titles: Object.fromEntries(langs.map((each) => [each, texts[each]?.title ?? ''])),
    } : null,
  })
}

const countsOf = async (prisma: PrismaClient, versionId: VersionId, nameOf: (id: string) => string) => {
  const rows = await prisma.amendment.findMany({ where: { versionId }, select: { sponsorId: true, withdrawnAt: true } })
  return [...new Set(rows.map(({ sponsorId }) => sponsorId))].map((id) => {
    const own = rows.filter(({ sponsorId }) => sponsorId === id)
    const withdrawn = own.filter(({ withdrawnAt }) => withdrawnAt).length
    return { id, name: nameOf(id), submitted: own.length - withdrawn, withdrawn }
  })
}
