import type { Lang } from '../languages.ts'
import type { RulesEdition } from './edition.ts'

type Both = Readonly<Record<Lang, string>>
const said = (en: string, fr: string): Both => ({ en, fr })
const COMMITTEE_RULES = said('Rules of the Standing Committees (2017)', 'Règlement des commissions permanentes (2017)')
const ASSEMBLY_RULES = said('Rules of the Assembly (2017)', 'Règlement de l’Assemblée (2017)')
const PUBLISHED = said('Pages and documents published by the IPU', 'Pages et documents publiés par l’UIP')
const CALENDARS = said('Calendars of the 130th to 139th Assemblies', 'Calendriers des 130e à 139e Assemblées')
const OLDER_STATUTES = said('Statutes, an older edition (minimum 8 votes)', 'Statuts, édition antérieure (minimum de 8 voix)')
const NOT_FOUND = said('Default; not found in the published rules', 'Valeur par défaut, non trouvée dans les textes publiés')

/** An article of it. */
const rule = (of: Both, article: string): Both => said(`${of.en}, Rule ${article}`, `${of.fr}, article ${article}`)
const after = (of: Both, en: string, fr: string): Both => said(`${of.en}${en}`, `${of.fr}${fr}`)
const found = <T>(value: T, source: Both) => ({ value, source, verified: true })
const open = <T>(value: T, source: Both) => ({ value, source, verified: false })

/**
 * The IPU's rules as far as published documents tell them, as they stood after the 147th Assembly. What could not be read
 * in a current rule book is `open`: a default for the secretariat to check, and shown as such.
 */
export const ipu2023: RulesEdition = {
  id: 'ipu-2023',
  title: said('IPU Statutes and Rules, working edition after the 147th Assembly', 'Statuts et règlements de l’UIP, édition de travail après la 147e Assemblée'),
  adoptedOn: '2023-10-27',
  rules: {
    bureauSize: found(18, PUBLISHED),
    bureauPerGroup: found(3, PUBLISHED),
    committeeTitulars: found(1, rule(COMMITTEE_RULES, '2.1')),
    committeeSubstitutes: found(1, rule(COMMITTEE_RULES, '2.1')),
    rapporteurs: found({ least: 1, most: 6 }, PUBLISHED),
    rapporteursUsual: found(2, PUBLISHED),
    draftingCommitteeSeats: open(11, PUBLISHED),
    deadlineHour: open('18:00', NOT_FOUND),
    deadlineRoll: open('forward', after(CALENDARS, ': a Saturday moved to Monday at the 131st, to Friday at the 139th', ' : un samedi reporté au lundi à la 131e, avancé au vendredi à la 139e')),
    workingDays: open([1, 2, 3, 4, 5], NOT_FOUND),
    timeZone: open('Europe/Zurich', said('Seat of the IPU (Statutes, Article 2)', 'Siège de l’UIP (Statuts, article 2)')),
    inputsClose: found({ anchor: 'previous-assembly-closes', days: 15 }, PUBLISHED),
    handIn: open({ anchor: 'assembly-opens', days: -96 }, after(NOT_FOUND, ': two weeks before circulation begins', ' : deux semaines avant le début de la distribution')),
    circulationFrom: found({ anchor: 'assembly-opens', days: -82 }, CALENDARS),
    circulationUntil: found({ anchor: 'assembly-opens', days: -72 }, CALENDARS),
    amendmentsClose: open({ anchor: 'assembly-opens', days: -15 }, CALENDARS),
    compendiumFrom: found({ anchor: 'assembly-opens', days: -15 }, CALENDARS),
    compendiumUntil: found({ anchor: 'assembly-opens', days: -5 }, CALENDARS),
    womenForumCloses: open({ anchor: 'first-sitting-closes', days: 0 }, NOT_FOUND),
    subAmendmentsClose: open({ anchor: 'committee-adopted', days: 0 }, NOT_FOUND),
    inputPages: found(2, PUBLISHED),
    wordsPerPage: open(500, NOT_FOUND),
    partnersSendInputs: found(true, PUBLISHED),
    votingOrder: open('furthest-first', said('Usage of deliberative assemblies; not found in the published rules', 'Usage des assemblées délibérantes, non trouvé dans les textes publiés')),
    speakersOrder: open('asked', NOT_FOUND),
    debateMinutes: open(4, NOT_FOUND),
    itemMinutes: open(2, NOT_FOUND),
    replyMinutes: open(2, NOT_FOUND),
    orderMinutes: open(1, NOT_FOUND),
    committeeMajority: open('simple', NOT_FOUND),
    assemblyMajority: open('simple', NOT_FOUND),
    emergencyMajority: found('two-thirds', rule(ASSEMBLY_RULES, '11.2 (a)')),
    abstentionsAreCast: open(false, NOT_FOUND),
    committeeQuorum: open({ numerator: 1, denominator: 2 }, NOT_FOUND),
    assemblyQuorum: open({ numerator: 1, denominator: 2 }, NOT_FOUND),
    minimumVotes: open(10, after(PUBLISHED, '; the older Statutes say 8', ' ; 8 selon les Statuts antérieurs')),
    populationBands: found([
      { from: 1_000_000, votes: 1 },
      { from: 5_000_000, votes: 2 },
      { from: 10_000_000, votes: 3 },
      { from: 20_000_000, votes: 4 },
      { from: 30_000_000, votes: 5 },
      { from: 40_000_000, votes: 6 },
      { from: 50_000_000, votes: 7 },
      { from: 60_000_000, votes: 8 },
      { from: 80_000_000, votes: 9 },
      { from: 100_000_000, votes: 10 },
      { from: 150_000_000, votes: 11 },
      { from: 200_000_000, votes: 12 },
      { from: 300_000_000, votes: 13 },
    ], OLDER_STATUTES),
    singleSexAssemblies: open(3, PUBLISHED),
    singleSexMinimumVotes: open(8, PUBLISHED),
    singleSexDelegatesLost: open(1, PUBLISHED),
    votesPerDelegate: open(10, PUBLISHED),
    emergencyItemsPerAssembly: found(1, rule(ASSEMBLY_RULES, '11.2 (b)')),
    statementsPublicOnAdoption: open(true, NOT_FOUND),
    votesPublic: open(true, NOT_FOUND),
    reservationsAfter: found(['committee', 'assembly'], PUBLISHED),
    followUpYears: found(4, PUBLISHED),
  },
}
