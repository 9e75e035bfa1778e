import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import type * as Y from 'yjs'
import { connect, until, type Client } from './world.ts'

const WRITERS = ['nl', 'ke', 'th']

/** Where the words go: a PostgreSQL by its address, or a data folder. */
export type Place = { readonly databaseUrl: string } | { readonly dataDir: string }
export type Crash = { readonly typed: number; readonly acknowledged: number; readonly lost: readonly string[] }

const start = async (place: Place, room: string): Promise<{ child: ChildProcess; url: string }> => {
  const env = 'databaseUrl' in place ? { DATABASE_URL: place.databaseUrl } : { DATABASE_URL: '', DATA_DIR: place.dataDir }
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'crashServer.ts')], { env: { ...process.env, ...env, ROOM: room }, stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = await once(createInterface({ input: child.stdout }), 'line') as [string]
  return { child, url: `ws://127.0.0.1:${port}/collab` }
}
const kill = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** Words as fast as they can be typed; each is a message of its own. */
const typing = (client: Client, who: string, round: number): { readonly words: string[]; stop(): void } => {
  const words: string[] = []
  const timer = setInterval(() => {
    const word = `${who}-${round}-${words.length};`
    const paragraph = client.text.get(client.text.length - 1) as Y.XmlElement
    ;(paragraph.get(0) as Y.XmlText).insert(0, word)
    words.push(word)
  }, 2)
  return { words, stop: () => { clearInterval(timer) } }
}

/** One round: three people type at full speed, the server is killed, and what it had acknowledged is looked for after it came back. */
const crashOnce = async (place: Place, room: string, round: number, after: number): Promise<Crash> => {
  const { child, url } = await start(place, room)
  const clients = WRITERS.map((user) => connect(url, room, user))
  await until(() => clients.every(({ provider }) => provider.synced), 'synced', 30_000)
  clients[0]?.write('')
  await until(() => clients.every(({ text }) => text.length > round), 'a paragraph for all', 30_000)
  await until(() => clients.every(({ saved, sent }) => saved > sent), 'all quiet', 30_000)
  const hands = clients.map((client, n) => typing(client, WRITERS[n] ?? '', round))
  const counted = clients.map(({ saved }) => saved)
  await until(() => clients.reduce((sum, { saved }, n) => sum + saved - (counted[n] ?? 0), 0) >= after, 'so many acknowledged', 60_000)
  // Killed in the middle of it: more words are on their way.
  for (const { provider } of clients) provider.shouldConnect = false
  await kill(child)
  await until(() => clients.every(({ provider }) => !provider.wsconnected), 'cut off', 30_000)
  const acknowledged = clients.map(({ saved }, n) => saved - (counted[n] ?? 0))
  hands.forEach((hand) => { hand.stop() })
  clients.forEach((client) => { client.leave() })

  const again = await start(place, room)
  const reader = connect(again.url, room, 'reader')
  await until(() => reader.provider.synced, 'back', 30_000)
  const found = reader.words().join(' ')
  reader.leave()
  await kill(again.child)
  const promised = hands.flatMap(({ words }, n) => words.slice(0, acknowledged[n]))
  return { typed: hands.reduce((sum, { words }) => sum + words.length, 0), acknowledged: promised.length, lost: promised.filter((word) => !found.includes(word)) }
}

export const crashes = async (place: Place, rounds: number): Promise<readonly Crash[]> => {
  const results: Crash[] = []
  for (let round = 0; round < rounds; round++) results.push(await crashOnce(place, 'draft.crash.en', round, 40 + 30 * (round % 7)))
  return results
}
