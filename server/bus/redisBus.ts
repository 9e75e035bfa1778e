import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { News, Row } from '#collab/ports.ts'
import type { Log } from '../log.ts'
import { listening, type ServerBus } from './bus.ts'
import { APPENDED, TOLD } from './channels.ts'

/**
 * Server processes tell each other by Redis: the words themselves travel, and reach the other screens without a look at the
 * database. Redis keeps nothing and promises nothing; what it loses is read from the log. While it is away nobody is told.
 */
export const redisBus = async (url: string, log: Log): Promise<ServerBus> => {
  const name = randomBytes(6).toString('hex')
  const { heard, ...ears } = listening()
  const options = { lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 0, retryStrategy: (times: number) => Math.min(times * 200, 5_000) }
  const speaker = new Redis(url, options)
  const listener = new Redis(url, { ...options, enableOfflineQueue: true, maxRetriesPerRequest: null })
  const complain = (error: Error): void => { log.warn({ err: error }, 'Redis is away; other servers read the log') }
  speaker.on('error', complain)
  listener.on('error', complain)

  listener.on('messageBuffer', (channel: Buffer, message: Buffer) => {
    const from = decoding.createDecoder(message)
    const sender = decoding.readVarString(from)
    if (sender === name) return
    if (channel.toString() === APPENDED) heard.emit('appended', readNews(from))
    else heard.emit(`told ${decoding.readVarString(from)}`, decoding.readVarUint8Array(from), sender)
  })
  await Promise.all([speaker.connect(), listener.connect()])
  await listener.subscribe(APPENDED, TOLD)
  // What was said meanwhile is lost: it is read from the log, once it is sure that nothing more gets lost.
  listener.on('ready', () => { listener.subscribe(APPENDED, TOLD).then(() => { heard.emit('gap') }, complain) })

  const publish = (channel: string, write: (to: encoding.Encoder) => void): void => {
    const body = encoding.encode((to) => {
      encoding.writeVarString(to, name)
      write(to)
    })
    speaker.publish(channel, Buffer.from(body)).catch(() => undefined)
  }
  return {
    ...ears,
    name,
    appended: (news) => { publish(APPENDED, (to) => { writeNews(to, news) }) },
    send: (topic, body) => {
      publish(TOLD, (to) => {
        encoding.writeVarString(to, topic)
        encoding.writeVarUint8Array(to, body)
      })
    },
    close: async () => {
      speaker.disconnect()
      listener.disconnect()
    },
  }
}

const writeNews = (to: encoding.Encoder, { room, seq, rows }: News): void => {
  encoding.writeVarString(to, room)
  encoding.writeVarUint(to, seq)
  encoding.writeVarUint(to, rows.length)
  for (const row of rows) {
    encoding.writeVarUint(to, row.seq)
    encoding.writeVarUint8Array(to, row.update)
    encoding.writeAny(to, [row.userId, row.cause])
  }
}

const readNews = (from: decoding.Decoder): News => {
  const room = decoding.readVarString(from)
  const seq = decoding.readVarUint(from)
  const rows: Row[] = []
  for (let count = decoding.readVarUint(from); count > 0; count--) {
    const number = decoding.readVarUint(from)
    const update = decoding.readVarUint8Array(from)
    const [userId, cause] = decoding.readAny(from) as [string | null, string | null]
    rows.push({ seq: number, update, userId, cause })
  }
  return { room, seq, rows }
}
