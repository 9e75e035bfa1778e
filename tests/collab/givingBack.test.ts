import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { GivingBack, GIVE_BACK } from '#collab/givingBack.ts'
import { Ledger } from '#collab/ledger.ts'
import { standingBlock } from '#collab/overtaken.ts'
import type { Log } from '#collab/ports.ts'
import { readText } from '#collab/readText.ts'
import { TEXT_ROOT } from '#domain/resolution/schema.ts'
import type { MemoryStorage } from './memoryStorage.ts'
import { inMemory } from './storages.ts'
import { openWorld, synced, until, type Client, type World } from './world.ts'

const PARAGRAPHS = ['Recalling the treaties', 'Mindful of privacy', 'Urges every parliament', 'Requests a report']
const newBlock = (id: string, words: string): Y.XmlElement => {
  const block = new Y.XmlElement('paragraph')
  block.setAttribute('id', id)
  block.setAttribute('kind', 'preambular')
  if (words !== '') block.insert(0, [new Y.XmlText(words)])
  return block
}
const blockOf = (text: Y.XmlFragment, id: string): Y.XmlElement => standingBlock(text, id)!
const run = (text: Y.XmlFragment, id: string): Y.XmlText => blockOf(text, id).get(0) as Y.XmlText
const wordsOf = (text: Y.XmlFragment): Record<string, string> => Object.fromEntries(readText(text).children.map((node) => [String(node.attrs['id']), node.textContent]))

/** As the editor moves: written anew. */
const move = (text: Y.XmlFragment, from: number, to: number): void => {
  text.doc!.transact(() => {
    const copy = (text.get(from) as Y.XmlElement).clone()
    text.delete(from, 1)
    text.insert(to, [copy])
  }, 'person')
}
const takeOut = (text: Y.XmlFragment, id: string): void => { text.doc!.transact(() => { text.delete(text.toArray().indexOf(blockOf(text, id)), 1) }, 'person') }

describe('words in a paragraph that another takes out before hearing of them', () => {
  const room = 'draft.pr_1.en'
  let storage: MemoryStorage
  let world: World
  let nl: Client
  let ke: Client

  beforeEach(async () => {
    const shelf = inMemory()
    await shelf.create(room, PARAGRAPHS)
    storage = shelf.storage as MemoryStorage
    world = await openWorld(storage)
    for (const user of ['nl', 'ke']) world.allow(user, room, 'editor')
    ;[nl, ke] = [world.client('nl', room), world.client('ke', room)]
    await synced(nl, ke)
  })
  afterEach(async () => { await world.close() })

  const log = () => storage.rooms.get(room)!.log
  const givenBack = () => log().filter(({ cause }) => cause === GIVE_BACK).map(({ userId }) => userId)
  const away = (client: Client): void => { client.provider.disconnect() }
  const back = (client: Client): void => { client.provider.connect() }
  const stored = (client: Client): Promise<void> => until(() => client.provider.synced && client.saved > client.sent, 'stored')

  it('come back where it stands now, as an edit of their author, whose tab is closed', async () => {
    away(ke)
    run(nl.text, 'p2').insert(18, ' and of trust')
    await stored(nl)
    nl.leave()
    move(ke.text, 1, 3)
    back(ke)
    await until(() => wordsOf(ke.text)['p2'] === 'Mindful of privacy and of trust', 'given back')
    expect(Object.keys(wordsOf(ke.text))).toEqual(['p1', 'p3', 'p4', 'p2'])
    expect(givenBack()).toEqual(['nl'])
  })

  it('come back also when the log heard of the move first', async () => {
    away(nl)
    run(nl.text, 'p2').insert(10, ' their')
    move(ke.text, 1, 3)
    await stored(ke)
    run(ke.text, 'p2').insert(18, ' always')
    back(nl)
    await until(() => wordsOf(ke.text)['p2'] === 'Mindful of their privacy always' && wordsOf(nl.text)['p2'] === wordsOf(ke.text)['p2'], 'given back')
    expect(givenBack()).toEqual(['nl'])
  })

  /** One message a key, as from a slow line whose tab has not heard of anything yet. */
  const typedBlind = async (type: (words: Y.XmlText) => void): Promise<{ send: (from: number, end?: number) => void }> => {
    away(nl)
    const keys: Uint8Array[] = []
    nl.doc.on('update', (update: Uint8Array) => { keys.push(update) })
    type(run(nl.text, 'p2'))
    const { provider } = world.client('nl', room)
    await until(() => provider.synced, 'heard')
    return {
      send: (from, end) => {
        for (const key of keys.slice(from, end)) {
          provider.ws!.send(encoding.encode((to) => {
            for (const kind of [0, 2]) encoding.writeVarUint(to, kind)
            encoding.writeVarUint8Array(to, key)
          }))
        }
      },
    }
  }

  it('are not asked for where their author took them out again', async () => {
    const { send } = await typedBlind((words) => {
      for (const [at, letter] of Array.from(' oft').entries()) words.insert(18 + at, letter)
      words.delete(20, 2)
    })
    move(ke.text, 1, 3)
    await stored(ke)
    send(0)
    await until(() => givenBack().length > 0, 'given back')
    await until(() => wordsOf(ke.text)['p2'] === 'Mindful of privacy o', 'what was left of them')
  })

  it('come back in their order, also those that come when the first ones are back already', async () => {
    const { send } = await typedBlind((words) => { for (const [at, letter] of Array.from(' of her').entries()) words.insert(18 + at, letter) })
    move(ke.text, 1, 3)
    run(ke.text, 'p2').insert(0, 'Ever m')
    await stored(ke)
    send(0, 3)
    await until(() => wordsOf(ke.text)['p2'] === 'Ever mMindful of privacy of', 'the first')
    send(3)
    await until(() => wordsOf(ke.text)['p2'] === 'Ever mMindful of privacy of her', 'the others')
    expect(givenBack()).toEqual(['nl', 'nl'])
  })

  it('wait for the paragraph where it was deleted: whoever undoes that finds them in it, once', async () => {
    const undo = new Y.UndoManager(ke.text, { trackedOrigins: new Set(['person']) })
    away(ke)
    run(nl.text, 'p2').insert(18, ' and of trust')
    await stored(nl)
    takeOut(ke.text, 'p2')
    back(ke)
    await stored(ke)
    await until(() => nl.text.length === 3, 'deleted for all')
    run(nl.text, 'p1').insert(0, 'Ever r')
    await until(() => wordsOf(ke.text)['p1']!.startsWith('Ever'), 'Kenya hears on')
    undo.undo()
    await until(() => wordsOf(nl.text)['p2'] === 'Mindful of privacy and of trust', 'given back')
    undo.redo()
    await until(() => nl.text.length === 3, 'deleted again')
    undo.undo()
    await until(() => nl.text.length === 4, 'back again')
    await until(() => wordsOf(nl.text)['p2'] === 'Mindful of privacy and of trust' && wordsOf(ke.text)['p2'] === wordsOf(nl.text)['p2'], 'once')
    expect(givenBack()).toEqual(['nl'])
  })

  it('wait also where the paragraph was emptied first, and taken out then', async () => {
    const undo = new Y.UndoManager(ke.text, { trackedOrigins: new Set(['person']), captureTimeout: 0 })
    away(nl)
    run(nl.text, 'p2').insert(18, ' and of trust')
    ke.doc.transact(() => { run(ke.text, 'p2').delete(0, 18) }, 'person')
    takeOut(ke.text, 'p2')
    await stored(ke)
    back(nl)
    await stored(nl)
    undo.undo()
    undo.undo()
    await until(() => wordsOf(nl.text)['p2'] === 'Mindful of privacy and of trust', 'given back')
    expect(givenBack()).toEqual(['nl'])
  })

  it('are given back before the server stops', async () => {
    away(ke)
    run(nl.text, 'p2').insert(18, ' and of trust')
    await stored(nl)
    move(ke.text, 1, 3)
    back(ke)
    await stored(ke)
    await world.drain()
    expect(givenBack()).toEqual(['nl'])
  })
})

