import { useEffect } from 'react'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { useRoomText } from '../editor/useRoomText.ts'
import type { LiveState } from '../editor/types.ts'

type Props = { room: string; onText: (text: ResolutionText) => void; onState: (state: LiveState['kind']) => void }

/** Follows the room and tells; draws nothing. */
export default function Following({ room, onText, onState }: Props) {
  const { text, state } = useRoomText(room)
  useEffect(() => { if (text) onText(text) }, [text, onText])
  useEffect(() => { onState(state.kind) }, [state.kind, onState])
  return null
}
