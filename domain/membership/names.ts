import type { MemberId } from '../ids.ts'
import type { Lang } from '../languages.ts'
import { memberOf, type Member } from './members.ts'

/** Where names are looked up: the shipped list, or an instance's own with renamed and new Members. */
export type Lookup = (id: MemberId) => Member | undefined

/** Printed name: "Iran (Islamic Republic of)", "Viet Nam"; the code in capitals for a Member nobody knows. */
export const printedName = (id: MemberId, lang: Lang, lookup: Lookup = memberOf): string => lookup(id)?.name[lang] ?? id.toUpperCase()

/**
 * What a name is sorted by: letters without accents, case or punctuation, so that the order is the same on every machine,
 * whatever its locale data.
 */
const sortKey = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}]+/gu, ' ').toLowerCase()

/** Members in the alphabetical order of their printed names in one language. */
export const inOrder = (ids: readonly MemberId[], lang: Lang, lookup: Lookup = memberOf): readonly MemberId[] =>
  ids.map((id) => ({ id, key: sortKey(printedName(id, lang, lookup)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ id }) => id)

const AND: Record<Lang, string> = { en: 'and', fr: 'et' }

/** "Benin, Canada and Viet Nam"; neither language sets a comma before the last. */
export const joined = (names: readonly string[], lang: Lang): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${AND[lang]} ${names.at(-1)}`

/** The names of a header sentence, each once, in alphabetical order: "Benin, Canada and Iran (Islamic Republic of)". */
export const printedNames = (ids: readonly MemberId[], lang: Lang, lookup: Lookup = memberOf): string =>
  joined(inOrder([...new Set(ids)], lang, lookup).map((id) => printedName(id, lang, lookup)), lang)

/** The name under a proposal, in one piece: "Islamic Republic of Iran", "République islamique d’Iran". */
export const undividedName = (id: MemberId, lang: Lang, lookup: Lookup = memberOf): string =>
  printedName(id, lang, lookup).replace(/^(.+) \((.+)\)$/, (_, name: string, title: string) => (title.endsWith('’') ? title + name : `${title} ${name}`))

/** With the English article where there is one: "the Netherlands", "Canada". */
export const theEn = ({ name, article }: Member): string => (article.en ? `${article.en} ${name.en}` : name.en)

/** With the French article: "le Bénin", "l’Égypte", "les Fidji", "Cuba". */
export const leFr = ({ name, article }: Member): string =>
  article.fr === '' ? name.fr : article.fr === 'l’' ? `l’${name.fr}` : `${article.fr} ${name.fr}`

/** A name before which a bare `de` is elided: a vowel, or the mute h of Haïti (the only such country without an article). */
const ELIDES = /^([aeiouyàâéèêëîïôöùûü]|haï)/i

/** After `de`, contracted or elided: "du Bénin", "de l’Égypte", "des Fidji", "de Cuba", "d’Haïti". */
export const deFr = (member: Member): string => {
  switch (member.article.fr) {
    case 'le': return `du ${member.name.fr}`
    case 'les': return `des ${member.name.fr}`
    case '': return ELIDES.test(member.name.fr) ? `d’${member.name.fr}` : `de ${member.name.fr}`
    default: return `de ${leFr(member)}`
  }
}

const ofMember: Record<Lang, (member: Member) => string> = { en: (member) => `of ${theEn(member)}`, fr: deFr }

/** "Delegation of Canada", "Delegation of the Netherlands", "Délégation du Canada". */
export const delegationOf = (id: MemberId, lang: Lang, lookup: Lookup = memberOf): string => {
  const member = lookup(id)
  const of = member ? ofMember[lang](member) : `${lang === 'en' ? 'of' : 'de'} ${id.toUpperCase()}`
  return `${lang === 'en' ? 'Delegation' : 'Délégation'} ${of}`
}

/** "the delegations of Benin, Canada and Egypt", "les délégations du Bénin, du Canada et de l’Égypte"; in the singular for one. */
export const delegationsOf = (ids: readonly MemberId[], lang: Lang, lookup: Lookup = memberOf): string => {
  const once = [...new Set(ids)]
  if (lang === 'en') return `the ${once.length === 1 ? 'delegation' : 'delegations'} of ${printedNames(once, lang, lookup)}`
  const of = inOrder(once, lang, lookup).map((id) => { const member = lookup(id); return member ? deFr(member) : `de ${id.toUpperCase()}` })
  return `${once.length === 1 ? 'la délégation' : 'les délégations'} ${joined(of, lang)}`
}
