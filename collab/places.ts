import * as Y from 'yjs'

/** Where words stand: under which root, in what (`''` is the root itself, an element by its name, `#text`, `#other`), under which key. */
export type Place = { readonly root: string; readonly holder: string; readonly key: string | null }

/** A run of one client's clock that has one place; `makes`: what it is itself, when other things stand in it. */
export type Span = { readonly clock: number; end: number; readonly place: Place; readonly makes: string | null }

export const TEXT = '#text'
const OTHER = '#other'

/** The place of words that Yjs has already thrown away: they are nowhere, and harm nothing. */
export const GARBAGE: Place = { root: '', holder: OTHER, key: null }

/** What stood in it is nowhere now. */
export const GONE = '#gone'

/** What an item of this content is for those that stand in it. */
export const madeBy = (content: Y.Item['content']): string | null => {
  if (content instanceof Y.ContentDeleted) return GONE
  return content instanceof Y.ContentType ? holderOf(content.type) : null
}

const holderOf = (type: Y.AbstractType<unknown>): string => {
  if (type instanceof Y.XmlText) return TEXT
  return type instanceof Y.XmlElement ? type.nodeName : OTHER
}

/** Spans that were accepted and are not in the document yet: what comes next may build on them. */
export class Ahead {
  readonly #spans = new Map<number, Span[]>()

  add(client: number, span: Span): void {
    const spans = this.#spans.get(client)
    if (spans === undefined) {
      this.#spans.set(client, [{ ...span }])
      return
    }
    const last = spans.at(-1)
    // Somebody who types makes one long span.
    if (last?.end === span.clock && last.makes === null && span.makes === null && isSame(last.place, span.place)) last.end = span.end
    else spans.push({ ...span })
  }

  at(client: number, clock: number): Span | undefined {
    const spans = this.#spans.get(client)
    if (spans === undefined) return undefined
    let low = 0
    let high = spans.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const span = spans[middle]
      if (span === undefined) return undefined
      if (clock < span.clock) high = middle - 1
      else if (clock >= span.end) low = middle + 1
      else return span
    }
    return undefined
  }

  end(client: number): number {
    return this.#spans.get(client)?.at(-1)?.end ?? 0
  }

  addAll(other: Ahead): void {
    for (const [client, spans] of other.#spans) for (const span of spans) this.add(client, span)
  }

  clear(): void {
    this.#spans.clear()
  }
}

const isSame = (a: Place, b: Place): boolean => a.root === b.root && a.holder === b.holder && a.key === b.key

/** The span of the document that holds this clock. */
export const spanInDoc = (doc: Y.Doc, client: number, clock: number): (Span & { readonly deleted: boolean }) | undefined => {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || Y.getState(doc.store, client) <= clock) return undefined
  const struct = structs[Y.findIndexSS(structs, clock)]
  if (struct === undefined) return undefined
  const end = struct.id.clock + struct.length
  if (!(struct instanceof Y.Item)) return { clock: struct.id.clock, end, place: GARBAGE, makes: null, deleted: true }
  return { clock: struct.id.clock, end, place: placeInDoc(struct), makes: madeBy(struct.content), deleted: struct.deleted }
}

const placeInDoc = ({ parent, parentSub }: Y.Item): Place => {
  if (!(parent instanceof Y.AbstractType)) return GARBAGE
  const holder = parent._item === null ? '' : holderOf(parent)
  let type: unknown = parent
  while (type instanceof Y.AbstractType && type._item !== null) type = type._item.parent
  return type instanceof Y.AbstractType ? { root: Y.findRootTypeKey(type), holder, key: parentSub } : GARBAGE
}
