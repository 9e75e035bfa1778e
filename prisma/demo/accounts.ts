import type { MemberId } from '#domain/ids.ts'
import type { Lang } from '#domain/languages.ts'
import { printedName, theEn } from '#domain/membership/names.ts'
import { memberOf } from '#domain/membership/members.ts'

/** Delegations of the demonstration, from all geopolitical groups; the position of each is invented. */
export const DELEGATIONS = ['be', 'bj', 'ca', 'ch', 'cl', 'fj', 'fr', 'jo', 'ke', 'kz', 'ma', 'nl', 'th', 'uy'] as const satisfies readonly MemberId[]
export type Delegation = (typeof DELEGATIONS)[number]
/** Those that work in French. */
const FRENCH: readonly MemberId[] = ['be', 'bj', 'ch', 'fr', 'ma']
export const langOf = (memberId: MemberId): Lang => (FRENCH.includes(memberId) ? 'fr' : 'en')

export const RAPPORTEURS = ['nl', 'ke', 'th'] as const
export type Rapporteur = `rapporteur-${(typeof RAPPORTEURS)[number]}`
/** The keys of `POST /demo/sign-in`. */
export type AccountKey =
  | 'secretariat' | 'president' | 'assembly-president' | Rapporteur | `delegate-${Delegation}` | `adviser-${Delegation}` | 'women-forum' | 'observer' | 'partner-inhope'

/** A person of the demonstration: named by function, never by an invented name. */
export type Account = { readonly key: AccountKey; readonly name: string; readonly lang: Lang }

const the = (memberId: MemberId): string => { const member = memberOf(memberId); return member ? theEn(member) : memberId }

export const ACCOUNTS: readonly Account[] = [
  { key: 'secretariat', name: 'IPU Secretariat', lang: 'en' },
  { key: 'president', name: 'President of the Standing Committee', lang: 'en' },
  { key: 'assembly-president', name: 'President of the Assembly', lang: 'en' },
  ...RAPPORTEURS.map((id): Account => ({ key: `rapporteur-${id}`, name: `co-Rapporteur, ${printedName(id, 'en')}`, lang: 'en' })),
  ...DELEGATIONS.map((id): Account => ({ key: `delegate-${id}`, name: `Delegation of ${the(id)}`, lang: langOf(id) })),
  ...DELEGATIONS.map((id): Account => ({ key: `adviser-${id}`, name: `Adviser, delegation of ${the(id)}`, lang: langOf(id) })),
  { key: 'women-forum', name: 'Forum of Women Parliamentarians', lang: 'en' },
  { key: 'observer', name: 'Observer', lang: 'en' },
  { key: 'partner-inhope', name: 'INHOPE', lang: 'en' },
]

export const emailOf = (key: AccountKey): string => `${key}@demo.example`
