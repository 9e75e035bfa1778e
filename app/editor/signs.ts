import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { blocksOf, idOf, title } from './blocks.ts'
import type { EditorProps } from './types.ts'

type Signs = NonNullable<EditorProps['signs']>
type Shown = { readonly signs: Signs; readonly decorations: DecorationSet }
export const signsKey = new PluginKey<Shown>('signs')

const show = (state: EditorState, signs: Signs): Shown => ({
  signs,
  decorations: DecorationSet.create(state.doc, blocksOf(state.doc).flatMap(({ node, pos }) => {
    const sign = signs[node.type === title ? 'title' : idOf(node) ?? '']
    return sign === undefined ? [] : [Decoration.node(pos, pos + node.nodeSize, { 'data-state': sign.state, 'data-sign': sign.words })]
  })),
})

/** A word beside a block, such as the state of its translation. New signs come as the meta of a transaction. */
export const signsPlugin = (): Plugin<Shown> => new Plugin<Shown>({
  key: signsKey,
  state: {
    init: (_config, state) => show(state, {}),
    apply: (tr, before, _old, state) => {
      const given = tr.getMeta(signsKey) as Signs | undefined
      return given !== undefined || tr.docChanged ? show(state, given ?? before.signs) : before
    },
  },
  props: {
    decorations(state) { return this.getState(state)?.decorations },
  },
})
