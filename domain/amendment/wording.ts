import type { Lang } from '../languages.ts'
import { longLabel, type Label } from '../resolution/labels.ts'
import type { Kind, ResolutionText } from '../resolution/text.ts'
import type { Operation, Place } from './operation.ts'
import { baseOf, newLabel, type Base } from './places.ts'
import { printedLines, readsAs } from './printed.ts'
import { siblingsIn } from './tree.ts'

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
/** A French colon has a no-break space before it. */
const FR = '\u00A0:'

const labelOf = ({ labels }: Base, id: string): Label => labels.get(id) ?? { kind: 'operative', path: ['?'] }
const isSub = (label: Label): boolean => label.path.length > 1

/** The heading under which an amendment stands in the compendium; the title has none. "Preambular paragraph 2", "New preambular paragraph 2bis". */
export const heading = (op: Operation, base: Base, lang: Lang): string => {
  if (op.type === 'title') return ''
  if (op.type !== 'add') return capital(longLabel(labelOf(base, op.type === 'delete' ? op.item.id : op.target), lang))
  const label = newLabel(base, op.place, op.kind)
  if (!isSub(label)) return lang === 'fr' ? `Nouveau ${longLabel(label, lang)}` : `New ${longLabel(label, lang)}`
  const above = longLabel({ ...label, path: label.path.slice(0, -1) }, lang)
  return lang === 'fr' ? `Nouvel alinéa ${label.path.at(-1)} du ${above}` : `New sub-paragraph ${label.path.at(-1)} of ${above}`
}

/** "after preambular paragraph 2", «après le paragraphe 2 du préambule»; before the first one of its part where nothing of it stands above. */
const where = (base: Base, place: Place, kind: Kind | null, lang: Lang): string => {
  const { tree } = base
  // what the same sponsor adds has no number of its own yet
  if (place.parent !== null && !tree.entries.has(place.parent)) return lang === 'fr' ? 'au nouveau paragraphe' : 'to the new paragraph'
  const siblings = siblingsIn(tree, place.parent)
  const upTo = place.after === null ? 0 : siblings.indexOf(place.after) + 1
  const fits = (id: string): boolean => place.parent !== null || tree.entries.get(id)?.kind === kind
  const before = siblings.slice(0, upTo).findLast(fits)
  const next = before === undefined ? siblings.slice(upTo).find(fits) : undefined
  const named = (id: string): string => (lang === 'fr' ? `le ${longLabel(labelOf(base, id), lang)}` : longLabel(labelOf(base, id), lang))
  if (before !== undefined) return lang === 'fr' ? `après ${named(before)}` : `after ${named(before)}`
  if (next !== undefined) return lang === 'fr' ? `avant ${named(next)}` : `before ${named(next)}`
  if (place.parent !== null) return lang === 'fr' ? `au ${longLabel(labelOf(base, place.parent), lang)}` : `to ${longLabel(labelOf(base, place.parent), lang)}`
  if (lang === 'fr') return kind === 'preambular' ? 'au préambule' : 'au dispositif'
  return kind === 'preambular' ? 'to the preamble' : 'to the operative part'
}

/** What a paragraph becomes by its move, where it changes its part of the text or its rank; elsewhere nothing is said of it. */
const becoming = ({ was, is }: Extract<Operation, { type: 'move' }>['kind'], lang: Lang): string => {
  if (was === is) return ''
  if (is === null) return lang === 'fr' ? ', en tant qu’alinéa' : ', as a sub-paragraph'
  const ofPart = is === 'preambular' ? 'du préambule' : 'du dispositif'
  return lang === 'fr' ? `, en tant que paragraphe ${ofPart}` : `, as ${is === 'preambular' ? 'a preambular' : 'an operative'} paragraph`
}

