import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { groups } from '../i18n/members.ts'
import { record as m } from '../i18n/record.ts'
import { useM } from '../i18n/use.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { titled } from '../lib/title.ts'
import { RecordedProcess } from '../sitting/RecordedProcess.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page, PageTitle } from '../ui/Page.tsx'

export const loader = ({ request, params, context: { api } }: LoaderFunctionArgs) => loaded(request, api.record.member({ memberId: (params['iso2'] ?? '').toLowerCase() }))

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? titled(data.name) : [])

/** A Member's record: what it said, proposed, voted and reserved, as far as this reader may see it. */
export default function Member() {
  const s = useM(m)
  const g = useM(groups)
  const { name, groups: of, suspended, own, processes } = useLoaderData<typeof loader>()
  return (
    <Page>
      <div className="max-w-4xl">
        <PageTitle
          above={<Link to="/members">{s.all}</Link>} title={name}
          below={<>{of.length ? of.map((one) => g[one]).join(' · ') : s.noGroup} {suspended && <Chip tone="no">{s.suspended}</Chip>}</>}
        />
        {own && <p className="small mb-4">{s.ownNote}</p>}
        {processes.length === 0 ? <Empty title={s.none}><p>{s.noneText}</p></Empty> : processes.map((process) => <RecordedProcess key={process.slug} process={process} />)}
      </div>
    </Page>
  )
}
