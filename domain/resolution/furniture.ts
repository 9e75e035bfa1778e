/** Why a line of an imported document is no part of its text. */
export type Furniture = 'assembly-heading' | 'place' | 'dates' | 'language-mark' | 'hashtag' | 'page-number' | 'document-code' | 'masthead'

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)'
const KINDS: readonly (readonly [Furniture, RegExp])[] = [
  ['assembly-heading', /^\d+(?:st|nd|rd|th|e|ère|ème)\s+(?:IPU Assembly|Assembly of the IPU|Assembly and related meetings|Assemblée de l[’']UIP)(?:\s+and related meetings)?$/iu],
  ['dates', new RegExp(`^(?:\\d{1,2}(?:er)?(?:\\s+${MONTH})?(?:\\s+\\d{4})?\\s*[-–—]\\s*)?\\d{1,2}(?:er)?\\s+${MONTH}\\s+\\d{4}$`, 'iu')],
  ['language-mark', /^[EFAS]$/u],
  ['hashtag', /^#\w+$/u],
  ['page-number', /^(?:page\s+)?[-–—]?\s*\d{1,3}\s*[-–—]?(?:\s*(?:\/|of|sur|de)\s*\d{1,3})?$/iu],
  ['document-code', /^(?:[-–—]\s*\d{1,3}\s*[-–—]\s*)?(?:C-(?:I{1,3}|IV)|A|CL|EX)\/\d{2,3}\/[\w.\-/()]+(?:\s*[-–—]?\s*\d{1,3}\s*[-–—]?)?$/u],
  ['masthead', /^(?:Inter-Parliamentary Union|Union interparlementaire|For democracy\. For everyone\.|Pour la démocratie\. Pour tous\.|Original: (?:English|French|English\/French)|Original : (?:anglais|français))$/iu],
]
/** "Madrid, Spain": stands only at the head, below the heading of the Assembly. */
const PLACE = /^\p{Lu}[\p{L}’' .-]{1,40}(?:,\s+\p{Lu}[\p{L}’' .-]{1,40})?(?:\s+\([^)]+\))?$/u

/** Recognises page furniture anywhere; a place name only right behind the Assembly's heading. */
export const furnitureOf = (line: string, before: Furniture | null): Furniture | null =>
  KINDS.find(([, shape]) => shape.test(line))?.[0] ?? (before === 'assembly-heading' && PLACE.test(line) && line.includes(',') ? 'place' : null)

/** "Resolution adopted unanimously by …", "Draft resolution submitted by …": says what the document is. */
export const STATUS = /^(?:(?:Revised |Preliminary |Revised preliminary )?Draft resolution (?:submitted|prepared|presented|proposed)|Resolution adopted|Résolution adoptée|(?:Avant-)?projet de résolution (?:révisé )?(?:établi|présenté|soumis|proposé))/iu
/** What may follow a status line: a place and date in brackets, or names and countries of the co-Rapporteurs. */
export const STATUS_MORE = /^(?:\(.*\)|Co-Rapporteurs?\s*:.*|Corapporteurs?\s*:.*|(?:Ms\.?|Mr\.?|Mrs\.?|Mme|M\.)\s.*)$/u

/** "The 143rd Assembly of the Inter-Parliamentary Union," and its older forms. */
export const OPENING = /^(?:The \d+(?:st|nd|rd|th) (?:Assembly of the Inter-Parliamentary Union|Inter-Parliamentary (?:Conference|Assembly))|La \d+(?:re|ère|e|ème) (?:Assemblée de l[’']Union interparlementaire|Conférence interparlementaire|Assemblée interparlementaire))\s*,?$/u
/** "* The delegation of … expressed a reservation": a footnote of the adopted text. */
export const FOOTNOTE = /^(?:\*|†)\s*\S/u
