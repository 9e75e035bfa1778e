import type { Lang } from '#domain/languages.ts'
import type { TranslationState } from '#domain/resolution/translation.ts'
import { messages } from './define.ts'
import { plural } from './format.ts'

type Counts = Readonly<Record<TranslationState, number>>
const said = (lang: Lang, { missing, stale, current, reviewed }: Counts): string => {
  const all = missing + stale + current + reviewed
  const parts = lang === 'fr'
    ? [
        [missing, 'à traduire'], [stale, `à revoir, la source ayant changé`], [current, 'à jour'], [reviewed, plural(reviewed, 'fr', { one: { en: '', fr: 'relu' }, other: { en: '', fr: 'relus' } })],
      ] as const
    : [[missing, 'to translate'], [stale, 'stale: the source has changed'], [current, 'up to date'], [reviewed, 'reviewed']] as const
  return all === 0 ? '' : parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`).join(' · ')
}

/** How the other language of a draft stands. */
export const translations = messages({
  heading: { en: 'Translation', fr: 'Traduction' },
  title: { en: 'Title', fr: 'Titre' },
  counts: { en: (x: Counts) => said('en', x), fr: (x: Counts) => said('fr', x) },
  state: {
    en: ({ state }: { state: TranslationState }) => ({ missing: 'To translate', stale: 'Stale: the source has changed', current: 'Up to date, not reviewed', reviewed: 'Reviewed' })[state],
    fr: ({ state }: { state: TranslationState }) => ({ missing: 'À traduire', stale: 'À revoir : la source a changé', current: 'À jour, non relu', reviewed: 'Relu' })[state],
  },
  sign: {
    en: ({ state }: { state: 'missing' | 'stale' }) => ({ missing: 'to translate', stale: 'translation stale' })[state],
    fr: ({ state }: { state: 'missing' | 'stale' }) => ({ missing: 'à traduire', stale: 'traduction à revoir' })[state],
  },
  review: { en: 'Mark as reviewed', fr: 'Marquer comme relu' },
  reviewedBy: { en: ({ who }: { who: string }) => `reviewed by ${who}`, fr: ({ who }: { who: string }) => `relu par ${who}` },
})
