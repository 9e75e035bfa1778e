import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#domain/permission/roles.ts'
import type { Result } from '#domain/result.ts'
import { loadActor } from '#server/auth/actors.ts'
import { newId } from '#server/ids.ts'
import { commentsIn } from '#server/query/comments.ts'
import { draftOf } from '#server/query/draft.ts'
import { addComment, settleComment } from '#server/store/comments.ts'
import { approvedProcess, committee, NOW, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { writeDraft } from '#tests/support/drafts.ts'

const anchor = { from: { item: { client: 1, clock: 2 } }, to: { item: { client: 1, clock: 9 } }, paragraphId: 'pr1', quote: 'a child has rights' }

onEachDatabase('comments beside a draft', (db) => {
  let world: World
  let processId: string
  let room: string
  let netherlands: Actor
  let kenya: Actor
  const say = (actor: Actor | null, text: string, id = newId(), now = NOW): Promise<Result<unknown>> => addComment(db().prisma, actor, now, { id, room, anchor, text })
  const reply = (actor: Actor | null, parentId: string, text: string, now = NOW): Promise<Result<unknown>> => addComment(db().prisma, actor, now, { id: newId(), parentId, text })
  const settle = (actor: Actor | null, id: string, settled = true): Promise<Result<unknown>> => settleComment(db().prisma, actor, '2021-06-02T08:00:00.000Z', { id, settled })
  const margin = () => commentsIn(db().prisma, [room])

  beforeAll(async () => {
    world = await committee(db().prisma)
    processId = await approvedProcess(world)
    room = `draft.${processId}.en`
    const actor = async ({ userId }: Actor): Promise<Actor> => {
      const loaded = await loadActor(db().prisma, userId)
      if (!loaded) throw new Error(`no actor ${userId}`)
      return loaded
    }
    netherlands = await actor(world.people.netherlands)
    kenya = await actor(world.people.kenya)
    for (const step of ['OpenDebate', 'CloseDebate', 'OpenInputs', 'OpenDrafting'] as const) await world.taken(world.people.secretary, step, { processId })
    await writeDraft(db().prisma, processId, netherlands.userId)
  })

  it('stand under the name of the Member, on the words they are about', async () => {
    const id = newId()
    expect(await say(kenya, '  Name the Protocol here.  ', id)).toEqual({ ok: true, value: { processId } })
    expect(await margin()).toMatchObject([{ id, room, anchor, text: 'Name the Protocol here.', author: { memberId: 'ke', name: 'kenya' }, settled: null, replies: [] }])
  })

  it('are said once, however often the form is sent', async () => {
    const id = newId()
    await say(kenya, 'Twice?', id)
    await say(kenya, 'Twice?', id)
    expect((await margin()).filter((comment) => comment.id === id)).toHaveLength(1)
  })

  it('are answered by the secretariat and the President in their own names; an answer to an answer joins the same thread', async () => {
    const [first] = await margin()
    await reply(world.people.secretary, first!.id, 'Which one?', '2021-06-01T12:01:00.000Z')
    const [{ replies: [answer] }] = await margin() as [Awaited<ReturnType<typeof margin>>[number]]
    await reply(world.people.president, answer!.id, 'The Optional Protocol.', '2021-06-01T12:02:00.000Z')
    expect((await margin())[0]!.replies).toMatchObject([
      { text: 'Which one?', author: { name: 'secretary', memberId: null } }, { text: 'The Optional Protocol.', author: { name: 'president', memberId: null } },
    ])
  })

  it('are refused from delegations and the signed-out, who do not read them either', async () => {
    const before = await db().prisma.comment.count()
    for (const actor of [world.people.canada, world.people.adviser]) {
      expect(await say(actor, 'May I?')).toMatchObject({ refusal: { code: 'not-allowed' } })
      expect(await draftOf(db().prisma, actor, 'children-online', 'en')).toMatchObject({ ok: false })
    }
    expect(await say(null, 'May I?')).toMatchObject({ refusal: { code: 'not-signed-in' } })
    const [first] = await margin()
    expect(await reply(world.people.canada, first!.id, 'May I?')).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await settle(world.people.canada, first!.id)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await db().prisma.comment.count()).toBe(before)
  })

  it('need words, and a room that exists', async () => {
    expect(await say(kenya, '   ')).toMatchObject({ refusal: { code: 'text-empty' } })
    const elsewhere = (name: string) => addComment(db().prisma, kenya, NOW, { id: newId(), room: name, anchor, text: 'Here?' })
    expect(await elsewhere('draft.nowhere.en')).toMatchObject({ refusal: { code: 'unknown-room' } })
    expect(await elsewhere(`sitting.${processId}.en`)).toMatchObject({ refusal: { code: 'unknown-room' } })
    expect(await elsewhere('nonsense')).toMatchObject({ refusal: { code: 'unknown-room' } })
    expect(await reply(kenya, 'nothing', 'Here?')).toMatchObject({ refusal: { code: 'unknown' } })
  })

  it('are settled and taken up again by co-Rapporteurs, and say by whom', async () => {
    const [first] = await margin()
    expect(await settle(world.people.president, first!.id)).toMatchObject({ refusal: { code: 'not-allowed' } })
    await settle(netherlands, first!.id)
    await settle(kenya, first!.id)
    expect((await margin())[0]!.settled).toEqual({ at: '2021-06-02T08:00:00.000Z', by: 'netherlands' })
    await settle(kenya, first!.id, false)
    expect((await margin())[0]!.settled).toBeNull()
  })

  it('keep their words when their author is erased', async () => {
    const id = newId()
    await say(world.people.president, 'I leave after this.', id)
    await db().prisma.user.delete({ where: { id: world.people.president.userId } })
    expect((await margin()).find((comment) => comment.id === id)).toMatchObject({ text: 'I leave after this.', author: { name: null } })
  })

  it('are a record once the draft is circulated', async () => {
    await world.taken(netherlands, 'HandInDraft', { processId })
    expect(await say(kenya, 'One more, while you read it.')).toMatchObject({ ok: true })
    await world.taken(world.people.secretary, 'Circulate', { processId, code: 'C-III/143/DR' })
    const before = await margin()
    expect(await say(kenya, 'Too late.')).toMatchObject({ refusal: { code: 'wrong-stage' } })
    expect(await settle(netherlands, before[0]!.id)).toMatchObject({ refusal: { code: 'wrong-stage' } })
    expect(await margin()).toEqual(before)
  })
})
