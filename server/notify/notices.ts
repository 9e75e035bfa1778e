import { LANGS, type Lang } from '#domain/languages.ts'
import { sponsorName } from '#domain/membership/sponsors.ts'
import { PARTNER, STANDING } from '#domain/delegation/delegation.ts'
import { noticesOf, type Audience, type Circumstances, type Told } from '#domain/notification/notices.ts'
import { wording, type Setting } from '#domain/notification/wording.ts'
import type { Process } from '#domain/process/state.ts'
import type { AnyEvent, Tx } from '#server/store/store.ts'
import { circulated } from '#server/store/versions.ts'
import { newId } from '#server/ids.ts'
import { invite } from './invitation.ts'

const TOLD = ['process', 'input', 'submissions', 'preparation', 'sitting', 'floor'] as const
export type Happened = { readonly kind: string; readonly id: string; readonly events: readonly AnyEvent[] }

/** The process that an aggregate belongs to, as it stands after the events. */
const processOf = async (tx: Tx, { kind, id, events }: Happened): Promise<Process | null> => {
  const named = events.find((event) => 'processId' in event)
  const processId = kind === 'process' || kind === 'floor' ? id
    : named && 'processId' in named ? String(named.processId)
      : (await circulated(tx, kind === 'sitting' ? id : id.split('-')[0] ?? ''))?.processId ?? ''
  const row = await tx.aggregate.findUnique({ where: { kind_id: { kind: 'process', id: processId } }, select: { state: true } })
  return (row?.state ?? null) as Process | null
}

/** All ids, and whatever else is a string or a list of strings, in events: the amendments that they name are among them. */
const mentionedIn = ({ events }: Happened): string[] => [...new Set(events.flatMap((event) =>
  Object.values(event).flatMap((value: unknown) => (Array.isArray(value) ? value as unknown[] : [value])).filter((value) => typeof value === 'string')))]

/** The people of an audience, by user id. */
const peopleOf = async (tx: Tx, to: Audience, process: Process): Promise<string[]> => {
  const { assemblyId, committee, rapporteurs } = process
  const accredited = async (where: object): Promise<string[]> =>
    [...new Set((await tx.accreditation.findMany({ where, select: { userId: true } })).map(({ userId }) => userId))]
  switch (to.group) {
    case 'person': return [to.userId]
    case 'co-rapporteurs': return rapporteurs.map(({ userId }) => userId)
    case 'secretariat': return accredited({ body: 'secretariat' })
    case 'president': return accredited({ assemblyId, body: 'bureau', committee })
    case 'delegations': return accredited({ assemblyId, seat: { in: ['head', 'titular', 'substitute', 'adviser'] } })
    case 'women-forum': return accredited({ assemblyId, body: 'women-forum' })
    case 'partners': return accredited({ assemblyId: STANDING, body: { startsWith: PARTNER } })
    case 'sponsor':
      if (to.sponsorId === 'corapporteurs') return peopleOf(tx, { group: 'co-rapporteurs' }, process)
      return accredited({ body: to.sponsorId, assemblyId: to.sponsorId.startsWith(PARTNER) ? STANDING : assemblyId })
    default: return to satisfies never
  }
}

/** Names of partner organizations, by their id. */
export const partnersOf = async (tx: Tx): Promise<Record<string, string>> => {
  const rows = await tx.accreditation.findMany({ where: { organization: { not: null } }, select: { body: true, organization: true } })
  return Object.fromEntries(rows.map(({ body, organization }) => [body, organization ?? body]))
}

/**
 * Puts the messages that follow from the events of one command into the outbox, in the same transaction: one a person,
 * in their language, to be sent by real time whatever clock the demo keeps.
 */
export const tellPeople = (baseUrl: string) => async (tx: Tx, happened: Happened): Promise<void> => {
  if (happened.kind === 'delegation') return invite(tx, baseUrl, happened.events)
  if (!TOLD.some((kind) => kind === happened.kind)) return
  const process = await processOf(tx, happened)
  if (!process) return
  const mentioned = mentionedIn(happened)
  const decisions = happened.kind === 'sitting' ? await tx.decision.findMany({ where: { id: { in: mentioned } }, select: { id: true, amendmentId: true } }) : []
  const decided = new Map(decisions.map(({ id, amendmentId }) => [id, amendmentId]))
  // only those that are spoken of: at the deadline hundreds come one after the other
  const amendments = await tx.amendment.findMany({
    where: { id: { in: [...mentioned, ...decided.values()] } }, select: { id: true, number: true, sponsorId: true, coSponsors: true },
  })
  const numbered = new Map(amendments.map(({ id, ...amendment }) => [id, amendment]))
  const hashes = happened.events.flatMap((event) => (event.type === 'InvitationAnswered' || event.type === 'InvitationTakenBack') && 'seen' in event ? [String(event.seen)] : [])
  const asked = hashes.length ? await tx.coSponsorship.findMany({ where: { seen: { in: hashes } }, distinct: ['seen'], select: { seen: true, fullText: true } }) : []
  const words = new Map(asked.map(({ seen, fullText }) => [seen, fullText]))
  const circumstances: Circumstances = { process, amendment: (id) => numbered.get(id), decidedOn: (id) => decided.get(id), words: (seen) => words.get(seen) ?? '' }
  const notices = noticesOf(happened.events as unknown as readonly Told[], circumstances)
  if (notices.length === 0) return

  const { slug, titleEn, titleFr, assembly: { number } } = await tx.process.findUniqueOrThrow({
    where: { id: process.id }, select: { slug: true, titleEn: true, titleFr: true, assembly: { select: { number: true } } },
  })
  const partners = await partnersOf(tx)
  const setting: Setting = {
    title: { en: titleEn, fr: titleFr },
    mark: `${process.committee}/${number}`,
    link: `${baseUrl}/resolutions/${slug}`,
    nameOf: (sponsorId, lang) => sponsorName(sponsorId, lang, partners),
  }
  const due = new Date()
  for (const notice of notices) {
    const people = await peopleOf(tx, notice.to, process)
    const users = await tx.user.findMany({ where: { id: { in: people } }, select: { id: true, lang: true } })
    const messages = Object.fromEntries(LANGS.map((lang) => [lang, wording(notice, lang, setting)])) as Record<Lang, ReturnType<typeof wording>>
    await tx.outbox.createMany({
      data: users.map(({ id: recipientId, lang: wanted }) => {
        const lang: Lang = wanted === 'fr' ? 'fr' : 'en'
        return { id: newId(), kind: notice.kind, recipientId, lang, ...messages[lang], dueAt: due }
      }),
    })
  }
}
