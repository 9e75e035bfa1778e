import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createRooms, type Rooms } from '#collab/rooms.ts'
import { writeText } from '#collab/writeText.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { toLive } from '#domain/resolution/canonical.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { loadActor } from '#server/auth/actors.ts'
import { newId } from '#server/ids.ts'
import { createLog } from '#server/log.ts'
import { historyOf } from '#server/query/history.ts'
import { authorsOf } from '#server/query/historyAuthors.ts'
import { comparisonOf } from '#server/query/historyCompare.ts'
import { readResolution } from '#server/rooms/lifecycle.ts'
import { pastOf } from '#server/rooms/past.ts'
import { createPastReading } from '#server/rooms/pastReading.ts'
import { createStorage } from '#server/rooms/storage.ts'
import { addComment, takeOverProposal } from '#server/store/comments.ts'
import { nameMoment, restore } from '#server/store/history.ts'
import { approvedProcess, committee, NOW, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { completeTranslation, smallDraft, smallMemorandum, writeRoom } from '#tests/support/drafts.ts'

const draft = smallDraft('en')
const [rights, protect, report] = draft.paragraphs as [ResolutionText['paragraphs'][number], ResolutionText['paragraphs'][number], ResolutionText['paragraphs'][number]]

onEachDatabase('the history of a draft', (db) => {
  let world: World
  let rooms: Rooms
  let processId: string
  let room: string
  let netherlands: Actor
  let kenya: Actor
  const asked = { slug: 'children-online', form: 'draft', lang: 'en' } as const
  const write = (actor: Actor, text: ResolutionText): Promise<boolean> => rooms.edit(room, 'test', ({ text: live }) => { writeText(live, toLive(text)) }, actor.userId)
  const now = async (): Promise<ResolutionText> => (await readResolution(db().prisma, room))!.text
  const seq = async (): Promise<number> => (await db().prisma.room.findUniqueOrThrow({ where: { name: room } })).lastSeq
  const value = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; refusal: unknown }>): Promise<T> => {
    const result = await answer
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    return result.value
  }
  const authors = (at = 'now', actor: Actor | null = netherlands) => authorsOf(db().prisma, actor, { ...asked, at }, 'en')
  /** `nl: Urges parliaments | ke: to act` */
  const words = async (id: string, at?: string): Promise<string> => {
    const { lines, shares } = await value(authors(at))
    const of = (hand: string): string => {
      const who = shares.find((share) => share.hand === hand)?.who
      return who?.is === 'person' ? who.member?.id ?? who.name ?? '?' : who?.cause ?? '?'
    }
    return lines.find((line) => line.id === id)!.phrases.map(({ by, text }) => `${of(by)}: ${text.trim()}`).join(' | ')
  }

  beforeAll(async () => {
    world = await committee(db().prisma)
    processId = await approvedProcess(world)
    room = `draft.${processId}.en`
    const authority = { visitor: () => Promise.resolve(null), access: () => Promise.resolve('none' as const) }
    rooms = createRooms({ storage: createStorage(db().pool), authority, log: createLog({ logLevel: 'silent' }), allowsOrigin: () => false })
    const actor = async ({ userId }: Actor): Promise<Actor> => (await loadActor(db().prisma, userId))!
    netherlands = await actor(world.people.netherlands)
    kenya = await actor(world.people.kenya)
    for (const step of ['OpenDebate', 'CloseDebate', 'OpenInputs', 'OpenDrafting'] as const) await world.taken(world.people.secretary, step, { processId })
    await write(netherlands, draft)
  })
  afterAll(() => rooms.drain())

  it('says who wrote which words, for which Member, and what the server set', async () => {
    await write(kenya, { ...draft, paragraphs: [rights, { ...protect, text: 'Urges all parliaments to protect them at once' }, report] })
    expect(await words(protect.id)).toBe('nl: Urges | ke: all | nl: parliaments to protect them | ke: at once')
    expect(await words('opening-line')).toBe(`seed: ${draft.openingLine}`)
    const { shares, members } = await value(authors())
    expect(shares.reduce((sum, share) => sum + share.perMille, 0)).toBe(1000)
    expect(members.reduce((sum, share) => sum + share.perMille, 0)).toBe(1000)
    expect(members.map(({ member }) => member?.name)).toEqual(expect.arrayContaining(['Netherlands', 'Kenya']))
  })

  it('leaves words to their author when another splits, moves or joins their paragraph', async () => {
    const before = await now()
    const [first, second, third] = before.paragraphs as [typeof rights, typeof rights, typeof rights]
    const cut = second.text.indexOf(' protect')
    await write(kenya, { ...before, paragraphs: [third, first, { ...second, text: second.text.slice(0, cut) }, { ...second, id: 'new', opener: 0, text: second.text.slice(cut + 1) }] })
    expect(await words('new')).toBe('nl: protect them | ke: at once')
    expect(await words(third.id)).toBe('nl: Invites the IPU to report')
    await write(netherlands, before)
    expect(await words(protect.id)).toBe('nl: Urges | ke: all | nl: parliaments to protect them | ke: at once')
  })

  it('tells it as sessions, with names that people gave it and in their order', async () => {
    const id = newId()
    const name = () => nameMoment(db().prisma, kenya, NOW, { ...asked, id, name: '  Before the meeting ' })
    expect(await name()).toEqual({ ok: true, value: null })
    await name()
    const { entries, mayRestore } = await value(historyOf(db().prisma, netherlands, asked, 'en'))
    expect(mayRestore).toBe(true)
    expect(entries.filter((entry) => entry.is === 'named')).toMatchObject([{ name: 'Before the meeting', moment: `n-${id}`, who: { is: 'person', member: { id: 'ke' } } }])
    const sessions = entries.filter((entry) => entry.is === 'session')
    expect(sessions.map(({ who, session }) => [who.is === 'person' ? who.member?.id : who.cause, session.edits])).toEqual(expect.arrayContaining([['nl', 2], ['ke', 2], ['seed', 1]]))
    expect(sessions.find(({ who }) => who.is === 'person' && who.member?.id === 'ke')!.session).toMatchObject({ wordsIn: 3, wordsOut: 0 })
    expect(await nameMoment(db().prisma, kenya, NOW, { ...asked, id: newId(), name: ' ' })).toMatchObject({ refusal: { code: 'text-empty' } })
  })

  it('compares any two moments, a move as a move', async () => {
    const then = await seq()
    const before = await now()
    await write(kenya, { ...before, paragraphs: [before.paragraphs[2]!, before.paragraphs[0]!, { ...before.paragraphs[1]!, text: 'Urges all parliaments to act at once' }] })
    const { rows, sum } = await value(comparisonOf(db().prisma, netherlands, { ...asked, from: `s${then}`, to: 'now' }))
    expect(rows.filter(({ is }) => is === 'moved' || is === 'left' || is === 'changed').map(({ is, id, number }) => `${is} ${id} ${number}`)).toEqual([`moved ${report.id} 1.`, `changed ${protect.id} 2.`, `left ${report.id} 2.`])
    expect(sum).toEqual({ wordsIn: 1, wordsOut: 2, moved: 1, changed: 1 })
    const named = (await db().prisma.namedMoment.findFirstOrThrow()).id
    expect((await value(comparisonOf(db().prisma, netherlands, { ...asked, from: `n-${named}`, to: `s${then}` }))).rows.every(({ is }) => is === 'kept')).toBe(true)
    expect(await comparisonOf(db().prisma, netherlands, { ...asked, from: 'nonsense', to: 'now' })).toMatchObject({ refusal: { code: 'unknown' } })
    expect(await comparisonOf(db().prisma, netherlands, { ...asked, from: 's99999', to: 'now' })).toMatchObject({ refusal: { code: 'unknown' } })
  })

  it('brings a paragraph back as an edit of the person who restores it; the log only grows, and its words stay their authors’', async () => {
    const named = `n-${(await db().prisma.namedMoment.findFirstOrThrow()).id}`
    const log = await db().prisma.roomUpdate.findMany({ where: { room }, orderBy: { seq: 'asc' } })
    const before = await now()
    expect(await restore(db().prisma, rooms, netherlands, { ...asked, from: named, paragraphId: protect.id })).toEqual({ ok: true, value: null })
    expect(await now()).toEqual({ ...before, paragraphs: before.paragraphs.map((each) => (each.id === protect.id ? { ...each, text: 'Urges all parliaments to protect them at once' } : each)) })
    expect(await words(protect.id)).toBe('nl: Urges | ke: all | nl: parliaments to protect them | ke: at once')
    const after = await db().prisma.roomUpdate.findMany({ where: { room }, orderBy: { seq: 'asc' } })
    expect(after.slice(0, log.length)).toEqual(log)
    expect(after.slice(log.length)).toMatchObject([{ userId: netherlands.userId, cause: 'restore' }])
  })

  it('brings the whole back, order and all', async () => {
    const named = `n-${(await db().prisma.namedMoment.findFirstOrThrow()).id}`
    await restore(db().prisma, rooms, kenya, { ...asked, from: named, paragraphId: null })
    expect((await now()).paragraphs.map(({ id }) => id)).toEqual([rights.id, protect.id, report.id])
    expect(await restore(db().prisma, rooms, kenya, { ...asked, from: named, paragraphId: 'nowhere' })).toMatchObject({ refusal: { code: 'unknown' } })
  })

  it('is the same read from what is kept as from the whole log', async () => {
    for (let i = 0; i < 130; i++) await write(i % 3 ? kenya : netherlands, { ...draft, title: `Children online, ${i} times` })
    const first = await pastOf(db().prisma, room)
    expect((await db().prisma.roomPast.findMany({ where: { room }, select: { seq: true } }))).toEqual([{ seq: first!.seq }])
    await write(kenya, { ...draft, title: 'Children online for ever' })
    const fromKept = await pastOf(db().prisma, room)
    await db().prisma.roomPast.deleteMany()
    expect(await pastOf(db().prisma, room)).toEqual(fromKept)
    expect((await pastOf(db().prisma, room, 2))!.text).toEqual((await readResolution(db().prisma, room, 2))!.text)
  })

  it('credits a wording that was taken over to its proposer, also where the past was read before', async () => {
    const { president } = world.people
    const id = newId()
    const before = await now()
    const [first] = before.paragraphs as [ResolutionText['paragraphs'][number]]
    const proposal = `${first.text}, everywhere and at any age`
    await addComment(db().prisma, president, NOW, { id, room, anchor: { from: null, to: null, paragraphId: first.id, quote: first.text }, text: '', proposal })
    const taken = { ...before, paragraphs: before.paragraphs.map((one) => (one.id === first.id ? { ...one, text: proposal } : one)) }
    for (let i = 0; i < 101; i++) await write(kenya, { ...taken, title: `Children online, taken over ${i} times` })
    await pastOf(db().prisma, room)
    expect(await words(first.id)).toContain('ke: everywhere and at any age')
    expect(await takeOverProposal(db().prisma, kenya, NOW, id)).toMatchObject({ ok: true })
    const { lines, shares } = await value(authors())
    const { by } = lines.find((line) => line.id === first.id)!.phrases.at(-1)!
    expect(shares.find(({ hand }) => hand === by)?.who).toEqual({ is: 'person', name: 'president', member: null })
  })

  it('keeps nobody waiting for a long log: says how far it is read, is read in the background, and is there', async () => {
    const text = await now()
    await db().prisma.roomPast.deleteMany()
    const { lastSeq } = await db().prisma.room.findUniqueOrThrow({ where: { name: room } })
    const nothing = Buffer.from([0, 0])
    await db().prisma.roomUpdate.createMany({ data: Array.from({ length: 4_000 }, (_, i) => ({ room, seq: lastSeq + 1 + i, userId: kenya.userId, clientId: null, data: nothing })) })
    await db().prisma.room.update({ where: { name: room }, data: { lastSeq: lastSeq + 4_000 } })
    expect(await authors()).toMatchObject({ refusal: { code: 'history-being-read', room, read: 0, of: lastSeq + 4_000 } })
    expect(await historyOf(db().prisma, netherlands, asked, 'en')).toMatchObject({ refusal: { code: 'history-being-read' } })
    expect(await value(comparisonOf(db().prisma, netherlands, { ...asked, from: null, to: 'now' }))).toMatchObject({ from: { is: 'named' } })

    const reading = createPastReading((name, signal) => pastOf(db().prisma, name, undefined, signal), (_room, error) => { throw error })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    reading.changed(`draft.${processId}.fr`, 999)
    reading.changed(room, lastSeq)
    reading.changed(room, lastSeq + 4_000)
    vi.advanceTimersByTime(5_000)
    vi.useRealTimers()
    await vi.waitFor(async () => { expect(await db().prisma.roomPast.findMany({ where: { room }, select: { seq: true }, orderBy: { seq: 'asc' } })).toEqual([{ seq: 4_000 }, { seq: lastSeq + 4_000 }]) }, { timeout: 60_000 })
    expect((await value(authors())).words).toBeGreaterThan(0)
    expect((await pastOf(db().prisma, room))!.text).toEqual(text)
    await reading.stop()
  })

  it('stops being read when the server stops', async () => {
    await db().prisma.roomPast.deleteMany()
    const failed: unknown[] = []
    const begun = Promise.withResolvers<undefined>()
    const reading = createPastReading((name, signal) => {
      begun.resolve(undefined)
      return pastOf(db().prisma, name, undefined, signal)
    }, (_room, error) => { failed.push(error) })
    reading.readOn(room)
    await begun.promise
    await reading.stop()
    expect([failed, await db().prisma.roomPast.count({ where: { room } })]).toEqual([[], 0])
    await pastOf(db().prisma, room)
  })

  it('is for the co-Rapporteurs, the secretariat and the President alone', async () => {
    for (const actor of [world.people.secretary, world.people.president]) {
      expect(await authors('now', actor)).toMatchObject({ ok: true })
      expect(await restore(db().prisma, rooms, actor, { ...asked, from: 's2', paragraphId: null })).toMatchObject({ refusal: { code: 'not-allowed' } })
    }
    for (const actor of [world.people.canada, world.people.adviser]) {
      expect(await authors('now', actor)).toMatchObject({ refusal: { code: 'not-allowed' } })
      expect(await historyOf(db().prisma, actor, asked, 'en')).toMatchObject({ refusal: { code: 'not-allowed' } })
      expect(await nameMoment(db().prisma, actor, NOW, { ...asked, id: newId(), name: 'Mine' })).toMatchObject({ refusal: { code: 'not-allowed' } })
      expect(await restore(db().prisma, rooms, actor, { ...asked, from: 's2', paragraphId: null })).toMatchObject({ refusal: { code: 'not-allowed' } })
    }
    expect(await authors('now', null)).toMatchObject({ refusal: { code: 'not-signed-in' } })
  })

  it('goes on being read once the draft is circulated, and nothing is restored in a closed text', async () => {
    await write(netherlands, draft)
    await rooms.drain()
    await writeRoom(db().prisma, `memorandum.${processId}.en`, smallMemorandum('en'), netherlands.userId)
    await world.taken(netherlands, 'HandInDraft', { processId })
    expect(await restore(db().prisma, rooms, netherlands, { ...asked, from: 's2', paragraphId: null })).toMatchObject({ refusal: { code: 'text-frozen' } })
    await completeTranslation(db().prisma, processId, world.people.secretary, NOW)
    await world.taken(world.people.secretary, 'Circulate', { processId, code: 'C-III/143/DR' })
    const { entries, mayRestore } = await value(historyOf(db().prisma, netherlands, asked, 'en'))
    expect(mayRestore).toBe(false)
    expect(entries.filter((entry) => entry.is === 'version')).toMatchObject([{ code: 'C-III/143/DR', moment: 'v-C-III-143-DR' }])
    expect(await words(protect.id, 'v-C-III-143-DR')).toContain('nl: Urges parliaments to protect them')
    expect((await value(comparisonOf(db().prisma, kenya, { ...asked, from: 'v-C-III-143-DR', to: 'now' }))).rows.every(({ is }) => is === 'kept')).toBe(true)
  })
})
