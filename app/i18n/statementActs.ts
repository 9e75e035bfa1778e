import { messages } from './define.ts'

/** What the secretariat does with a debate and its statements. */
export const statementActs = messages({
  open: { en: 'Open the debate', fr: 'Ouvrir le débat' },
  openAside: { en: 'Statements can be recorded from then on.', fr: 'Les interventions peuvent être consignées dès lors.' },
  close: { en: 'Close the debate', fr: 'Clore le débat' },
  closeAside: { en: 'No statement is recorded after it.', fr: 'Plus aucune intervention n’est consignée ensuite.' },
  recordButton: { en: 'Record the statement', fr: 'Consigner l’intervention' },
  recorded: { en: 'Recorded. The next statement can follow.', fr: 'Consignée. L’intervention suivante peut être saisie.' },
  speaker: { en: 'Member or organization', fr: 'Membre ou organisation' },
  speakerHint: { en: 'Type the first letters of its printed name.', fr: 'Tapez les premières lettres de son nom imprimé.' },
  at: { en: 'Spoken at', fr: 'Prise de parole' },
  lang: { en: 'Language spoken', fr: 'Langue de l’intervention' },
  english: { en: 'English', fr: 'Anglais' },
  french: { en: 'French', fr: 'Français' },
  summary: { en: 'Summary', fr: 'Résumé' },
  summaryHint: { en: 'What was said on the theme, in a few sentences, in the language spoken.', fr: 'L’essentiel de ce qui a été dit sur le thème, en quelques phrases, dans la langue de l’intervention.' },
  withdraw: { en: 'Withdraw', fr: 'Retirer' },
  withdrawOf: { en: (x: { speaker: string }) => `Withdraw the statement of ${x.speaker}`, fr: (x: { speaker: string }) => `Retirer l’intervention : ${x.speaker}` },
  withdrawButton: { en: 'Withdraw the statement', fr: 'Retirer l’intervention' },
  reason: { en: 'Reason', fr: 'Motif' },
  reasonHint: { en: 'It is kept in the record with your name.', fr: 'Il est conservé au procès-verbal avec votre nom.' },
})
