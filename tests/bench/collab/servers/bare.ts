import { WebSocketServer } from 'ws'
import { listening } from './listening.ts'

/** The limit for one frame per update: `ws`, and every frame to all. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false, backlog: 4096 }, () => { listening(server.address()) })
server.on('connection', (socket) => {
  socket.on('error', () => undefined)
  socket.on('message', (data) => { for (const other of server.clients) other.send(data as Buffer, { binary: true }) })
})
