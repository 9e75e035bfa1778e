import { desk as m } from '../i18n/desk.ts'
import { deskKeys } from '../i18n/deskKeys.ts'
import { useM } from '../i18n/use.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ACTS, KEY_OF } from './deskPlace.ts'

/** The keys, said once: opened by `?`. */
export const DeskKeys = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const s = useM(m)
  const k = useM(deskKeys)
  const words = { accept: s.accept, modify: s.modify, vote: s.vote, ballot: s.ballot, reject: s.reject, withdraw: s.withdraw, defer: s.defer, subsume: s.subsume, inadmissible: s.inadmissible, fall: s.fall, undo: s.undo }
  const lines: readonly (readonly [readonly string[], string])[] = [
    [['j', 'k'], k.keyParagraph], [['↑', '↓', '1–9'], k.keyAmendment], ...ACTS.map((act) => [[KEY_OF[act] ?? ''], words[act]] as const),
    [['/'], k.keyFind], [['?'], k.keyHelp], [['Esc'], k.keyClose],
  ]
  return (
    <Dialog open={open} onClose={onClose} title={s.keysHelp}>
      <p className="small mb-3">{k.keysNote}</p>
      <dl className="keys">
        {lines.map(([keys, what]) => (
          <div key={what}>
            <dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
