import { beforeAll, describe, expect, it } from 'vitest'
import { deriveAmendments } from '#domain/amendment/diff.ts'
import { LANGS } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { access, parseRoom, roomName } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import { hashOf } from '#server/ids.ts'
import { compendiumOf } from '#server/query/compendium.ts'
import { amendmentsPage } from '#server/query/workspace.ts'
import { stateOf } from '#server/store/store.ts'
import { approvedProcess, committee, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { smallDraft, smallMemorandum, writeRoom } from '#tests/support/drafts.ts'

const NOW = '2021-10-01T12:00:00.000Z'
const LATE = '2021-11-12T12:00:00.000Z'

onEachDatabase('amendments', (db) => {
  let world: World
  let processId: string
  let versionId: string
  let slug: string
  const base = smallDraft('en')
  const room = (sponsorId: string) => roomName({ kind: 'workspace', versionId, sponsorId, lang: 'en' })
  const page = async (actor: Actor | null, as?: string, now = NOW) => amendmentsPage(db().prisma, actor, slug, now, 'en', { as })
  const openPage = async (actor: Actor) => {
    const answered = await page(actor)
    if (!answered.ok || !answered.value.workspace) throw new Error(`no workspace for ${actor.name}`)
    return answered.value.workspace
  }
  /** The copy with other words in one paragraph. */
  const write = async (actor: Actor, sponsorId: string, paragraphId: string, words: string): Promise<{ key: string; seen: string }[]> => {
    await openPage(actor)
    const wanted = { ...base, paragraphs: base.paragraphs.map((p) => (p.id === paragraphId ? { ...p, text: words } : p)) }
    await writeRoom(db().prisma, room(sponsorId), wanted, actor.userId)
    return deriveAmendments(base, wanted, 'en').map(({ key, op }) => ({ key, seen: hashOf(op) }))
  }

  beforeAll(async () => {
    world = await committee(db().prisma)
    const { taken, people: { secretary, netherlands } } = world
    processId = await approvedProcess(world)
    slug = (await db().prisma.process.findUniqueOrThrow({ where: { id: processId } })).slug
    for (const type of ['OpenDebate', 'CloseDebate', 'OpenInputs', 'OpenDrafting'] as const) await taken(secretary, type, { processId }, { now: NOW })
    for (const lang of LANGS) {
      await writeRoom(db().prisma, roomName({ kind: 'draft', processId, lang }), smallDraft(lang), netherlands.userId)
      await writeRoom(db().prisma, roomName({ kind: 'memorandum', processId, lang }), smallMemorandum(lang), netherlands.userId)
    }
    const drafting = { ...netherlands, offices: [...netherlands.offices, { role: 'co-rapporteur' as const, processId, memberId: 'nl' }] }
    await taken(drafting, 'HandInDraft', { processId }, { now: NOW })
    await taken(secretary, 'Circulate', { processId, code: 'C-III/143/DR' }, { now: NOW })
    await taken(secretary, 'OpenAmendments', { processId }, { now: NOW })
    versionId = (await db().prisma.version.findFirstOrThrow({ where: { processId } })).id
  })

  it('are derived by the server from the copy that the delegation wrote, and submitted as seen', async () => {
    const { canada, adviser } = world.people
    const chosen = await write(adviser, 'ca', 'op1', 'Urges all parliaments to protect them')
    const submission = { versionId, sponsorId: 'ca', lang: 'en' as const, chosen }
    expect(await world.give(adviser, 'SubmitAmendments', submission, { now: NOW })).toMatchObject({ refusal: { code: 'adviser-cannot-submit' } })
    expect(await world.give(canada, 'SubmitAmendments', { ...submission, chosen: [{ key: chosen[0]?.key ?? '', seen: 'older' }] }, { now: NOW }))
      .toMatchObject({ refusal: { code: 'amendment-changed' } })
    await world.taken(canada, 'SubmitAmendments', submission, { now: NOW })
    const row = await db().prisma.amendment.findFirstOrThrow({ where: { sponsorId: 'ca' } })
    expect(row).toMatchObject({ number: 1, source: 'member', onBehalf: false, fullText: expect.stringContaining('1. Urges all parliaments to protect them') as string })
    expect(row.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('are numbered in a row though two delegations submit at once', async () => {
    const { canada, belgium } = world.people
    const hers = await write(canada, 'ca', 'op2', 'Invites the IPU to report yearly')
    const his = await write(belgium, 'be', 'op2', 'Invites the IPU and its Members to report')
    await Promise.all([
      world.taken(canada, 'SubmitAmendments', { versionId, sponsorId: 'ca', lang: 'en', chosen: hers }, { now: NOW }),
      world.taken(belgium, 'SubmitAmendments', { versionId, sponsorId: 'be', lang: 'en', chosen: his }, { now: NOW }),
    ])
    expect((await db().prisma.amendment.findMany({ orderBy: { number: 'asc' } })).map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('that come late are refused by the name of the rule, and the copy is kept', async () => {
    const { belgium } = world.people
    const chosen = await write(belgium, 'be', 'pr1', 'Recalling that every child has rights')
    const { closes } = await db().prisma.window.findUniqueOrThrow({ where: { processId_window: { processId, window: 'amendments' } } })
    expect(await world.give(belgium, 'SubmitAmendments', { versionId, sponsorId: 'be', lang: 'en', chosen }, { now: LATE }))
      .toEqual({ ok: false, refusal: { code: 'window-closed', window: 'amendments', closed: closes.toISOString(), received: LATE } })
    const kept = await page(belgium, undefined, LATE)
    expect(kept.ok && kept.value).toMatchObject({ submission: 'closed', workspace: { derived: [{ key: 'amend:pr1' }] } })
  })

  describe('before the compendium', () => {
    const reads = async (actor: Actor | null) => {
      const answered = await compendiumOf(db().prisma, actor, slug, 'en')
      return answered.ok ? Object.values(answered.value.rows).map(({ number }) => number).sort() : answered.refusal.code
    }
    it('are seen whole by the desk, by a sponsor as far as they are its own, and by nobody else', async () => {
      const { secretary, president, canada, adviser, belgium } = world.people
      expect(await reads(secretary)).toEqual([1, 2, 3])
      expect(await reads(president)).toEqual([1, 2, 3])
      const own = async (sponsorId: string) => (await db().prisma.amendment.findMany({ where: { sponsorId }, orderBy: { number: 'asc' } })).map(({ number }) => number)
      expect(await reads(canada)).toEqual(await own('ca'))
      expect(await reads(adviser)).toEqual(await own('ca'))
      expect(await reads(belgium)).toEqual(await own('be'))
      expect(await reads(null)).toBe('not-signed-in')
    })
    it('are not found by asking for another delegation, nor through its room', async () => {
      const { belgium, secretary } = world.people
      const asked = await page(belgium, 'ca')
      expect(asked.ok && asked.value.workspace?.sponsor.id).toBe('be')
      expect(asked.ok && asked.value.desk).toBeNull()
      const process = await stateOf<Process>(db().prisma, 'process', processId)
      const name = parseRoom(room('ca'))
      if (!process || !name) throw new Error('no room')
      expect(access(belgium, name, process)).toBe('none')
      expect(access(secretary, name, process)).toBe('none')
      const desk = await page(secretary)
      expect(desk.ok && desk.value.workspace).toBeNull()
      expect(desk.ok && desk.value.desk?.counts.map(({ id, submitted }) => [id, submitted]).sort()).toEqual([['be', 1], ['ca', 2]])
    })
    it('are public once it is published', async () => {
      await world.taken(world.people.secretary, 'PublishCompendium', { processId, code: 'C-III/143/DR-am' }, { now: LATE })
      expect(await reads(null)).toEqual([1, 2, 3])
    })
    it('but what is decided on them is known to the sitting, and not yet to the public', async () => {
      const { president, belgium } = world.people
      const { id: amendmentId } = await db().prisma.amendment.findFirstOrThrow({ where: { sponsorId: 'be' } })
      await world.taken(president, 'DecideAmendment', { versionId, amendmentId, disposition: 'inadmissible', reason: 'outside the subject' }, { now: LATE })
      const decided = async (actor: Actor | null) => {
        const answered = await compendiumOf(db().prisma, actor, slug, 'en')
        return answered.ok ? answered.value.rows[amendmentId]?.decision?.disposition ?? null : answered.refusal.code
      }
      expect(await decided(belgium)).toBe('inadmissible')
      expect(await decided(null)).toBeNull()
    })
  })
})
