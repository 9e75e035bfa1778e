import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#domain/permission/roles.ts'
import { access, parseRoom } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import { compendiumOf } from '#server/query/compendium.ts'
import { amendmentsPage } from '#server/query/workspace.ts'
import { stateOf } from '#server/store/store.ts'
import { amending, LATE, NOW, type Amending } from '#tests/support/amendments.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { smallDraft, writeRoom } from '#tests/support/drafts.ts'

onEachDatabase('amendments', (db) => {
  let world: Amending['world']
  let processId: string
  let versionId: string
  let slug: string
  let room: Amending['room']
  let page: Amending['page']
  let write: Amending['write']

  beforeAll(async () => { ({ world, processId, versionId, slug, room, page, write } = await amending(db().prisma)) })

  it('are derived by the server from the copy that the delegation wrote, and submitted as seen', async () => {
    const { canada, adviser } = world.people
    const chosen = await write(adviser, 'ca', 'op1', 'Urges all parliaments to protect them')
    const submission = { versionId, sponsorId: 'ca', lang: 'en' as const, chosen }
    expect(await world.give(adviser, 'SubmitAmendments', submission, { now: NOW })).toMatchObject({ refusal: { code: 'adviser-cannot-submit' } })
    expect(await world.give(canada, 'SubmitAmendments', { ...submission, chosen: [{ key: chosen[0]?.key ?? '', seen: 'older' }] }, { now: NOW }))
      .toMatchObject({ refusal: { code: 'amendment-changed' } })
    await world.taken(canada, 'SubmitAmendments', submission, { now: NOW })
    const row = await db().prisma.amendment.findFirstOrThrow({ where: { sponsorId: 'ca' } })
    expect(row).toMatchObject({ number: 1, source: 'member', enteredAs: null, fullText: expect.stringContaining('1. Urges all parliaments to protect them') as string })
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

  it('that wait in the copy of one language are told on the page of the other', async () => {
    const { belgium } = world.people
    // given: a draft of Belgium in the English copy, from above
    const elsewhere = async (lang: 'en' | 'fr', asked: 'en' | 'fr' = lang) => {
      const answered = await amendmentsPage(db().prisma, belgium, slug, NOW, lang, { lang: asked })
      return answered.ok ? answered.value.elsewhere : answered.refusal
    }
    // when its pages are French, and when it chose the English copy nevertheless
    expect(await elsewhere('fr')).toEqual({ lang: 'en', drafts: 1 })
    expect(await elsewhere('fr', 'en')).toBeNull()
    // then what is written in French is told on the English page, and what was submitted nowhere
    const base = smallDraft('fr')
    await writeRoom(db().prisma, `workspace.${versionId}.be.fr`, { ...base, paragraphs: base.paragraphs.map((one) => (one.id === 'op1' ? one : { ...one, text: `${one.text} sans tarder` })) }, belgium.userId)
    expect(await elsewhere('en')).toEqual({ lang: 'fr', drafts: 2 })
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
