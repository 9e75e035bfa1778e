import type { IncomingMessage } from 'node:http'
import { applyWSSHandler } from '@trpc/server/adapters/ws'
import { WebSocketServer } from 'ws'
import type { Context } from '../trpc/trpc.ts'
import { appRouter } from '../trpc/router.ts'
import type { Upgrade } from './upgrades.ts'

/** `/api/live`: the subscriptions of one tab over one WebSocket. */
export const liveDoor = (contextOf: (request: IncomingMessage) => Promise<Context>): { readonly upgrade: Upgrade; readonly drain: () => void } => {
  const wss = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 })
  const trpc = applyWSSHandler({ wss, router: appRouter, createContext: ({ req }) => contextOf(req), keepAlive: { enabled: true, pingMs: 25_000, pongWaitMs: 10_000 } })
  return {
    upgrade: (request, socket, head) => { wss.handleUpgrade(request, socket, head, (client) => { wss.emit('connection', client, request) }) },
    drain: () => {
      trpc.broadcastReconnectNotification()
      for (const client of wss.clients) client.close(1012)
    },
  }
}
