import type { Lang } from '#domain/languages.ts'
import { ENDS, hasReached, type Stage } from '#domain/process/stages.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import { parts as m } from '../i18n/process.ts'
import type { Tab } from '../ui/Tabs.tsx'

type Name = 'text' | 'debate' | 'inputs' | 'draft' | 'memorandum' | 'amendments' | 'compendium' | 'sitting' | 'desk' | 'votes' | 'minutes' | 'adoption' | 'steps'

/** True once the text has been at the stage; where it ended, its dates tell. */
export const reached = ({ kind, stage, dates }: Pick<ProcessSummary, 'kind' | 'stage' | 'dates'>, asked: Stage): boolean =>
  ENDS.some((end) => end === stage) ? dates[asked] !== undefined : hasReached(kind, stage, asked)

/** A compendium is out: also beside a draft that was deferred or is revised, which is written from what was decided. */
export const isCompendiumOut = (process: ProcessSummary): boolean => reached(process, 'compendium') || Boolean(process.versions.at(-1)?.compendium)

/** Its examination has begun, also where a deferral took the text back to its drafting since: what was said, decided and voted stays told. */
const wasExamined = ({ dates }: Pick<ProcessSummary, 'dates'>): boolean => dates.examination !== undefined

/** In the rooms of the draft while it is written: who writes, who reads along, who is invited to comment. */
export const isBesideTheDraft = ({ stage, rights, invited }: Pick<ProcessSummary, 'stage' | 'rights' | 'invited'>): boolean =>
  stage === 'drafting' && (rights.coRapporteur || rights.desk || invited)

/** Whether a part of the text is there for this reader: a right, and a stage. */
const SHOWN: Readonly<Record<Name, (process: ProcessSummary) => boolean>> = {
  text: () => true,
  draft: (p) => isBesideTheDraft(p),
  memorandum: (p) => p.versions.length > 0 || isBesideTheDraft(p),
  inputs: (p) => p.kind === 'ordinary' && p.rights.signedIn && reached(p, 'inputs'),
  debate: (p) => (p.rights.desk && reached(p, 'approved')) || p.counts.statements !== null,
  amendments: (p) => reached(p, 'circulated') && (p.rights.sponsors.length > 0 || p.rights.secretariat),
  compendium: (p) => isCompendiumOut(p) || (reached(p, 'amendments') && (p.rights.desk || p.rights.coRapporteur || p.rights.sponsors.some((id) => !id.startsWith('partner-')))),
  sitting: (p) => p.rights.inTheSitting && (reached(p, 'committee-debate') || reached(p, 'examination')),
  desk: (p) => p.rights.desk && (reached(p, 'compendium') || reached(p, 'examination')),
  votes: (p) => (p.rights.inTheSitting || p.rights.desk) && (p.kind === 'emergency' || wasExamined(p)),
  minutes: (p) => (p.rights.inTheSitting || p.rights.desk) && wasExamined(p),
  adoption: (p) => reached(p, 'committee-adopted') || reached(p, 'assembly-adopted') || (p.rights.desk && reached(p, 'examination')),
  steps: ({ rights }) => rights.desk,
}

const COUNT: Readonly<Partial<Record<Name, keyof ProcessSummary['counts']>>> = { debate: 'statements', inputs: 'inputs', compendium: 'amendments' }

/** Pages that belong to a part and do not lie below its address. */
const BESIDE: Readonly<Partial<Record<Name, readonly string[]>>> = { text: ['versions'], draft: ['history', 'compare', 'authors'], adoption: ['translations'] }

/** The parts of one text that this reader can open, in the order of the process. */
export const tabsOf = (process: ProcessSummary, lang: Lang): readonly Tab[] => {
  const base = `/resolutions/${process.slug}`
  return (Object.keys(SHOWN) as Name[]).filter((name) => SHOWN[name](process)).map((name) => {
    const count = process.counts[COUNT[name] ?? 'statements']
    const to = name === 'text' ? base : `${base}/${name}`
    return { to, words: m[name][lang], end: name === 'text', beside: (BESIDE[name] ?? []).map((page) => `${base}/${page}`), ...(COUNT[name] && count ? { count } : {}) }
  })
}
