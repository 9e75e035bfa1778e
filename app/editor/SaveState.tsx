import './beside.css'
import type { ReadOnlyBecause } from '#domain/permission/rooms.ts'
import { editor } from '../i18n/editor.ts'
import { clock } from '../i18n/format.ts'
import { useLang, useM } from '../i18n/use.tsx'
import type { Companion, Crowd, LiveState } from './types.ts'

type SaveStateProps = {
  state: LiveState
  companions?: readonly Companion[]
  /** how many are in the room; null while it is not known */
  crowd?: Crowd | null
  memberName?: (memberId: string) => string
  /** why this person does not write here; null or left out: they do, or it is not known */
  because?: ReadOnlyBecause | null
  onTryAgain?: () => void
}

const TONES: Readonly<Record<LiveState['kind'], 'ok' | 'wait' | 'warn' | 'plain'>> = {
  'saved': 'ok', 'saving': 'wait', 'connecting': 'wait', 'offline': 'warn', 'read-only': 'plain',
  'signed-out': 'warn', 'forbidden': 'warn', 'no-such-room': 'warn', 'refused': 'warn',
}

/** One line that says where the words are, and who else is at work. */
export const SaveState = ({ state, companions = [], crowd = null, memberName = (id) => id.toUpperCase(), because = null, onTryAgain }: SaveStateProps) => {
  const s = useM(editor)
  const names = [...new Set(companions.map((one) => (one.memberId === null ? one.name : memberName(one.memberId))))]
  return (
    <div className="save-state">
      <span className={`save-state-word is-${TONES[state.kind]}`} role="status">
        <span className="dot" aria-hidden="true" />
        <Sentence state={state} because={because} />
      </span>
      {state.kind === 'signed-out' && <a href="/sign-in" target="_blank" rel="noreferrer">{s.signIn}</a>}
      {onTryAgain && (state.kind === 'signed-out' || state.kind === 'forbidden' || state.kind === 'refused') && (
        <button type="button" className="btn quiet" onClick={onTryAgain}>{s.tryAgain}</button>
      )}
      <Present names={names} crowd={crowd} reads={state.kind === 'read-only'} />
    </div>
  )
}

/** "Netherlands, Kenya editing · 2 reading"; who only reads sees numbers, because carets are for those who write. */
const Present = ({ names, crowd, reads }: { names: readonly string[]; crowd: Crowd | null; reads: boolean }) => {
  const s = useM(editor)
  // The reader is among those counted.
  const reading = (crowd?.commenters ?? 0) + (crowd?.viewers ?? 0) - (reads ? 1 : 0)
  const parts = [
    ...(names.length > 0 ? [s.editing(names)] : crowd !== null && crowd.editors > 0 ? [s.editingCount(crowd.editors)] : []),
    ...(reading > 0 ? [s.readingCount(reading)] : []),
  ]
  return parts.length === 0 ? null : <span className="present">{parts.join(' · ')}</span>
}

const Sentence = ({ state, because }: { state: LiveState; because: ReadOnlyBecause | null }) => {
  const s = useM(editor)
  const lang = useLang()
  switch (state.kind) {
    case 'connecting': return s.connecting
    case 'saving': return s.saving
    case 'saved': return state.at === null ? s.saved : <span className="num">{s.savedAt(clock(new Date(state.at).toISOString(), lang))}</span>
    case 'offline': return !state.unsent ? s.offline : state.kept ? s.offlineKept : s.offlineUnsent
    case 'read-only': return because === null ? s.readOnly : s.because({ because })
    case 'signed-out': return !state.unsent ? s.signedOut : state.kept ? s.signedOutKept : s.signedOutUnsent
    case 'forbidden': return s.forbidden
    case 'no-such-room': return s.noSuchRoom
    case 'refused': return s.refused
    default: return state satisfies never
  }
}
