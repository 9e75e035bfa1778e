import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { AUTH_ACCESS, CLOSE, MESSAGE_PRESENT, MESSAGE_SAVED, type Access } from '#collab/closeCodes.ts'
import { deletesByName } from '#collab/overtaken.ts'
import type { Aside } from './deviceCopy.ts'
import type { Keeping } from './keeping.ts'
import { isNowhere, overtakenIn } from './overtaken.ts'
import { REASONS_ROOT, TEXT_ROOT } from './roots.ts'
import type { Crowd, LiveState } from './types.ts'

const MESSAGE_SYNC = 0
const MESSAGE_AUTH = 2
const SYNC_UPDATE = 2

/** A room as this tab has it: the stock y-websocket client, and what the server says about it beside. */
export type LiveRoom = {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly text: Y.XmlFragment
  readonly reasons: Y.Map<string>
  readonly state: LiveState
  /** May words be written? While the connection is away, what the server said last holds. */
  readonly mayWrite: boolean
  /** Told of every new state and access. */
  onState(listener: (state: LiveState) => void): () => void
  /** Told before anything of others is taken in. */
  onHearing(listener: () => void): () => void
  /** Calls once the text is there. */
  whenSynced(then: () => void): void
  /** After a final refusal: asks anew. */
  knock(): void
  readonly keeping: Keeping | null
  destroy(): void
}

export type RoomOptions = {
  readonly url?: string
  /** whose page this is: the server takes nobody else's session for it */
  readonly owner?: string
  /** how words are kept while the server does not have them; without it nothing can be written */
  readonly keep?: (doc: Y.Doc, tell: () => void) => Keeping
  /** The device was looked through. `isSpoilt`: this copy of the room holds words that can never be stored, and is of no more use. */
  readonly onLooked?: (isSpoilt: boolean) => void
  readonly onCrowd?: (crowd: Crowd) => void
}

const serverUrl = (): string => `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/collab`

