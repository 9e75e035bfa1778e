import { Worker } from 'node:worker_threads'
import type { Answers, Crowd } from './crowd.ts'
import type { Dialect } from './dialects.ts'
import { busy, usageOf } from './machine.ts'
import { now } from './marks.ts'
import { startServer } from './server.ts'
import { READERS, WRITERS } from './sizes.ts'

const RATE = 5
const WARM_UP = 3_000
const MEASURED = 10_000
const STORM_AT_ONCE = 500
const SETTLE = 15_000

export type Load = {
  /** microseconds of server CPU for each word that reached a reader */
  readonly perDelivery: number
  readonly readers: { readonly p50: number; readonly p95: number }
  readonly writers: { readonly p95: number }
  readonly storm: { readonly ms: number; readonly cpu: number }
  readonly joinMs: number
  readonly mib: number
  readonly missing: number
  readonly converged: boolean
  /** share of the machine that others used meanwhile */
  readonly others: number
}

type Thread = { ask<K extends keyof Answers>(what: K, argument?: Parameters<Answers[K]>[0]): Promise<Awaited<ReturnType<Answers[K]>>>; end(): Promise<unknown> }

const thread = (crowd: Crowd & { isWriters: boolean }): Thread => {
  const worker = new Worker(new URL('./crowd.ts', import.meta.url), { workerData: crowd })
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
  let count = 0
  worker.on('message', ({ id, result, error }: { id: number; result: never; error?: string }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(result)
    else asked?.reject(new Error(error))
  })
  worker.on('error', (error) => { throw error })
  return {
    ask: (what, argument) => new Promise((resolve, reject) => {
      waiting.set(++count, { resolve, reject })
      worker.postMessage({ id: count, what, with: argument })
    }),
    end: () => worker.terminate(),
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms) })

/** 2,000 readers and 10 writers at one server: ten seconds of typing, then all readers' cables are pulled at once. */
export const load = async (name: string, dialect: Dialect, env: Readonly<Record<string, string>> = {}): Promise<Load> => {
  const server = await startServer(name, env)
  const { url = '', room = 'bench', secret = null } = server.ready
  const crowd = { url, dialect, room, secret, readers: READERS, writers: WRITERS, rate: RATE, most: 1_000, startedAt: now() }
  const [writers, readers] = [thread({ ...crowd, isWriters: true }), thread({ ...crowd, isWriters: false })]
  try {
    await writers.ask('join', WRITERS)
    await writers.ask('seed')
    await pause(500)
    const { ms: joinMs } = await readers.ask('join', 200)
    await writers.ask('type')
    await pause(WARM_UP)

    await Promise.all([writers.ask('measure'), readers.ask('measure')])
    const before = { ...usageOf(server.pid), all: busy(), own: process.cpuUsage() }
    await pause(MEASURED)
    const after = { ...usageOf(server.pid), all: busy(), own: process.cpuUsage(before.own) }
    const [heard, wrote] = await Promise.all([readers.ask('measured'), writers.ask('measured')])

    const calm = usageOf(server.pid)
    const storm = await readers.ask('storm', STORM_AT_ONCE)
    const stormCpu = usageOf(server.pid).cpu - calm.cpu
    await pause(1_500)
    const sent = await writers.ask('rest')
    let missing = Infinity
    for (const end = performance.now() + SETTLE; missing > 0 && performance.now() < end; await pause(300)) {
      missing = await readers.ask('missing', sent) + await writers.ask('missing', sent)
    }
    const states = new Set([...await readers.ask('states'), ...await writers.ask('states')])
    const cpu = after.cpu - before.cpu
    const ownCpu = (after.own.user + after.own.system) / 1e6
    return {
      perDelivery: cpu * 1e6 / heard.heard, readers: heard, writers: wrote,
      storm: { ms: storm.ms, cpu: stormCpu }, joinMs, mib: after.mib, missing, converged: states.size <= 1,
      others: Math.max(0, after.all - before.all - cpu - ownCpu) / (MEASURED / 1000),
    }
  } finally {
    await Promise.all([writers.ask('leave'), readers.ask('leave')])
    await Promise.all([writers.end(), readers.end()])
    await server.stop()
  }
}
