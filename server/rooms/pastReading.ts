import { parseRoom } from '#domain/permission/rooms.ts'

/** After so many more entries the past of a text is read on, so that no page has to wait for it … */
const EVERY = 1_000
/** … once nobody has written for so long, in milliseconds: those who write go first … */
const REST = 5_000
/** … or after so many at once. */
const MOST = 4_000

export type PastReading = {
  /** The log of a room has reached this place. */
  readonly changed: (room: string, seq: number) => void
  /** Reads a past on as soon as can be; one that is being read is not read twice. */
  readonly readOn: (room: string) => void
  readonly stop: () => Promise<void>
}

/** A log that grows: how far it is, how far its past was read, and when it was last written to, by `performance.now`. */
type Growing = { read: number; seq: number; at: number; looking: NodeJS.Timeout | null }

/** Reads the pasts of texts on in the background, as their logs grow: one after the other, for it is work of the processor alone. */
export const createPastReading = (read: (room: string, signal: AbortSignal) => Promise<unknown>, failed: (room: string, error: unknown) => void): PastReading => {
  const stopping = new AbortController()
  const { signal } = stopping
  const waiting = new Set<string>()
  const logs = new Map<string, Growing>()
  let last: Promise<void> = Promise.resolve()

  const readOn = (room: string): void => {
    if (waiting.has(room)) return
    waiting.add(room)
    last = last.then(() => (signal.aborted ? undefined : read(room, signal)))
      .then(() => undefined, (error: unknown) => { if (!signal.aborted) failed(room, error) })
      .finally(() => { waiting.delete(room) })
  }
  const look = (room: string, log: Growing): void => {
    log.looking = null
    if (log.seq - log.read < MOST && performance.now() - log.at < REST) lookLater(room, log)
    else {
      log.read = log.seq
      readOn(room)
    }
  }
  const lookLater = (room: string, log: Growing): void => {
    log.looking ??= setTimeout(() => { look(room, log) }, REST).unref()
  }

  return {
    changed: (room, seq) => {
      if (!hasPast(room)) return
      const log = logs.get(room) ?? { read: seq - (seq % EVERY), seq, at: 0, looking: null }
      logs.set(room, log)
      log.seq = seq
      log.at = performance.now()
      if (seq - log.read >= EVERY) lookLater(room, log)
    },
    readOn,
    stop: () => {
      stopping.abort()
      for (const { looking } of logs.values()) if (looking !== null) clearTimeout(looking)
      return last
    },
  }
}

/** The others are written by the server, or are nobody's to look into. */
const hasPast = (room: string): boolean => ['draft', 'memorandum'].includes(parseRoom(room)?.kind ?? '')
