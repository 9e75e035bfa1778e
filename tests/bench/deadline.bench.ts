import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { SYSTEM, type Actor } from '#domain/permission/roles.ts'
import { loadActor } from '#server/auth/actors.ts'
import type { Database } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { tellPeople } from '#server/notify/notices.ts'
import { amendmentsPage } from '#server/query/workspace.ts'
import { MEMBERS } from '#domain/membership/members.ts'
import { roomName } from '#domain/permission/rooms.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { circulatedText } from '#tests/support/amendments.ts'
import { committee } from '#tests/support/committee.ts'
import { smallDraft, writeRoom } from '#tests/support/drafts.ts'
import { ms, seeded, type Tables } from './bench.ts'
import { onEachDatabase } from './databases.ts'

/** The rush: so many submissions of so many delegations, half of the time before the deadline and half after it. */
const SUBMISSIONS = 500
const DELEGATIONS = 60
const RUSH_MS = 10_000
const PARAGRAPHS = 60
const P99 = 500

const NOW = '2021-10-01T12:00:00.000Z'
const each = Math.ceil(SUBMISSIONS / DELEGATIONS)
const draft: ResolutionText = {
  ...smallDraft('en'),
  paragraphs: Array.from({ length: PARAGRAPHS }, (_, i) => ({
    id: `p${i}`, kind: i < 25 ? 'preambular' as const : 'operative' as const, opener: 0, subs: [],
    text: `Calls on parliaments in paragraph ${i} to protect children online by laws, budgets and awareness, and to report on it every year to their citizens`,
  })),
}

/** Sixty delegations, each with a copy in which it changed as many paragraphs as it will submit. */
const openRush = async ({ prisma, pool }: Database) => {
  await migrate(pool)
  const world = await committee(prisma, { prisma, announcer: { announce: () => undefined }, tell: tellPeople('http://127.0.0.1') })
  const { taken, assemblyId } = world
  const { processId, slug, versionId } = await circulatedText(world, (lang) => ({ ...smallDraft(lang), paragraphs: draft.paragraphs }))
  const { closes } = await prisma.window.findUniqueOrThrow({ where: { processId_window: { processId, window: 'amendments' } } })

  const delegations: { actor: Actor; sponsorId: string }[] = []
  for (const { id: sponsorId } of MEMBERS.filter(({ id }) => !['nl', 'ke', 'ca', 'be'].includes(id)).slice(0, DELEGATIONS)) {
    const email = `${sponsorId}@example.org`
    await taken(SYSTEM, 'AdmitPerson', { assemblyId, body: sponsorId, seat: 'titular', committee: 'C-III', email, name: sponsorId })
    const { id } = await prisma.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
    const actor = await loadActor(prisma, id)
    if (!actor) throw new Error(`nobody of ${sponsorId}`)
    await amendmentsPage(prisma, actor, slug, NOW, 'en', {})
    const first = delegations.length
    const wanted = { ...draft, paragraphs: draft.paragraphs.map((one, i) => ((i - first + PARAGRAPHS) % PARAGRAPHS < each ? { ...one, text: `${one.text} of ${sponsorId}` } : one)) }
    await writeRoom(prisma, roomName({ kind: 'workspace', versionId, sponsorId, lang: 'en' }), wanted, actor.userId)
    delegations.push({ actor, sponsorId })
  }
  return { world, versionId, closes: closes.getTime(), delegations }
}

const rush = async (name: string, database: Database): Promise<string[]> => {
  const { world, versionId, closes, delegations } = await openRush(database)
  const random = seeded(143)
  const started = performance.now()
  const spent = process.cpuUsage()
  const waited: number[] = []
  let [accepted, refused, wrong] = [0, 0, 0]
  await Promise.all(Array.from({ length: SUBMISSIONS }, async (_, i) => {
    await pause(random() * RUSH_MS)
    const { actor, sponsorId } = delegations[i % DELEGATIONS] as (typeof delegations)[number]
    const key = `amend:p${(i % DELEGATIONS + Math.floor(i / DELEGATIONS)) % PARAGRAPHS}`
    const asked = performance.now()
    // the deadline passes in the middle of the rush
    const arrived = closes - RUSH_MS / 2 + Math.floor(asked - started)
    const answer = await world.give(actor, 'SubmitAmendments', { versionId, sponsorId, lang: 'en', chosen: [{ key }] }, { now: new Date(arrived).toISOString() })
    waited.push(performance.now() - asked)
    if (answer.ok) accepted++
    else if (answer.refusal.code === 'window-closed') refused++
    if (answer.ok !== arrived < closes) wrong++
  }))
  const { user, system } = process.cpuUsage(spent)
  const rows = await database.prisma.amendment.findMany({ where: { versionId }, orderBy: { number: 'asc' }, select: { number: true } })
  const inARow = rows.every(({ number }, i) => number === i + 1)
  const quantile = (q: number): string => ms(waited.sort((a, b) => a - b)[Math.min(waited.length - 1, Math.floor(q * waited.length))] ?? 0)
  const lost = accepted + refused < SUBMISSIONS || rows.length !== accepted ? 'LOST' : '0'
  return [name, String(accepted), String(refused), lost, String(wrong), inARow ? 'yes' : 'NO', quantile(0.5), quantile(0.99), String(P99), ms((user + system) / 1_000 / SUBMISSIONS)]
}

export const tables: Tables = async function* () {
  const rows = await onEachDatabase(rush)
  const columns = ['', 'accepted', 'refused as late', 'lost', 'judged wrongly', 'numbers in a row', 'p50, ms', 'p99, ms', 'bound', 'processor ms each']
  yield { title: `${SUBMISSIONS} submissions of ${DELEGATIONS} delegations in the ${RUSH_MS / 1_000} s around a deadline`, columns, rows }
}
