import { keymap } from 'prosemirror-keymap'
import { EditorState, Plugin, TextSelection, type Command } from 'prosemirror-state'
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view'
import { initProseMirrorDoc, ySyncPlugin, yUndoPlugin } from 'y-prosemirror'
import { fromLive, fromLiveProse } from '#domain/resolution/canonical.ts'
import { schema } from '#domain/resolution/schema.ts'
import { anchorOf, highlightKey, highlightPlugin, paragraphAnchorAt, rangeOf, type Range } from './anchors.ts'
import { blockOfId, idOf, openerLength, paragraph, subParagraph } from './blocks.ts'
import { caretsPlugin, showMoves } from './carets.ts'
import { changedPart } from '#domain/resolution/changedPart.ts'
import { currentBlock } from './commands.ts'
import type { LiveRoom } from './connection.ts'
import { identityPlugin, wordsOnlyPlugin } from './identity.ts'
import { keyPlugins } from './keys.ts'
import { numberingPlugin, type Placeholders } from './numbering.ts'
import { openerPlugin } from './opener.ts'
import { pastePlugin } from './paste.ts'
import { signsKey, signsPlugin } from './signs.ts'
import { stayPlugin } from './stay.ts'
import { typingPlugin } from './typing.ts'
import { undoManagerOf } from './undo.ts'
import type { EditorHandle, EditorProps, LiveText, TextAnchor, TextSelection as Selected } from './types.ts'

export type Words = { readonly label: string; readonly remark: string; readonly describedBy: string; readonly placeholders: Placeholders }

export type ViewOptions = {
  readonly live: LiveRoom
  readonly props: EditorProps
  readonly words: Words
  readonly onState: (state: EditorState) => void
  readonly onHighlight: (id: string | null) => void
  readonly onComment: (anchor: TextAnchor) => void
  /** a paste of so many characters was refused */
  readonly onTooLong: (units: number) => void
}

/** Puts the live text on screen in `place`; the room must be synced. */
export const showText = (place: HTMLElement, { live, props, words, onState, onHighlight, onComment, onTooLong }: ViewOptions): { view: EditorView; destroy: () => void } => {
  const { form, mode, structure = 'own', lang, memberName = (id: string) => id.toUpperCase() } = props
  const { doc, mapping } = initProseMirrorDoc(live.text, schema)
  const edits = mode === 'edit'
  const plugins: Plugin[] = [
    ...(edits ? [typingPlugin()] : []),
    ySyncPlugin(live.text, { mapping }) as Plugin,
    highlightPlugin(onHighlight),
    numberingPlugin(lang, words.placeholders),
    signsPlugin(),
    ...(edits ? [herePlugin()] : []),
    ...(edits ? [
      caretsPlugin(live.provider.awareness, memberName),
      yUndoPlugin({ undoManager: undoManagerOf(live.text) }) as Plugin,
      ...keyPlugins(form, structure),
      keymap({ 'Mod-Alt-m': comment(onComment) }),
      pastePlugin({ lang, canChangeStructure: () => structure === 'own', onTooLong }),
      identityPlugin(form),
      stayPlugin(),
      ...(structure === 'mirrored' ? [wordsOnlyPlugin()] : []),
    ] : []),
    ...(form === 'resolution' ? [openerPlugin(lang, words.remark, edits)] : []),
  ]
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ schema, doc, plugins }),
    editable: () => edits && live.mayWrite,
    attributes: (): Record<string, string> => ({
      'class': `paper editor-text${form === 'prose' ? ' is-prose' : ''}`,
      lang,
      'spellcheck': 'true',
      'aria-label': words.label,
      ...(edits
        ? { 'role': 'textbox', 'aria-multiline': 'true', 'aria-describedby': words.describedBy, 'aria-readonly': String(!live.mayWrite) }
        : { role: 'document' }),
    }),
    handleDOMEvents: {
      keydown: () => {
        readCaret(view)
        return false
      },
    },
    dispatchTransaction: (tr) => {
      if (!tr.docChanged && !tr.selectionSet) {
        const { selection } = view.state
        readCaret(view)
        if (view.state.selection !== selection) tr.setSelection(view.state.selection)
      }
      view.updateState(view.state.apply(tr))
      onState(view.state)
    },
  })
  const stop = showMoves(live.provider.awareness, view.dom)
  const stopHearing = live.onHearing(() => { readCaret(view) })
  onState(view.state)
  return {
    view,
    destroy: () => {
      stop()
      stopHearing()
      view.destroy()
    },
  }
}

/**
 * Where somebody has just clicked the browser tells a moment later. What comes from others before that would have the caret set back to where it
 * was, and the next words written there: so it is read before anything is drawn, and before a key.
 */
const readCaret = (view: EditorView): void => {
  if (view.hasFocus()) document.dispatchEvent(new Event('selectionchange'))
}

/** Begins a comment on the selected words, or on the paragraph that holds the caret. What is typed next is for the comment: the text loses the focus at once. */
export const comment = (onComment: (anchor: TextAnchor) => void): Command => (state, dispatch, view) => {
  const { from, to, empty } = state.selection
  const anchor = empty ? paragraphAnchorAt(state, from) : anchorOf(state, { from, to })
  if (anchor === null) return false
  if (dispatch !== undefined) {
    view?.dom.blur()
    onComment(anchor)
  }
  return true
}

