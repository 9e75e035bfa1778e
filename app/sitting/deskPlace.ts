import type { Desk, DeskAmendment, DeskSub } from '#server/query/desk.ts'

/** What the desk looks at, in its address: so that it works without JavaScript, and a link leads to it. */
export type Looking = { readonly place?: string | undefined; readonly am?: string | undefined; /** a sub-amendment to `am` */ readonly sub?: string | undefined; readonly act?: Act | undefined }

/** The keys that let the sponsor introduce what is before the committee, and go to its sub-amendments, one after the other. */
export const INTRODUCE_KEY = 'n'
export const SUB_KEY = 'b'

export const ACTS = ['accept', 'modify', 'vote', 'ballot', 'reject', 'withdraw', 'defer', 'subsume', 'inadmissible', 'fall', 'undo'] as const
export type Act = (typeof ACTS)[number]

/** The key that opens each question while the list has the focus. */
export const KEY_OF: Readonly<Partial<Record<Act, string>>> = {
  accept: 'a', modify: 'm', vote: 'v', ballot: 'e', reject: 'r', withdraw: 'w', defer: 'd', subsume: 's', inadmissible: 'i', fall: 'f', undo: 'u',
}

/** Decided for good: what is deferred comes back. */
export const isDecided = ({ fate }: Pick<DeskAmendment, 'fate'>): boolean => fate !== null && fate.disposition !== 'deferred'
const DISPOSING = ACTS.filter((act) => act !== 'undo')
/** Ruled on before the sitting too. */
const WITHOUT_A_SITTING: readonly Act[] = ['inadmissible', 'undo']

/** What can be asked about an amendment now. */
export const actsOn = (amendment: Pick<DeskAmendment, 'fate' | 'ballot'>, { open }: Pick<Desk, 'open'>): readonly Act[] => {
  const { fate, ballot } = amendment
  const all: readonly Act[] = isDecided(amendment) ? ['undo'] : ballot && !ballot.tally ? ['ballot'] : fate ? ACTS : DISPOSING
  return all.filter((act) => (open !== null || WITHOUT_A_SITTING.includes(act)) && !(fate?.fellBy && act === 'undo'))
}
/** The same about a sub-amendment. */
export const actsOnSub = ({ fate, decision, ballot }: Pick<DeskSub, 'fate' | 'decision' | 'ballot'>): readonly Act[] => {
  if (fate.is === 'pending') return ballot && !ballot.tally ? ['ballot'] : ['accept', 'vote', 'ballot', 'reject']
  return fate.is === decision?.disposition ? ['undo'] : []
}

/** A question that cannot be asked any more, because it was decided meanwhile, is closed; a sub-amendment is looked at until its amendment is decided. */
export const stillOpen = ({ act, sub: wanted, ...at }: Looking, amendment: DeskAmendment | undefined, desk: Pick<Desk, 'open'>): Looking => {
  const subs: readonly DeskSub[] = amendment && !isDecided(amendment) ? amendment.subAmendments : []
  const sub = subs.find(({ id }) => id === wanted)
  const acts = sub ? (desk.open ? actsOnSub(sub) : []) : amendment ? actsOn(amendment, desk) : []
  return { ...at, sub: sub?.id, act: act && acts.includes(act) ? act : undefined }
}

export const lookingIn = (search: URLSearchParams): Looking => ({
  place: search.get('place') ?? undefined, am: search.get('am') ?? undefined, sub: search.get('sub') ?? undefined, act: ACTS.find((act) => act === search.get('act')),
})
/** The part of an address after the path. */
export const lookAt = (looking: Looking): string => {
  const search = new URLSearchParams(Object.entries(looking).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return search.size ? `?${search.toString()}` : '?'
}
