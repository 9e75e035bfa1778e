import { withDatabase } from './postgres.ts'
import { startServer } from './server.ts'

export type Idle = { readonly viewerKib: number; readonly roomMib: number }

/** What somebody who only has the text open costs the server, and a room that only one person has open. */
export const idle = (): Promise<Idle> => withDatabase(async (DATABASE_URL) => {
  const server = await startServer('idle', { DATABASE_URL })
  try {
    return JSON.parse(await server.says()) as Idle
  } finally {
    await server.stop()
  }
})
