import { useMemo } from 'react'
import { otherLang, type Lang } from '#domain/languages.ts'
import { translationStates, type TranslationState } from '#domain/resolution/translation.ts'
import type { Draft } from '#server/query/draft.ts'
import type { EditorProps, LiveText } from '../../editor/types.ts'
import { translations as m } from '../../i18n/translations.ts'
import { useM } from '../../i18n/use.tsx'

export type Translated = {
  /** by block of the source, in its order */
  readonly states: ReadonlyMap<string, TranslationState>
  /** who compared the two, by name */
  readonly reviewer: (id: string) => string | null
}

/** How the translation of a live text stands now, and the signs of it that both columns carry. */
export const useTranslations = (
  draft: Draft, form: 'draft' | 'memorandum', texts: Readonly<Partial<Record<Lang, LiveText>>>,
): Translated & { signs: NonNullable<EditorProps['signs']> } => {
  const s = useM(m)
  const { sourceLang } = draft
  const other = otherLang(sourceLang)
  const [source, translation] = [texts[sourceLang], texts[other]]
  const records = draft.translations[form]
  return useMemo(() => {
    const states = source ? translationStates(source, translation, records) : new Map<string, TranslationState>()
    return {
      states,
      signs: Object.fromEntries([...states].flatMap(([id, state]) => (state === 'missing' || state === 'stale' ? [[id, { state, words: s.sign({ state }) }]] : []))),
      reviewer: (id) => records[id]?.reviewed?.name ?? null,
    }
  }, [source, translation, records, s])
}
