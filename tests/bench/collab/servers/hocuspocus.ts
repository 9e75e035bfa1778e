import process from 'node:process'
import { Server } from '@hocuspocus/server'
import { listening } from './listening.ts'

/** Hocuspocus as it comes: everything in memory, nobody asked who they are. */
const server = new Server({ port: 0, address: '127.0.0.1', quiet: true })
await server.listen()
listening(server.httpServer.address())
process.stdin.resume()
