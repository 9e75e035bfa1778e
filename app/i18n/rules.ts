import type { Anchor, Roll } from '#domain/deadline/formula.ts'
import type { Lang } from '#domain/languages.ts'
import type { CHAPTERS, RuleId } from '#domain/rules/edition.ts'
import type { MajorityName } from '#domain/voting/majority.ts'
import { messages } from './define.ts'
import { number, plural } from './format.ts'

type Words = Record<Lang, string>

export const chapters = messages({
  bodies: { en: 'Bodies', fr: 'Organes' },
  calendar: { en: 'Calendar', fr: 'Calendrier' },
  texts: { en: 'Texts', fr: 'Textes' },
  sitting: { en: 'Sitting', fr: 'Séance' },
  votes: { en: 'Votes', fr: 'Votes' },
  publicity: { en: 'Publicity', fr: 'Publicité' },
  afterwards: { en: 'Afterwards', fr: 'Après l’adoption' },
} satisfies Record<keyof typeof CHAPTERS, Words>)

export const ruleNames = messages({
  bureauSize: { en: 'Members of a Bureau', fr: 'Membres d’un Bureau' },
  bureauPerGroup: { en: 'of them for each geopolitical group', fr: 'dont par groupe géopolitique' },
  committeeTitulars: { en: 'Titular members of one Member on one committee', fr: 'Titulaires d’un Membre dans une commission' },
  committeeSubstitutes: { en: 'Substitutes of one Member on one committee', fr: 'Suppléants d’un Membre dans une commission' },
  rapporteurs: { en: 'Co-Rapporteurs of one draft', fr: 'Co-rapporteurs d’un avant-projet' },
  rapporteursUsual: { en: 'usually', fr: 'd’ordinaire' },
  draftingCommitteeSeats: { en: 'Seats of a drafting committee', fr: 'Sièges d’un comité de rédaction' },
  deadlineHour: { en: 'Hour of every deadline', fr: 'Heure de tous les délais' },
  deadlineRoll: { en: 'A deadline on a day on which nobody works', fr: 'Un délai tombant un jour non ouvré' },
  workingDays: { en: 'Working days', fr: 'Jours ouvrés' },
  timeZone: { en: 'Time zone', fr: 'Fuseau horaire' },
  inputsClose: { en: 'Inputs close', fr: 'Clôture des contributions' },
  handIn: { en: 'Hand-in of the draft', fr: 'Remise de l’avant-projet' },
  circulationFrom: { en: 'Circulation, from', fr: 'Distribution, à partir de' },
  circulationUntil: { en: 'Circulation, until', fr: 'Distribution, jusqu’à' },
  amendmentsClose: { en: 'Amendments close', fr: 'Clôture des amendements' },
  compendiumFrom: { en: 'Compendium, from', fr: 'Recueil, à partir de' },
  compendiumUntil: { en: 'Compendium, until', fr: 'Recueil, jusqu’à' },
  womenForumCloses: { en: 'Amendments of the Forum of Women Parliamentarians close', fr: 'Clôture des amendements du Forum des femmes parlementaires' },
  subAmendmentsClose: { en: 'Sub-amendments close', fr: 'Clôture des sous-amendements' },
  inputPages: { en: 'Pages of an input, at most', fr: 'Pages d’une contribution, au plus' },
  wordsPerPage: { en: 'Words of a page', fr: 'Mots par page' },
  partnersSendInputs: { en: 'Partner organizations send inputs', fr: 'Les organisations partenaires envoient des contributions' },
  votingOrder: { en: 'Order of amendments to one place', fr: 'Ordre des amendements au même endroit' },
  speakersOrder: { en: 'Order of speakers', fr: 'Ordre des orateurs' },
  debateMinutes: { en: 'Minutes of a speech in the debate', fr: 'Minutes d’une intervention dans le débat' },
  itemMinutes: { en: 'of a speech on one amendment', fr: 'd’une intervention sur un amendement' },
  replyMinutes: { en: 'of a right of reply', fr: 'd’un droit de réponse' },
  orderMinutes: { en: 'of a point of order', fr: 'd’une motion d’ordre' },
  committeeMajority: { en: 'Majority in committee', fr: 'Majorité en commission' },
  assemblyMajority: { en: 'Majority in the Assembly', fr: 'Majorité à l’Assemblée' },
  emergencyMajority: { en: 'Majority that places an emergency item', fr: 'Majorité inscrivant un point d’urgence' },
  abstentionsAreCast: { en: 'Abstentions count as votes cast', fr: 'Les abstentions comptent comme suffrages exprimés' },
  committeeQuorum: { en: 'Quorum in committee', fr: 'Quorum en commission' },
  assemblyQuorum: { en: 'Quorum in the Assembly', fr: 'Quorum à l’Assemblée' },
  minimumVotes: { en: 'Votes of every Member before population is counted', fr: 'Voix de chaque Membre avant le compte de la population' },
  populationBands: { en: 'Additional votes by population', fr: 'Voix supplémentaires selon la population' },
  singleSexAssemblies: { en: 'Consecutive Assemblies after which a single-sex delegation loses votes', fr: 'Assemblées consécutives après lesquelles une délégation d’un seul sexe perd des voix' },
  singleSexMinimumVotes: { en: 'its votes before population then', fr: 'ses voix hors population dès lors' },
  singleSexDelegatesLost: { en: 'delegates it loses', fr: 'délégués qu’elle perd' },
  votesPerDelegate: { en: 'Votes one delegate casts, at most', fr: 'Voix exprimées par un délégué, au plus' },
  emergencyItemsPerAssembly: { en: 'Emergency items of one Assembly, at most', fr: 'Points d’urgence d’une Assemblée, au plus' },
  statementsPublicOnAdoption: { en: 'Statements of the debate become public with the adopted text', fr: 'Les interventions du débat deviennent publiques avec le texte adopté' },
  votesPublic: { en: 'Roll calls are public', fr: 'Les appels nominaux sont publics' },
  reservationsAfter: { en: 'Reservations can be stated after the adoption in', fr: 'Des réserves peuvent être formulées après l’adoption en' },
  followUpYears: { en: 'Years between formal follow-up reports', fr: 'Années entre les rapports de suivi formels' },
} satisfies Record<RuleId, Words>)

