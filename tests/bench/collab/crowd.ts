import { createHmac } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import * as Y from 'yjs'
import { TEXT_ROOT } from '#domain/resolution/schema.ts'
import { readSync, signIn, STEP, sync, type Dialect } from './dialects.ts'
import { find, now, write } from './marks.ts'
import { Socket } from './socket.ts'
import { liveDraft, wordsAt } from './text.ts'

export type Crowd = {
  readonly url: string
  readonly dialect: Dialect
  readonly room: string
  /** signs the cookies of a server that asks who is there */
  readonly secret: string | null
  readonly readers: number
  readonly writers: number
  /** words per second of each writer */
  readonly rate: number
  readonly most: number
  readonly startedAt: number
}
const crowd = workerData as Crowd & { readonly isWriters: boolean }
const NOTHING = new Uint8Array([0])
const EMPTY = new Uint8Array([0, 0])
/** Some readers keep a whole document, so that it can be compared in the end. */
const WHOLE = 5
const ANSWER_WITHIN = 60_000

const cookieOf = (name: string): Record<string, string> => {
  if (crowd.secret === null) return {}
  return { Cookie: `chapeau.session_token=${encodeURIComponent(`${name}.${createHmac('sha256', crowd.secret).update(name).digest('base64')}`)}` }
}

/** Milliseconds that words took, in classes of one percent. */
const times = new Map<number, number>()
let measuring = false

class Person {
  readonly #name: string
  readonly doc: Y.Doc | null
  readonly #seen = new Uint8Array(crowd.writers * crowd.most)
  #socket: Socket | null = null
  #isOpen = false
  #answered: (() => void) | null = null
  typed = 0
  /** where this writer types on, in a paragraph of their own */
  #place: number | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(name: string, keepsText: boolean) {
    this.#name = name
    this.doc = keepsText ? new Y.Doc() : null
    this.doc?.on('update', (update: Uint8Array, from: unknown) => {
      if (from !== 'server' && this.#isOpen) this.#socket?.send(sync(crowd.dialect, crowd.room, STEP.UPDATE, update))
    })
  }