/** Create and destroy it in one effect: React runs effects twice in development. */
export const openRoom = (room: string, { url = serverUrl(), owner, keep, onLooked, onCrowd }: RoomOptions = {}): LiveRoom => {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(url, room, doc, { disableBc: true, connect: false, params: owner === undefined ? {} : { for: owner } })
  const listeners = new Set<(state: LiveState) => void>()
  const hearing = new Set<() => void>()
  let access: Access | null = null
  let lastAccess: Access | null = null
  /** of this connection: messages with content that were sent, and those that are in the server's log */
  let sent = 0
  let saved = 0
  let answered = false
  /** of this tab's own clock: how far each message went, and up to where the log has it */
  let clocks: number[] = []
  let savedClock = 0
  /** the update that is being taken in, as its author sent it; null: it is all that the server has */
  let heard: Uint8Array | null = null
  let savedAt: number | null = null
  /** something was written here since the server last had everything */
  let unsent = false
  let everConnected = false
  let final: 'signed-out' | 'forbidden' | 'no-such-room' | 'refused' | null = null
  let state: LiveState = { kind: 'connecting' }
  let gone = false
  /** what the device keeps was looked through on this connection */
  let looked = false
  /** a session that ended elsewhere may have been another one: it knocks once more by itself */
  let knocksAgain = false

  const now = (): LiveState => {
    if (final !== null) return { kind: final, ...words() }
    if (!provider.wsconnected) return everConnected || unsent ? { kind: 'offline', ...words() } : { kind: 'connecting' }
    if (!provider.synced || access === null) return { kind: 'connecting' }
    if (access !== 'editor') return { kind: 'read-only', access }
    return unsent ? { kind: 'saving' } : { kind: 'saved', at: savedAt }
  }
  const words = (): { unsent: boolean; kept: boolean } => ({ unsent, kept: keeping !== null && keeping.durable && keeping.isKept })
  const tell = (): void => {
    if (gone) return
    state = now()
    for (const listener of listeners) listener(state)
  }
  const keeping = keep?.(doc, tell) ?? null
  const setAside = (why: Aside): void => {
    const wasUnsent = unsent
    void keeping?.setAside(why, wasUnsent).then(() => { if (!gone) onLooked?.(wasUnsent) })
  }
  /** Once a connection, when the text is there and it is known what may be done with it. */
  const look = (): void => {
    if (looked || keeping === null || !provider.synced || access === null) return
    looked = true
    if (access !== 'editor') {
      setAside('closed')
      return
    }
    void keeping.takeIn().then(() => {
      if (!unsent) keeping.saved()
      if (!gone) onLooked?.(false)
    })
  }

  const count = (): void => {
    sent++
    clocks.push(Y.getState(doc.store, doc.clientID))
  }
  const text = doc.getXmlFragment(TEXT_ROOT)
  // What another took out of the text with its paragraph is offered, unless that stands elsewhere now: then the server gives it back.
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.origin !== provider) return
    const names = heard === null ? null : deletesByName(heard)
    const overtaken = overtakenIn(transaction, text, (client, clock) => client === doc.clientID && (clock >= savedClock || names?.(client, clock) === false))
      .filter((each) => isNowhere(text, each))
    if (overtaken.length > 0) void keeping?.offer(overtaken).then(() => { if (!gone) onLooked?.(false) })
  })

  // A stock handler answers the server's question with all that it lacks: that is a message with content, too.
  const sync = provider.messageHandlers[MESSAGE_SYNC]
  provider.messageHandlers[MESSAGE_SYNC] = (to, from, ...rest) => {
    const ahead = decoding.clone(from)
    heard = decoding.readVarUint(ahead) === SYNC_UPDATE ? decoding.readVarUint8Array(ahead) : null
    sync?.(to, from, ...rest)
    heard = null
    if (encoding.length(to) > 1) {
      answered = true
      count()
    }
  }
  const auth = provider.messageHandlers[MESSAGE_AUTH]
  provider.messageHandlers[MESSAGE_AUTH] = (to, from, ...rest) => {
    const start = from.pos
    if (decoding.readVarUint(from) === AUTH_ACCESS) {
      access = decoding.readVarString(from) as Access
      lastAccess = access
      look()
      tell()
      return
    }
    from.pos = start
    auth?.(to, from, ...rest)
  }
  provider.messageHandlers[MESSAGE_SAVED] = (_to, from) => {
    saved = decoding.readVarUint(from)
    savedClock = clocks[saved - 1] ?? savedClock
    const at = decoding.readVarUint(from)
    if (!answered || saved < sent) return
    if (unsent) savedAt = at
    unsent = false
    keeping?.saved()
    tell()
  }
  provider.messageHandlers[MESSAGE_PRESENT] = (_to, from) => {
    const [editors, commenters, viewers] = [decoding.readVarUint(from), decoding.readVarUint(from), decoding.readVarUint(from)]
    onCrowd?.({ editors, commenters, viewers })
  }

  for (const [kind, handle] of provider.messageHandlers.entries()) {
    provider.messageHandlers[kind] = (...message) => {
      for (const listener of hearing) listener()
      handle(...message)
    }
  }

  const onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin === provider) return
    if (provider.wsconnected) count()
    unsent = true
    keeping?.written()
    tell()
  }
  doc.on('update', onUpdate)

  provider.on('status', ({ status }) => {
    if (status === 'connected') {
      everConnected = true
      final = null
      looked = false
    }
    if (status !== 'connecting') {
      sent = 0
      clocks = []
      saved = 0
      answered = false
      access = null
    }
    tell()
  })
  provider.on('sync', () => {
    knocksAgain ||= provider.synced
    look()
    tell()
  })
  provider.on('closed', ({ code }) => {
    if (code === CLOSE.ACCESS_CHANGED || (code === CLOSE.SIGNED_OUT && knocksAgain)) {
      knocksAgain = false
      // Not all at the same instant.
      setTimeout(() => { if (!gone) provider.connect() }, Math.random() * 500)
      return
    }
    final = code === CLOSE.SIGNED_OUT ? 'signed-out' : code === CLOSE.FORBIDDEN ? 'forbidden' : code === CLOSE.NO_SUCH_ROOM ? 'no-such-room' : 'refused'
    if (final === 'refused' || final === 'forbidden') setAside(final)
    tell()
  })

  // The socket itself would notice half a minute later.
  const onOffline = (): void => { provider.disconnect() }
  const onOnline = (): void => { if (final === null) provider.connect() }
  window.addEventListener('offline', onOffline)
  window.addEventListener('online', onOnline)
  // Whoever comes back from signing in beside this page goes on where they were.
  const onReturn = (): void => { if (document.visibilityState === 'visible' && final === 'signed-out') provider.connect() }
  document.addEventListener('visibilitychange', onReturn)
  window.addEventListener('focus', onReturn)

  // A moment later, so that what React creates only to destroy it never knocks.
  const knocking = setTimeout(() => { provider.connect() })

  return {
    doc,
    provider,
    text,
    reasons: doc.getMap<string>(REASONS_ROOT),
    get state() { return state },
    get mayWrite() { return (final === null || final === 'signed-out') && lastAccess === 'editor' },
    onState: (listener) => {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    onHearing: (listener) => {
      hearing.add(listener)
      return () => { hearing.delete(listener) }
    },
    whenSynced: (then) => {
      const ready = (isSynced: boolean): void => {
        if (!isSynced) return
        provider.off('sync', ready)
        then()
      }
      if (provider.synced) then()
      else provider.on('sync', ready)
    },
    knock: () => { provider.connect() },
    keeping,
    destroy: () => {
      gone = true
      clearTimeout(knocking)
      keeping?.destroy()
      document.removeEventListener('visibilitychange', onReturn)
      window.removeEventListener('focus', onReturn)
      window.removeEventListener('offline', onOffline)
      window.removeEventListener('online', onOnline)
      provider.destroy()
      provider.awareness.destroy()
      doc.destroy()
    },
  }
}