export const anchors = messages({
  'previous-assembly-closes': { en: 'the end of the previous Assembly', fr: 'la clôture de l’Assemblée précédente' },
  'assembly-opens': { en: 'the opening of the Assembly', fr: 'l’ouverture de l’Assemblée' },
  'assembly-closes': { en: 'the end of the Assembly', fr: 'la clôture de l’Assemblée' },
  circulated: { en: 'the circulation of the draft', fr: 'la distribution de l’avant-projet' },
  'first-sitting-closes': { en: 'the end of the first committee sitting', fr: 'la fin de la première séance de commission' },
  'committee-adopted': { en: 'the adoption in committee', fr: 'l’adoption en commission' },
} satisfies Record<Anchor, Words>)

export const rolls = messages({
  none: { en: 'stays on its day', fr: 'reste ce jour-là' },
  forward: { en: 'moves to the next working day', fr: 'passe au jour ouvré suivant' },
  back: { en: 'moves to the working day before', fr: 'passe au jour ouvré précédent' },
} satisfies Record<Roll, Words>)

export const majorities = messages({
  simple: { en: 'more than half of the votes cast', fr: 'plus de la moitié des suffrages exprimés' },
  'two-thirds': { en: 'two-thirds of the votes cast', fr: 'les deux tiers des suffrages exprimés' },
} satisfies Record<MajorityName, Words>)

export const ruleWords = messages({
  yes: { en: 'yes', fr: 'oui' },
  no: { en: 'no', fr: 'non' },
  'furthest-first': { en: 'furthest from the text first', fr: 'le plus éloigné du texte d’abord' },
  'as-received': { en: 'as received', fr: 'dans l’ordre de réception' },
  committee: { en: 'committee', fr: 'commission' },
  assembly: { en: 'Assembly', fr: 'Assemblée' },
  range: { en: (x: { least: number; most: number }) => `${x.least} to ${x.most}`, fr: (x: { least: number; most: number }) => `de ${x.least} à ${x.most}` },
  after: {
    en: (x: { n: number; anchor: string }) => `${x.n} ${plural(x.n, 'en', { one: { en: 'day', fr: '' }, other: { en: 'days', fr: '' } })} after ${x.anchor}`,
    fr: (x: { n: number; anchor: string }) => `${x.n} ${plural(x.n, 'fr', { one: { en: '', fr: 'jour' }, other: { en: '', fr: 'jours' } })} après ${x.anchor}`,
  },
  before: {
    en: (x: { n: number; anchor: string }) => `${x.n} ${plural(x.n, 'en', { one: { en: 'day', fr: '' }, other: { en: 'days', fr: '' } })} before ${x.anchor}`,
    fr: (x: { n: number; anchor: string }) => `${x.n} ${plural(x.n, 'fr', { one: { en: '', fr: 'jour' }, other: { en: '', fr: 'jours' } })} avant ${x.anchor}`,
  },
  at: { en: (x: { anchor: string }) => `with ${x.anchor}`, fr: (x: { anchor: string }) => `avec ${x.anchor}` },
  share: { en: (x: { numerator: number; denominator: number }) => `${x.numerator}/${x.denominator} of those entitled`, fr: (x: { numerator: number; denominator: number }) => `${x.numerator}/${x.denominator} des ayants droit` },
  band: { en: (x: { from: number; votes: number }) => `from ${number(x.from / 1_000_000, 'en')} million: ${x.votes}`, fr: (x: { from: number; votes: number }) => `dès ${number(x.from / 1_000_000, 'fr')} ${x.from < 2_000_000 ? 'million' : 'millions'} : ${x.votes}` },
})

