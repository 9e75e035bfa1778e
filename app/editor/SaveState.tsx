import './beside.css'
import { editor } from '../i18n/editor.ts'
import { useLang, useM } from '../i18n/use.tsx'
import type { Companion, LiveState } from './types.ts'

type SaveStateProps = {
  state: LiveState
  companions?: readonly Companion[]
  memberName?: (memberId: string) => string
  onTryAgain?: () => void
}

const TONES: Readonly<Record<LiveState['kind'], 'ok' | 'wait' | 'warn' | 'plain'>> = {
  'saved': 'ok', 'saving': 'wait', 'connecting': 'wait', 'offline': 'warn', 'read-only': 'plain',
  'signed-out': 'warn', 'forbidden': 'warn', 'no-such-room': 'warn', 'refused': 'warn',
}

/** One line that says where the words are, and who else is at work. */
export const SaveState = ({ state, companions = [], memberName = (id) => id.toUpperCase(), onTryAgain }: SaveStateProps) => {
  const s = useM(editor)
  const names = [...new Set(companions.map((one) => (one.memberId === null ? one.name : memberName(one.memberId))))]
  return (
    <div className="save-state">
      <span className={`save-state-word is-${TONES[state.kind]}`} role="status">
        <span className="dot" aria-hidden="true" />
        <Sentence state={state} />
      </span>
      {onTryAgain && (state.kind === 'signed-out' || state.kind === 'forbidden' || state.kind === 'refused') && (
        <button type="button" className="btn quiet" onClick={onTryAgain}>{s.tryAgain}</button>
      )}
      {names.length > 0 && <span>{s.editing(names)}</span>}
    </div>
  )
}

const Sentence = ({ state }: { state: LiveState }) => {
  const s = useM(editor)
  const lang = useLang()
  switch (state.kind) {
    case 'connecting': return s.connecting
    case 'saving': return s.saving
    case 'saved': return state.at === null ? s.saved : <span className="num">{s.savedAt(timeOf(state.at, lang))}</span>
    case 'offline': return state.unsent ? s.offlineUnsent : s.offline
    case 'read-only': return state.unsent ? s.readOnlyUnsent : s.readOnly
    case 'signed-out': return s.signedOut
    case 'forbidden': return s.forbidden
    case 'no-such-room': return s.noSuchRoom
    case 'refused': return s.refused
    default: return state satisfies never
  }
}

const timeOf = (at: number, lang: string): string =>
  new Intl.DateTimeFormat(lang === 'fr' ? 'fr' : 'en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'Europe/Zurich' }).format(at)
