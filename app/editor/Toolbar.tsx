import { redoCommand, undoCommand } from 'y-prosemirror'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Command } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { editor } from '../i18n/editor.ts'
import { useM } from '../i18n/use.tsx'
import { joinParagraph, moveParagraph, setBlockType, setKind, shiftDepth, splitParagraph, toggleOpener } from './commands.ts'
import { Shortcuts } from './Shortcuts.tsx'
import type { EditorProps } from './types.ts'
import { comment, type Shape } from './view.ts'

type ToolbarProps = {
  view: EditorView
  shape: Shape
  form: EditorProps['form']
  structure: 'own' | 'mirrored'
  onComment: EditorProps['onComment']
}

type Tool = { readonly name: string; /** stands for the name where the toolbar is narrow */ readonly sign?: string; readonly run: () => void; readonly pressed?: boolean; readonly off?: boolean }

/** One tab stop; the arrows go from button to button (ARIA toolbar). */
export const Toolbar = ({ view, shape, form, structure, onComment }: ToolbarProps) => {
  const s = useM(editor)
  const bar = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState(0)
  const [asks, setAsks] = useState(false)

  const does = (command: Command) => (): void => {
    view.focus()
    command(view.state, view.dispatch, view)
  }
  const inText = shape.node === 'paragraph' || shape.node === 'subParagraph'
  const resolutionTools: readonly Tool[] = [
    { name: s.preambular, pressed: shape.kind === 'preambular', off: !inText, run: does(setKind('preambular')) },
    { name: s.operative, pressed: shape.kind === 'operative', off: !inText, run: does(setKind('operative')) },
    { name: s.deeper, pressed: shape.depth > 0, off: !inText || shape.depth === 2, run: does(shiftDepth(1)) },
    { name: s.shallower, off: shape.depth === 0, run: does(shiftDepth(-1)) },
    { name: s.opener, pressed: shape.hasOpener, off: shape.node !== 'paragraph', run: does(toggleOpener) },
  ]
  const proseTools: readonly Tool[] = [
    { name: s.heading, pressed: shape.node === 'heading', run: does(setBlockType('heading')) },
    { name: s.prose, pressed: shape.node === 'prose', run: does(setBlockType('prose')) },
  ]
  const isFrame = shape.node === 'title' || shape.node === 'openingLine'
  const moves: readonly Tool[] = [
    { name: s.split, off: isFrame, run: does(splitParagraph) },
    { name: s.join, off: isFrame, run: does(joinParagraph) },
    { name: s.moveUp, sign: '↑', off: isFrame, run: does(moveParagraph(-1)) },
    { name: s.moveDown, sign: '↓', off: isFrame, run: does(moveParagraph(1)) },
  ]
  const groups: readonly (readonly Tool[])[] = [
    ...(structure === 'own' ? [form === 'resolution' ? resolutionTools : proseTools, moves] : form === 'resolution' ? [resolutionTools.slice(-1)] : []),
    [{ name: s.undo, sign: '↶', run: does(undoCommand) }, { name: s.redo, sign: '↷', run: does(redoCommand) }],
    [
      ...(onComment ? [{ name: s.comment, off: !shape.selects && (shape.node === null || shape.node === 'title' || shape.node === 'openingLine'), run: does(comment(onComment)) }] : []),
      { name: s.help, sign: '?', run: () => { setAsks(true) } },
    ],
  ]

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])]
    const last = buttons.length - 1
    const goals: Readonly<Record<string, number>> = { ArrowRight: stop === last ? 0 : stop + 1, ArrowLeft: stop === 0 ? last : stop - 1, Home: 0, End: last }
    const goal = goals[event.key]
    if (goal === undefined) return
    event.preventDefault()
    setStop(goal)
    buttons[goal]?.focus()
  }

  let index = 0
  const button = (tool: Tool): ReactNode => {
    const at = index++
    return (
      <button
        key={tool.name}
        type="button"
        className="tool"
        title={tool.sign && tool.name}
        tabIndex={at === stop ? 0 : -1}
        aria-pressed={tool.pressed}
        aria-disabled={tool.off === true || undefined}
        onFocus={() => { setStop(at) }}
        // The words keep their selection.
        onMouseDown={(event) => { event.preventDefault() }}
        onClick={() => { if (tool.off !== true) tool.run() }}
      >
        {tool.sign ? <><span className="word">{tool.name}</span><span className="sign" aria-hidden="true">{tool.sign}</span></> : tool.name}
      </button>
    )
  }

  return (
    <>
      <div ref={bar} role="toolbar" aria-label={s.toolbar} className="toolbar" onKeyDown={onKeyDown}>
        {groups.map((tools, group) => <div key={group} className="tools">{tools.map(button)}</div>)}
      </div>
      <Shortcuts open={asks} onClose={() => { setAsks(false) }} form={form} comments={onComment !== undefined} />
    </>
  )
}
