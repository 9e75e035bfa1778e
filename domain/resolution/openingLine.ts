import type { Lang } from '../languages.ts'

const englishOrdinal = (n: number): string => {
  const teen = n % 100 > 10 && n % 100 < 14
  return `${n}${(!teen && ['th', 'st', 'nd', 'rd'][n % 10]) || 'th'}`
}
const ordinal: Readonly<Record<Lang, (n: number) => string>> = { en: englishOrdinal, fr: (n) => (n === 1 ? '1re' : `${n}e`) }

/** "143rd Assembly" / "143e Assemblée". */
export const assemblyName = (number: number, lang: Lang): string =>
  lang === 'en' ? `${ordinal.en(number)} Assembly` : `${ordinal.fr(number)} Assemblée`

/** Who speaks in a resolution, without the comma that follows (process.md, Vocabulary). */
export const openingLine = (number: number, lang: Lang): string =>
  lang === 'en' ? `The ${assemblyName(number, lang)} of the Inter-Parliamentary Union` : `La ${assemblyName(number, lang)} de l’Union interparlementaire`
