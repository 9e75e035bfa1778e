import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#domain/permission/roles.ts'
import type { Process } from '#domain/process/state.ts'
import { stateOf } from '#server/store/store.ts'
import { tellPeople } from '#server/notify/notices.ts'
import { compendiumOf } from '#server/query/compendium.ts'
import { waitingInvitations } from '#server/query/joint.ts'
import { rebuild } from '#server/rebuild.ts'
import { amending, LATE, NOW, type Amending } from '#tests/support/amendments.ts'
import { onEachDatabase } from '#tests/support/database.ts'

onEachDatabase('a joint amendment', (db) => {
  let at: Amending
  let kenyan: Actor
  const of = (sponsorId = 'ca') => ({ versionId: at.versionId, sponsorId })
  const answer = (actor: Actor, memberId: string, seen: string, is: 'accepted' | 'declined', now = NOW) =>
    at.world.give(actor, 'AnswerInvitation', { ...of(), memberId, seen, answer: is }, { now })
  const rows = async () => (await db().prisma.amendment.findMany({ orderBy: { number: 'asc' } })).map(({ number, sponsorId, coSponsors, source }) => [number, sponsorId, coSponsors, source])
  let seen = ''

  beforeAll(async () => {
    at = await amending(db().prisma)
    kenyan = at.world.people.kenya
  })

  it('is asked for by one delegation, of others that see these words alone', async () => {
    const { canada, adviser, belgium, netherlands, secretary } = at.world.people
    const [first] = await at.write(adviser, 'ca', 'op1', 'Urges parliaments steadfastly to protect them')
    const chosen = { key: first?.key ?? '', seen: first?.seen ?? '' }
    ;({ seen } = chosen)
    const asking = { ...of(), lang: 'en' as const, chosen, memberIds: ['be', 'ke'] }
    expect(await at.world.give(adviser, 'InviteCoSponsors', asking, { now: NOW })).toMatchObject({ refusal: { code: 'adviser-cannot-submit' } })
    expect(await at.world.give(belgium, 'InviteCoSponsors', asking, { now: NOW })).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await at.world.give(canada, 'InviteCoSponsors', { ...asking, memberIds: ['zz'] }, { now: NOW })).toMatchObject({ refusal: { code: 'not-a-co-sponsor', because: 'not-a-member' } })
    await at.world.taken(canada, 'InviteCoSponsors', asking, { now: NOW })
    const asked = await at.open(belgium)
    expect(asked.invitations).toMatchObject([{ sponsorId: 'ca', sponsor: 'Canada', is: 'invited', seen }])
    expect(JSON.stringify(asked.invitations)).toContain('steadfastly')
    expect((await at.open(netherlands)).invitations).toEqual([])
    expect((await at.page(secretary)).ok && JSON.stringify(await at.page(secretary))).not.toContain('steadfastly')
    expect((await at.open(canada)).workspace?.asked.map(({ memberId, is }) => [memberId, is])).toEqual([['be', 'invited'], ['ke', 'invited']])
  })

  it('waits on the home page of those asked, until the deadline', async () => {
    const { belgium, netherlands } = at.world.people
    expect(await waitingInvitations(db().prisma, belgium, NOW)).toMatchObject([{ memberId: 'be', count: 1, slug: at.slug }])
    expect(await waitingInvitations(db().prisma, belgium, LATE)).toEqual([])
    expect(await waitingInvitations(db().prisma, netherlands, NOW)).toEqual([])
  })

  it('is printed with those who accepted; who did not answer is never printed', async () => {
    const { canada, belgium, secretary } = at.world.people
    expect(await answer(canada, 'be', seen, 'accepted')).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect((await answer(belgium, 'be', seen, 'accepted')).ok).toBe(true)
    expect(await waitingInvitations(db().prisma, belgium, NOW)).toEqual([])
    await at.world.taken(canada, 'SubmitAmendments', { ...of(), lang: 'en', chosen: [{ key: 'amend:op1', seen }] }, { now: NOW })
    expect(await rows()).toEqual([[1, 'ca', ['be'], 'joint']])
    const answered = await compendiumOf(db().prisma, secretary, at.slug, 'en')
    expect(answered.ok && Object.values(answered.value.rows).map(({ sponsor }) => sponsor)).toEqual(['Belgium, Canada'])
    expect(answered.ok && answered.value.header).toContain('Belgium and Canada')
  })

  it('is its co-sponsors\' too: they see it and hold its receipt before the compendium', async () => {
    const { belgium } = at.world.people
    const page = await at.open(belgium)
    expect(page.submitted.map(({ number, sponsors }) => [number, sponsors])).toEqual([[1, 'Belgium, Canada']])
    expect(page.invitations).toEqual([])
    const answered = await compendiumOf(db().prisma, belgium, at.slug, 'en')
    expect(answered.ok && Object.keys(answered.value.rows)).toHaveLength(1)
    expect((await compendiumOf(db().prisma, kenyan, at.slug, 'en')).ok && await at.open(kenyan)).toMatchObject({ submitted: [] })
  })

  it('is joined late until the deadline, and not after', async () => {
    expect(await answer(kenyan, 'ke', seen, 'accepted', LATE)).toMatchObject({ refusal: { code: 'window-closed' } })
    expect((await answer(kenyan, 'ke', seen, 'accepted')).ok).toBe(true)
    expect(await rows()).toEqual([[1, 'ca', ['be', 'ke'], 'joint']])
  })

  it('is kept by the others when one leaves, and is the first sponsor\'s alone when all have', async () => {
    const { belgium } = at.world.people
    const { id: amendmentId } = await db().prisma.amendment.findFirstOrThrow()
    await at.world.taken(belgium, 'LeaveAmendment', { ...of(), memberId: 'be', amendmentId }, { now: NOW })
    expect(await rows()).toEqual([[1, 'ca', ['ke'], 'joint']])
    await at.world.taken(kenyan, 'LeaveAmendment', { ...of(), memberId: 'ke', amendmentId }, { now: LATE })
    expect(await rows()).toEqual([[1, 'ca', [], 'member']])
    expect(await at.world.give(belgium, 'WithdrawAmendment', { ...of(), amendmentId }, { now: NOW })).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  it('whose words change loses those who accepted the earlier ones', async () => {
    const { canada, belgium } = at.world.people
    const [second] = await at.write(canada, 'ca', 'op2', 'Invites the IPU to report yearly')
    const invite = { ...of(), lang: 'en' as const, chosen: { key: 'amend:op2', seen: second?.seen ?? '' }, memberIds: ['be'] }
    await at.world.taken(canada, 'InviteCoSponsors', invite, { now: NOW })
    expect((await answer(belgium, 'be', second?.seen ?? '', 'accepted')).ok).toBe(true)
    const [third] = await at.write(canada, 'ca', 'op2', 'Invites the IPU to report every year')
    await at.world.taken(canada, 'SubmitAmendments', { ...of(), lang: 'en', chosen: [{ key: 'amend:op2', seen: third?.seen ?? '' }] }, { now: NOW })
    expect((await rows()).at(-1)).toEqual([2, 'ca', [], 'member'])
  })

  it('reaches the people of every Member asked by mail', async () => {
    const { canada } = at.world.people
    const [draft] = await at.write(canada, 'ca', 'pr1', 'Recalling that every child has rights')
    const { events, kind } = await at.world.taken(canada, 'InviteCoSponsors', { ...of(), lang: 'en', chosen: { key: 'amend:pr1', seen: draft?.seen ?? '' }, memberIds: ['be'] }, { now: NOW })
    await db().prisma.$transaction(async (tx) => tellPeople('https://chapeau.example')(tx, { kind, events, process: await stateOf<Process>(tx, 'process', at.processId) }))
    const messages = await db().prisma.outbox.findMany({ where: { kind: 'co-sponsor-invited' }, select: { recipientId: true, text: true } })
    expect(messages.map(({ recipientId }) => recipientId)).toEqual([at.world.people.belgium.userId])
    expect(messages[0]?.text).toContain('every child has rights')
  })

  it('stands in the log: the rows can be made from it again', async () => {
    const read = async () => ({ asked: await db().prisma.coSponsorship.findMany({ orderBy: [{ seen: 'asc' }, { memberId: 'asc' }] }), rows: await rows() })
    const before = await read()
    expect(await db().prisma.$transaction(rebuild)).toMatchObject({ brokenAt: null })
    expect(await read()).toEqual(before)
  })
})
