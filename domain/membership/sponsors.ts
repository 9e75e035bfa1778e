import type { BODIES, SponsorId } from '../ids.ts'
import type { Lang } from '../languages.ts'
import { memberOf } from './members.ts'
import { printedName, type Lookup } from './names.ts'

type Body = (typeof BODIES)[number]

/** How documents name those who are not Members but hand in amendments. */
export const BODY_NAMES: Readonly<Record<Body, Readonly<Record<Lang, string>>>> = {
  'women-forum': { en: 'Forum of Women Parliamentarians', fr: 'Forum des femmes parlementaires' },
  corapporteurs: { en: 'co-Rapporteurs', fr: 'co-rapporteurs' },
  oral: { en: 'Proposed orally', fr: 'Proposition orale' },
}

/** How documents name whoever proposed an amendment aloud. */
export const SPOKEN: Readonly<Record<Lang, (who: string) => string>> = { en: (who) => `${who}, orally`, fr: (who) => `${who}, oralement` }

/** Observers speak by leave; they hand in nothing, so they are no sponsor. */
const OBSERVERS: Readonly<Record<Lang, string>> = { en: 'Observers', fr: 'Observateurs' }

const isBody = (id: SponsorId): id is Body => Object.hasOwn(BODY_NAMES, id)

/** Printed name of a Member, a body, or a partner organization (by the names it registered under, the same in both languages). */
export const sponsorName = (id: SponsorId, lang: Lang, partners: Readonly<Record<string, string>> = {}, lookup: Lookup = memberOf): string =>
  isBody(id) ? BODY_NAMES[id][lang] : id === 'observers' ? OBSERVERS[lang] : partners[id] ?? printedName(id, lang, lookup)
