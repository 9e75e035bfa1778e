/** A moment of a text: as it is, after an entry of its log, under a name that somebody gave it, as it was circulated. */
export type Moment =
  | { readonly is: 'now' }
  | { readonly is: 'place'; readonly seq: number }
  | { readonly is: 'named'; readonly id: string }
  | { readonly is: 'version'; readonly address: string }

/** As it stands in an address: `now`, `s120`, `n-<id>`, `v-<code with dashes>`. */
export const momentAddress = (moment: Moment): string => {
  switch (moment.is) {
    case 'now': return 'now'
    case 'place': return `s${moment.seq}`
    case 'named': return `n-${moment.id}`
    case 'version': return `v-${moment.address}`
    default: return moment satisfies never
  }
}

/** Null for what is no moment's address. */
export const readMoment = (address: string): Moment | null => {
  if (address === 'now') return { is: 'now' }
  const [, seq, named, version] = /^(?:s(\d{1,9})|n-([a-z0-9]{1,64})|v-(.{1,200}))$/.exec(address) ?? []
  if (seq !== undefined) return { is: 'place', seq: Number(seq) }
  if (named !== undefined) return { is: 'named', id: named }
  return version === undefined ? null : { is: 'version', address: version }
}
