import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Lang } from '#domain/languages.ts'
import { openerOf } from '#domain/resolution/clauses.ts'
import { blocksOf, openerLength, openerMark, paragraph } from './blocks.ts'
import { isFromRoom } from './identity.ts'

const LONGEST = 80
export const openerKey = new PluginKey<DecorationSet>('opener')

/** Sets a usual opener in italics as it is typed, and shows quietly where an opener is not among the usual ones. */
export const openerPlugin = (lang: Lang, remark: string, edits: boolean): Plugin<DecorationSet> => new Plugin<DecorationSet>({
  key: openerKey,
  state: {
    init: (_config, { doc }) => oddOpeners(doc, lang, remark),
    apply: (tr, before) => (tr.docChanged ? oddOpeners(tr.doc, lang, remark) : before),
  },
  appendTransaction: (transactions, _before, state) => {
    if (!edits || !transactions.some((tr) => tr.docChanged) || transactions.some((tr) => isFromRoom(tr) || tr.getMeta('openerByHand') === true)) return null
    return setOpener(state, lang)
  },
  props: { decorations(state) { return this.getState(state) } },
})

const setOpener = (state: EditorState, lang: Lang): Transaction | null => {
  const { $head, empty } = state.selection
  const node = $head.parent
  if (!empty || node.type !== paragraph || $head.parentOffset > LONGEST) return null
  const now = openerLength(node)
  const found = openerOf(node.textContent, lang)?.length ?? 0
  if (found === 0 || found === now) return null
  // What is set further than the usual opener was chosen by hand.
  if (now > found) return null
  const start = $head.start()
  return state.tr.removeMark(start, start + node.content.size, openerMark).addMark(start, start + found, openerMark.create()).setStoredMarks([])
}

const oddOpeners = (doc: EditorState['doc'], lang: Lang, remark: string): DecorationSet =>
  DecorationSet.create(doc, blocksOf(doc).flatMap(({ node, pos }) => {
    const length = node.type === paragraph ? openerLength(node) : 0
    const usual = openerOf(node.textContent, lang)
    if (length === 0 || (usual !== null && usual.kind === node.attrs['kind'] && usual.length >= length)) return []
    return [Decoration.inline(pos + 1, pos + 1 + length, { class: 'odd-opener', title: remark })]
  }))
