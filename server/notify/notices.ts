import { LANGS, type Lang } from '#domain/languages.ts'
import { PARTNER } from '#domain/delegation/delegation.ts'
import { sponsorName } from '#domain/membership/sponsors.ts'
import { noticesOf, type Circumstances, type Told } from '#domain/notification/notices.ts'
import { wording, type Setting } from '#domain/notification/wording.ts'
import type { Process } from '#domain/process/state.ts'
import { peopleOf } from '#server/query/audience.ts'
import { partnersOf } from '#server/query/names.ts'
import { Recent } from '#server/recent.ts'
import type { AnyEvent, Tx } from '#server/store/store.ts'
import { newId } from '#server/ids.ts'
import { invite } from './invitation.ts'

/** The events of one command, and the process that they concern, as it stands after them. */
export type Happened = { readonly kind: string; readonly events: readonly AnyEvent[]; readonly process: Process | null }

/** Ids, and whatever else is a string or a list of strings: the amendments that events name are among them. What was just submitted tells of itself. */
const mentionedIn = ({ events }: Happened): string[] => [...new Set(events.flatMap((event) =>
  (event.type === 'AmendmentSubmitted' ? 'replaces' in event ? [event.replaces] : [] : Object.values(event).flat() as unknown[]).filter((value) => typeof value === 'string')))]

const places = new Recent<{ readonly slug: string; readonly number: number }>(32)
/** The address of a text and the number of its Assembly: neither ever changes. */
const placeOf = async (tx: Tx, { id, assemblyId }: Process): Promise<{ readonly slug: string; readonly number: number }> => {
  const key = `${id} ${assemblyId}`
  const kept = places.get(key)
  if (kept) return kept
  const { slug, assembly: { number } } = await tx.process.findUniqueOrThrow({ where: { id }, select: { slug: true, assembly: { select: { number: true } } } })
  return places.set(key, { slug, number })
}

/**
 * Puts the messages that follow from the events of one command into the outbox, in the same transaction: one a person,
 * in their language, to be sent by real time whatever clock the demo keeps.
 */
export const tellPeople = (baseUrl: string) => async (tx: Tx, happened: Happened): Promise<void> => {
  if (happened.kind === 'delegation') return invite(tx, baseUrl, happened.events)
  const { process } = happened
  if (!process) return
  const mentioned = mentionedIn(happened)
  const decisions = happened.kind === 'sitting' ? await tx.decision.findMany({ where: { id: { in: mentioned } }, select: { id: true, amendmentId: true } }) : []
  const decided = new Map(decisions.map(({ id, amendmentId }) => [id, amendmentId]))
  // only those that are spoken of: at the deadline hundreds come one after the other
  const amendments = mentioned.length === 0 ? [] : await tx.amendment.findMany({
    where: { id: { in: [...mentioned, ...decided.values()] } }, select: { id: true, number: true, sponsorId: true, coSponsors: true },
  })
  const numbered = new Map(amendments.map(({ id, ...amendment }) => [id, amendment]))
  const hashes = happened.events.flatMap((event) => (event.type === 'InvitationAnswered' || event.type === 'InvitationTakenBack') && 'seen' in event ? [String(event.seen)] : [])
  const asked = hashes.length ? await tx.coSponsorship.findMany({ where: { seen: { in: hashes } }, distinct: ['seen'], select: { seen: true, fullText: true } }) : []
  const words = new Map(asked.map(({ seen, fullText }) => [seen, fullText]))
  const circumstances: Circumstances = { process, amendment: (id) => numbered.get(id), decidedOn: (id) => decided.get(id), words: (seen) => words.get(seen) ?? '' }
  const notices = noticesOf(happened.events as unknown as readonly Told[], circumstances)
  if (notices.length === 0) return

  const place = await placeOf(tx, process)
  // Partner organizations alone have names that are kept with their people.
  const partners = JSON.stringify(notices).includes(PARTNER) ? await partnersOf(tx) : {}
  const setting: Setting = {
    title: process.title,
    mark: `${process.committee}/${place.number}`,
    link: `${baseUrl}/resolutions/${place.slug}`,
    nameOf: (sponsorId, lang) => sponsorName(sponsorId, lang, partners),
  }
  const due = new Date()
  for (const notice of notices) {
    const users = await peopleOf(tx, notice.to, process)
    const messages = Object.fromEntries(LANGS.map((lang) => [lang, wording(notice, lang, setting)])) as Record<Lang, ReturnType<typeof wording>>
    await tx.outbox.createMany({
      data: users.map(({ id: recipientId, lang: wanted }) => {
        const lang: Lang = wanted === 'fr' ? 'fr' : 'en'
        return { id: newId(), kind: notice.kind, recipientId, lang, ...messages[lang], dueAt: due }
      }),
    })
  }
}
