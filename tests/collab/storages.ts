import * as Y from 'yjs'
import type { Storage } from '#collab/ports.ts'
import { TEXT_ROOT } from '#domain/resolution/schema.ts'
import type { Database } from '#server/db/database.ts'
import { createStorage } from '#server/rooms/storage.ts'
import { memoryStorage } from './memoryStorage.ts'

/** A place for logs, with what the commands do to rooms outside live text. */
export type Shelf = {
  readonly storage: Storage
  create(room: string, paragraphs?: readonly string[]): Promise<void>
  freeze(room: string): Promise<void>
  reopen(room: string): Promise<void>
  /** How many updates the log holds. */
  length(room: string): Promise<number>
}

const seed = (paragraphs: readonly string[]): { update: Uint8Array; client: number } => {
  const doc = new Y.Doc()
  doc.getXmlFragment(TEXT_ROOT).insert(0, paragraphs.map((words, index) => {
    const element = new Y.XmlElement('paragraph')
    element.setAttribute('id', `p${index + 1}`)
    element.setAttribute('kind', 'preambular')
    element.insert(0, [new Y.XmlText(words)])
    return element
  }))
  return { update: Y.encodeStateAsUpdate(doc), client: doc.clientID }
}

export const inMemory = (): Shelf => {
  const storage = memoryStorage()
  const turn = (name: string, open: boolean): Promise<void> => {
    const room = storage.rooms.get(name)!
    room.epoch++
    room.open = open
    return Promise.resolve()
  }
  return {
    storage,
    create: (name, paragraphs = ['Recalling']) => {
      const room = storage.create(name)
      const { update, client } = seed(paragraphs)
      room.log.push({ update, userId: null, clientId: client, cause: 'seed' })
      room.owners.set(client, null)
      return Promise.resolve()
    },
    freeze: (name) => turn(name, false),
    reopen: (name) => turn(name, true),
    length: (name) => Promise.resolve(storage.rooms.get(name)!.log.length),
  }
}

export const onDatabase = ({ pool }: Database): Shelf => {
  const turn = async (name: string, open: boolean): Promise<void> => {
    await pool.query('UPDATE rooms SET open = $2, epoch = epoch + 1 WHERE name = $1', [name, open])
  }
  return {
    storage: createStorage(pool),
    create: async (name, paragraphs = ['Recalling']) => {
      const { update, client } = seed(paragraphs)
      await pool.query('INSERT INTO rooms (name, last_seq) VALUES ($1, 1)', [name])
      await pool.query(`INSERT INTO room_updates (room, seq, client_id, cause, data) VALUES ($1, 1, $2, 'seed', $3)`, [name, client, Buffer.from(update)])
      await pool.query('INSERT INTO client_bindings (room, client_id) VALUES ($1, $2)', [name, client])
    },
    freeze: (name) => turn(name, false),
    reopen: (name) => turn(name, true),
    length: async (name) => (await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM room_updates WHERE room = $1', [name])).rows[0]!.n,
  }
}
