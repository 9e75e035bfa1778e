import type { Node } from 'prosemirror-model'
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state'
import { Mapping } from 'prosemirror-transform'
import { ySyncPluginKey } from 'y-prosemirror'
import { blocksOf, idOf, isFrame, openerMark, openingLine, prose, paragraph, title } from './blocks.ts'

/** Letters and digits that are not mistaken for one another; 10 of them: a clash among a million is less likely than one in a million. */
const SIGNS = '23456789abcdefghijkmnpqrstuvwxyz'
export const newParagraphId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => SIGNS[byte % SIGNS.length]).join('')

/** A change that came from the room is complete already; mending it here would mend it once in every browser. */
export const isFromRoom = (tr: Transaction): boolean => (tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin === true

const withoutFrame = (doc: Node, form: 'resolution' | 'prose'): boolean =>
  form === 'resolution' ? !blocksOf(doc).some(({ node }) => isFrame(node)) : doc.childCount === 0

/**
 * A deletion that took all words of one paragraph and ended within a later one leaves the later one's words in the first one's place:
 * they are the later paragraph still.
 */
const inherit = (tr: Transaction, before: Node, mapping: Mapping): void => {
  const left = new Map(blocksOf(tr.doc).flatMap((block) => { const id = idOf(block.node); return id === null ? [] : [[id, block] as const] }))
  const old = blocksOf(before)
  for (const { node, pos } of old) {
    const id = idOf(node)
    if (id === null || left.has(id) || node.content.size === 0) continue
    const end = mapping.mapResult(pos + node.nodeSize - 1, 1)
    const start = mapping.map(pos + 1, -1)
    const place = tr.doc.resolve(end.pos)
    const host = place.depth > 0 ? blocksOf(tr.doc)[place.index(0)] : undefined
    const hostId = host === undefined ? null : idOf(host.node)
    if (host === undefined || hostId === null || end.pos <= Math.max(start, host.pos + 1)) continue
    const hostBefore = old.find((block) => idOf(block.node) === hostId)
    if (hostBefore === undefined) continue
    const kept = mapping.map(hostBefore.pos + hostBefore.node.nodeSize - 1, -1) - mapping.map(hostBefore.pos + 1, 1)
    if (hostBefore.node.content.size === 0 || kept > 0) continue
    if (node.type !== paragraph) tr.removeMark(host.pos, host.pos + host.node.nodeSize, openerMark)
    tr.setNodeMarkup(host.pos, node.type, node.attrs)
  }
}

/**
 * Mends what this user's own change left: a block without an id gets one; of two with the same id the later one gets a new one (so
 * that the first half of a split keeps it); an opener stands at the start or not at all; title and opening line stay.
 */
const mend = (transactions: readonly Transaction[], before: EditorState, state: EditorState, form: 'resolution' | 'prose'): Transaction | null => {
  const tr = state.tr
  const mapping = new Mapping()
  for (const each of transactions) mapping.appendMapping(each.mapping)
  inherit(tr, before.doc, mapping)
  const taken = new Set<string>()
  for (const { node, pos } of blocksOf(tr.doc)) {
    if (!('id' in node.attrs)) continue
    const id = idOf(node)
    if (id === null || taken.has(id)) {
      const fresh = newParagraphId()
      taken.add(fresh)
      tr.setNodeAttribute(pos, 'id', fresh)
    } else {
      taken.add(id)
    }
    if (node.type === paragraph) liftStrayOpener(tr, node, pos)
  }
  if (form === 'resolution') {
    for (const type of [openingLine, title]) {
      const had = blocksOf(before.doc).some(({ node }) => node.type === type)
      const blocks = blocksOf(tr.doc)
      if (had && !blocks.some(({ node }) => node.type === type)) {
        const first = blocks[0]
        tr.insert(type === openingLine && first?.node.type === title ? first.node.nodeSize : 0, type.create())
      }
    }
    if (blocksOf(tr.doc).every(({ node }) => isFrame(node))) tr.insert(tr.doc.content.size, paragraph.create({ id: newParagraphId(), kind: 'preambular' }))
  } else if (tr.doc.childCount === 0) {
    tr.insert(0, prose.create({ id: newParagraphId() }))
  }
  return tr.docChanged ? tr : null
}

const liftStrayOpener = (tr: Transaction, node: Node, pos: number): void => {
  let isFirstRun = true
  node.forEach((run, offset) => {
    const isMarked = openerMark.isInSet(run.marks) !== undefined
    if (isMarked && !isFirstRun) tr.removeMark(pos + 1 + offset, pos + 1 + offset + run.nodeSize, openerMark)
    isFirstRun &&= isMarked
  })
}

export const identityPlugin = (form: 'resolution' | 'prose'): Plugin => new Plugin({
  appendTransaction: (transactions, before, state) => {
    if (!transactions.some((tr) => tr.docChanged) || transactions.some(isFromRoom)) return null
    if (withoutFrame(before.doc, form) && before.doc.childCount === 0) return null
    return mend(transactions, before, state, form)
  },
})

/** Where the structure belongs to the other language: a change of one's own that adds, takes or turns paragraphs is not made. */
export const wordsOnlyPlugin = (): Plugin => new Plugin({
  filterTransaction: (tr, state) => !tr.docChanged || isFromRoom(tr) || shapeOf(tr.doc) === shapeOf(state.doc),
})
const shapeOf = (doc: Node): string => JSON.stringify(blocksOf(doc).map(({ node }) => [node.type.name, node.attrs]))
