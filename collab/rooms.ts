import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type * as Y from 'yjs'
import type { LiveDoc } from '#domain/resolution/schema.ts'
import type { Authority, Log, Owner, Storage, Visitor } from './ports.ts'

export type RoomsOptions = {
  readonly storage: Storage
  readonly authority: Authority
  readonly log: Log
  /** May a page of this origin connect? `undefined`: no browser. */
  readonly allowsOrigin: (origin: string | undefined) => boolean
  /** Called after updates became durable and visible. */
  readonly changed?: (room: string, seq: number) => void
}

/** What a server edit works on: a copy of the room, so that nothing is seen before it is durable. */
export type ServerEdit = { readonly doc: Y.Doc; readonly text: Y.XmlFragment; readonly ownerOf: (clientId: number) => Owner | undefined }

export type Rooms = {
  /** Takes an HTTP upgrade of `/collab/<room>`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Judges the connections concerned anew; those whose access changed are closed over a second, to knock again. */
  accessChanged(concerns: (room: string, visitor: Visitor) => boolean): Promise<void>
  /** Closes the connections of sessions that ended. */
  signedOut(concerns: (visitor: Visitor) => boolean): void
  /** The durable text; null: no such room. */
  textOf(room: string): Promise<LiveDoc | null>
  /** Changes a room as the server, under a fresh client id; resolves when the change is durable. False: no such room, or it is frozen. */
  edit(room: string, cause: string, change: (edit: ServerEdit) => void): Promise<boolean>
  /** Stores what is under way, then closes every connection with 1012. */
  drain(): Promise<void>
}
