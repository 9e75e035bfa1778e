import { editor } from '../i18n/editor.ts'
import { useM } from '../i18n/use.tsx'
import { isMac } from '../lib/isMac.ts'
import { Dialog } from '../ui/Dialog.tsx'
import type { EditorProps } from './types.ts'

type ShortcutsProps = { open: boolean; onClose: () => void; form: EditorProps['form']; comments: boolean }

export const Shortcuts = ({ open, onClose, form, comments }: ShortcutsProps) => {
  const s = useM(editor)
  const [mod, alt] = isMac() ? ['⌘', '⌥'] : ['Ctrl', 'Alt']
  const resolution: readonly (readonly [string, readonly string[]])[] = [
    [s.keyPreambular, [mod, alt, '1']],
    [s.keyOperative, [mod, alt, '2']],
    [s.keyOpener, [mod, 'I']],
    [s.keyDeeper, ['Tab']],
    [s.keyShallower, ['⇧', 'Tab']],
    [s.keyLeave, ['Esc', s.keyThen, 'Tab']],
  ]
  const prose: typeof resolution = [
    [s.keyHeading, [mod, alt, '1']],
    [s.keyProse, [mod, alt, '2']],
  ]
  const all: typeof resolution = [
    [s.keySplit, ['Enter']],
    [s.keyJoin, ['Backspace']],
    [s.keyMove, [mod, alt, '↑ ↓']],
    ...(form === 'resolution' ? resolution : prose),
    ...(comments ? [[s.keyComment, [mod, alt, 'M']] as const] : []),
    [s.keyUndo, [mod, 'Z', '/', mod, '⇧', 'Z']],
  ]
  return (
    <Dialog open={open} onClose={onClose} title={s.helpTitle}>
      <dl className="shortcuts">
        {all.map(([does, keys]) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>{keys.map((key, index) => (key === '/' || key === s.keyThen ? <span key={index}> {key} </span> : <kbd key={index}>{key}</kbd>))}</dd>
          </div>
        ))}
      </dl>
      {form === 'resolution' && <p className="small mt-3">{s.derived}</p>}
    </Dialog>
  )
}
