import { messages } from './define.ts'

/** The secretariat's entry of amendments that came by mail. */
export const entering = messages({
  english: { en: 'English', fr: 'Anglais' },
  french: { en: 'French', fr: 'Français' },
  entry: { en: 'Enter an amendment that came by mail', fr: 'Saisir un amendement reçu par courriel' },
  entryHint: { en: 'It is marked as entered by the secretariat. The deadline is judged by the arrival of the message.', fr: 'Il est signalé comme saisi par le secrétariat. Le délai est jugé d’après l’arrivée du message.' },
  member: { en: 'Member', fr: 'Membre' },
  act: { en: 'What it does', fr: 'Ce qu’il fait' },
  acts: {
    en: (x: { act: string }) => ({ amend: 'amends a paragraph', add: 'adds a paragraph after', delete: 'deletes a paragraph', title: 'amends the title' } as Record<string, string>)[x.act] ?? '',
    fr: (x: { act: string }) => ({ amend: 'modifie un paragraphe', add: 'ajoute un paragraphe après', delete: 'supprime un paragraphe', title: 'modifie le titre' } as Record<string, string>)[x.act] ?? '',
  },
  place: { en: 'Paragraph', fr: 'Paragraphe' },
  noPlace: { en: 'Title, or the beginning of the part', fr: 'Titre, ou début de la partie' },
  wording: { en: 'The paragraph as it should read', fr: 'Le paragraphe tel qu’il devrait se lire' },
  wordingHint: { en: 'Empty for a deletion. Without its number and its final punctuation.', fr: 'Vide pour une suppression. Sans numéro ni ponctuation finale.' },
  lang: { en: 'Language', fr: 'Langue' },
  arrival: { en: 'Arrival of the message (Geneva)', fr: 'Arrivée du message (Genève)' },
  enter: { en: 'Enter the amendment', fr: 'Saisir l’amendement' },
  entered: { en: 'Entered. The delegation receives its receipt.', fr: 'Saisi. La délégation reçoit son accusé de réception.' },
  who: { en: 'Who has submitted', fr: 'Qui a déposé' },
  submittedCount: { en: 'submitted', fr: 'déposés' },
  withdrawnCount: { en: 'withdrawn', fr: 'retirés' },
  nobody: { en: 'Nobody yet.', fr: 'Personne pour l’instant.' },
  private: { en: 'Workspaces are private to their delegations; only what is submitted appears here.', fr: 'Les espaces de travail n’appartiennent qu’aux délégations ; seul ce qui est déposé figure ici.' },
  reason: { en: 'Reason (printed with the amendment)', fr: 'Motif (imprimé avec l’amendement)' },
})
