import type { Pool } from 'pg'
import * as Y from 'yjs'
import type { z } from 'zod'
import type { LogEntry, ServerEdit } from '#collab/ports.ts'
import { readText } from '#collab/readText.ts'
import type { Command, commands, CommandType } from '#domain/commands.ts'
import type { Instant } from '#domain/instant.ts'
import { SYSTEM, type Actor } from '#domain/permission/roles.ts'
import { TEXT_ROOT, type LiveDoc } from '#domain/resolution/schema.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { loadActor } from '#server/auth/actors.ts'
import { handle, parseCommand, type Receipt } from '#server/handle.ts'
import { newId } from '#server/ids.ts'
import { createStorage } from '#server/rooms/storage.ts'
import type { AccountKey } from './accounts.ts'

/** Where the demonstration is played. Nobody watches and nobody is written to: what it tells happened long ago. */
export type Theatre = { readonly prisma: PrismaClient; readonly pool: Pool }

/** One moment of the story: what happens at an instant. All scenes of all processes are played in the order of time. */
export type Scene = { readonly at: Instant; readonly play: (stage: Stage) => Promise<void> }

/** A refused command of the demonstration is a mistake in the demonstration. */
class Unplayable extends Error {}

type Who = AccountKey | 'system'
export type Stage = {
  readonly now: Instant
  readonly prisma: PrismaClient
  /** Gives a command as this account, through the same door as everyone, at the scene's instant. */
  readonly give: <T extends CommandType>(who: Who, type: T, input: z.input<(typeof commands)[T]>) => Promise<Receipt>
  readonly userId: (key: AccountKey) => Promise<string>
  readonly actor: (key: AccountKey) => Promise<Actor>
  /** Changes a live room as this account would by typing in it. */
  readonly write: (who: AccountKey, room: string, change: (edit: ServerEdit) => void) => Promise<void>
  /** The same by the server, for `cause`. False: no such room, or it is frozen. */
  readonly edit: (room: string, cause: string, change: (edit: ServerEdit) => void) => Promise<boolean>
  readonly read: (room: string) => Promise<{ live: LiveDoc; text: Y.XmlFragment }>
}

/** The stage, and how it is set for the next scene. */
export const makeStage = ({ prisma, pool }: Theatre): { at: (now: Instant) => Stage } => {
  const storage = createStorage(pool)
  const ids = new Map<AccountKey, string>()
  const actors = new Map<AccountKey, Actor>()
  const shell = { prisma, announcer: { announce: () => undefined }, tell: () => Promise.resolve() }

  const userId = async (key: AccountKey): Promise<string> => {
    const known = ids.get(key)
    if (known !== undefined) return known
    const { id } = await prisma.user.findUniqueOrThrow({ where: { demoKey: key }, select: { id: true } })
    ids.set(key, id)
    return id
  }
  const actor = async (key: AccountKey): Promise<Actor> => {
    const known = actors.get(key)
    if (known) return known
    const loaded = await loadActor(prisma, await userId(key))
    if (!loaded) throw new Unplayable(`no account ${key}`)
    actors.set(key, loaded)
    return loaded
  }

  const load = async (room: string): Promise<{ doc: Y.Doc; epoch: number; open: boolean; owners: ReadonlyMap<number, string | null> } | null> => {
    const stored = await storage.load(room)
    if (!stored) return null
    const doc = new Y.Doc()
    doc.getXmlFragment(TEXT_ROOT)
    doc.transact(() => {
      if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot)
      for (const update of stored.updates) Y.applyUpdate(doc, update)
    })
    return { doc, epoch: stored.epoch, open: stored.open, owners: stored.owners }
  }
  /** One visit to a room at an instant of the story, under a fresh client id, as a browser makes it. */
  const visit = async (at: Instant, room: string, by: { userId: string | null; cause: string | null }, change: (edit: ServerEdit) => void): Promise<boolean> => {
    const loaded = await load(room)
    if (!loaded?.open) return false
    const { doc, epoch, owners } = loaded
    let update: Uint8Array | undefined
    doc.on('update', (bytes: Uint8Array) => { update = bytes })
    doc.transact(() => { change({ doc, text: doc.getXmlFragment(TEXT_ROOT), ownerOf: (client) => owners.get(client) }) })
    const wrote = Y.getState(doc.store, doc.clientID) > 0
    const clientId = wrote ? doc.clientID : null
    doc.destroy()
    if (!update) return true
    const entry: LogEntry = { update, ...by, clientId }
    return (await createStorage(pool, null, () => at).append(room, epoch, [entry], new Map(clientId === null ? [] : [[clientId, by.userId]]), null)).ok
  }

  return {
    at: (now) => ({
      now, prisma, userId, actor,
      give: async (who, type, input) => {
        const command = parseCommand(type, input)
        if (!command.ok) throw new Unplayable(`${type} by ${who} at ${now}: ${JSON.stringify(command.refusal)}`)
        const given = await handle(shell, { actor: who === 'system' ? SYSTEM : await actor(who), command: command.value as Command, commandId: newId(), now })
        if (!given.ok) throw new Unplayable(`${type} by ${who} at ${now}: ${JSON.stringify(given.refusal)}`)
        if (type === 'AdmitPerson' || type === 'AppointRapporteurs') actors.clear()
        return given.value
      },
      write: async (who, room, change) => {
        if (!await visit(now, room, { userId: await userId(who), cause: null }, change)) throw new Unplayable(`${who} could not write in ${room} at ${now}`)
      },
      edit: (room, cause, change) => visit(now, room, { userId: null, cause }, change),
      read: async (room) => {
        const loaded = await load(room)
        if (!loaded) throw new Unplayable(`no room ${room}`)
        const text = loaded.doc.getXmlFragment(TEXT_ROOT)
        return { live: readText(text), text }
      },
    }),
  }
}

/** Plays the scenes in the order of time; those of one instant in the order written. */
export const playScenes = async (theatre: Theatre, scenes: readonly Scene[]): Promise<void> => {
  const stage = makeStage(theatre)
  for (const { at, play } of scenes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) await play(stage.at(at))
}
