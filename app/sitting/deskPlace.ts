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

export const lookingIn = (search: URLSearchParams): Looking => ({
  place: search.get('place') ?? undefined, am: search.get('am') ?? undefined, sub: search.get('sub') ?? undefined, act: ACTS.find((act) => act === search.get('act')),
})
/** The part of an address after the path. */
export const lookAt = (looking: Looking): string => {
  const search = new URLSearchParams(Object.entries(looking).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return search.size ? `?${search.toString()}` : '?'
}
