import { useState, type ReactNode } from 'react'
import { Editor } from '../../editor/Editor.tsx'
import type { EditorHandle, EditorProps } from '../../editor/types.ts'

type LiveSheetProps = Omit<EditorProps, 'onReady'> & {
  /** the text as it was when the page was made: read until the live one is there, and without JavaScript */
  still: ReactNode
  onReady: (handle: EditorHandle | null) => void
}

/** One language of a live text on its sheet. */
export const LiveSheet = ({ still, onReady, ...editor }: LiveSheetProps) => {
  const [ready, setReady] = useState(false)
  return (
    <>
      {!ready && still}
      <div hidden={!ready}>
        <Editor
          {...editor}
          onReady={(handle) => {
            setReady(handle !== null)
            onReady(handle)
          }}
        />
      </div>
    </>
  )
}
