import * as Y from 'yjs'
import { REASONS_ROOT, schema, TEXT_ROOT } from '#domain/resolution/schema.ts'

/** A run of `length` clock ticks of one client. */
export type Run = { readonly client: number; readonly clock: number; readonly length: number }

export type Inspection =
  | { readonly ok: true; readonly inserted: readonly Run[]; readonly deleted: readonly Run[] }
  | { readonly ok: false; readonly why: Objection; readonly what: string }

export type Objection = 'malformed' | 'too-large' | 'foreign-client' | 'missing-dependency' | 'unknown-root' | 'unknown-content'

export type Rules = {
  readonly mayInsertAs: (client: number) => boolean
  readonly roots: ReadonlySet<string>
}

/** Larger ones are refused; a whole resolution at the stress volumes is a tenth of it. */
export const MAX_UPDATE = 1 << 20

const TEXT_ONLY: ReadonlySet<string> = new Set([TEXT_ROOT])
const TEXT_AND_REASONS: ReadonlySet<string> = new Set([TEXT_ROOT, REASONS_ROOT])
export const rootsOf = (room: string): ReadonlySet<string> => (room.startsWith('workspace.') ? TEXT_AND_REASONS : TEXT_ONLY)

const NODES: ReadonlySet<string> = new Set(Object.keys(schema.nodes).filter((name) => name !== 'doc' && name !== 'text'))
const ATTRIBUTES: ReadonlySet<string> = new Set(Object.values(schema.nodes).flatMap((type) => Object.keys(type.spec.attrs ?? {})))
const MARKS: ReadonlySet<string> = new Set(Object.keys(schema.marks))

type Span = { readonly clock: number; readonly end: number; readonly root: string }

/** Runs that were accepted and are not in the document yet: what comes next may build on them. */
export class Ahead {
  readonly #spans = new Map<number, Span[]>()

  add(run: Run, root: string): void {
    const spans = this.#spans.get(run.client) ?? []
    spans.push({ clock: run.clock, end: run.clock + run.length, root })
    this.#spans.set(run.client, spans)
  }

  spanAt(client: number, clock: number): Span | undefined {
    return this.#spans.get(client)?.find((span) => clock >= span.clock && clock < span.end)
  }

  end(client: number): number {
    return this.#spans.get(client)?.at(-1)?.end ?? 0
  }

  addAll(other: Ahead): void {
    for (const [client, spans] of other.#spans) this.#spans.set(client, [...(this.#spans.get(client) ?? []), ...spans])
  }

  clear(): void {
    this.#spans.clear()
  }
}

/**
 * Judges an update before it is applied: who wrote the new words, where they stand, whether all they build on is known, and
 * whether the editor's schema has a name for them (else y-prosemirror would delete them for everyone). Adds what it accepts to
 * `ahead`.
 */
export const inspect = (doc: Y.Doc, ahead: Ahead, update: Uint8Array, rules: Rules): Inspection => {
  if (update.length > MAX_UPDATE) return { ok: false, why: 'too-large', what: `${update.length} bytes` }
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdate(update)
  } catch (error) {
    return { ok: false, why: 'malformed', what: String(error) }
  }
  const own = new Ahead()
  const known = (client: number): number => Math.max(Y.getState(doc.store, client), ahead.end(client), own.end(client))
  const rootAt = (id: Y.ID): string | undefined =>
    own.spanAt(id.client, id.clock)?.root ?? ahead.spanAt(id.client, id.clock)?.root ?? rootInDoc(doc, id)

  const inserted: Run[] = []
  let waiting = decoded.structs.filter((struct) => struct.id.clock + struct.length > Y.getState(doc.store, struct.id.client) && !isKnown(ahead, struct))
  while (waiting.length > 0) {
    const later: typeof waiting = []
    for (const struct of waiting) {
      const { client, clock } = struct.id
      if (struct instanceof Y.Skip) return { ok: false, why: 'missing-dependency', what: `gap at ${client}:${clock}` }
      if (!rules.mayInsertAs(client)) return { ok: false, why: 'foreign-client', what: String(client) }
      const root = clock > known(client) ? undefined : rootOf(struct, rootAt)
      if (root === undefined) {
        later.push(struct)
        continue
      }
      if (root !== GARBAGE && !rules.roots.has(root)) return { ok: false, why: 'unknown-root', what: root }
      const strange = strangeness(struct, root)
      if (strange !== null) return { ok: false, why: 'unknown-content', what: strange }
      const run = { client, clock, length: struct.length }
      own.add(run, root)
      inserted.push(run)
    }
    const [stuck] = later
    if (stuck !== undefined && later.length === waiting.length) {
      return { ok: false, why: 'missing-dependency', what: `of ${stuck.id.client}:${stuck.id.clock}` }
    }
    waiting = later
  }