  get isOpen(): boolean { return this.#isOpen }

  /** True when the text has come. */
  async join(): Promise<boolean> {
    return new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), ANSWER_WITHIN)
      this.#answered = () => {
        clearTimeout(late)
        resolve(true)
      }
      const path = crowd.dialect === 'y' ? `/${crowd.room}` : '/'
      this.#socket = new Socket(crowd.url + path, cookieOf(this.#name), {
        opened: () => { this.#opened() },
        frame: (bytes, from, end) => { this.#heard(bytes, from, end) },
        closed: () => {
          this.#isOpen = false
          clearTimeout(late)
          resolve(false)
        },
      })
    })
  }

  #opened(): void {
    this.#isOpen = true
    if (crowd.dialect === 'bare') {
      this.#answered?.()
      return
    }
    if (crowd.dialect === 'hocuspocus') this.#socket?.send(signIn(crowd.room))
    this.#socket?.send(sync(crowd.dialect, crowd.room, STEP.ASK, this.doc === null ? NOTHING : Y.encodeStateVector(this.doc)))
  }

  #heard(bytes: Buffer, from: number, end: number): void {
    if (crowd.dialect === 'bare') return this.#look(bytes, from, end, true)
    // Most frames are words for somebody who keeps no text: they are looked through where they lie.
    const type = crowd.dialect === 'hocuspocus' ? bytes[from + 1 + crowd.room.length] : bytes[from]
    if (type !== 0 && type !== 4) return
    const step = crowd.dialect === 'hocuspocus' ? bytes[from + 2 + crowd.room.length] : bytes[from + 1]
    if (type === 4 && crowd.dialect !== 'hocuspocus') return
    if (step === STEP.ASK) {
      const asked = readSync(crowd.dialect, bytes.subarray(from, end))
      this.#socket?.send(sync(crowd.dialect, crowd.room, STEP.ANSWER, this.doc === null || asked === null ? EMPTY : Y.encodeStateAsUpdate(this.doc, Uint8Array.from(asked.body))))
      return
    }
    if (this.doc !== null) {
      const message = readSync(crowd.dialect, bytes.subarray(from, end))
      if (message !== null) Y.applyUpdate(this.doc, Uint8Array.from(message.body), 'server')
    }
    this.#look(bytes, from, end, step === STEP.UPDATE)
    if (step === STEP.ANSWER) this.#answered?.()
  }

  #look(bytes: Buffer, from: number, end: number, isLive: boolean): void {
    const at = now() - crowd.startedAt
    find(bytes, from, end, (writer, number, typedAt) => {
      const place = writer * crowd.most + number
      if (this.#seen[place] !== 0) return
      this.#seen[place] = 1
      if (!isLive || !measuring) return
      const kind = Math.round(Math.log(Math.max(1, at - typedAt)) * 100)
      times.set(kind, (times.get(kind) ?? 0) + 1)
    })
  }

  type(writer: number): void {
    if (this.doc === null || !this.#isOpen || this.typed >= crowd.most) return
    const words = wordsAt(this.doc, writer * 6)
    const number = this.typed++
    this.#seen[writer * crowd.most + number] = 1
    const word = write({ writer, number, at: now() - crowd.startedAt })
    this.#place ??= Math.floor(words.length / 2)
    words.insert(this.#place, word)
    this.#place += word.length
  }

  startTyping(writer: number): void {
    const period = 1000 / crowd.rate
    let next = performance.now() + Math.random() * period
    const tick = (): void => {
      while (next <= performance.now()) {
        this.type(writer)
        next += period
      }
      this.#timer = setTimeout(tick, Math.max(0, next - performance.now()))
    }
    tick()
  }

  stopTyping(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  missing(sent: readonly number[]): number {
    let missing = 0
    for (const [writer, count] of sent.entries()) for (let number = 0; number < count; number++) if (this.#seen[writer * crowd.most + number] === 0) missing++
    return missing
  }

  cut(): void {
    this.#isOpen = false
    this.#socket?.cut()
  }
}

const writers = Array.from({ length: crowd.isWriters ? crowd.writers : 0 }, (_, n) => new Person(`writer-${n}`, true))
const readers = Array.from({ length: crowd.isWriters ? 0 : crowd.readers }, (_, n) => new Person(`reader-${n}`, n < WHOLE))
const everyone = [...writers, ...readers]

/** So many knock at once; who is turned away tries again. */
const joinAll = async (atOnce: number): Promise<{ ms: number; failed: number }> => {
  const start = performance.now()
  let next = 0
  let failed = 0
  const lane = async (): Promise<void> => {
    for (let person = everyone[next++]; person !== undefined; person = everyone[next++]) {
      for (let tries = 0; tries < 5 && !await person.join(); tries++) {
        failed++
        await new Promise((resolve) => { setTimeout(resolve, 100 + Math.random() * 400) })
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return { ms: performance.now() - start, failed }
}

const quantile = (share: number): number => {
  const sorted = [...times].sort(([a], [b]) => a - b)
  const all = sorted.reduce((sum, [, count]) => sum + count, 0)
  let below = 0
  for (const [kind, count] of sorted) {
    below += count
    if (below >= share * all) return Math.exp(kind / 100) / 1000
  }
  return NaN
}

const answers = {
  join: (atOnce: number) => joinAll(atOnce),
  seed: () => {
    const [first] = writers
    if (first?.doc === undefined || first.doc === null) return
    const seed = Y.encodeStateAsUpdate(liveDraft())
    if (crowd.dialect === 'bare') for (const { doc } of writers) { if (doc !== null) Y.applyUpdate(doc, seed, 'server') }
    else if (first.doc.getXmlFragment(TEXT_ROOT).length === 0) Y.applyUpdate(first.doc, seed)
  },
  type: () => { for (const [n, writer] of writers.entries()) writer.startTyping(n) },
  rest: () => {
    for (const writer of writers) writer.stopTyping()
    return writers.map(({ typed }) => typed)
  },
  measure: () => {
    times.clear()
    measuring = true
    return writers.map(({ typed }) => typed)
  },
  measured: () => {
    measuring = false
    return { p50: quantile(0.5), p95: quantile(0.95), heard: [...times.values()].reduce((sum, count) => sum + count, 0), typed: writers.map(({ typed }) => typed) }
  },
  storm: (atOnce: number) => {
    for (const person of everyone) person.cut()
    return joinAll(atOnce)
  },
  missing: (sent: readonly number[]) => everyone.reduce((sum, person) => sum + person.missing(sent), 0),
  states: () => everyone.flatMap(({ doc }) => (doc === null || crowd.dialect === 'bare' ? [] : [doc.getXmlFragment(TEXT_ROOT).toJSON()])),
  leave: () => { for (const person of everyone) person.cut() },
}
export type Answers = typeof answers

parentPort?.on('message', ({ id, what, with: argument }: { id: number; what: keyof Answers; with: never }) => {
  Promise.resolve().then<unknown>(() => answers[what](argument)).then((result) => parentPort?.postMessage({ id, result }), (error: unknown) => parentPort?.postMessage({ id, error: String(error) }))
})