/** The official instruction line (process.md, Amendments; the French formulae are ours, in the language of IPU documents). */
export const instruction = (op: Operation, base: Base, lang: Lang): string => {
  const fr = lang === 'fr'
  switch (op.type) {
    case 'title': return fr ? `Modifier le titre comme suit${FR}` : 'Amend the title to read as follows:'
    case 'amend': return fr ? `Modifier comme suit${FR}` : 'Amend to read as follows:'
    case 'add': {
      const at = where(base, op.place, op.kind, lang)
      if (op.place.parent !== null) return fr ? `Ajouter un nouvel alinéa ${at}, libellé comme suit${FR}` : `Add a new sub-paragraph ${at} to read as follows:`
      return fr ? `Ajouter un nouveau paragraphe ${at}, libellé comme suit${FR}` : `Add a new paragraph ${at} to read as follows:`
    }
    case 'delete': return isSub(labelOf(base, op.item.id)) ? (fr ? 'Supprimer l’alinéa.' : 'Delete the sub-paragraph.') : fr ? 'Supprimer le paragraphe.' : 'Delete the paragraph.'
    case 'move': {
      const at = where(base, op.to, op.kind.is, lang)
      const what = isSub(labelOf(base, op.target)) ? (fr ? 'l’alinéa' : 'the sub-paragraph') : fr ? 'le paragraphe' : 'the paragraph'
      const as = becoming(op.kind, lang)
      return fr ? `Déplacer ${what} ${at}${as}.` : `Move ${what} ${at}${as}.`
    }
    case 'merge': {
      const next = longLabel(labelOf(base, op.next), lang)
      return fr ? `Fusionner avec le ${next}, le texte se lisant comme suit${FR}` : `Merge with ${next} to read as follows:`
    }
    case 'split': {
      if (isSub(labelOf(base, op.target))) return fr ? `Scinder en deux alinéas, libellés comme suit${FR}` : 'Split into two sub-paragraphs to read as follows:'
      return fr ? `Scinder en deux paragraphes, libellés comme suit${FR}` : 'Split into two paragraphs to read as follows:'
    }
    default: return op satisfies never
  }
}

/** The whole amendment in words, as a receipt or a message carries it: heading, instruction, and how its lines would read. */
export const printed = (op: Operation, text: ResolutionText, lang: Lang): string => {
  const base = baseOf(text)
  const lines = op.type === 'delete' || op.type === 'move' ? [] : printedLines(op, base, lang).map(readsAs)
  return [heading(op, base, lang), instruction(op, base, lang), ...lines].filter(Boolean).join('\n')
}

/** What stands above a sub-amendment: which it is, and to which amendment. */
export const subHeading = (ordinal: number, number: number, lang: Lang): string =>
  (lang === 'fr' ? `Sous-amendement ${ordinal} à l’amendement n° ${number}` : `Sub-amendment ${ordinal} to amendment No. ${number}`)
/** A whole sub-amendment in words, on the text with its amendment. */
export const printedSub = (op: Operation, number: number, applied: ResolutionText, lang: Lang): string =>
  [lang === 'fr' ? `Sous-amendement à l’amendement n° ${number}` : `Sub-amendment to amendment No. ${number}`, printed(op, applied, lang)].join('\n')

/** The printed name of a sponsor; in French with its article (le, la, l’, les, or none: Cuba). */
export type PrintedName = { readonly name: string; readonly article?: 'le' | 'la' | 'l’' | 'les' | '' }

/** «du Bénin», «de l’Égypte», «des Fidji», «de Cuba», «d’Haïti» */
const ofFrench = ({ name, article = '' }: PrintedName): string => {
  switch (article) {
    case 'le': return `du ${name}`
    case 'les': return `des ${name}`
    case 'la': return `de la ${name}`
    case 'l’': return `de l’${name}`
    case '': return /^[AEIOUÉÈÊÎÔH]/u.test(name) ? `d’${name}` : `de ${name}`
    default: return article satisfies never
  }
}

/** "Benin, Canada and Sweden", «du Bénin, du Canada et de la Suède» */
const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`

/** The sentence that heads the compendium, with the names in alphabetical order of the language. */
export const headerSentence = (delegations: readonly PrintedName[], lang: Lang): string => {
  const names = [...delegations].sort((a, b) => new Intl.Collator(lang).compare(a.name, b.name))
  const one = names.length === 1
  if (lang === 'fr') {
    return `Amendements au projet de résolution présentés dans les délais statutaires par ${one ? 'la délégation' : 'les délégations'} ${listed(names.map(ofFrench), 'et')}`
  }
  return `Amendments to the draft resolution submitted within the statutory deadline by the ${one ? 'delegation' : 'delegations'} of ${listed(names.map(({ name }) => name), 'and')}`
}
