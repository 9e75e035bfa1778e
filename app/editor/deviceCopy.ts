/**
 * Why words that are kept here were not taken into the text: it was closed meanwhile, its author may no longer be there, the server
 * cannot take them, or somebody had taken out the paragraph they stand in.
 */
export type Aside = 'closed' | 'forbidden' | 'refused' | 'overtaken'

/** A whole copy of one room as one tab had it, kept while it holds words that the server does not have. */
export type KeptCopy = {
  /** the tab's Yjs client id */
  readonly id: string
  /** ms since 1970 */
  readonly at: number
  /** null: goes into the text as soon as the room is open to its author */
  readonly aside: Aside | null
  /** a Yjs update with everything; of what was overtaken, `Overtaken[]` as JSON */
  readonly state: Uint8Array
}

/** What one device keeps of one person's words in one room. */
export interface DeviceCopies {
  /** false: this page alone, until it is closed */
  readonly durable: boolean
  all(): Promise<readonly KeptCopy[]>
  put(copy: KeptCopy): Promise<void>
  remove(ids: readonly string[]): Promise<void>
}

const STORE = 'words'
const databaseOf = (userId: string): string => `chapeau.${userId}`

type Row = Omit<KeptCopy, 'state'> & { readonly room: string; readonly iv: Uint8Array<ArrayBuffer>; readonly sealed: ArrayBuffer }

const answered = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => { resolve(request.result) }
  request.onerror = () => { reject(request.error ?? new Error('the device cannot keep words')) }
})

const open = (userId: string): Promise<IDBDatabase> => {
  const request = indexedDB.open(databaseOf(userId), 1)
  request.onupgradeneeded = () => { request.result.createObjectStore(STORE, { keyPath: ['room', 'id'] }) }
  return answered(request)
}

/** The key that the server gives to this account alone: the next one at a shared machine finds only sealed bytes. */
const keyOf = async (userId: string): Promise<CryptoKey> => {
  const answer = await fetch('/device-key', { headers: { accept: 'application/json' } })
  const given = await answer.json() as { userId?: string; key?: string }
  if (given.userId !== userId || given.key === undefined) throw new Error('signed in as somebody else')
  const raw = Uint8Array.from(atob(given.key), (sign) => sign.charCodeAt(0))
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const sealedCopies = (database: IDBDatabase, key: CryptoKey, room: string): DeviceCopies => {
  const rows = (mode: IDBTransactionMode): IDBObjectStore => database.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE)
  const unseal = async ({ id, at, aside, iv, sealed }: Row): Promise<KeptCopy | null> => {
    try {
      return { id, at, aside, state: new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed)) }
    } catch {
      // Sealed under a secret that the server has changed since: nobody can read it any more.
      return null
    }
  }
  return {
    durable: true,
    all: async () => {
      const found = await answered(rows('readonly').getAll(IDBKeyRange.bound([room], [room, []])) as IDBRequest<Row[]>)
      return (await Promise.all(found.map(unseal))).filter((copy) => copy !== null)
    },
    put: async ({ state, ...copy }) => {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, Uint8Array.from(state))
      await answered(rows('readwrite').put({ ...copy, room, iv, sealed } satisfies Row))
    },
    remove: async (ids) => {
      const store = rows('readwrite')
      await Promise.all(ids.map((id) => answered(store.delete([room, id]))))
    },
  }
}

const onThisPage = new Map<string, Map<string, KeptCopy>>()
const pageCopies = (name: string): DeviceCopies => {
  const copies = onThisPage.get(name) ?? new Map<string, KeptCopy>()
  onThisPage.set(name, copies)
  return {
    durable: false,
    all: () => Promise.resolve([...copies.values()]),
    put: (copy) => Promise.resolve(void copies.set(copy.id, copy)),
    remove: (ids) => Promise.resolve(ids.forEach((id) => copies.delete(id))),
  }
}

/** The rooms of which this device keeps words of this person. */
export const roomsKept = async (userId: string): Promise<readonly string[]> => {
  if (!(await indexedDB.databases()).some(({ name }) => name === databaseOf(userId))) return []
  const database = await open(userId)
  const keys = await answered(database.transaction(STORE).objectStore(STORE).getAllKeys()) as [room: string, id: string][]
  database.close()
  return [...new Set(keys.map(([room]) => room))]
}

/** In IndexedDB, named by person and room and sealed; where a browser allows neither, on the page alone. */
export const openCopies = async (userId: string, room: string): Promise<DeviceCopies> => {
  try {
    const [key, database] = await Promise.all([keyOf(userId), open(userId)])
    return sealedCopies(database, key, room)
  } catch {
    return pageCopies(`${userId} ${room}`)
  }
}
