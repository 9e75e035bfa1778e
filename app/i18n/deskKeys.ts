import { messages } from './define.ts'

/** What each key of the desk does. */
export const deskKeys = messages({
  keysNote: { en: 'They act only while the list of paragraphs or amendments has the focus. Every decision is confirmed.', fr: 'Elles n’agissent que si la liste des paragraphes ou des amendements a le focus. Chaque décision est confirmée.' },
  keyParagraph: { en: 'next, previous paragraph', fr: 'paragraphe suivant, précédent' },
  keyAmendment: { en: 'amendment', fr: 'amendement' },
  keySub: { en: 'sub-amendment, next sub-amendment', fr: 'sous-amendement, sous-amendement suivant' },
  keyFind: { en: 'find', fr: 'chercher' },
  keyHelp: { en: 'these keys', fr: 'ces touches' },
  keyClose: { en: 'leave a question', fr: 'quitter une question' },
})
