import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { isFromOwnPages } from './origin.ts'

/** Takes a WebSocket upgrade whose path is its own. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/**
 * Hands each WebSocket upgrade to whoever owns its path, if it comes from our own pages. Other paths are left alone: the
 * development server listens too; where there is none, they are refused.
 */
export const mountUpgrades = (server: Server, own: ReadonlySet<string>, doors: ReadonlyMap<string, Upgrade>, { leaveOthers }: { leaveOthers: boolean }): void => {
  const refuse = (socket: Duplex, status: string) => { socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`) }
  server.on('upgrade', (request, socket, head) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const door = [...doors].find(([prefix]) => path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`))?.[1]
    if (!door) {
      if (!leaveOthers) refuse(socket, '404 Not Found')
      return
    }
    // A client that is gone before it is answered is nobody's failure.
    socket.on('error', () => { socket.destroy() })
    if (isFromOwnPages(request.headers, own)) door(request, socket, head)
    else refuse(socket, '403 Forbidden')
  })
}
