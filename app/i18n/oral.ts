import { messages } from './define.ts'

/** An amendment proposed aloud, typed at the desk. */
export const oral = messages({
  oral: { en: 'Oral amendment', fr: 'Amendement oral' },
  oralHint: { en: 'Typed here when it is spoken; it then stands among the amendments to this place.', fr: 'Saisi ici lorsqu’il est formulé ; il figure ensuite parmi les amendements à ce passage.' },
  oralAct: { en: 'What it does', fr: 'Ce qu’il fait' },
  acts: {
    en: (x: { act: string }) => ({ amend: 'amends this paragraph', add: 'adds a paragraph after it', delete: 'deletes this paragraph' } as Record<string, string>)[x.act] ?? '',
    fr: (x: { act: string }) => ({ amend: 'modifie ce paragraphe', add: 'ajoute un paragraphe à sa suite', delete: 'supprime ce paragraphe' } as Record<string, string>)[x.act] ?? '',
  },
  oralText: { en: 'The paragraph as it should read', fr: 'Le paragraphe tel qu’il devrait se lire' },
  oralBy: { en: 'Proposed by', fr: 'Proposé par' },
  oralButton: { en: 'Enter the oral amendment', fr: 'Saisir l’amendement oral' },
})
