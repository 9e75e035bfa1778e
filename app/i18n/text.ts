import type { AdoptionMode } from '#domain/process/commands.ts'
import { ADOPTION } from '#domain/process/words.ts'
import type { Lang } from '#domain/languages.ts'
import { messages } from './define.ts'
import { number, ordinal, plural } from './format.ts'

type At = { at: string }

/** Words around a text that is read: circulated, adopted, or on its way. */
export const text = messages({
  preamble: { en: 'Preamble', fr: 'Préambule' },
  operative: { en: 'Operative part', fr: 'Dispositif' },
  linkTo: { en: (x: { what: string }) => `${x.what}: permanent link`, fr: (x: { what: string }) => `${x.what} : lien permanent` },
  language: { en: 'Language of the text', fr: 'Langue du texte' },
  sideBySide: { en: 'Side by side', fr: 'Côte à côte' },
  awaiting: { en: 'Awaiting translation', fr: 'En attente de traduction' },
  notTranslated: { en: 'This text has not been translated yet; it is shown in its source language.', fr: 'Ce texte n’est pas encore traduit ; il est affiché dans sa langue d’origine.' },
  submittedBy: { en: 'Draft resolution submitted by the co-Rapporteurs', fr: 'Projet de résolution présenté par les co-rapporteurs' },
  rapporteur: { en: (x: { name: string; member: string }) => `${x.name} (${x.member})`, fr: (x: { name: string; member: string }) => `${x.name} (${x.member})` },
  circulated: { en: (x: At) => `Circulated on ${x.at}`, fr: (x: At) => `Distribué le ${x.at}` },
  compendium: { en: (x: { code: string }) => `Compendium of amendments ${x.code}`, fr: (x: { code: string }) => `Recueil des amendements ${x.code}` },
  document: { en: 'Document', fr: 'Document' },
  about: { en: 'About this text', fr: 'À propos de ce texte' },
  versions: { en: 'Versions', fr: 'Versions' },
  superseded: { en: (x: At) => `superseded on ${x.at}`, fr: (x: At) => `remplacée le ${x.at}` },
  permanent: { en: 'Permanent page of this version', fr: 'Page permanente de cette version' },
  memorandum: { en: 'Explanatory memorandum', fr: 'Mémoire explicatif' },
  memorandumOf: { en: (x: { code: string }) => `Explanatory memorandum ${x.code}`, fr: (x: { code: string }) => `Mémoire explicatif ${x.code}` },
  readMemorandum: { en: 'Read the explanatory memorandum', fr: 'Lire le mémoire explicatif' },
  hash: { en: 'Fingerprint', fr: 'Empreinte' },
  hashHint: { en: 'SHA-256 of the text and memorandum in both languages: this version never changes.', fr: 'SHA-256 du texte et du mémoire dans les deux langues : cette version ne change jamais.' },
  askForRevision: { en: 'Ask for a revised draft', fr: 'Demander un avant-projet révisé' },
  print: { en: 'Print', fr: 'Imprimer' },
  thisGoesWith: { en: 'Goes with', fr: 'Accompagne' },
  basedOn: { en: (x: { code: string }) => `Draft ${x.code}`, fr: (x: { code: string }) => `Avant-projet ${x.code}` },
  reservations: { en: 'Reservations', fr: 'Réserves' },
})

const votes = (x: { for: number; against: number; abstain: number }, lang: Lang): string => {
  const [yes, no, abstain] = [x.for, x.against, x.abstain].map((n) => number(n, lang))
  return lang === 'en'
    ? `by ${yes} ${x.for === 1 ? 'vote' : 'votes'} to ${no}, with ${x.abstain === 0 ? 'no' : abstain} ${x.abstain === 1 ? 'abstention' : 'abstentions'}`
    : `par ${yes} voix contre ${no}, avec ${abstain} ${plural(x.abstain, 'fr', { one: { en: '', fr: 'abstention' }, other: { en: '', fr: 'abstentions' } })}`
}

/** How a body adopted: "by consensus", "by 850 votes to 200, with 50 abstentions". */
export const adoptedHow = (mode: AdoptionMode, counts: { for: number; against: number; abstain: number } | null, lang: Lang): string =>
  mode === 'vote' && counts ? votes(counts, lang) : ADOPTION[mode][lang]

type Adoption = {
  mode: AdoptionMode
  counts: { for: number; against: number; abstain: number } | null
  /** an asterisk leads to the reservations below the text */
  asterisk: boolean
  assembly: number
  city: string
  /** printed, in the language of the text */
  date: string
}
/** The line under the title of an adopted resolution, as it is printed. */
export const statusLine = ({ mode, counts, asterisk, assembly, city, date }: Adoption, lang: Lang): string => {
  const how = `${adoptedHow(mode, counts, lang)}${asterisk ? '*' : ''}`
  return lang === 'en'
    ? `Resolution adopted ${how} by the ${ordinal(assembly, 'en')} IPU Assembly (${city}, ${date})`
    : `Résolution adoptée ${how} par la ${ordinal(assembly, 'fr')} Assemblée de l’UIP (${city}, ${date})`
}

type Reserved = { delegation: string; on: string | null; nature: 'reservation' | 'opposition' | 'abstention' }
const ABOUT: Readonly<Record<Reserved['nature'], Record<Lang, (on: string | null) => string>>> = {
  reservation: {
    en: (on) => `expressed a reservation on ${on ?? 'the entire text of the resolution'}`,
    fr: (on) => `a émis une réserve sur ${on ?? 'l’ensemble du texte de la résolution'}`,
  },
  opposition: {
    en: (on) => `expressed its opposition to ${on ?? 'the resolution'}`,
    fr: (on) => (on ? `a exprimé son opposition ; elle porte sur ${on}` : 'a exprimé son opposition à la résolution'),
  },
  abstention: {
    en: (on) => `abstained${on ? ` on ${on}` : ''}`,
    fr: (on) => `s’est abstenue${on ? ` sur ${on}` : ''}`,
  },
}
/** A recorded reservation as the footnote prints it. */
export const reservationLine = ({ delegation, on, nature }: Reserved, lang: Lang): string =>
  lang === 'en' ? `The ${delegation.replace(/^D/, 'd')} ${ABOUT[nature].en(on)}.` : `La ${delegation.replace(/^D/, 'd')} ${ABOUT[nature].fr(on)}.`
