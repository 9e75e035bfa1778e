import type { Lang } from '#domain/languages.ts'
import { labelsOf, longLabel } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import type { ReservationReading } from '#server/query/publicText.ts'
import { setInFrench } from '../i18n/define.ts'
import { list } from '../i18n/format.ts'
import { reservationLine } from '../i18n/printed.ts'

const SOMEWHERE: Readonly<Record<Lang, string>> = { en: 'part of the text', fr: 'une partie du texte' }

/** What the asterisk of an adopted resolution leads to: one sentence a reservation, in the order recorded. */
export const footnotesOf = (reservations: readonly ReservationReading[], text: ResolutionText | undefined, lang: Lang): readonly string[] => {
  const labels = text && labelsOf(text)
  return reservations.map(({ delegation, nature, paragraphIds, text: words }) => {
    const places = paragraphIds.flatMap((id) => {
      const label = labels?.get(id)
      return label ? [longLabel(label, lang)] : []
    })
    // paragraphs that the text no longer has: not the whole text
    const on = paragraphIds.length && !places.length ? SOMEWHERE[lang] : places.length ? list(lang === 'fr' ? places.map((place) => `le ${place}`) : places, lang) : null
    const sentence = reservationLine({ delegation: delegation[lang], nature, on }, lang)
    return words ? `${sentence} ${lang === 'fr' ? setInFrench(`« ${words} »`) : `“${words}”`}` : sentence
  })
}
