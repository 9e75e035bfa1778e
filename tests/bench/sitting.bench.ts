import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { ms, ratio, type Tables } from './bench.ts'
import { ballots } from './sitting/ballots.ts'

/** A hall of the Assembly: 2,000 delegates follow one sitting of about 150 amendments. */
const SCREENS = 2_000
const AMENDMENTS = 140
const DECISIONS = 15
/** What the product promises: every screen within so many milliseconds; KB of server memory a screen that only listens. */
const P95 = 250
const MEMORY = 40
/** What was closed is let go of within so many milliseconds. */
const LETTING_GO = 10_000
const SLUG_OF = /\/resolutions\/([\w-]+)/g

type Json = Record<string, unknown>
const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0

const HEAP = new URL('./sitting/heap.ts', import.meta.url).href
const HELD = /^held (\d+)$/gm
/** Bytes that the server's own process holds after everything unused was collected. */
const held = async ({ pid, terminal }: TestServer): Promise<number> => {
  const said = () => [...terminal().matchAll(HELD)].map(([, bytes]) => Number(bytes))
  const before = said().length
  process.kill(pid, 'SIGUSR2')
  while (said().length === before) await pause(50)
  return said().at(-1) ?? 0
}

/** The real server with its demonstration: a sitting is open in it, and the desk is asked as the secretariat asks it. */
const openHall = async () => {
  const server = await startServer({ demo: true, env: { NODE_OPTIONS: `--import ${HEAP}` } })
  const origin = server.url
  const cookieOf = async (account: string): Promise<string> => {
    const answered = await fetch(`${origin}/demo/sign-in`, { method: 'POST', body: new URLSearchParams({ account }), headers: { origin }, redirect: 'manual' })
    return answered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  }
  const desk = await cookieOf('secretariat')
  const call = async (path: string, input: Json): Promise<Json> => {
    const answered = await fetch(`${origin}/api/trpc/${path}`, { method: 'POST', body: JSON.stringify(input), headers: { origin, cookie: desk, 'content-type': 'application/json' } })
    const { result, error } = await answered.json() as { result?: { data: Json }; error?: Json }
    if (!result) throw new Error(`${path}: ${JSON.stringify(error)}`)
    return result.data
  }
  const ask = async (path: string, input: Json): Promise<Json> => {
    const answered = await fetch(`${origin}/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers: { cookie: desk } })
    const { result } = await answered.json() as { result?: { data: Json } }
    return result?.data ?? {}
  }
  let commands = 0
  const give = (type: string, input: Json): Promise<Json> => call(`command.${type}`, { commandId: `bench${String(process.pid)}x${String(commands++)}`, input })
  const page = await (await fetch(`${origin}/resolutions`, { headers: { cookie: desk } })).text()
  for (const slug of new Set([...page.matchAll(SLUG_OF)].map(([, slug]) => slug ?? ''))) {
    const found = await ask('sitting.desk', { slug }) as { open?: unknown; processId?: string; versionId?: string; places?: readonly { at: string; short: string }[] }
    if (found.open) return { server, origin, give, ask, cookieOf, slug, processId: found.processId ?? '', versionId: found.versionId ?? '', places: found.places ?? [] }
  }
  throw new Error('no sitting is open in the demonstration')
}

type Screen = { socket: WebSocket; heard: (() => void) | null }
const openScreens = async (origin: string, cookie: string, processId: string, onBytes: (n: number) => void): Promise<Screen[]> => {
  const screens: Screen[] = []
  for (let i = 0; i < SCREENS; i += 100) {
    await Promise.all(Array.from({ length: 100 }, (_, k) => new Promise<void>((resolve, reject) => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/live`, { headers: { origin, cookie }, perMessageDeflate: false })
      const screen: Screen = { socket, heard: null }
      screens.push(screen)
      socket.on('error', reject)
      socket.on('open', () => { socket.send(JSON.stringify({ id: 1, method: 'subscription', params: { path: 'live.process', input: { processId, lang: (i + k) % 3 === 0 ? 'fr' : 'en', has: null } } })) })
      socket.on('message', (data: Buffer) => {
        if (data.includes('"error"')) reject(new Error(data.toString()))
        // a screen is up to date when the state is there: the first time in whole, then by what changed
        if (data.includes('"whole"')) resolve()
        if (data.includes('"step"')) {
          onBytes(data.length)
          screen.heard?.()
        }
      })
    })))
  }
  return screens
}

const close = async (screens: readonly Screen[]): Promise<void> => {
  await Promise.all(screens.map(({ socket }) => new Promise<void>((resolve) => {
    socket.once('close', () => { resolve() })
    socket.close()
  })))
}

export const tables: Tables = async function* () {
  yield await ballots()
  const hall = await openHall()
  const { server, origin, give, ask, cookieOf, slug, processId, versionId, places } = hall
  try {
    const paragraphs = places.filter(({ short }) => /^OP \d+$/.test(short))
    for (let n = 0; n < AMENDMENTS; n++) {
      const place = paragraphs[n % paragraphs.length]
      await give('EnterAmendment', { versionId, sponsorId: 'oral', lang: 'en', act: 'add', kind: 'operative', paragraphId: place?.at ?? '', text: `Invites parliaments to consider measure ${String(n)}`, reason: '' })
    }
    const cookie = await cookieOf('delegate-ca')
    await fetch(`${origin}/resolutions/${slug}/sitting`, { headers: { cookie } })
    let bytes = 0
    const open = () => openScreens(origin, cookie, processId, (n) => { bytes += n })
    // what the first screens have it load stays for all: it is counted with them and without them
    const idle = await open()
    const withAll = await held(server)
    await close(idle)
    await pause(LETTING_GO)
    const memory = (withAll - await held(server)) / SCREENS / 1024
    const screens = await open()

    const all: number[] = []
    const answered: number[] = []
    for (let n = 0; n < DECISIONS; n++) {
      const { before: put } = await ask('sitting.desk', { slug }) as { before?: { id: string } }
      const start = performance.now()
      const heard = screens.map((screen) => new Promise<number>((resolve) => { screen.heard = () => { resolve(performance.now() - start) } }))
      const decision = give('DecideAmendment', { versionId, amendmentId: put?.id, disposition: n % 3 === 0 ? 'accepted' : 'rejected' }).then(() => { answered.push(performance.now() - start) })
      all.push(...await Promise.all(heard))
      await decision
    }
    await close(screens)
    all.sort((a, b) => a - b)
    answered.sort((a, b) => a - b)
    const p95 = quantile(all, 0.95)
    yield {
      title: `A decision on ${String(SCREENS)} open floor screens, ${String(DECISIONS)} decisions, ${String(AMENDMENTS)} amendments to go (server and screens on this machine)`,
      columns: ['', 'measured', 'promised', 'ratio'],
      rows: [
        ['decision until a screen shows it, p50', `${ms(quantile(all, 0.5))} ms`, '', ''],
        ['decision until a screen shows it, p95', `${ms(p95)} ms`, `${String(P95)} ms`, ratio(p95, P95)],
        ['decision until the last screen shows it', `${ms(all.at(-1) ?? 0)} ms`, '', ''],
        ['of it: decision until the desk is answered, p50', `${ms(quantile(answered, 0.5))} ms`, '', ''],
        ['message to one screen, mean', `${(bytes / all.length / 1024).toFixed(1)} KB`, '', ''],
        ['server memory of one idle screen', `${memory.toFixed(1)} KB`, `${String(MEMORY)} KB`, ratio(memory, MEMORY)],
      ],
    }
  } finally {
    await server.stop()
  }
}
