import type { IncomingMessage } from 'node:http'
import type * as Y from 'yjs'
import type { Access } from './closeCodes.ts'

/** The person behind a connection, as their caret is labelled. */
export type Visitor = {
  readonly userId: string
  readonly name: string
  /** the Member they act for; null for the secretariat and others who act for none */
  readonly memberId: string | null
  /** the session they came with, so that it can be ended alone */
  readonly session: string | null
}

/** Who may do what. Asked when a connection knocks, and again whenever access may have changed. */
export interface Authority {
  /** null: signed out. Must not cost a database read per connection: 2,000 reconnect at once after a restart. */
  visitor(request: IncomingMessage): Promise<Visitor | null>
  access(visitor: Visitor, room: string): Promise<Access | 'none'>
}

/** To whom a Yjs client id belongs in one room: a user, or null for the server itself. */
export type Owner = string | null

/** One update on its way into the log. */
export type LogEntry = {
  readonly update: Uint8Array
  /** null: the server, for `cause` */
  readonly userId: Owner
  /** the client id that wrote the new words; null when the update only deletes */
  readonly clientId: number | null
  /** the event or duty that made the server edit (`seed`, `mirror`, `projection`) */
  readonly cause: string | null
}

/** An entry of the log, with its number. */
export type Row = { readonly seq: number; readonly update: Uint8Array; readonly userId: Owner; readonly cause: string | null }

export type Standing = {
  readonly epoch: number
  readonly open: boolean
  /** the last entry that the server itself made */
  readonly serverSeq: number
}

export type StoredRoom = Standing & {
  /** the last entry of the log that is contained below */
  readonly seq: number
  readonly snapshot: Uint8Array | null
  /** what the log holds after the snapshot, oldest first */
  readonly updates: readonly Uint8Array[]
  readonly owners: ReadonlyMap<number, Owner>
}

/**
 * The log of every room. `append` is one transaction: it checks that the room is open and its epoch unchanged, binds the
 * client ids, and stores all entries in order or none. An outage is thrown; the caller keeps the words and tries again, so an
 * entry may be stored twice (Yjs updates are idempotent). Numbers are committed in order; some may be missing.
 */
export interface Storage {
  exists(room: string): Promise<boolean>
  load(room: string): Promise<StoredRoom | null>
  standing(room: string): Promise<Standing | null>
  /** What the log holds after `seq`, oldest first; `most`: so many entries and no more. */
  since(room: string, seq: number, most?: number): Promise<readonly Row[]>
  /** `afterServer`, for entries of the server: refused when it has made one later than that, on another node. */
  append(room: string, epoch: number, entries: readonly LogEntry[], binds: ReadonlyMap<number, Owner>, afterServer: number | null): Promise<Appended>
  saveSnapshot(room: string, seq: number, state: Uint8Array): Promise<void>
}

export type Appended =
  | { readonly ok: true; readonly seq: number }
  /** `frozen`: closed, or reopened under another epoch. `overtaken`: see `afterServer`. */
  | { readonly ok: false; readonly why: 'frozen' | 'overtaken' }
  /** another node has bound some of the client ids to someone else: to whom they belong */
  | { readonly ok: false; readonly why: 'foreign'; readonly owners: ReadonlyMap<number, Owner> }

/** Entries that went into the log of a room; without `rows` they have to be read there. */
export type News = { readonly room: string; readonly seq: number; readonly rows: readonly Row[] }

/**
 * What the server processes on one database tell each other. A message may come late, twice or never: the log has everything, and
 * whoever missed something reads on from there.
 */
export interface Bus {
  /** Told after the append; a bus on which the append itself tells does nothing here. */
  appended(news: News): void
  onAppended(hear: (news: News) => void): void
  send(topic: string, body: Uint8Array): void
  on(topic: string, hear: (body: Uint8Array, from: string) => void): void
  /** Messages may have been missed. */
  onGap(hear: () => void): void
}

/** What a server edit works on: a copy of the room, so that nothing is seen before it is durable. */
export type ServerEdit = { readonly doc: Y.Doc; readonly text: Y.XmlFragment; readonly ownerOf: (clientId: number) => Owner | undefined }

export type Change = (edit: ServerEdit) => void

/**
 * Reads elsewhere what a room has to show (the other language, the decisions) when its turn to be edited has come, and again when another
 * process was faster: what was read before that may be older than what the room has already. Null: nothing has to change.
 */
export type Following = () => Promise<Change | null>

/** The part of a pino logger that is used here. */
export interface Log {
  info(what: object, message: string): void
  warn(what: object, message: string): void
  error(what: object, message: string): void
}
