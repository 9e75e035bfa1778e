import { z } from 'zod'
import { hour, offset, roll, timeZone, workingDays } from '../deadline/formula.ts'
import { ID } from '../ids.ts'
import type { Lang } from '../languages.ts'
import { SPEAKERS_ORDERS } from '../floor/queue.ts'
import { MAJORITY_NAMES } from '../voting/majority.ts'

/** Words of a shipped edition, in both languages; what the secretariat enters stands in the language it was written in. */
const told = z.union([z.string().min(1), z.object({ en: z.string().min(1), fr: z.string().min(1) })])
export type Told = z.infer<typeof told>
export const toldIn = (words: Told, lang: Lang): string => (typeof words === 'string' ? words : words[lang])

/**
 * One number of the rule book with where it was read. `verified: false` marks a default that nobody has yet found in the
 * current rules; the rules screen shows it as such. `verifiedBy` (a user id) and `verifiedAgainst` (the document, with its
 * article) are there once the secretariat has looked it up itself.
 */
export const ruled = <T extends z.ZodType>(value: T) => z.object({
  value,
  source: told,
  verified: z.boolean(),
  verifiedBy: z.string().exactOptional(),
  verifiedAgainst: z.string().exactOptional(),
})

const count = z.number().int().min(0).max(100_000)
const range = z.object({ least: count, most: count }).refine(({ least, most }) => least <= most, 'least is more than most')
export type Range = z.infer<typeof range>

/** Votes by population: the band that begins at or below a country's population gives its additional votes. Inclusive. */
const band = z.object({ from: z.number().int().positive(), votes: z.number().int().positive() })
export type Band = z.infer<typeof band>
const bands = z.array(band).min(1).refine(
  (list) => list.every(({ from, votes }, i) => { const before = list[i - 1]; return !before || (before.from < from && before.votes < votes) }),
  'bands must rise',
)

/** A share of those entitled, at least so much: `{ numerator: 1, denominator: 2 }` is one half. */
const share = z.object({ numerator: z.number().int().min(0), denominator: z.number().int().positive() })
  .refine(({ numerator, denominator }) => numerator <= denominator, 'more than the whole')
export type Share = z.infer<typeof share>

/** Every number and choice of the rule book that the process depends on. Nothing of it is a constant in code. */
export const rules = z.object({
  // bodies
  /** members of a Standing Committee's Bureau, and how many of them each geopolitical group fills */
  bureauSize: ruled(count),
  bureauPerGroup: ruled(count),
  /** titular and substitute members of one Member on one Standing Committee */
  committeeTitulars: ruled(count),
  committeeSubstitutes: ruled(count),
  /** co-Rapporteurs of one draft, each of another Member; `rapporteursUsual` is what the form proposes */
  rapporteurs: ruled(range),
  rapporteursUsual: ruled(count),
  /** seats of a drafting committee, shared out by geopolitical group */
  draftingCommitteeSeats: ruled(count),
  // calendar
  /** time of day, direction, working days and zone that all the deadlines below share */
  deadlineHour: ruled(hour),
  deadlineRoll: ruled(roll),
  workingDays: ruled(workingDays),
  timeZone: ruled(timeZone),
  inputsClose: ruled(offset),
  handIn: ruled(offset),
  circulationFrom: ruled(offset),
  circulationUntil: ruled(offset),
  amendmentsClose: ruled(offset),
  compendiumFrom: ruled(offset),
  compendiumUntil: ruled(offset),
  womenForumCloses: ruled(offset),
  subAmendmentsClose: ruled(offset),
  // texts
  /** length of a written input, in pages, and what a page holds, in words */
  inputPages: ruled(count),
  wordsPerPage: ruled(count),
  partnersSendInputs: ruled(z.boolean()),
  // sitting
  votingOrder: ruled(z.enum(['furthest-first', 'as-received'])),
  /** how speakers follow each other, and what a turn is allowed, in minutes */
  speakersOrder: ruled(z.enum(SPEAKERS_ORDERS)),
  debateMinutes: ruled(count),
  itemMinutes: ruled(count),
  replyMinutes: ruled(count),
  orderMinutes: ruled(count),
  // votes
  committeeMajority: ruled(z.enum(MAJORITY_NAMES)),
  assemblyMajority: ruled(z.enum(MAJORITY_NAMES)),
  emergencyMajority: ruled(z.enum(MAJORITY_NAMES)),
  /** whether abstentions are votes cast, and so raise what is needed */
  abstentionsAreCast: ruled(z.boolean()),
  committeeQuorum: ruled(share),
  assemblyQuorum: ruled(share),
  /** votes of every Member in the Assembly before population is counted */
  minimumVotes: ruled(count),
  populationBands: ruled(bands),
  /** after so many consecutive Assemblies a single-sex delegation has this minimum, and so many delegates fewer */
  singleSexAssemblies: ruled(count),
  singleSexMinimumVotes: ruled(count),
  singleSexDelegatesLost: ruled(count),
  votesPerDelegate: ruled(count),
  emergencyItemsPerAssembly: ruled(count),
  // publicity
  statementsPublicOnAdoption: ruled(z.boolean()),
  votesPublic: ruled(z.boolean()),
  // after adoption
  /** bodies after whose adoption Members may state reservations */
  reservationsAfter: ruled(z.array(z.enum(['committee', 'assembly']))),
  /** years between formal follow-up reports of one Member */
  followUpYears: ruled(count),
})
export type Rules = z.infer<typeof rules>
export type RuleId = keyof Rules
export const RULE_IDS = Object.keys(rules.shape) as readonly RuleId[]

/** The chapters of the rules screen, in order; every rule stands in exactly one. */
export const CHAPTERS = {
  bodies: ['bureauSize', 'bureauPerGroup', 'committeeTitulars', 'committeeSubstitutes', 'rapporteurs', 'rapporteursUsual', 'draftingCommitteeSeats'],
  calendar: [
    'deadlineHour', 'deadlineRoll', 'workingDays', 'timeZone', 'inputsClose', 'handIn', 'circulationFrom', 'circulationUntil',
    'amendmentsClose', 'compendiumFrom', 'compendiumUntil', 'womenForumCloses', 'subAmendmentsClose',
  ],
  texts: ['inputPages', 'wordsPerPage', 'partnersSendInputs'],
  sitting: ['votingOrder', 'speakersOrder', 'debateMinutes', 'itemMinutes', 'replyMinutes', 'orderMinutes'],
  votes: [
    'committeeMajority', 'assemblyMajority', 'emergencyMajority', 'abstentionsAreCast', 'committeeQuorum', 'assemblyQuorum', 'minimumVotes',
    'populationBands', 'singleSexAssemblies', 'singleSexMinimumVotes', 'singleSexDelegatesLost', 'votesPerDelegate', 'emergencyItemsPerAssembly',
  ],
  publicity: ['statementsPublicOnAdoption', 'votesPublic'],
  afterwards: ['reservationsAfter', 'followUpYears'],
} as const satisfies Record<string, readonly RuleId[]>

/** One dated edition of the rules. A process is bound to one at its start and keeps it. */
export const editionShape = z.object({
  id: z.string().regex(ID),
  title: told,
  /** civil date, `2023-10-27` */
  adoptedOn: z.iso.date(),
  rules,
})
export type RulesEdition = z.infer<typeof editionShape>

/** The rules that still rest on a default nobody has found in the rule book. */
export const unverified = ({ rules: all }: RulesEdition): readonly RuleId[] => RULE_IDS.filter((id) => !all[id].verified)
