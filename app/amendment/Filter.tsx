import { Form, Link, useLocation } from '@remix-run/react'
import { DISPOSITIONS } from '#domain/amendment/disposition.ts'
import type { Group } from '#domain/membership/members.ts'
import { compendium, compendiumFilter as m } from '../i18n/compendium.ts'
import { dispositions } from '../i18n/dispositions.ts'
import { groups as groupNames, members } from '../i18n/members.ts'
import { useM } from '../i18n/use.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { FILTERS, placeInAddress, UNDECIDED, type Filtered } from './filtered.ts'

type FilterProps = {
  places: readonly { readonly id: string; readonly words: string }[]
  sponsors: readonly { readonly id: string; readonly name: string }[]
  /** those of the sponsors */
  groups: readonly Group[]
  filter: Filtered
}

/** A plain form: what is shown is an address, which can be sent. */
export default function Filter({ places, sponsors, groups, filter }: FilterProps) {
  const s = useM(m)
  const c = useM(compendium)
  const d = useM(dispositions)
  const g = useM(groupNames)
  const { group } = useM(members)
  const { pathname } = useLocation()
  const choices = (name: keyof Filtered, label: string, options: readonly { id: string; words: string }[]) => (
    <label className="field">
      <span>{label}</span>
      <select name={name} className="control" defaultValue={filter[name]}>
        <option value="">{s.any}</option>
        {options.map(({ id, words }) => <option key={id} value={id}>{words}</option>)}
      </select>
    </label>
  )
  return (
    <Form method="get" className="compendium-filter no-print" role="search" aria-label={s.filter}>
      {choices('place', s.place, [{ id: 'title', words: c.titleTarget }, { id: placeInAddress(''), words: s.beginning }, ...places])}
      {choices('sponsor', s.sponsor, sponsors.map(({ id, name }) => ({ id, words: name })))}
      {choices('group', group, groups.map((id) => ({ id, words: g[id] })))}
      {choices('state', s.state, [{ id: UNDECIDED, words: c.undecided }, ...DISPOSITIONS.map((each) => ({ id: each, words: d[each] }))])}
      <button className={buttonClass('plain')}>{s.show}</button>
      {FILTERS.some((name) => filter[name]) && <Link to={pathname}>{s.clear}</Link>}
    </Form>
  )
}
