import type { Bus } from '#collab/ports.ts'
import type { Announcement, Announcements } from '../announce.ts'

const TOPIC = 'announcement'

/** Live screens of every node hear what any node announces. */
export const sharedAnnouncements = (here: Announcements, bus: Bus | null): Announcements => {
  if (bus === null) return here
  bus.on(TOPIC, (body) => { here.announce(JSON.parse(Buffer.from(body).toString()) as Announcement) })
  return {
    ...here,
    announce: (announcement) => {
      here.announce(announcement)
      bus.send(TOPIC, Buffer.from(JSON.stringify(announcement)))
    },
  }
}
