import path from 'node:path'
import { MEMBERS } from '#domain/membership/members.ts'
import { roomName } from '#domain/permission/rooms.ts'
import { SYSTEM } from '#domain/permission/roles.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { loadActor } from '#server/auth/actors.ts'
import { openEmbedded } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { amendmentsPage } from '#server/query/workspace.ts'
import { seeded } from '#tests/bench/bench.ts'
import { circulatedText } from './amendments.ts'
import { committee } from './committee.ts'
import { smallDraft, writeRoom } from './drafts.ts'

const PARAGRAPHS = 100
const DELEGATIONS = 60
/** amendments of each delegation: 600 in all */
export const EACH = 10
/** The paragraphs, by their place, that the nth delegation amends. */
const amendedBy = (n: number): ReadonlySet<number> => new Set(Array.from({ length: EACH }, (_, i) => (n * 7 + i * 11) % PARAGRAPHS))
/** How many delegations amend a paragraph. */
export const amendmentsTo = (place: number): number => Array.from({ length: DELEGATIONS }, (_, n) => amendedBy(n)).filter((mine) => mine.has(place)).length
const NOW = '2021-10-01T12:00:00.000Z'
const LATE = '2021-11-12T12:00:00.000Z'

const VOCABULARY = 'the of and to in for on with all parliaments States children online safety legislation national international measures rights authorities companies prevention victims budget awareness'.split(' ')
const random = seeded(600)
const words = (n: number): string => Array.from({ length: n }, () => VOCABULARY[Math.floor(random() * VOCABULARY.length)] ?? '').join(' ')
const draft: ResolutionText = {
  ...smallDraft('en'),
  paragraphs: Array.from({ length: PARAGRAPHS }, (_, i) => {
    const [kind, opener] = i < 40 ? ['preambular' as const, 'Recalling'] : ['operative' as const, 'Urges']
    return { id: `p${i}`, kind, opener: opener.length, subs: [], text: `${opener} ${words(37)}` }
  }),
}

/** A published compendium of six hundred amendments to a hundred paragraphs, in a data folder for a server to open; answers its address. */
export const sixHundred = async (dataDir: string): Promise<string> => {
  const { prisma, pool, close } = await openEmbedded({ folder: path.join(dataDir, 'db') })
  try {
    await migrate(pool)
    const world = await committee(prisma)
    const { taken, assemblyId, people: { secretary } } = world
    const { processId, slug, versionId } = await circulatedText(world, (lang) => ({ ...smallDraft(lang), paragraphs: draft.paragraphs }))
    for (const [n, { id: sponsorId }] of MEMBERS.filter(({ id }) => !['nl', 'ke', 'ca', 'be'].includes(id)).slice(0, DELEGATIONS).entries()) {
      const email = `${sponsorId}@example.org`
      await taken(SYSTEM, 'AdmitPerson', { assemblyId, body: sponsorId, seat: 'titular', committee: 'C-III', email, name: sponsorId })
      const actor = await loadActor(prisma, (await prisma.user.findUniqueOrThrow({ where: { email }, select: { id: true } })).id)
      if (!actor) throw new Error(`nobody of ${sponsorId}`)
      await amendmentsPage(prisma, actor, slug, NOW, 'en', {})
      const mine = amendedBy(n)
      const paragraphs = draft.paragraphs.map((one, i) => (mine.has(i) ? { ...one, text: `${one.text.replace(/ \S+ (\S+)$/, ` ${words(3)} $1`)} ${words(2)}` } : one))
      await writeRoom(prisma, roomName({ kind: 'workspace', versionId, sponsorId, lang: 'en' }), { ...draft, paragraphs }, actor.userId)
      await taken(actor, 'SubmitAmendments', { versionId, sponsorId, lang: 'en', chosen: [...mine].map((i) => ({ key: `amend:p${i}` })) }, { now: NOW })
    }
    await taken(secretary, 'PublishCompendium', { processId, code: 'C-III/143/DR-am' }, { now: LATE })
    return `/resolutions/${slug}/compendium`
  } finally { await close() }
}
