import { LANGS, type Lang } from '#domain/languages.ts'

type Plain = Readonly<Record<Lang, string>>
type Spoken<Given> = Readonly<Record<Lang, (given: Given) => string>>
type Catalogue = Readonly<Record<string, Plain | Spoken<never>>>

/** A catalogue in one language: each key is a sentence, or a function that makes one. */
export type InLang<M extends Catalogue> = {
  readonly [K in keyof M]: M[K] extends Plain ? string : M[K] extends Spoken<infer Given> ? (given: Given) => string : never
}

/** French sets a space before `:` `;` `?` `!` `»` and after `«`, one that never breaks a line; its catalogues are typed with plain ones. */
export const setInFrench = (text: string): string => text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0')

const set = (entry: Plain | Spoken<never>): Plain | Spoken<never> => {
  const { en, fr } = entry
  return typeof fr === 'string' ? { en, fr: setInFrench(fr) } as Plain : { en, fr: (given: never) => setInFrench(fr(given)) } as Spoken<never>
}

/**
 * Defines the words of one area, English and French side by side. A key is `{ en, fr }` of two strings, or of two functions
 * of the same argument. Only what a route imports reaches its bundle: the mark tells the bundler that an unused one can go.
 */
/* @__NO_SIDE_EFFECTS__ */
export const messages = <const M extends Catalogue>(catalogue: M): M =>
  Object.fromEntries(Object.entries(catalogue).map(([key, entry]) => [key, set(entry)])) as M

/** The language that the scripts of this page speak, read once: what translates a page in the browser changes the attribute. None on the server. */
export const scriptLang: Lang | null = typeof document === 'undefined' ? null : document.documentElement.lang === 'fr' ? 'fr' : 'en'

const spoken = new WeakMap<Catalogue, Partial<Record<Lang, unknown>>>()

/** The catalogue in one language: on the server in any, in the browser in that of the page. */
export const inLang = <const M extends Catalogue>(catalogue: M, lang: Lang): InLang<M> => {
  if (scriptLang && import.meta.env.DEV && lang !== scriptLang) throw new Error('A built page has these words in its own language alone.')
  const known = spoken.get(catalogue) ?? {}
  const made = known[lang] ?? Object.fromEntries(Object.entries(catalogue).map(([key, entry]) => [key, entry[lang]]))
  spoken.set(catalogue, { ...known, [lang]: made })
  return made as InLang<M>
}

export const isLang = (value: unknown): value is Lang => LANGS.some((l) => l === value)

/** The best of our languages for an `Accept-Language` header, in the order of its weights; English if none fits. */
export const langOfHeader = (header: string | undefined): Lang => {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const q = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((v) => v !== undefined)
    return { lang: tag.split('-')[0], weight: q === undefined ? 1 : Number(q) }
  })
  const best = wishes.filter((w) => isLang(w.lang) && w.weight > 0).sort((a, b) => b.weight - a.weight)[0]
  return isLang(best?.lang) ? best.lang : 'en'
}
