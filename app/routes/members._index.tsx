import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { GROUPS } from '#domain/membership/members.ts'
import { folded } from '#domain/search.ts'
import { groups, members as m } from '../i18n/members.ts'
import { useM } from '../i18n/use.tsx'
import { langOfPage, titled } from '../lib/title.ts'
import { Finder } from '../process/Finder.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page, PageTitle } from '../ui/Page.tsx'

export const loader = async ({ request, context: { api } }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const name = searchParams.get('name')?.trim() ?? ''
  const group = searchParams.get('group') ?? ''
  const all = await api.register.members()
  const inGroup = (of: readonly string[]): boolean => group === '' || (group === 'none' ? of.length === 0 : of.includes(group))
  return { name, group, all: GROUPS, rows: all.filter((member) => folded(member.name).includes(folded(name)) && inGroup(member.groups)) }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

export default function Members() {
  const s = useM(m)
  const g = useM(groups)
  const { name, group, all, rows } = useLoaderData<typeof loader>()
  const options = [...all.map((value) => ({ value, words: g[value] })), { value: 'none', words: s.noGroup }]
  return (
    <Page>
      <PageTitle title={s.title} below={s.below} />
      <Finder words={{ name: 'name', label: s.search, value: name }} choice={{ name: 'group', label: s.group, value: group, any: s.anyGroup, options }} found={s.found({ n: rows.length })} />
      {rows.length === 0 ? (
        <Empty title={s.none}>
          <Link to="/members">{s.showAll}</Link>
        </Empty>
      ) : (
        <ul className="gap-x-10 sm:columns-2 lg:columns-3">
          {rows.map(({ id, name: printed, groups: of, suspended }) => (
            <li key={id} className="break-inside-avoid border-b border-rule py-2">
              <Link to={`/members/${id}`}>{printed}</Link> {suspended && <Chip tone="no">{s.suspended}</Chip>}
              {of.length > 0 && <span className="small block">{of.map((one) => g[one]).join(' · ')}</span>}
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
