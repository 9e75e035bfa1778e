import { useFetcher } from '@remix-run/react'
import { labelsOf, shortLabel } from '#domain/resolution/labels.ts'
import { TITLE, type TranslationState } from '#domain/resolution/translation.ts'
import type { LiveText } from '../../editor/types.ts'
import { translations as m } from '../../i18n/translations.ts'
import { useLang, useM } from '../../i18n/use.tsx'
import { useProcess } from '../../process/useProcess.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { CommentAnswer } from '../../routes/resolutions_.$slug.comments.ts'
import type { Translated } from './useTranslations.ts'

type TranslationsProps = Translated & {
  /** room of the translation */
  room: string
  source: LiveText
  mayReview: boolean
  /** the words of a block in the source and in the translation, as they read now */
  wordsOf: (id: string) => { readonly source: string; readonly words: string }
  /** words are on their way to the server, which could not compare them yet */
  isSaving: boolean
  /** the block that holds the caret, in either column */
  current: string | null
  onGo: ((paragraphId: string) => void) | undefined
}

const WORK: readonly TranslationState[] = ['missing', 'stale', 'current']

/** How the other language stands: in numbers, what is to be done, and the mark that somebody has compared the two. */
export default function Translations({ room, source, states, wordsOf, reviewer, mayReview, isSaving, current, onGo }: TranslationsProps) {
  const s = useM(m)
  const lang = useLang()
  const { process: { slug } } = useProcess()
  const fetcher = useFetcher<CommentAnswer>()
  const labels = 'paragraphs' in source ? labelsOf(source) : null
  const order = [...states.keys()]
  const nameOf = (id: string): string => {
    const label = labels?.get(id)
    return id === TITLE ? s.title : label ? shortLabel(label, lang) : `${order.indexOf(id) + 1}.`
  }
  const counts = Object.fromEntries(['missing', 'stale', 'current', 'reviewed'].map((state) => [state, order.filter((id) => states.get(id) === state).length])) as Record<TranslationState, number>
  const here = current !== null && states.has(current) ? current : null
  const hereState = here === null ? undefined : states.get(here)
  const review = (id: string): void => {
    const { source: before, words } = wordsOf(id)
    fetcher.submit({ do: 'review', room, paragraphId: id, source: before, words }, { method: 'post', action: `/resolutions/${slug}/comments` })
  }
  return (
    <section className="translations" aria-label={s.heading}>
      <h3>{s.heading}</h3>
      <p className="small">{s.counts(counts)}</p>
      {fetcher.data?.refused && <Notice kind="refusal">{fetcher.data.refused}</Notice>}
      {here !== null && hereState !== undefined && (
        <p className="small">
          <b>{nameOf(here)}</b> {hereState === 'reviewed' ? s.reviewedBy({ who: reviewer(here) ?? '' }) : s.state({ state: hereState })}
          {mayReview && (hereState === 'stale' || hereState === 'current') && (
            <button type="button" className="btn quiet" disabled={isSaving || fetcher.state !== 'idle'} onClick={() => { review(here) }}>{s.review}</button>
          )}
        </p>
      )}
      {WORK.filter((state) => counts[state] > 0).map((state) => (
        <details key={state} open={state === 'stale'}>
          <summary className="small py-1">{s.state({ state })} ({counts[state]})</summary>
          <ul className="translation-list">
            {order.filter((id) => states.get(id) === state).map((id) => (
              <li key={id}>
                <a href={`#${id}`} onClick={(event) => { if (onGo && id !== TITLE) { event.preventDefault(); onGo(id) } }}>{nameOf(id)}</a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
