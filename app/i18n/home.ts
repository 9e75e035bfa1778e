import { messages } from './define.ts'
import { number, plural } from './format.ts'

export const home = messages({
  title: { en: 'Home', fr: 'Accueil' },
  waits: { en: 'What waits for you', fr: 'Ce qui vous attend' },
  waitsCount: {
    en: (x: { n: number }) => `${number(x.n, 'en')} ${plural(x.n, 'en', { one: { en: 'thing', fr: '' }, other: { en: 'things', fr: '' } })} to do`,
    fr: (x: { n: number }) => `${number(x.n, 'fr')} ${plural(x.n, 'fr', { one: { en: '', fr: 'tâche' }, other: { en: '', fr: 'tâches' } })} à accomplir`,
  },
  nothing: { en: 'Nothing waits for you now', fr: 'Rien ne vous attend pour le moment' },
  nothingText: { en: 'We write to you when a deadline is set or moved, or when a text of yours moves on.', fr: 'Nous vous écrivons lorsqu’un délai est fixé ou déplacé, ou lorsqu’un de vos textes avance.' },
  noOffice: { en: 'You hold no office yet', fr: 'Vous n’exercez encore aucune fonction' },
  noOfficeText: { en: 'The secretariat admits people to a delegation or an office. Until then you can read what is public.', fr: 'Le secrétariat admet les personnes à une délégation ou à une fonction. D’ici là, vous pouvez lire ce qui est public.' },
  read: { en: 'To read and follow', fr: 'À lire et à suivre' },
  where: { en: 'Where every resolution stands', fr: 'Où en est chaque résolution' },
  next: { en: 'Next deadlines', fr: 'Prochains délais' },
  all: { en: 'All deadlines', fr: 'Tous les délais' },
  noDeadlines: { en: 'No deadline lies ahead.', fr: 'Aucun délai à venir.' },
  none: { en: 'No resolution yet', fr: 'Pas encore de résolution' },
  noneText: { en: 'The secretariat begins by creating an Assembly, then proposes a subject for it.', fr: 'Le secrétariat commence par créer une Assemblée, puis propose un thème.' },
  begin: { en: 'Create an Assembly', fr: 'Créer une Assemblée' },
  noneRead: { en: 'Resolutions appear here from the moment a subject is proposed.', fr: 'Les résolutions apparaissent ici dès qu’un thème est proposé.' },

  resolutions: { en: 'Resolutions', fr: 'Résolutions' },
  resolutionsBelow: { en: 'Every text from its subject to its follow-up. What is public can be read without signing in.', fr: 'Chaque texte, de son thème à son suivi. Ce qui est public se lit sans se connecter.' },
  emergency: { en: 'Emergency items', fr: 'Points d’urgence' },
  filter: { en: 'Show', fr: 'Afficher' },
  everything: { en: 'All', fr: 'Toutes' },
  underWay: { en: 'Under way', fr: 'En cours' },
  adopted: { en: 'Adopted', fr: 'Adoptées' },
  search: { en: 'Words of the title', fr: 'Mots du titre' },
  found: {
    en: (x: { n: number }) => `${number(x.n, 'en')} ${plural(x.n, 'en', { one: { en: 'resolution', fr: '' }, other: { en: 'resolutions', fr: '' } })}`,
    fr: (x: { n: number }) => `${number(x.n, 'fr')} ${plural(x.n, 'fr', { one: { en: '', fr: 'résolution' }, other: { en: '', fr: 'résolutions' } })}`,
  },
  notFound: { en: 'No resolution fits', fr: 'Aucune résolution ne correspond' },
  showAll: { en: 'Show all', fr: 'Tout afficher' },
})
