import { Slice } from 'prosemirror-model'
import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, it } from 'vitest'
import { ySyncPluginKey } from 'y-prosemirror'
import { toLive } from '#domain/resolution/canonical.ts'
import { blockOfId } from './blocks.ts'
import { currentBlock } from './commands.ts'
import { stayPlugin } from './stay.ts'

const textOf = (...paragraphs: readonly (readonly [id: string, text: string])[]) => toLive({
  title: '', openingLine: '', paragraphs: paragraphs.map(([id, text]) => ({ id, kind: 'preambular', opener: 0, text, subs: [] })),
})

/** A caret behind the words `till` of p2; then the text becomes another, as y-prosemirror brings what the room says, with the caret wherever that falls. */
const after = (till: string, others: ReturnType<typeof textOf>, meta: object = { isChangeOrigin: true }) => {
  const before = EditorState.create({ doc: textOf(['p1', 'Recalling the treaties'], ['p2', 'Mindful of privacy']), plugins: [stayPlugin()] })
  const { pos } = blockOfId(before.doc, 'p2')!
  const placed = before.apply(before.tr.setSelection(TextSelection.create(before.doc, pos + 1 + till.length)))
  const state = placed.apply(placed.tr.replace(0, placed.doc.content.size, new Slice(others.content, 0, 0)).setMeta(ySyncPluginKey, meta))
  const block = currentBlock(state)!
  return [block.node.attrs['id'], block.node.textContent.slice(0, state.selection.head - block.pos - 1)]
}

it('goes with a paragraph that another moves', () => {
  expect(after('Mindful', textOf(['p2', 'Mindful of privacy'], ['p1', 'Recalling the treaties']))).toEqual(['p2', 'Mindful'])
})

it('keeps its place between the words, though the last letters typed are not there yet', () => {
  expect(after('Mindful', textOf(['p2', 'Mindf of privacy'], ['p1', 'Recalling']))).toEqual(['p2', 'Mindf'])
  expect(after('Mindful', textOf(['p2', 'Always mindful: Mindful of privacy'], ['p1', 'Recalling']))[1]).toMatch(/Mindful$/)
})

it('is left alone where it stands in its paragraph, where that is no more, and where one undoes', () => {
  const gone = textOf(['p1', 'Recalling the treaties'])
  expect(after('Mindful', gone)[0]).not.toBe('p2')
  expect(after('Mindful', textOf(['p2', 'Mindful of privacy'], ['p1', 'Recalling']), { isChangeOrigin: true, isUndoRedoOperation: true })).not.toEqual(['p2', 'Mindful'])
})
