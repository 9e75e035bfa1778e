import { randomBytes } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { Log } from '../log.ts'
import { listening, type ServerBus } from './bus.ts'
import { APPENDED, TOLD } from './channels.ts'

/** A notification carries less than 8,000 bytes, of which some name the message; what is longer goes in parts. */
const PART = 7_800
/** Messages of so many milliseconds go in one query. */
const TOGETHER = 20
const RETRY_FIRST = 200
const RETRY_MOST = 5_000

/**
 * Server processes on one PostgreSQL tell each other by NOTIFY. Appends to the logs are notified by the append itself, in its
 * transaction, so that nobody hears of words that are not there. One connection of the pool listens.
 */
export const postgresBus = async (pool: Pool, log: Log): Promise<ServerBus> => {
  const name = randomBytes(6).toString('hex')
  const { heard, ...ears } = listening()
  const parts = new Map<string, string[]>()
  let closed = false
  const isClosed = (): boolean => closed
  let listener: PoolClient | null = null

  /** `<process> <message> <part>/<parts> <topic> <base64>` */
  const hearTold = (payload: string): void => {
    const [from, id, place, topic, body] = payload.split(' ')
    if (from === undefined || id === undefined || place === undefined || topic === undefined || body === undefined || from === name) return
    const [part, count] = place.split('/').map(Number)
    const key = `${from} ${id}`
    const got = [...(parts.get(key) ?? []), body]
    if (got.length !== part) parts.delete(key)
    else if (part === count) {
      parts.delete(key)
      heard.emit(`told ${topic}`, Buffer.from(got.join(''), 'base64'), from)
    } else parts.set(key, got)
  }
  /** `<process> <seq> <room>` */
  const hearAppended = (payload: string): void => {
    const [from, seq, room] = payload.split(' ')
    if (from !== name && room !== undefined) heard.emit('appended', { room, seq: Number(seq), rows: [] })
  }

  const listen = async (): Promise<void> => {
    const client = await pool.connect()
    client.on('notification', ({ channel, payload = '' }) => { if (channel === APPENDED) hearAppended(payload); else hearTold(payload) })
    client.on('error', (error) => {
      // One that is lost before it listens fails below.
      if (listener !== client) return
      log.warn({ err: error }, 'the connection that listens for other servers was lost')
      listener = null
      client.release(true)
      void again(RETRY_FIRST)
    })
    try {
      await client.query(`LISTEN ${APPENDED}`)
      await client.query(`LISTEN ${TOLD}`)
      if (isClosed()) throw new Error('closed meanwhile')
    } catch (error) {
      client.release(true)
      throw error
    }
    listener = client
  }
  const again = async (pause: number): Promise<void> => {
    await new Promise((resolve) => { setTimeout(resolve, pause).unref() })
    if (isClosed()) return
    try {
      await listen()
      parts.clear()
      heard.emit('gap')
    } catch {
      if (!isClosed()) await again(Math.min(pause * 2, RETRY_MOST))
    }
  }

  let waiting: string[] = []
  let timer: NodeJS.Timeout | null = null
  let count = 0
  const flush = (): void => {
    timer = null
    const payloads = waiting
    waiting = []
    pool.query(`SELECT pg_notify('${TOLD}', payload) FROM unnest($1::text[]) WITH ORDINALITY AS told (payload, place) ORDER BY place`, [payloads])
      .catch((error: unknown) => { log.warn({ err: error }, 'other servers could not be told') })
  }

  await listen()
  return {
    ...ears,
    name,
    appended: () => undefined,
    send: (topic, body) => {
      const text = Buffer.from(body).toString('base64')
      const total = Math.max(1, Math.ceil(text.length / PART))
      const id = ++count
      for (let part = 0; part < total; part++) waiting.push(`${name} ${id} ${part + 1}/${total} ${topic} ${text.slice(part * PART, (part + 1) * PART)}`)
      timer ??= setTimeout(flush, TOGETHER)
    },
    close: async () => {
      closed = true
      if (timer !== null) clearTimeout(timer)
      listener?.release(true)
    },
  }
}
