import { messages } from './define.ts'

export const annotated = messages({
  title: { en: 'Annotated compendium', fr: 'Recueil annoté' },
  below: { en: (x: { decided: number; total: number }) => `${x.decided} of ${x.total} decided`, fr: (x: { decided: number; total: number }) => `${x.decided} sur ${x.total} tranchés` },
  newNumber: { en: 'New number', fr: 'Nouveau numéro' },
  amendment: { en: 'Amendment, with its original number', fr: 'Amendement, avec son numéro d’origine' },
  decision: { en: 'Decision and body', fr: 'Décision et organe' },
  asModified: { en: 'Accepted with these words:', fr: 'Adopté ainsi libellé :' },
  undecided: { en: 'not decided', fr: 'sans décision' },
  nowhere: { en: '–', fr: '–' },
})
