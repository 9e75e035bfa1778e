import type { Lang, Words } from '../languages.ts'
import type { DecisionMode, Disposition, FallReason } from './disposition.ts'

/** How an amendment ended: "accepted", "rejected". */
export const DISPOSITION: Words<Disposition> = {
  accepted: { en: 'accepted', fr: 'adopté' },
  'accepted-as-modified': { en: 'accepted as modified', fr: 'adopté tel que modifié' },
  rejected: { en: 'rejected', fr: 'rejeté' },
  withdrawn: { en: 'withdrawn', fr: 'retiré' },
  fallen: { en: 'fallen', fr: 'devenu caduc' },
  subsumed: { en: 'subsumed', fr: 'intégré dans un autre' },
  inadmissible: { en: 'inadmissible', fr: 'irrecevable' },
  deferred: { en: 'deferred', fr: 'renvoyé' },
}

const BECAME: Readonly<Partial<Record<Disposition, Readonly<Record<Lang, string>>>>> = {
  fallen: { en: 'has', fr: 'est' },
  inadmissible: { en: 'was ruled', fr: 'a été déclaré' },
}
/** The same, after the number of an amendment: "was accepted", "has fallen". */
export const became = (disposition: Disposition, lang: Lang): string =>
  `${(BECAME[disposition] ?? { en: 'was', fr: 'a été' })[lang]} ${DISPOSITION[disposition][lang]}`

/** How the body decided: "by consensus". */
export const MODE: Words<DecisionMode> = {
  consensus: { en: 'by consensus', fr: 'par consensus' },
  'show-of-hands': { en: 'by show of hands', fr: 'à main levée' },
  electronic: { en: 'by electronic vote', fr: 'par vote électronique' },
  'roll-call': { en: 'by roll call', fr: 'par appel nominal' },
}

/** Why it fell: "its paragraph was deleted". */
export const FELL: Words<FallReason> = {
  'paragraph-deleted': { en: 'its paragraph was deleted', fr: 'son paragraphe a été supprimé' },
  'rival-adopted': { en: 'a rival was adopted', fr: 'un amendement concurrent a été adopté' },
}