/** Every letter that somebody types is unlike all others, so that each can be found again. */
type Act =
  | { readonly is: 'type'; readonly who: number; readonly block: number; readonly at: number; readonly many: number }
  | { readonly is: 'move' | 'take out' | 'split' | 'join' | 'undo'; readonly block: number; readonly at: number }
  | { readonly is: 'send' | 'hear' | 'close'; readonly who: number }
  | { readonly is: 'give back' | 'restart' }

const who = fc.nat(2)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('type' as const), who, block: fc.nat(9), at: fc.nat(99), many: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constantFrom('move' as const, 'take out' as const, 'split' as const, 'join' as const, 'undo' as const), block: fc.nat(9), at: fc.nat(99) }) },
  { weight: 6, arbitrary: fc.record({ is: fc.constantFrom('send' as const, 'send' as const, 'hear' as const, 'hear' as const, 'close' as const), who }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constantFrom('give back' as const, 'give back' as const, 'restart' as const) }) },
)

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const ROOM = 'draft.pr_1.en'

/** The text on a server that can be started anew. */
const serve = async (storage: MemoryStorage) => {
  const ledger: Ledger<number> = new Ledger(ROOM, (await storage.load(ROOM))!, { storage, log: SILENT }, {
    shown: () => undefined, stored: () => undefined, frozen: () => undefined, dropped: () => { giving.dropped() },
  })
  const giving = new GivingBack({ ledger, storage, log: SILENT })
  return {
    ledger,
    /** Takes what somebody sends. */
    take: (user: number, update: Uint8Array): void => {
      const seen = ledger.judge(update, (client) => [undefined, `u${user}`].includes(ledger.ownerOf(client) ?? undefined))
      if (!seen.ok) throw new Error(`${seen.why} ${seen.what}`)
      if (seen.inserted.length + seen.deleted.length > 0) ledger.submit(update, seen, `u${user}`, user, () => undefined)
    },
    settled: async (): Promise<void> => {
      await ledger.settled()
      await giving.settled()
      await ledger.settled()
    },
    stop: () => { giving.stop() },
  }
}

