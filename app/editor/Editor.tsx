import { lazy, Suspense, useEffect, useState } from 'react'
import { editor } from '../i18n/editor.ts'
import { useM } from '../i18n/use.tsx'
import type { EditorProps } from './types.ts'

const LiveEditor = lazy(() => import('./editor.client.tsx'))

/** The live text. ProseMirror and Yjs are fetched when it is first shown, and never on the server. */
export const Editor = (props: EditorProps) => {
  const [isInBrowser, setIsInBrowser] = useState(false)
  useEffect(() => { setIsInBrowser(true) }, [])
  return isInBrowser ? <Suspense fallback={<Opening className={props.className} />}><LiveEditor {...props} /></Suspense> : <Opening className={props.className} />
}

const Opening = ({ className }: { className?: string | undefined }) => {
  const s = useM(editor)
  return <div className={`editor ${className ?? ''}`} aria-busy="true"><p className="paper small">{s.loading}</p></div>
}