  const deleted: Run[] = []
  for (const [client, runs] of decoded.ds.clients) {
    for (const run of runs) {
      for (let clock = run.clock, end = run.clock + run.len; clock < end;) {
        const place = own.spanAt(client, clock) ?? ahead.spanAt(client, clock) ?? spanInDoc(doc, Y.createID(client, clock))
        if (place === undefined) return { ok: false, why: 'missing-dependency', what: `deletes ${client}:${clock}` }
        if (place.root !== GARBAGE && !rules.roots.has(place.root)) return { ok: false, why: 'unknown-root', what: place.root }
        const next = Math.min(end, place.end)
        if (place.root !== GARBAGE) deleted.push({ client, clock, length: next - clock })
        clock = next
      }
    }
  }

  ahead.addAll(own)
  return { ok: true, inserted, deleted }
}

/** Stands for the root of words that Yjs has already thrown away: they are nowhere, and harm nothing. */
const GARBAGE = ''

type Struct = Y.Item | Y.GC | Y.Skip

const isKnown = (ahead: Ahead, struct: Struct): boolean => struct.id.clock + struct.length <= ahead.end(struct.id.client)

const structAt = (doc: Y.Doc, id: Y.ID): Y.Item | Y.GC | undefined => {
  const structs = doc.store.clients.get(id.client)
  if (structs === undefined || Y.getState(doc.store, id.client) <= id.clock) return undefined
  return structs[Y.findIndexSS(structs, id.clock)]
}

const rootInDoc = (doc: Y.Doc, id: Y.ID): string | undefined => {
  const struct = structAt(doc, id)
  return struct === undefined ? undefined : rootOfStruct(struct)
}

/** What is deleted already counts as garbage: to delete it again changes nothing. */
const spanInDoc = (doc: Y.Doc, id: Y.ID): Span | undefined => {
  const struct = structAt(doc, id)
  if (struct === undefined) return undefined
  const end = struct.id.clock + struct.length
  return { clock: struct.id.clock, end, root: struct.deleted ? GARBAGE : rootOfStruct(struct) }
}

const rootOfStruct = (struct: Y.Item | Y.GC): string => {
  if (!(struct instanceof Y.Item)) return GARBAGE
  let type = struct.parent
  while (type instanceof Y.AbstractType && type._item !== null) type = type._item.parent
  return type instanceof Y.AbstractType ? Y.findRootTypeKey(type) : GARBAGE
}

/** Undefined: it builds on something that is not known (yet). */
const rootOf = (struct: Struct, rootAt: (id: Y.ID) => string | undefined): string | undefined => {
  if (!(struct instanceof Y.Item)) return GARBAGE
  for (const neighbour of [struct.origin, struct.rightOrigin]) {
    if (neighbour !== null && rootAt(neighbour) === undefined) return undefined
  }
  // A decoded item names its parent by root key or id; one that has a neighbour inherits the neighbour's.
  const parent: unknown = struct.parent
  if (typeof parent === 'string') return parent
  const reference = parent instanceof Y.ID ? parent : struct.origin ?? struct.rightOrigin
  return reference === null ? undefined : rootAt(reference)
}

/** What the editor's schema has no name for; null when it knows everything. */
const strangeness = (struct: Struct, root: string): string | null => {
  if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return null
  const { content, parentSub } = struct
  if (root === REASONS_ROOT) return content instanceof Y.ContentAny || content instanceof Y.ContentString || content instanceof Y.ContentType ? null : content.constructor.name
  if (content instanceof Y.ContentString) return null
  if (content instanceof Y.ContentAny) return parentSub !== null && !ATTRIBUTES.has(parentSub) ? `attribute ${parentSub}` : null
  if (content instanceof Y.ContentFormat) return MARKS.has(content.key) ? null : `mark ${content.key}`
  if (content instanceof Y.ContentType) {
    if (content.type instanceof Y.XmlText) return null
    if (content.type instanceof Y.XmlElement) return NODES.has(content.type.nodeName) ? null : `element ${content.type.nodeName}`
  }
  return content.constructor.name
}
