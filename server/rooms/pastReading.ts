import { parseRoom } from '#domain/permission/rooms.ts'

/** After so many more entries the past of a text is read on, so that no page has to wait for it. */
const EVERY = 1_000

export type PastReading = {
  /** The log of a room has reached this place. */
  readonly changed: (room: string, seq: number) => void
  /** Reads a past on as soon as can be; one that is being read is not read twice. */
  readonly readOn: (room: string) => void
  readonly stop: () => Promise<void>
}

/** Reads the pasts of texts on in the background, as their logs grow: one after the other, for it is work of the processor alone. */
export const createPastReading = (read: (room: string, signal: AbortSignal) => Promise<unknown>, failed: (room: string, error: unknown) => void): PastReading => {
  const stopping = new AbortController()
  const { signal } = stopping
  const waiting = new Set<string>()
  /** by room, in thousands */
  const reached = new Map<string, number>()
  let last: Promise<void> = Promise.resolve()

  const readOn = (room: string): void => {
    if (waiting.has(room)) return
    waiting.add(room)
    last = last.then(() => (signal.aborted ? undefined : read(room, signal)))
      .then(() => undefined, (error: unknown) => { if (!signal.aborted) failed(room, error) })
      .finally(() => { waiting.delete(room) })
  }
  return {
    changed: (room, seq) => {
      const thousands = Math.floor(seq / EVERY)
      if (thousands > (reached.get(room) ?? 0) && hasPast(room)) readOn(room)
      reached.set(room, thousands)
    },
    readOn,
    stop: () => {
      stopping.abort()
      return last
    },
  }
}

/** The others are written by the server, or are nobody's to look into. */
const hasPast = (room: string): boolean => ['draft', 'memorandum'].includes(parseRoom(room)?.kind ?? '')
