import type { ProcessId } from '#domain/ids.ts'

/** A resolution moved: which aggregate, and its version (0 for what has none). Whoever wants to know more reads it. */
export type Announcement = { readonly processId: ProcessId; readonly kind: string; readonly version: number }

/** The port between the door and live screens: in this process; a bus between many nodes implements the same. */
export interface Announcements {
  announce(announcement: Announcement): void
  /** Each announcement of any process, until what is answered is called. */
  hear(hearer: (announcement: Announcement) => void): () => void
}

export const inProcessAnnouncements = (): Announcements => {
  const hearers = new Set<(announcement: Announcement) => void>()
  return {
    announce: (announcement) => { for (const hearer of hearers) hearer(announcement) },
    hear: (hearer) => {
      hearers.add(hearer)
      return () => { hearers.delete(hearer) }
    },
  }
}
