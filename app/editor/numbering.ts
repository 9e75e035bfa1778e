import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Lang } from '#domain/languages.ts'
import { fromLive } from '#domain/resolution/canonical.ts'
import { linesOf } from '#domain/resolution/labels.ts'
import { blocksOf, depthOf, heading, idOf, openingLine, paragraph, subParagraph, title, type Block } from './blocks.ts'

/** What is printed around a block and is not part of it: a number before, punctuation after. */
export type Setting = { readonly number: string; readonly end: string }

const ENDS_ITSELF = /[,;:.][\s\u00a0\u202f]*$/

/**
 * Numbers and terminal punctuation by kind and position, as `labels.ts` derives them. Words that were typed with their punctuation
 * keep it on screen; canonical text leaves it out.
 */
export const settingsOf = (doc: Node, lang: Lang): readonly Setting[] => {
  const lines = new Map(linesOf(fromLive(doc), lang).map((line) => [line.id, line]))
  return blocksOf(doc).map(({ node }) => {
    const ends = ENDS_ITSELF.test(node.textContent)
    if (node.type === openingLine) return { number: '', end: ends || node.content.size === 0 ? '' : ',' }
    const line = node.type === paragraph || node.type === subParagraph ? lines.get(idOf(node) ?? '') : undefined
    return { number: line?.number ?? '', end: ends ? '' : line?.punctuation ?? '' }
  })
}

export type Placeholders = { readonly title: string; readonly paragraph: string }

const decorate = (doc: Node, lang: Lang, placeholders: Placeholders): DecorationSet => {
  const settings = settingsOf(doc, lang)
  return DecorationSet.create(doc, blocksOf(doc).map((block) =>
    Decoration.node(block.pos, block.pos + block.node.nodeSize, attributes(block, settings[block.index], placeholders))))
}

const attributes = ({ node }: Block, around: Setting | undefined, placeholders: Placeholders): Record<string, string> => {
  const id = idOf(node)
  const isEmpty = node.content.size === 0
  return {
    class: `block ${classOf(node)}${isEmpty ? ' is-empty' : ''}`,
    'data-number': around?.number ?? '',
    'data-end': around?.end ?? '',
    ...(id === null ? {} : { id }),
    ...(isEmpty ? { 'data-placeholder': node.type === title ? placeholders.title : placeholders.paragraph } : {}),
  }
}

const classOf = (node: Node): string => {
  if (node.type === title) return 'text-title'
  if (node.type === openingLine) return 'opening'
  if (node.type === heading) return 'text-heading'
  if (node.type === subParagraph) return `sub sub-${depthOf(node)}`
  return node.type === paragraph ? 'para' : 'text-prose'
}

/** Hangs numbers and punctuation on the blocks as attributes; the style sheet prints them, so that no caret ever meets them. */
export const numberingPlugin = (lang: Lang, placeholders: Placeholders): Plugin<DecorationSet> => new Plugin<DecorationSet>({
  state: {
    init: (_config, { doc }) => decorate(doc, lang, placeholders),
    apply: (tr, before) => (tr.docChanged ? decorate(tr.doc, lang, placeholders) : before),
  },
  props: { decorations(state) { return this.getState(state) } },
})
