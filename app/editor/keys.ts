import { baseKeymap, chainCommands, deleteSelection } from 'prosemirror-commands'
import { keydownHandler, keymap } from 'prosemirror-keymap'
import { Plugin, type Command } from 'prosemirror-state'
import { redoCommand, undoCommand } from 'y-prosemirror'
import { joinWithNext, joinWithPrevious, moveParagraph, setBlockType, setKind, shiftDepth, splitParagraph, toggleOpener } from './commands.ts'

type Keys = Readonly<Record<string, Command>>

const swallow: Command = () => true
/** With nothing to redo, the key would go on to what stands under it without Shift (on a Mac that is undo), or to the browser's own history. */
const only = (command: Command): Command => chainCommands(command, swallow)
const ALWAYS: Keys = { 'Mod-z': only(undoCommand), 'Mod-y': only(redoCommand), 'Mod-Shift-z': only(redoCommand) }

/** In a text whose structure belongs to the other language, Enter does nothing; `wordsOnlyPlugin` holds the rest. */
const WORDS_ONLY: Keys = { 'Enter': swallow, 'Shift-Enter': swallow, 'Mod-Enter': swallow, 'Mod-i': toggleOpener }

const STRUCTURE: Keys = {
  'Enter': splitParagraph,
  'Shift-Enter': splitParagraph,
  'Backspace': chainCommands(deleteSelection, joinWithPrevious),
  'Delete': chainCommands(deleteSelection, joinWithNext),
  'Mod-Alt-ArrowUp': moveParagraph(-1),
  'Mod-Alt-ArrowDown': moveParagraph(1),
}

const RESOLUTION: Keys = { 'Mod-Alt-1': setKind('preambular'), 'Mod-Alt-2': setKind('operative'), 'Mod-i': toggleOpener }
const PROSE: Keys = { 'Mod-Alt-1': setBlockType('heading'), 'Mod-Alt-2': setBlockType('prose') }

/** Tab shapes the text, so Escape lets go of it: the next Tab leaves (WCAG 2.1.2). */
const tabPlugin = (): Plugin => {
  let letsGo = false
  const shape = keydownHandler({ 'Tab': shiftDepth(1), 'Shift-Tab': shiftDepth(-1) })
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (event.key === 'Escape') {
          letsGo = true
          return false
        }
        if (event.key === 'Tab' && letsGo) return false
        if (!['Tab', 'Shift'].includes(event.key)) letsGo = false
        return event.key === 'Tab' ? shape(view, event) : false
      },
      handleDOMEvents: {
        blur: () => {
          letsGo = false
          return false
        },
      },
    },
  })
}

export const keyPlugins = (form: 'resolution' | 'prose', structure: 'own' | 'mirrored'): Plugin[] => {
  if (structure === 'mirrored') return [keymap({ ...ALWAYS, ...WORDS_ONLY }), keymap(baseKeymap)]
  const shape = form === 'resolution' ? RESOLUTION : PROSE
  return [...(form === 'resolution' ? [tabPlugin()] : []), keymap({ ...ALWAYS, ...STRUCTURE, ...shape }), keymap(baseKeymap)]
}
