import type { Pool } from 'pg'
import type { Appended, Owner, Standing, Storage } from '#collab/ports.ts'
import type { Instant } from '#domain/instant.ts'
import { APPENDED } from '../bus/channels.ts'

type StandingRow = { epoch: number; open: boolean; server_seq: number }
const STANDING = 'SELECT epoch, open, server_seq FROM rooms WHERE name = $1'
type LogRow = { seq: number; user_id: string | null; cause: string | null; data: Buffer }

type OwnerRow = { client_id: number; user_id: string | null }

const standingOf = ({ epoch, open, server_seq }: StandingRow): Standing => ({ epoch, open, serverSeq: server_seq })
const ownersOf = (rows: readonly OwnerRow[]): ReadonlyMap<number, Owner> => new Map(rows.map((row) => [row.client_id, row.user_id]))

/**
 * The log of live text in PostgreSQL. An append is one statement, hence one transaction: raising `last_seq` takes the room's row
 * lock, so that freezing (which raises the epoch under the same lock) comes wholly before or wholly after it, and numbers are
 * committed in order. On PostgreSQL the other processes are notified in the same transaction ($11: who notifies). $12: when, where that is
 * not now.
 */
const APPEND = `
  WITH room AS (
    UPDATE rooms SET last_seq = last_seq + $3, server_seq = CASE WHEN $10::int IS NULL THEN server_seq ELSE last_seq + $3 END
    WHERE name = $1 AND epoch = $2 AND open AND ($10::int IS NULL OR server_seq <= $10) RETURNING last_seq
  ), bound AS (
    INSERT INTO client_bindings (room, client_id, user_id)
    SELECT $1, b.client_id, b.user_id FROM room, unnest($4::float8[], $5::text[]) AS b (client_id, user_id)
    ON CONFLICT (room, client_id) DO UPDATE SET user_id = excluded.user_id WHERE client_bindings.user_id IS NOT DISTINCT FROM excluded.user_id
    RETURNING client_id
  ), logged AS (
    INSERT INTO room_updates (room, seq, user_id, client_id, cause, data, at)
    SELECT $1, room.last_seq - $3 + u.place::int, u.user_id, u.client_id, u.cause, u.data, coalesce($12::timestamptz, now())
    FROM room, unnest($6::text[], $7::float8[], $8::text[], $9::bytea[]) WITH ORDINALITY AS u (user_id, client_id, cause, data, place)
    WHERE (SELECT count(*) FROM bound) = cardinality($4::float8[])
    RETURNING seq
  )
  SELECT (SELECT count(*)::int FROM room) AS rooms, (SELECT max(seq) FROM logged) AS seq,
    (SELECT count(pg_notify('${APPENDED}', $11 || ' ' || max || ' ' || $1)) FROM (SELECT max(seq) FROM logged) AS last WHERE $11::text IS NOT NULL AND max IS NOT NULL)`

/** `notifies`: the name of this process, where others listen for what it appends; `now`: the clock of the demonstration, whose log tells its story. */
export const createStorage = (pool: Pool, notifies: string | null = null, now: (() => Instant) | null = null): Storage => ({
  exists: async (room) => (await pool.query('SELECT 1 FROM rooms WHERE name = $1', [room])).rows.length > 0,

  standing: async (room) => {
    const { rows } = await pool.query<StandingRow>(STANDING, [room])
    return rows[0] === undefined ? null : standingOf(rows[0])
  },

  since: async (room, seq, most?: number) => {
    const { rows } = await pool.query<LogRow>('SELECT seq, user_id, cause, data FROM room_updates WHERE room = $1 AND seq > $2 ORDER BY seq LIMIT $3', [room, seq, most ?? null])
    return rows.map((row) => ({ seq: row.seq, update: row.data, userId: row.user_id, cause: row.cause }))
  },

  load: async (room) => {
    const standing = (await pool.query<StandingRow>(STANDING, [room])).rows[0]
    if (standing === undefined) return null
    const snapshot = (await pool.query<{ seq: number; data: Buffer }>('SELECT seq, data FROM room_snapshots WHERE room = $1', [room])).rows[0]
    const log = await pool.query<{ seq: number; data: Buffer }>(
      'SELECT seq, data FROM room_updates WHERE room = $1 AND seq > $2 ORDER BY seq', [room, snapshot?.seq ?? 0])
    const owners = await pool.query<OwnerRow>('SELECT client_id, user_id FROM client_bindings WHERE room = $1', [room])
    return {
      ...standingOf(standing),
      seq: log.rows.at(-1)?.seq ?? snapshot?.seq ?? 0,
      snapshot: snapshot?.data ?? null,
      updates: log.rows.map((row) => row.data),
      owners: ownersOf(owners.rows),
    }
  },

  append: async (room, epoch, entries, binds, afterServer): Promise<Appended> => {
    const { rows } = await pool.query<{ rooms: number; seq: number | null }>(APPEND, [
      room, epoch, entries.length, [...binds.keys()], [...binds.values()],
      entries.map((entry) => entry.userId), entries.map((entry) => entry.clientId), entries.map((entry) => entry.cause),
      entries.map((entry) => Buffer.from(entry.update.buffer, entry.update.byteOffset, entry.update.byteLength)),
      afterServer, notifies, now?.() ?? null,
    ])
    if (rows[0]?.rooms !== 1) {
      const now = (await pool.query<StandingRow>(STANDING, [room])).rows[0]
      return { ok: false, why: now?.open && now.epoch === epoch ? 'overtaken' : 'frozen' }
    }
    const { seq } = rows[0]
    if (seq !== null) return { ok: true, seq }
    const bound = await pool.query<OwnerRow>('SELECT client_id, user_id FROM client_bindings WHERE room = $1 AND client_id = ANY ($2::float8[])', [room, [...binds.keys()]])
    return { ok: false, why: 'foreign', owners: ownersOf(bound.rows) }
  },

  saveSnapshot: async (room, seq, state) => {
    await pool.query(
      `INSERT INTO room_snapshots (room, seq, data) VALUES ($1, $2, $3)
       ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, data = excluded.data WHERE room_snapshots.seq < excluded.seq`,
      [room, seq, Buffer.from(state.buffer, state.byteOffset, state.byteLength)])
  },
})
