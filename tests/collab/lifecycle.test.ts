import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readText } from '#collab/readText.ts'
import { fromLive } from '#domain/resolution/canonical.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { closeRoom, createRoom, readProse, readResolution, reopenRoom, rewriteRoom, withoutWords } from '#server/rooms/lifecycle.ts'
import { departedFrom } from '#server/rooms/departed.ts'
import { createMirror } from '#server/rooms/mirror.ts'
import { project } from '#server/rooms/project.ts'
import { createStorage } from '#server/rooms/storage.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { openWorld, until, type World } from './world.ts'

type Paragraph = ResolutionText['paragraphs'][number]

const TEXT: ResolutionText = {
  title: 'Children online',
  openingLine: 'The 143rd Assembly of the Inter-Parliamentary Union',
  paragraphs: [
    { id: 'p1', kind: 'preambular', opener: 9, text: 'Recalling the treaties', subs: [] },
    { id: 'o1', kind: 'operative', opener: 5, text: 'Urges parliaments to name', subs: [{ id: 's1', text: 'every form', subs: [] }, { id: 's2', text: 'the new ones too', subs: [] }] },
    { id: 'o2', kind: 'operative', opener: 8, text: 'Calls on companies', subs: [] },
  ],
}

onEachDatabase('the life of a room', (db) => {
  let world: World
  let mirrorOf: (room: string) => string | null = () => null
  let mirror: ReturnType<typeof createMirror>
  let count = 0
  let processId: string
  let room: string

  const open = async (): Promise<void> => {
    world = await openWorld(createStorage(db().pool), { changed: (name) => { mirror.changed(name) } })
    mirror = createMirror(world.rooms, (name) => Promise.resolve(mirrorOf(name)), (name, ids) => departedFrom(db().prisma, name, ids), (_name, error) => { throw error })
    world.allow('nl', room, 'editor')
    world.allow('viewer', room, 'viewer')
  }
  const create = (name: string, text: ResolutionText = TEXT): Promise<void> => inTransaction(db().prisma, (tx) => createRoom(tx, { name, processId, text }))
  const show = (text: ResolutionText): Promise<boolean> => project(world.rooms, room, () => Promise.resolve(text))
  const textOf = async (name: string): Promise<ResolutionText> => fromLive((await world.rooms.textOf(name))!)

  beforeEach(async () => {
    processId = `pr_${++count}`
    room = `draft.${processId}.en`
    mirrorOf = () => null
    await create(room)
    await open()
  })
  afterEach(async () => {
    await mirror.settled()
    await world.close()
  })

  it('begins with its seed, by the server, once', async () => {
    const log = await db().prisma.roomUpdate.findMany({ where: { room } })
    expect(log.map(({ seq, userId, cause }) => ({ seq, userId, cause }))).toEqual([{ seq: 1, userId: null, cause: 'seed' }])
    expect(await textOf(room)).toEqual(TEXT)
    await expect(create(room)).rejects.toThrow()
  })

  it('is read as it was at any place of its log', async () => {
    const nl = world.client('nl', room)
    await until(() => nl.provider.synced, 'synced')
    nl.write('Also recalling the protocols', 3)
    await until(() => nl.saved === 2, 'stored')
    const now = (await readResolution(db().prisma, room))!
    expect([now.seq, now.text.paragraphs.length]).toEqual([2, 4])
    expect((await readResolution(db().prisma, room, 1))!.text).toEqual(TEXT)
    expect(await readResolution(db().prisma, 'draft.nowhere.en')).toBeNull()
    const [author] = await db().prisma.roomUpdate.findMany({ where: { room, seq: 2 } })
    expect(author).toMatchObject({ userId: 'nl', clientId: nl.doc.clientID, cause: null })
  })

  it('takes no word after it was closed, and goes on after it was reopened', async () => {
    const nl = world.client('nl', room)
    await until(() => nl.provider.synced, 'synced')
    const frozen = await inTransaction(db().prisma, async (tx) => {
      const closed = await closeRoom(tx, room)
      return { closed, reading: await readResolution(tx, room) }
    })
    expect(frozen).toMatchObject({ closed: { seq: 1, epoch: 1 }, reading: { seq: 1, epoch: 1, open: false } })
    nl.write('Too late')
    await until(() => nl.closed !== null, 'closed')
    expect((await readResolution(db().prisma, room))!.text).toEqual(TEXT)

    await inTransaction(db().prisma, (tx) => reopenRoom(tx, room))
    await world.rooms.accessChanged((name) => name === room)
    nl.provider.connect()
    await until(() => nl.provider.synced && nl.saved === 1, 'taken up')
    expect((await readResolution(db().prisma, room))!.text.paragraphs).toHaveLength(4)
  })

  it('is rewritten in the transaction of an event: durable with it, every word that stays its author’s, and read on by those who have it open', async () => {
    const nl = world.client('nl', room)
    await until(() => nl.provider.synced, 'synced')
    nl.write('Written by a person', 3)
    await until(() => nl.saved === 2, 'stored')
    const { text } = (await readResolution(db().prisma, room))!
    const decided = { ...text, openingLine: 'The 144th Assembly of the Inter-Parliamentary Union' }
    await inTransaction(db().prisma, (tx) => rewriteRoom(tx, { name: room, text: decided, at: '2021-11-28T12:00:00.000Z' }))
    expect((await readResolution(db().prisma, room))!.text).toEqual(decided)
    expect(nl.words()).not.toContain(decided.openingLine)
    await world.rooms.accessChanged((name) => name === room)
    await until(() => nl.words().includes(decided.openingLine), 'read on')
    nl.write('And on it goes', 3)
    await until(() => nl.saved === 3, 'stored after it')
    const log = await db().prisma.roomUpdate.findMany({ where: { room }, orderBy: { seq: 'asc' } })
    expect(log.map(({ userId, cause }) => userId ?? cause)).toEqual(['seed', 'nl', 'projection', 'nl'])
  })

  it('decides between a word on its way and the freeze: what was read is all there is', async () => {
    const nl = world.client('nl', room)
    await until(() => nl.provider.synced, 'synced')
    const read = await inTransaction(db().prisma, async (tx) => {
      await closeRoom(tx, room)
      nl.write('Sent while the freeze was under way')
      // An answer to a question asked after the words: the server has them, and holds them.
      const answered = new Promise((resolve) => { nl.provider.ws!.addEventListener('message', resolve, { once: true }) })
      nl.provider.ws!.send(new Uint8Array([0, 0, 1, 0]))
      await answered
      return readResolution(tx, room)
    })
    await until(() => nl.closed !== null, 'closed')
    expect((await readResolution(db().prisma, room))!.text).toEqual(read!.text)
    expect(read!.text).toEqual(TEXT)
  })

  it('does not freeze when the transaction that froze it fails', async () => {
    const nl = world.client('nl', room)
    await until(() => nl.provider.synced, 'synced')
    await expect(inTransaction(db().prisma, async (tx) => {
      await closeRoom(tx, room)
      throw new Error('refused for another reason')
    })).rejects.toThrow('another reason')
    nl.write('Still open')
    await until(() => nl.saved === 2, 'stored')
  })

  it('holds a memorandum, too', async () => {
    const memorandum = { blocks: [{ id: 'h', kind: 'heading' as const, text: 'Why' }, { id: 'b', kind: 'prose' as const, text: 'Because it is time.' }] }
    const name = `memorandum.${processId}.en`
    await inTransaction(db().prisma, (tx) => createRoom(tx, { name, processId, text: memorandum }))
    expect((await readProse(db().prisma, name))!.text).toEqual(memorandum)
  })

  describe('a sitting’s text', () => {
    it('changes on the screens by no more than was decided', async () => {
      const viewer = world.client('viewer', room)
      await until(() => viewer.provider.synced, 'synced')
      const untouched = viewer.text.get(viewer.text.length - 1)
      const touched = viewer.text.get(2) as Y.XmlElement
      const decided: ResolutionText = {
        ...TEXT,
        paragraphs: [
          { ...TEXT.paragraphs[0]!, text: 'Recalling all the treaties' },
          { id: 'n1', kind: 'preambular', opener: 6, text: 'Noting the protocols', subs: [] },
          { ...TEXT.paragraphs[1]!, subs: [TEXT.paragraphs[1]!.subs[1]!] },
          TEXT.paragraphs[2]!,
        ],
      }
      let bytes = 0
      viewer.doc.on('update', (update: Uint8Array) => { bytes += update.length })
      await show(decided)
      await until(() => viewer.words().length === 7 && viewer.words().includes('Noting the protocols'), 'shown')
      expect(fromLive(readText(viewer.text))).toEqual(decided)
      expect([viewer.text.get(2) === touched, viewer.text.get(viewer.text.length - 1) === untouched]).toEqual([true, true])
      expect(bytes).toBeLessThan(500)
    })

    it('may be shown again: nothing is written when nothing changed', async () => {
      await show(TEXT)
      expect(await db().prisma.roomUpdate.count({ where: { room } })).toBe(1)
    })

    it('ends with the newest text, though an older one was long in reading', async () => {
      const older = Promise.withResolvers<ResolutionText>()
      const first = project(world.rooms, room, () => older.promise)
      const second = show({ ...TEXT, title: 'As decided then' })
      await world.rooms.textOf(room)
      older.resolve({ ...TEXT, title: 'As decided first' })
      await Promise.all([first, second])
      expect((await textOf(room)).title).toBe('As decided then')
    })

    it('goes back as it came', async () => {
      const shorter = { ...TEXT, paragraphs: TEXT.paragraphs.slice(1) }
      await show(shorter)
      expect(await textOf(room)).toEqual(shorter)
      await show({ ...TEXT, paragraphs: [...TEXT.paragraphs].reverse() })
      await show(TEXT)
      expect(await textOf(room)).toEqual(TEXT)
    })
  })

  describe('the other language', () => {
    let french: string

    beforeEach(async () => {
      french = `draft.${processId}.fr`
      await create(french, withoutWords(TEXT))
      mirrorOf = (name) => (name === room ? french : null)
      world.allow('fr', french, 'editor')
    })

    const ids = (text: ResolutionText): unknown => text.paragraphs.map(({ id, kind, subs }) => [id, kind, subs.map((sub) => sub.id)])
    const follows = async (): Promise<void> => {
      await mirror.settled()
      expect(ids(await textOf(french))).toEqual(ids(await textOf(room)))
    }
    const elementOf = (text: Y.XmlFragment, id: string): Y.XmlElement =>
      text.toArray().find((child) => child instanceof Y.XmlElement && child.getAttribute('id') === id) as Y.XmlElement
    const translate = (edit: { text: Y.XmlFragment }, id: string, words: string): void => {
      elementOf(edit.text, id).insert(0, [new Y.XmlText(words)])
    }

    it('has the same paragraphs, empty, and follows new ones', async () => {
      const nl = world.client('nl', room)
      await until(() => nl.provider.synced, 'synced')
      nl.write('Also recalling the protocols', 3)
      await until(() => nl.saved === 2, 'stored')
      await follows()
      expect((await textOf(french)).paragraphs.every(({ text }) => text === '')).toBe(true)
    })

    it('keeps its words where a paragraph moves or becomes a sub-paragraph, and lets them go with it', async () => {
      await world.rooms.edit(french, 'test', (edit) => {
        translate(edit, 'o1', 'Engage les parlements')
        translate(edit, 'o2', 'Appelle les entreprises')
        translate(edit, 'p1', 'Rappelant les traités')
      })
      const [p1, o1, o2] = TEXT.paragraphs as [Paragraph, Paragraph, Paragraph]
      await show({ ...TEXT, paragraphs: [o2, p1, o1] })
      await follows()
      expect((await textOf(french)).paragraphs.map(({ text }) => text)).toEqual(['Appelle les entreprises', 'Rappelant les traités', 'Engage les parlements'])

      await show({ ...TEXT, paragraphs: [p1, { ...o1, subs: [...o1.subs, { id: 'o2', text: 'companies', subs: [] }] }] })
      await follows()
      expect((await textOf(french)).paragraphs[1]?.subs[2]).toEqual({ id: 'o2', text: 'Appelle les entreprises', subs: [] })

      await show({ ...TEXT, paragraphs: [o1] })
      await follows()
      expect((await textOf(french)).paragraphs.map(({ text }) => text)).toEqual(['Engage les parlements'])
    })

    it('writes as few paragraphs anew as it can: those past which one moves stay as they are', async () => {
      await world.rooms.edit(french, 'test', (edit) => {
        translate(edit, 'p1', 'Rappelant les traités')
        translate(edit, 'o2', 'Appelle les entreprises')
      })
      const [p1, o1, o2] = TEXT.paragraphs as [Paragraph, Paragraph, Paragraph]
      const translator = world.client('fr', french)
      await until(() => translator.provider.synced, 'synced')
      const stood = ['o1', 's1', 's2', 'o2'].map((id) => elementOf(translator.text, id))
      await show({ ...TEXT, paragraphs: [o1, o2, p1] })
      await follows()
      await until(() => translator.text.toArray().indexOf(elementOf(translator.text, 'p1')) === 6, 'the French text follows')
      expect(['o1', 's1', 's2', 'o2'].map((id) => elementOf(translator.text, id))).toEqual(stood)
      expect((await textOf(french)).paragraphs.map(({ text }) => text)).toEqual(['', 'Appelle les entreprises', 'Rappelant les traités'])
    })

    it('gives a paragraph that comes back its words and marks, also those of a person, whatever happened between', async () => {
      const opener = (words: string) => [{ insert: words, attributes: { opener: {} } }]
      await world.rooms.edit(french, 'test', (edit) => {
        translate(edit, 'o1', 'Engage les parlements')
        translate(edit, 'o2', 'Appelle les entreprises')
        translate(edit, 's2', 'les nouvelles aussi')
        ;((elementOf(edit.text, 'o2').get(0)) as Y.XmlText).applyDelta([{ delete: 7 }, ...opener('Appelle')])
      })
      const translator = world.client('fr', french)
      await until(() => translator.provider.synced, 'synced')
      ;(elementOf(translator.text, 'o2').get(0) as Y.XmlText).insert(23, ' du secteur')
      await until(() => translator.saved === 2, 'stored')
      const before = await textOf(french)
      const [p1, o1, o2] = TEXT.paragraphs as [Paragraph, Paragraph, Paragraph]

      await show({ ...TEXT, paragraphs: [p1, { ...o1, subs: [o1.subs[0]!] }] })
      await follows()
      await show({ ...TEXT, paragraphs: [{ ...p1, id: 'o' }, p1, { ...o1, subs: [o1.subs[0]!] }] })
      await follows()
      await show({ ...TEXT, paragraphs: [p1, o1, o2] })
      await follows()
      expect(await textOf(french)).toEqual(before)
      expect(before.paragraphs[2]).toMatchObject({ opener: 7, text: 'Appelle les entreprises du secteur' })
    })

    it('gives them back after a restart, as they last stood', async () => {
      await world.rooms.edit(french, 'test', (edit) => { translate(edit, 'o2', 'Appelle les entreprises') })
      await show({ ...TEXT, paragraphs: TEXT.paragraphs.slice(0, 2) })
      await follows()
      await show(TEXT)
      await follows()
      await world.rooms.edit(french, 'test', (edit) => { (elementOf(edit.text, 'o2').get(0) as Y.XmlText).insert(23, ' à agir') })
      await show({ ...TEXT, paragraphs: TEXT.paragraphs.slice(0, 2) })
      await follows()
      await world.close()
      await open()
      await show(TEXT)
      await follows()
      expect((await textOf(french)).paragraphs[2]?.text).toBe('Appelle les entreprises à agir')
    })

    it('does not bring back what a person has deleted', async () => {
      await world.rooms.edit(french, 'test', (edit) => { translate(edit, 'o2', 'Appelle les entreprises') })
      const translator = world.client('fr', french)
      await until(() => translator.provider.synced, 'synced')
      translator.text.delete(translator.text.length - 1, 1)
      await until(() => translator.saved === 2, 'stored')
      await show({ ...TEXT, paragraphs: [...TEXT.paragraphs].reverse() })
      await follows()
      expect((await textOf(french)).paragraphs[0]).toMatchObject({ id: 'o2', text: '' })
    })

    it('never drops a paragraph that someone wrote here alone', async () => {
      const translator = world.client('fr', french)
      await until(() => translator.provider.synced, 'synced')
      translator.write('Un alinéa propre au français', 3)
      await until(() => translator.saved === 2, 'stored')
      await show({ ...TEXT, paragraphs: TEXT.paragraphs.slice(0, 2) })
      await mirror.settled()
      const text = await textOf(french)
      expect(text.paragraphs.map(({ text: words }) => words)).toContain('Un alinéa propre au français')
      expect(text.paragraphs.map(({ id }) => id)).not.toContain('o2')
    })
  })
})
