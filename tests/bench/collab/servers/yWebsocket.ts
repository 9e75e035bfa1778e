import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'
import { listening } from './listening.ts'

/** @y/websocket-server as it comes. */
const http = createServer()
const server = new WebSocketServer({ noServer: true })
server.on('connection', setupWSConnection)
http.on('upgrade', (request, socket, head) => { server.handleUpgrade(request, socket, head, (client) => { server.emit('connection', client, request) }) })
http.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => { listening(http.address()) })