/** One tab: what it writes is sent when told so, and what others write is heard when told so. The first of them alone changes paragraphs. */
const openTab = (state: Uint8Array) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const text = doc.getXmlFragment(TEXT_ROOT)
  const outbox: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => { if (origin !== 'room') outbox.push(update) })
  return { doc, text, outbox, undo: new Y.UndoManager(text, { trackedOrigins: new Set(['person']), captureTimeout: 0 }) }
}
type Tab = ReturnType<typeof openTab>

const lettersIn = (text: Y.XmlFragment): string[] => Array.from(readText(text).textContent).filter((letter) => letter >= '\u4e00')

const change = ({ text, doc, undo }: Tab, { is, block, at }: Extract<Act, { block: number; is: 'move' | 'take out' | 'split' | 'join' | 'undo' }>, fresh: () => string): void => {
  if (is === 'undo') {
    undo.undo()
    return
  }
  if (text.length < 2) return
  const index = block % text.length
  const element = text.get(index) as Y.XmlElement
  const words = element.get(0) as Y.XmlText | undefined
  if (is === 'take out') takeOut(text, element.getAttribute('id')!)
  if (is === 'move') move(text, index, at % (text.length - 1))
  if (words === undefined || words.length === 0) return
  const all = readText(text).child(index).textContent
  doc.transact(() => {
    if (is === 'split') {
      const from = at % all.length
      words.delete(from, words.length - from)
      text.insert(index + 1, [newBlock(fresh(), all.slice(from))])
    }
    const before = index > 0 ? (text.get(index - 1) as Y.XmlElement).get(0) as Y.XmlText | undefined : undefined
    if (is === 'join' && before !== undefined) {
      before.insert(before.length, all)
      text.delete(index, 1)
    }
  }, 'person')
}

describe('three at a text, of whom one moves, takes out, splits, joins and undoes', () => {
  const play = async (acts: readonly Act[]): Promise<void> => {
    const shelf = inMemory()
    await shelf.create(ROOM, PARAGRAPHS)
    const storage = shelf.storage as MemoryStorage
    let server = await serve(storage)
    const state = (): Uint8Array => Y.encodeStateAsUpdate(server.ledger.doc)
    const tabs = [0, 1, 2].map(() => openTab(state()))
    let count = 0
    /** where each letter was typed, and those that somebody who saw them took out */
    const typed = new Map<string, string>()
    const taken = new Set<string>()

    const send = (user: number): void => { for (const update of tabs[user]!.outbox.splice(0)) server.take(user, update) }
    const hear = (user: number): void => { Y.applyUpdate(tabs[user]!.doc, state(), 'room') }
    for (const each of acts) {
      if (each.is === 'type') {
        const { text } = tabs[each.who]!
        const block = text.length === 0 ? undefined : text.get(each.block % text.length) as Y.XmlElement
        const words = block?.get(0) as Y.XmlText | undefined
        if (block === undefined || words === undefined) continue
        for (let n = 0; n < each.many; n++) {
          const letter = String.fromCharCode(0x4e00 + count++)
          typed.set(letter, block.getAttribute('id')!)
          words.insert(each.at % (words.length + 1), letter)
        }
      } else if ('block' in each) {
        const { text } = tabs[0]!
        const before = lettersIn(text)
        change(tabs[0]!, each, () => `s${count++}`)
        const after = new Set(lettersIn(text))
        for (const letter of before) if (!after.has(letter)) taken.add(letter)
        for (const letter of after) taken.delete(letter)
      } else if (each.is === 'send') {
        send(each.who)
        await server.ledger.settled()
      } else if (each.is === 'hear') hear(each.who)
      else if (each.is === 'close') {
        send(each.who)
        await server.ledger.settled()
        tabs[each.who] = openTab(state())
      } else {
        await server.settled()
        if (each.is === 'give back') continue
        server.stop()
        server = await serve(storage)
      }
    }
    for (const user of tabs.keys()) send(user)
    await server.settled()
    for (const user of tabs.keys()) hear(user)

    const texts = [server.ledger.doc, ...tabs.map(({ doc }) => doc)].map((doc) => doc.getXmlFragment(TEXT_ROOT))
    expect(new Set(texts.map((text) => text.toJSON())).size).toBe(1)
    const [text] = texts
    const standing = lettersIn(text!)
    expect(standing.filter((letter, index) => standing.indexOf(letter) !== index), 'nothing twice').toEqual([])
    const lost = [...typed].filter(([letter, id]) => !taken.has(letter) && !standing.includes(letter) && standingBlock(text!, id) !== undefined)
    expect(lost, 'nothing lost whose paragraph stands').toEqual([])
    expect([...taken].filter((letter) => standing.includes(letter)), 'nothing back that somebody took out').toEqual([])
    server.stop()
  }

  it('no word is lost whose paragraph stands, none stands twice, and none comes back that was taken out', async () => {
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), play), { numRuns: 400 })
  })
})
