import type { IncomingMessage } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'
import { z } from 'zod'
import { ID, type ProcessId } from '#domain/ids.ts'
import { LANGS } from '#domain/languages.ts'
import type { Instant } from '#domain/instant.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Refusal } from '#domain/refusals.ts'
import { FOLLOWED, type Screens } from '../live/screens.ts'
import type { Log } from '../log.ts'
import type { Upgrade } from './upgrades.ts'

const asked = z.union([
  z.object({
    id: z.number().int().min(0), method: z.literal('subscription'),
    params: z.object({ path: z.literal('live.process'), input: z.object({ processId: z.string().regex(ID), what: z.enum(FOLLOWED).default('sitting'), lang: z.enum(LANGS).nullish(), has: z.number().nullish() }) }),
  }),
  z.object({ id: z.number().int().min(0), method: z.literal('subscription.stop') }),
])
type Asked = z.infer<typeof asked>

/** A socket that holds more is left out until it is told something again, and then given the whole state. */
const MOST_HELD = 256 << 10
const MOST_SUBSCRIPTIONS = 16
/** Two rounds without a word: the other end is gone. In milliseconds. */
const KEEP_ALIVE = 25_000

type Parts = {
  readonly actorOf: (request: IncomingMessage) => Promise<Actor | null>
  /** who may follow the state of a sitting; that something moved is told to everybody signed in */
  readonly mayFollow: (actor: Actor, processId: ProcessId) => Promise<boolean>
  readonly screens: Screens
  readonly now: () => Instant
  readonly log: Pick<Log, 'error'>
}
type Held = { isAlive: boolean; readonly subscriptions: Map<number, () => void> }

/** With the server’s clock: countdowns run by it. */
const started = (id: number, now: Instant): string => JSON.stringify({ id, result: { type: 'started', now } })
const stopped = (id: number): string => JSON.stringify({ id, result: { type: 'stopped' } })
const refused = (id: number | null, refusal: Refusal): string =>
  JSON.stringify({ id, error: { code: -32000, message: refusal.code, data: { code: refusal.code, refusal } } })
const parsed = (text: string): Asked | null => {
  try {
    return asked.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/**
 * `/api/live`: one WebSocket a tab. The messages are those of a tRPC subscription to `live.process`, so that its client can follow too; they
 * are written here because tRPC would serialise each state once for every screen.
 */
export const liveDoor = ({ actorOf, mayFollow, screens, now, log }: Parts): { readonly upgrade: Upgrade; readonly drain: () => void } => {
  const wss = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 })
  const held = new Map<WebSocket, Held>()

  const subscribe = async (socket: WebSocket, who: Promise<Actor | null>, { id, params: { input: { processId, what, lang, has } } }: Extract<Asked, { method: 'subscription' }>): Promise<void> => {
    const actor = await who
    if (!actor) return socket.send(refused(id, { code: 'not-signed-in' }))
    if (lang && !await mayFollow(actor, processId)) return socket.send(refused(id, { code: 'not-allowed', needs: 'delegate' }))
    const subscriptions = held.get(socket)?.subscriptions
    if (!subscriptions || subscriptions.size >= MOST_SUBSCRIPTIONS) return
    subscriptions.get(id)?.()
    socket.send(started(id, now()))
    const leave = screens.follow(processId, {
      userId: actor.userId, follows: lang ? { what, lang } : null,
      tell: (frame) => {
        if (socket.readyState !== socket.OPEN) return true
        if (socket.bufferedAmount > MOST_HELD) return false
        socket.send(frame(id), { binary: false })
        return true
      },
      end: () => { socket.send(stopped(id)) },
    }, has ?? null)
    subscriptions.set(id, leave)
  }

  wss.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const state: Held = { isAlive: true, subscriptions: new Map() }
    held.set(socket, state)
    const who = actorOf(request)
    // asked for again by each subscription: here it only must not go unheard
    who.catch(() => undefined)
    socket.on('error', () => { socket.terminate() })
    socket.on('close', () => {
      held.delete(socket)
      for (const leave of state.subscriptions.values()) leave()
    })
    socket.on('message', (data: Buffer) => {
      state.isAlive = true
      const text = data.toString()
      if (text === 'PONG') return
      if (text === 'PING') return socket.send('PONG')
      const message = parsed(text)
      if (!message) return socket.send(refused(null, { code: 'invalid-field', field: 'message', problem: 'invalid' }))
      if (message.method === 'subscription') {
        subscribe(socket, who, message).catch((error: unknown) => {
          log.error({ err: error }, 'a live screen could not follow')
          socket.close(1013)
        })
        return
      }
      state.subscriptions.get(message.id)?.()
      state.subscriptions.delete(message.id)
      socket.send(stopped(message.id))
    })
  })

  const keepAlive = setInterval(() => {
    for (const [socket, state] of held) {
      if (!state.isAlive) {
        socket.terminate()
        continue
      }
      state.isAlive = false
      socket.send('PING')
    }
  }, KEEP_ALIVE)
  keepAlive.unref()

  return {
    upgrade: (request, socket, head) => { wss.handleUpgrade(request, socket, head, (client) => { wss.emit('connection', client, request) }) },
    drain: () => {
      clearInterval(keepAlive)
      for (const socket of held.keys()) socket.close(1012)
    },
  }
}
