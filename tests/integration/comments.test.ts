import { beforeAll, expect, it } from 'vitest'
import { COMMENT_AUDIENCES, type CommentAudience } from '#domain/permission/comments.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Process } from '#domain/process/state.ts'
import { phrasesOf } from '#domain/provenance/phrases.ts'
import type { Result } from '#domain/result.ts'
import { loadActor } from '#server/auth/actors.ts'
import { newId } from '#server/ids.ts'
import { commentsIn } from '#server/query/comments.ts'
import { draftOf } from '#server/query/draft.ts'
import { pastOf } from '#server/rooms/past.ts'
import { addComment, settleComment, takeOverProposal } from '#server/store/comments.ts'
import { invitedTo, inviteToComment } from '#server/store/invitations.ts'
import { stateOf } from '#server/store/store.ts'
import { approvedProcess, committee, NOW, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { smallDraft, writeDraft, writeRoom } from '#tests/support/drafts.ts'

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
  const margin = async (reader: Actor = kenya, beside = [room]) => {
    const process = await stateOf<Process>(db().prisma, 'process', processId)
    return commentsIn(db().prisma, reader, process!, await invitedTo(db().prisma, processId), beside)
  }
  /** `kenya: to act` */
  const authorOf = async (id: string): Promise<string[]> => {
    const block = (await pastOf(db().prisma, room))!.authorship.blocks.find((one) => one.id === id)!
    const nameOf = new Map((await db().prisma.user.findMany({ select: { id: true, name: true } })).map(({ id: user, name }) => [`u:${user}`, name]))
    return phrasesOf(block).map(({ by, text }) => `${nameOf.get(by) ?? by}: ${text.trim()}`)
  }

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
    expect(await reply(world.people.canada, first!.id, 'May I?')).toMatchObject({ refusal: { code: 'unknown' } })
    expect(await settle(world.people.canada, first!.id)).toMatchObject({ refusal: { code: 'unknown' } })
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

  it('reach exactly their audience, in every role, and so do their answers', async () => {
    const { secretary, president, canada, belgium, adviser } = world.people
    await inviteToComment(db().prisma, secretary, NOW, { processId, userId: belgium.userId, invited: true })
    const heads: Record<CommentAudience, string> = { 'co-rapporteurs': newId(), 'desk': newId(), 'invited': newId(), 'delegations': newId() }
    for (const audience of COMMENT_AUDIENCES) {
      const said = await addComment(db().prisma, kenya, NOW, { id: heads[audience], room, anchor, text: `For ${audience}.`, audience })
      expect(said).toMatchObject({ ok: true })
    }
    const table: readonly [Actor, readonly CommentAudience[]][] = [
      [netherlands, COMMENT_AUDIENCES], [kenya, COMMENT_AUDIENCES], [secretary, ['desk', 'invited', 'delegations']], [president, ['desk', 'invited', 'delegations']],
      [belgium, ['invited', 'delegations']], [canada, []], [adviser, []],
    ]
    for (const [reader, sees] of table) {
      const seen = (await margin(reader)).filter(({ id }) => Object.values(heads).includes(id)).map(({ audience }) => audience)
      expect(seen.toSorted(), reader.name).toEqual(sees.toSorted())
      for (const audience of COMMENT_AUDIENCES) {
        const answered = await reply(reader, heads[audience], `${reader.name} answers.`)
        expect(answered.ok, `${reader.name} answers ${audience}`).toBe(sees.includes(audience))
        if (!answered.ok) expect(answered).toMatchObject({ refusal: { code: 'unknown' } })
      }
    }
  })

  it('are addressed to nobody whom their author may not address', async () => {
    const { secretary, belgium } = world.people
    const to = (actor: Actor, audience: CommentAudience) => addComment(db().prisma, actor, NOW, { id: newId(), room, anchor, text: 'For you.', audience })
    expect(await to(secretary, 'co-rapporteurs')).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await to(belgium, 'desk')).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await to(belgium, 'invited')).toMatchObject({ ok: true })
  })

  it('open the draft to the invited, and close it when the invitation is taken back', async () => {
    const { president, canada, adviser } = world.people
    const invite = (by: Actor, invited: boolean) => inviteToComment(db().prisma, by, NOW, { processId, userId: adviser.userId, invited }, 'http://chapeau.test')
    expect(await invite(president, true)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await invite(canada, true)).toMatchObject({ refusal: { code: 'not-allowed' } })
    await invite(kenya, true)
    await invite(kenya, true)
    const letters = await db().prisma.outbox.findMany({ where: { recipientId: adviser.userId, kind: 'invited-to-comment' } })
    expect(letters).toHaveLength(1)
    expect(letters[0]!.text).toContain('http://chapeau.test/resolutions/children-online/draft')
    expect(await draftOf(db().prisma, adviser, 'children-online', 'en')).toMatchObject({ value: { access: 'commenter', because: { en: 'comments', fr: 'comments' }, audiences: ['invited'], invited: null, mayInvite: false } })
    await invite(netherlands, false)
    expect(await draftOf(db().prisma, adviser, 'children-online', 'en')).toMatchObject({ ok: false })
  })

  it('tell those they name, if they may read it, once, without repeating what was said', async () => {
    const { secretary, president, canada } = world.people
    const id = newId()
    const named = () => addComment(db().prisma, kenya, NOW, { id, room, anchor, text: '@secretary @canada @kenya is this the right term?', audience: 'desk', mentions: [secretary.userId, canada.userId, kenya.userId] }, 'http://chapeau.test')
    await named()
    await named()
    const letters = await db().prisma.outbox.findMany({ where: { kind: 'mentioned' } })
    expect(letters.map(({ recipientId }) => recipientId)).toEqual([secretary.userId])
    expect(letters[0]!.text).toContain(`#comment-${id}`)
    expect(letters[0]!.text).not.toContain('right term')
    expect((await margin(president)).find((comment) => comment.id === id)!.mentions.toSorted()).toEqual(['kenya', 'secretary'])
  })

  it('carry a wording that whoever writes takes over, credited to its author', async () => {
    const { secretary } = world.people
    const id = newId()
    const whole = { from: null, to: null, paragraphId: 'op1', quote: 'Urges parliaments to protect them' }
    await addComment(db().prisma, secretary, NOW, { id, room, anchor: whole, text: '', proposal: 'Urges parliaments to protect every child' })
    const take = (by: Actor) => takeOverProposal(db().prisma, by, '2021-06-03T08:00:00.000Z', id)
    expect(await take(secretary)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await take(kenya), 'its words are not in the text').toMatchObject({ refusal: { code: 'draft-moved-on' } })
    const text = smallDraft('en')
    await writeRoom(db().prisma, room, { ...text, paragraphs: text.paragraphs.map((one) => (one.id === 'op1' ? { ...one, text: 'Urges parliaments to protect every child' } : one)) }, kenya.userId)
    const came = (await db().prisma.room.findUniqueOrThrow({ where: { name: room } })).lastSeq
    await writeRoom(db().prisma, room, { ...text, title: 'Written on, before it is told', paragraphs: text.paragraphs.map((one) => (one.id === 'op1' ? { ...one, text: 'Urges parliaments to protect every child' } : one)) }, kenya.userId)
    expect(await take(kenya)).toMatchObject({ ok: true })
    expect(await take(netherlands)).toMatchObject({ refusal: { code: 'already-done' } })
    expect((await margin()).find((comment) => comment.id === id)).toMatchObject({
      author: { name: 'secretary' }, taken: { by: 'kenya', at: '2021-06-03T08:00:00.000Z' }, settled: { by: 'kenya' },
    })
    expect(await db().prisma.comment.findUnique({ where: { id } })).toMatchObject({ takenBy: kenya.userId, takenSeq: came, paragraphId: 'op1' })
    expect(await authorOf('op1')).toEqual(['netherlands: Urges parliaments to protect', 'secretary: every child'])
  })

  it('credit nobody with words that stood there before', async () => {
    const { secretary } = world.people
    const id = newId()
    const whole = { from: null, to: null, paragraphId: 'op1', quote: 'Urges parliaments to protect every child' }
    await addComment(db().prisma, secretary, NOW, { id, room, anchor: whole, text: '', proposal: 'Urges parliaments' })
    expect(await takeOverProposal(db().prisma, kenya, NOW, id)).toMatchObject({ ok: true })
    expect(await db().prisma.comment.findUnique({ where: { id } })).toMatchObject({ takenBy: kenya.userId, takenSeq: null })
    expect(await authorOf('op1')).toEqual(['netherlands: Urges parliaments to protect', 'secretary: every child'])
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

  it('reach the delegations with the circulated version, if they were meant for them', async () => {
    const { canada, adviser, belgium } = world.people
    for (const reader of [canada, adviser]) expect(new Set((await margin(reader)).map(({ audience }) => audience))).toEqual(new Set(['delegations']))
    expect(new Set((await margin(belgium)).map(({ audience }) => audience))).toEqual(new Set(['invited', 'delegations']))
  })
})
