import type { Group } from '#domain/membership/members.ts'
import type { Lang } from '#domain/languages.ts'
import { messages } from './define.ts'
import { number, plural } from './format.ts'

export const groups = messages({
  african: { en: 'African Group', fr: 'Groupe africain' },
  arab: { en: 'Arab Group', fr: 'Groupe arabe' },
  'asia-pacific': { en: 'Asia-Pacific Group', fr: 'Groupe Asie-Pacifique' },
  eurasia: { en: 'Eurasia Group', fr: 'Groupe Eurasie' },
  grulac: { en: 'Group of Latin America and the Caribbean (GRULAC)', fr: 'Groupe de l’Amérique latine et des Caraïbes (GRULAC)' },
  'twelve-plus': { en: 'Twelve Plus Group', fr: 'Groupe des Douze Plus' },
} satisfies Record<Group, Record<Lang, string>>)

export const members = messages({
  title: { en: 'Members', fr: 'Membres' },
  below: { en: 'Member Parliaments of the IPU, by their printed names. Each has its record: statements, inputs, amendments and their fate, votes, reservations.', fr: 'Parlements membres de l’UIP, sous leur nom imprimé. Chacun a son dossier : interventions, contributions, amendements et leur sort, votes, réserves.' },
  search: { en: 'Name', fr: 'Nom' },
  group: { en: 'Geopolitical group', fr: 'Groupe géopolitique' },
  anyGroup: { en: 'All groups', fr: 'Tous les groupes' },
  noGroup: { en: 'In no group we know of', fr: 'Dans aucun groupe connu de nous' },
  found: {
    en: (x: { n: number }) => `${number(x.n, 'en')} ${plural(x.n, 'en', { one: { en: 'Member', fr: '' }, other: { en: 'Members', fr: '' } })}`,
    fr: (x: { n: number }) => `${number(x.n, 'fr')} ${plural(x.n, 'fr', { one: { en: '', fr: 'Membre' }, other: { en: '', fr: 'Membres' } })}`,
  },
  none: { en: 'No Member fits', fr: 'Aucun Membre ne correspond' },
  showAll: { en: 'Show all Members', fr: 'Afficher tous les Membres' },
  suspended: { en: 'suspended', fr: 'suspendu' },
})
