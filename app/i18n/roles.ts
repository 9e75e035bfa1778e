import type { Committee, Office, Seat } from '#domain/permission/roles.ts'
import type { Lang } from '#domain/languages.ts'
import { messages } from './define.ts'

export const committees = messages({
  'C-I': { en: 'Standing Committee on Peace and International Security', fr: 'Commission permanente de la paix et de la sécurité internationale' },
  'C-II': { en: 'Standing Committee on Sustainable Development', fr: 'Commission permanente du développement durable' },
  'C-III': { en: 'Standing Committee on Democracy and Human Rights', fr: 'Commission permanente de la démocratie et des droits de l’homme' },
  'C-IV': { en: 'Standing Committee on United Nations Affairs', fr: 'Commission permanente des affaires des Nations Unies' },
} satisfies Record<Committee, Record<Lang, string>>)

export const roles = messages({
  secretariat: { en: 'Secretariat', fr: 'Secrétariat' },
  president: { en: 'President', fr: 'Président de commission' },
  'assembly-president': { en: 'President of the Assembly', fr: 'Président de l’Assemblée' },
  'co-rapporteur': { en: 'co-Rapporteur', fr: 'co-rapporteur' },
  delegate: { en: 'Delegate', fr: 'Délégué' },
  'women-forum': { en: 'Forum of Women Parliamentarians', fr: 'Forum des femmes parlementaires' },
  observer: { en: 'Observer', fr: 'Observateur' },
  partner: { en: 'Partner organization', fr: 'Organisation partenaire' },
} satisfies Record<Office['role'], Record<Lang, string>>)

export const seats = messages({
  head: { en: 'Head of delegation', fr: 'Chef de délégation' },
  titular: { en: 'Titular member', fr: 'Membre titulaire' },
  substitute: { en: 'Substitute member', fr: 'Membre suppléant' },
  adviser: { en: 'Adviser', fr: 'Conseiller' },
} satisfies Record<Seat, Record<Lang, string>>)

/** An office as it is printed under a name: "President, C-III", "Adviser", "co-Rapporteur". */
export const officeTitle = (office: Office, lang: Lang): string => {
  switch (office.role) {
    case 'president':
      return `${roles.president[lang]}, ${office.committee}`
    case 'delegate':
      return [seats[office.seat][lang], office.committee].filter(Boolean).join(', ')
    case 'co-rapporteur':
      return office.kind ? { en: 'drafting committee', fr: 'comité de rédaction' }[lang] : roles['co-rapporteur'][lang]
    case 'secretariat':
    case 'assembly-president':
    case 'women-forum':
    case 'observer':
    case 'partner':
      return roles[office.role][lang]
  }
}