/** Marks the block one is in. */
const herePlugin = (): Plugin => new Plugin({
  props: {
    decorations: (state) => {
      const block = currentBlock(state)
      return block === null ? null : DecorationSet.create(state.doc, [Decoration.node(block.pos, block.pos + block.node.nodeSize, { class: 'has-caret' })])
    },
  },
})

export const textOf = (state: EditorState, form: EditorProps['form']): LiveText => 
  (form === 'prose' ? fromLiveProse(state.doc) : fromLive(state.doc))

const NODE_NAMES = ['title', 'openingLine', 'paragraph', 'subParagraph', 'heading', 'prose'] as const

export const selectionOf = (state: EditorState): Selected | null => {
  const block = currentBlock(state)
  const node = NODE_NAMES.find((name) => name === block?.node.type.name)
  if (block === null || node === undefined) return null
  const { from, to, empty } = state.selection
  return { paragraphId: idOf(block.node), node, empty, anchor: empty ? null : anchorOf(state, { from, to }) }
}

/** What the toolbar shows as pressed or possible. */
export type Shape = { readonly node: Selected['node'] | null; readonly kind: string | null; readonly depth: number; readonly hasOpener: boolean; readonly selects: boolean }
export const shapeOf = (state: EditorState): Shape => {
  const node = currentBlock(state)?.node
  return {
    node: NODE_NAMES.find((name) => name === node?.type.name) ?? null,
    kind: node?.type === paragraph ? String(node.attrs['kind']) : null,
    depth: node?.type === subParagraph ? Number(node.attrs['depth']) : 0,
    hasOpener: node?.type === paragraph && openerLength(node) > 0,
    selects: !state.selection.empty,
  }
}

type Place = Parameters<EditorHandle['topOf']>[0]

const rangeAt = (state: EditorState, place: Place): Range | null => {
  if ('anchor' in place) {
    const range = rangeOf(state, place.anchor)
    if (range !== null || place.anchor.paragraphId === null) return range
  }
  const block = blockOfId(state.doc, 'anchor' in place ? place.anchor.paragraphId ?? '' : place.paragraphId)
  return block === null ? null : { from: block.pos + 1, to: block.pos + block.node.nodeSize - 1 }
}

export const handleOf = (view: EditorView, live: LiveRoom, root: HTMLElement, form: EditorProps['form']): EditorHandle => ({
  focus: (paragraphId) => {
    view.focus()
    const block = paragraphId === undefined ? null : blockOfId(view.state.doc, paragraphId)
    if (block !== null) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, block.pos + block.node.nodeSize - 1)).scrollIntoView())
  },
  knock: () => { live.knock() },
  text: () => textOf(view.state, form),
  replace: (anchor, text) => {
    const range = rangeOf(view.state, anchor)
    if (range === null || !view.editable) return false
    const { start, end } = changedPart(view.state.doc.textBetween(range.from, range.to, '\n', '\n'), text)
    view.dispatch(view.state.tr.insertText(text.slice(start, text.length - end), range.from + start, range.to - end).scrollIntoView())
    return true
  },
  whenSaved: () => new Promise((resolve) => {
    // What was just written is told of before this is asked.
    const isSaved = (): boolean => live.state.kind === 'saved'
    if (isSaved()) return resolve()
    const off = live.onState(() => {
      if (!isSaved()) return
      off()
      resolve()
    })
    return undefined
  }),
  scrollTo: (place) => {
    const range = rangeAt(view.state, place)
    if (range === null) return
    const { node } = view.domAtPos(range.from)
    const element = node instanceof Element ? node : node.parentElement
    element?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  },
  topOf: (place, from = root) => {
    if (view.isDestroyed) return null
    const range = rangeAt(view.state, place)
    return range === null ? null : view.coordsAtPos(range.from).top - from.getBoundingClientRect().top
  },
  reasons: {
    all: () => Object.fromEntries(live.reasons.entries()),
    set: (key, reason) => {
      if (!live.mayWrite) return
      if (reason === '') live.reasons.delete(key)
      else live.reasons.set(key, reason)
    },
    onChange: (listener) => {
      live.reasons.observe(listener)
      return () => { live.reasons.unobserve(listener) }
    },
  },
})

/** New comments, or others than before. */
export const setHighlights = (view: EditorView, highlights: NonNullable<EditorProps['highlights']>): void => {
  if (JSON.stringify(highlightKey.getState(view.state)?.highlights) === JSON.stringify(highlights)) return
  view.dispatch(view.state.tr.setMeta(highlightKey, highlights).setMeta('addToHistory', false))
}

/** Other signs beside the blocks than before. */
export const setSigns = (view: EditorView, signs: NonNullable<EditorProps['signs']>): void => {
  if (JSON.stringify(signsKey.getState(view.state)?.signs) === JSON.stringify(signs)) return
  view.dispatch(view.state.tr.setMeta(signsKey, signs).setMeta('addToHistory', false))
}
