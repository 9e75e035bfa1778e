import * as Y from 'yjs'

/** The blocks that have an id, by what they may become in a text of either kind. */
const NAMED: ReadonlySet<string> = new Set(['paragraph', 'subParagraph', 'heading', 'prose'])
const HEAD = ['title', 'openingLine'] as const

/**
 * Mends in a live text what only many hands together can break: an id that two blocks have (two people split one paragraph at
 * once), a paragraph that stands twice (two people moved it at once), a block without an id, a second title or opening line, or one that no longer stands first, a sub-paragraph above any
 * paragraph. Every word is kept; ids are made from what is there, so that whoever mends comes to the same. Answers whether anything was to be done.
 */
export const mend = (text: Y.XmlFragment, kind: 'resolution' | 'prose'): boolean => {
  const head = kind === 'resolution' && HEAD.map((name, place) => gather(text, name, place)).some(Boolean)
  const orphans = kind === 'resolution' && adopt(text)
  return nameAll(text) || head || orphans
}

const elements = (text: Y.XmlFragment): Y.XmlElement[] => text.toArray().filter((child) => child instanceof Y.XmlElement)

/** One block of this name, where it belongs; the words of a second one follow those of the first. */
const gather = (text: Y.XmlFragment, name: string, place: number): boolean => {
  const found = text.toArray().flatMap((child, index) => (child instanceof Y.XmlElement && child.nodeName === name ? [{ child, index }] : []))
  const [first, ...others] = found
  if (first === undefined || (others.length === 0 && first.index <= place)) return false
  for (const { child, index } of others.toReversed()) {
    const words = wordsOf(child)
    text.delete(index, 1)
    if (words !== '') append(first.child, words)
  }
  if (first.index <= place) return true
  const words = wordsOf(first.child)
  text.delete(first.index, 1)
  const moved = new Y.XmlElement(name)
  text.insert(Math.min(place, text.length), [moved])
  if (words !== '') append(moved, words)
  return true
}

const wordsOf = (element: Y.XmlElement): string => element.toArray()
  .flatMap((run) => (run instanceof Y.XmlText ? run.toDelta() as { insert?: unknown }[] : [])).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')

const append = (element: Y.XmlElement, words: string): void => {
  const last = element.toArray().at(-1)
  if (last instanceof Y.XmlText) last.insert(last.length, last.length > 0 ? ` ${words}` : words)
  else element.insert(0, [new Y.XmlText(words)])
}

/** A sub-paragraph above which no paragraph stands becomes one. Yjs cannot rename: it is written anew with its words. */
const adopt = (text: Y.XmlFragment): boolean => {
  const index = text.toArray().findIndex((child) => child instanceof Y.XmlElement && NAMED.has(child.nodeName))
  const first = index === -1 ? undefined : text.get(index)
  if (!(first instanceof Y.XmlElement) || first.nodeName !== 'subParagraph') return false
  const id: unknown = first.getAttribute('id')
  const words = wordsOf(first)
  text.delete(index, 1)
  const paragraph = new Y.XmlElement('paragraph')
  if (typeof id === 'string') paragraph.setAttribute('id', id)
  paragraph.setAttribute('kind', 'preambular')
  text.insert(index, [paragraph])
  if (words !== '') append(paragraph, words)
  return true
}

/** The first of two that share an id keeps it, as the canonical reading has it; of two that share their words, too, there is one. */
const nameAll = (text: Y.XmlFragment): boolean => {
  const taken = new Set<string>()
  const known = new Set<string>()
  let unnamed = 0
  let changed = false
  for (const block of elements(text)) {
    if (!NAMED.has(block.nodeName)) continue
    const named: unknown = block.getAttribute('id')
    const isNamed = typeof named === 'string' && named !== ''
    const whole = JSON.stringify([named, wordsOf(block)])
    if (isNamed && known.has(whole)) {
      text.delete(text.toArray().indexOf(block), 1)
      changed = true
      continue
    }
    known.add(whole)
    const stem = isNamed ? named : `unnamed-${++unnamed}`
    let id = stem
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`
    taken.add(id)
    if (id === named) continue
    block.setAttribute('id', id)
    changed = true
  }
  return changed
}
