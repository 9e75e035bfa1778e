import { EventEmitter } from 'node:events'
import type { ProcessId } from '#domain/ids.ts'

/**
 * What live screens are told when a resolution moved: which aggregate, its version, and where it serves the crowd the
 * rendered state, serialised once. It goes to everyone who may follow the process: never put in `state` what only some may see.
 */
export type Announcement = { readonly processId: ProcessId; readonly kind: string; readonly version: number; readonly state?: unknown }

/** The port between the door and live screens: in this process; a bus between many nodes implements the same. */
export interface Announcements {
  announce(announcement: Announcement): void
  /** Each announcement of one process, until the signal is aborted. */
  of(processId: ProcessId, signal: AbortSignal): AsyncIterable<Announcement>
}

/** A reader who falls this far behind loses the oldest: what counts on a live screen is the last state. */
const BACKLOG = 64

export const inProcessAnnouncements = (): Announcements => {
  const emitter = new EventEmitter().setMaxListeners(0)
  return {
    announce: (announcement) => { emitter.emit(announcement.processId, announcement) },
    async *of(processId, signal) {
      const waiting: Announcement[] = []
      let wake = (): void => undefined
      const hear = (announcement: Announcement) => {
        waiting.push(announcement)
        if (waiting.length > BACKLOG) waiting.shift()
        wake()
      }
      const stop = () => { wake() }
      emitter.on(processId, hear)
      signal.addEventListener('abort', stop)
      try {
        while (!signal.aborted) {
          const next = waiting.shift()
          if (next) yield next
          else await new Promise<void>((resolve) => { wake = resolve })
        }
      } finally {
        emitter.off(processId, hear)
        signal.removeEventListener('abort', stop)
      }
    },
  }
}