export const rulesPage = messages({
  title: { en: 'Rules', fr: 'Règlement' },
  editions: { en: 'Editions', fr: 'Éditions' },
  of: { en: (x: { at: string }) => `of ${x.at}`, fr: (x: { at: string }) => `du ${x.at}` },
  shipped: { en: 'came with the product', fr: 'livrée avec le produit' },
  texts: {
    en: (x: { n: number }) => `${x.n} ${plural(x.n, 'en', { one: { en: 'text', fr: '' }, other: { en: 'texts', fr: '' } })} bound to it`,
    fr: (x: { n: number }) => `${x.n} ${plural(x.n, 'fr', { one: { en: '', fr: 'texte lié' }, other: { en: '', fr: 'textes liés' } })}`,
  },
  open: {
    en: (x: { n: number; of: number }) => (x.n === 0 ? `All ${x.of} rules are verified.` : `${x.n} of ${x.of} rules are not verified: they are defaults until somebody has read them in the rule book.`),
    fr: (x: { n: number; of: number }) => (x.n === 0 ? `Les ${x.of} règles sont vérifiées.` : `${x.n} règles sur ${x.of} ne sont pas vérifiées : ce sont des valeurs par défaut tant que personne ne les a lues dans le règlement.`),
  },
  fixedShipped: { en: 'Its numbers are fixed. To change one, copy the edition and change the copy.', fr: 'Ses valeurs sont figées. Pour en changer une, copiez l’édition et modifiez la copie.' },
  fixedInUse: { en: 'A text is bound to this edition, so its numbers are fixed. To change one, copy the edition.', fr: 'Un texte est lié à cette édition ; ses valeurs sont donc figées. Pour en changer une, copiez l’édition.' },
  verified: { en: 'verified', fr: 'vérifiée' },
  unverified: { en: 'not verified', fr: 'non vérifiée' },
  source: { en: (x: { source: string }) => `Source: ${x.source}`, fr: (x: { source: string }) => `Source : ${x.source}` },
  verifiedBy: { en: (x: { name: string; against: string }) => `Verified by ${x.name} in: ${x.against}`, fr: (x: { name: string; against: string }) => `Vérifiée par ${x.name} dans : ${x.against}` },
  somebody: { en: 'the secretariat', fr: 'le secrétariat' },
  verify: { en: 'Verify', fr: 'Vérifier' },
  verifyOf: { en: (x: { rule: string }) => `Verify: ${x.rule}`, fr: (x: { rule: string }) => `Vérifier : ${x.rule}` },
  against: { en: 'Read in', fr: 'Lue dans' },
  againstHint: { en: 'Title and article of the document in which you found this value as it stands.', fr: 'Titre et article du document où vous avez trouvé cette valeur telle quelle.' },
  verifyButton: { en: 'Record the verification', fr: 'Consigner la vérification' },
  change: { en: 'Change', fr: 'Modifier' },
  changeOf: { en: (x: { rule: string }) => `Change: ${x.rule}`, fr: (x: { rule: string }) => `Modifier : ${x.rule}` },
  changeButton: { en: 'Change the rule', fr: 'Modifier la règle' },
  value: { en: 'Value', fr: 'Valeur' },
  least: { en: 'At least', fr: 'Au moins' },
  most: { en: 'At most', fr: 'Au plus' },
  days: { en: 'Days after it (below zero: before)', fr: 'Jours après (négatif : avant)' },
  anchor: { en: 'Counted from', fr: 'À compter de' },
  numerator: { en: 'Numerator', fr: 'Numérateur' },
  denominator: { en: 'Denominator', fr: 'Dénominateur' },
  bands: { en: 'Bands', fr: 'Tranches' },
  bandsHint: { en: 'One a line: population, votes.', fr: 'Une par ligne : population, voix.' },
  doesNotFit: { en: 'This value does not fit this rule. Correct it, then press the button again.', fr: 'Cette valeur ne convient pas à cette règle. Corrigez-la, puis appuyez de nouveau.' },
  newSource: { en: 'Where you read it', fr: 'Où vous l’avez lue' },
  copy: { en: 'Copy this edition', fr: 'Copier cette édition' },
  copyId: { en: 'Short name', fr: 'Nom court' },
  copyIdHint: { en: 'Lower-case letters, figures and hyphens, like ipu-2026.', fr: 'Lettres minuscules, chiffres et traits d’union, comme ipu-2026.' },
  copyTitle: { en: 'Title', fr: 'Titre' },
  adoptedOn: { en: 'Adopted on', fr: 'Adoptée le' },
  copied: { en: 'Copied. Open it in the list to change its rules.', fr: 'Copiée. Ouvrez-la dans la liste pour en modifier les règles.' },
})
