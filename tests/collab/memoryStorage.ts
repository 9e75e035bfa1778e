import type { LogEntry, Owner, Storage } from '#collab/ports.ts'

type MemoryRoom = { epoch: number; open: boolean; serverSeq: number; log: LogEntry[]; snapshot: { seq: number; state: Uint8Array } | null; owners: Map<number, Owner> }

/** The log in memory, with a gate: while it is shut, appends wait; while it fails, they throw. */
export type MemoryStorage = Storage & {
  readonly rooms: Map<string, MemoryRoom>
  create(name: string): MemoryRoom
  shut(): void
  /** Lets everything through that waits. */
  lift(): void
  failing: boolean
  /** How many appends have arrived at the gate. */
  readonly arrived: number
}

export const memoryStorage = (): MemoryStorage => {
  const rooms = new Map<string, MemoryRoom>()
  let gate: Promise<void> | null = null
  let open: () => void = () => undefined
  let arrived = 0
  return {
    rooms,
    failing: false,
    get arrived() { return arrived },
    create(name) {
      const room: MemoryRoom = { epoch: 0, open: true, serverSeq: 0, log: [], snapshot: null, owners: new Map() }
      rooms.set(name, room)
      return room
    },
    shut() { gate = new Promise((resolve) => { open = resolve }) },
    lift() {
      gate = null
      open()
    },
    exists: (name) => Promise.resolve(rooms.has(name)),
    standing: (name) => Promise.resolve(rooms.get(name) ?? null),
    load(name) {
      const room = rooms.get(name)
      if (room === undefined) return Promise.resolve(null)
      const from = room.snapshot?.seq ?? 0
      return Promise.resolve({
        epoch: room.epoch, open: room.open, serverSeq: room.serverSeq, seq: room.log.length, snapshot: room.snapshot?.state ?? null,
        updates: room.log.slice(from).map((entry) => entry.update), owners: room.owners,
      })
    },
    since: (name, seq, most = Infinity) => Promise.resolve((rooms.get(name)?.log ?? []).map((entry, index) => ({ ...entry, seq: index + 1 })).slice(seq, seq + most)),
    async append(name, epoch, entries, binds, afterServer) {
      arrived++
      if (gate !== null) await gate
      if (this.failing) throw new Error('the database is away')
      const room = rooms.get(name)
      if (room === undefined || !room.open || room.epoch !== epoch) return { ok: false, why: 'frozen' }
      if (afterServer !== null && room.serverSeq > afterServer) return { ok: false, why: 'overtaken' }
      for (const [client, owner] of binds) if (room.owners.has(client) && room.owners.get(client) !== owner) return { ok: false, why: 'foreign', owners: new Map(room.owners) }
      for (const [client, owner] of binds) room.owners.set(client, owner)
      room.log.push(...entries)
      if (afterServer !== null) room.serverSeq = room.log.length
      return { ok: true, seq: room.log.length }
    },
    saveSnapshot(name, seq, state) {
      const room = rooms.get(name)
      if (room !== undefined) room.snapshot = { seq, state }
      return Promise.resolve()
    },
  }
}
