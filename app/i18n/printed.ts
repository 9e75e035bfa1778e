import type { AdoptionMode } from '#domain/process/commands.ts'
import { ADOPTION } from '#domain/process/words.ts'
import type { Lang } from '#domain/languages.ts'
import { number, ordinal, plural } from './format.ts'

const votes = (x: { for: number; against: number; abstain: number }, lang: Lang): string => {
  const [yes, no, abstain] = [x.for, x.against, x.abstain].map((n) => number(n, lang))
  return lang === 'en'
    ? `by ${yes} ${x.for === 1 ? 'vote' : 'votes'} to ${no}, with ${x.abstain === 0 ? 'no' : abstain} ${x.abstain === 1 ? 'abstention' : 'abstentions'}`
    : `par ${yes} voix contre ${no}, ${x.abstain === 0 ? 'sans abstention' : `avec ${abstain} ${plural(x.abstain, 'fr', { one: { en: '', fr: 'abstention' }, other: { en: '', fr: 'abstentions' } })}`}`
}

/** How a body adopted: "by consensus", "by 850 votes to 200, with 50 abstentions". */
export const adoptedHow = (mode: AdoptionMode, counts: { for: number; against: number; abstain: number } | null, lang: Lang): string =>
  mode === 'vote' && counts ? votes(counts, lang) : ADOPTION[mode][lang]

type Adoption = {
  mode: AdoptionMode
  counts: { for: number; against: number; abstain: number } | null
  /** an asterisk leads to the reservations below the text */
  asterisk: boolean
  assembly: number
  city: string
  /** printed, in the language of the text */
  date: string
}
/** The line under the title of an adopted resolution, as it is printed. */
export const statusLine = ({ mode, counts, asterisk, assembly, city, date }: Adoption, lang: Lang): string => {
  const how = `${adoptedHow(mode, counts, lang)}${asterisk ? '*' : ''}`
  return lang === 'en'
    ? `Resolution adopted ${how} by the ${ordinal(assembly, 'en')} IPU Assembly (${city}, ${date})`
    : `Résolution adoptée ${how} par la ${ordinal(assembly, 'fr')} Assemblée de l’UIP (${city}, ${date})`
}

type Reserved = { delegation: string; on: string | null; nature: 'reservation' | 'opposition' | 'abstention' }
const ABOUT: Readonly<Record<Reserved['nature'], Record<Lang, (on: string | null) => string>>> = {
  reservation: {
    en: (on) => `expressed a reservation on ${on ?? 'the entire text of the resolution'}`,
    fr: (on) => `a émis une réserve sur ${on ?? 'l’ensemble du texte de la résolution'}`,
  },
  opposition: {
    en: (on) => `expressed its opposition to ${on ?? 'the resolution'}`,
    fr: (on) => (on ? `a exprimé son opposition ; elle porte sur ${on}` : 'a exprimé son opposition à la résolution'),
  },
  abstention: {
    en: (on) => `abstained${on ? ` on ${on}` : ''}`,
    fr: (on) => `s’est abstenue${on ? ` sur ${on}` : ''}`,
  },
}
/** A recorded reservation as the footnote prints it. */
export const reservationLine = ({ delegation, on, nature }: Reserved, lang: Lang): string =>
  lang === 'en' ? `The ${delegation.replace(/^D/, 'd')} ${ABOUT[nature].en(on)}.` : `La ${delegation.replace(/^D/, 'd')} ${ABOUT[nature].fr(on)}.`
