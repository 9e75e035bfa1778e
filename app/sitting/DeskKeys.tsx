import { desk as m } from '../i18n/desk.ts'
import { deskKeys } from '../i18n/deskKeys.ts'
import { useM } from '../i18n/use.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ACTS, INTRODUCE_KEY, KEY_OF, SUB_KEY } from './deskPlace.ts'

/** The keys, said once: opened by `?`. */
export const DeskKeys = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const s = useM(m)
  const k = useM(deskKeys)
  const lines: readonly (readonly [readonly string[], string])[] = [
    [['j', 'k'], k.keyParagraph], [['↑', '↓', '1–9'], k.keyAmendment], [[INTRODUCE_KEY], s.introduceAct], [[SUB_KEY], k.keySub], ...ACTS.map((act) => [[KEY_OF[act] ?? ''], s[act]] as const),
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
