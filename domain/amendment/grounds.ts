import type { Words } from '../languages.ts'
import type { Ground } from './disposition.ts'

/** Why the President ruled an amendment inadmissible: "outside the subject". */
export const GROUND: Words<Ground> = {
  'outside-the-subject': { en: 'outside the subject', fr: 'étranger au thème' },
  'touches-no-text': { en: 'touches no text of this version', fr: 'ne porte sur aucun texte de cette version' },
  'no-effect': { en: 'has no effect on the text', fr: 'sans effet sur le texte' },
  'contradicts-statutes': { en: 'contradicts the Statutes', fr: 'contraire aux Statuts' },
  'sponsor-not-entitled': { en: 'its sponsor is not entitled to it', fr: 'son auteur n’y est pas habilité' },
  other: { en: 'another reason', fr: 'un autre motif' },
}
