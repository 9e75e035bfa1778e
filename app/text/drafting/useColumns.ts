import { useCallback, useMemo, useState } from 'react'
import type { Lang } from '#domain/languages.ts'
import type { Companion, Crowd, EditorHandle, EditorProps, LiveState, LiveText, TextAnchor } from '../../editor/types.ts'

/** What one language of the live text has told of itself. */
export type Column = {
  readonly handle: EditorHandle | null
  readonly state: LiveState
  readonly text: LiveText | null
  readonly companions: readonly Companion[]
  readonly crowd: Crowd | null
  /** the paragraph that holds the caret */
  readonly current: string | null
  /** words selected just now */
  readonly selected: TextAnchor | null
}
type Told = Required<Pick<EditorProps, 'onState' | 'onDoc' | 'onCompanions' | 'onCrowd' | 'onSelection' | 'onReady'>>

const NOTHING: Column = { handle: null, state: { kind: 'connecting' }, text: null, companions: [], crowd: null, current: null, selected: null }

/** Keeps what the editors of both languages tell, and which of them was last used. */
export const useColumns = (first: Lang) => {
  const [columns, setColumns] = useState<Readonly<Record<Lang, Column>>>({ en: NOTHING, fr: NOTHING })
  const [focus, setFocus] = useState<Lang>(first)
  const tell = useCallback((lang: Lang, news: Partial<Column>) => { setColumns((before) => ({ ...before, [lang]: { ...before[lang], ...news } })) }, [])
  const listeners = useMemo(() => {
    const of = (lang: Lang): Told => ({
      onReady: (handle) => { tell(lang, handle ? { handle } : NOTHING) },
      onState: (state) => { tell(lang, { state }) },
      onDoc: (text) => { tell(lang, { text }) },
      onCompanions: (companions) => { tell(lang, { companions }) },
      onCrowd: (crowd) => { tell(lang, { crowd }) },
      onSelection: (selection) => {
        // an editor also tells of its selection when it is made
        if (document.activeElement?.closest('[data-column]')?.getAttribute('data-column') === lang) setFocus(lang)
        tell(lang, { current: selection?.paragraphId ?? null, selected: selection?.anchor ?? null })
      },
    })
    return { en: of('en'), fr: of('fr') }
  }, [tell])
  return { columns, focus, listeners }
}
