import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Receipts } from '../amendment/Receipt.tsx'
import { receipts as m } from '../i18n/receipts.ts'
import { useM } from '../i18n/use.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { Page, PartTitle } from '../ui/Page.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.receipts[langOfPage(matches)])

export const loader = async ({ request, params, context: { api } }: LoaderFunctionArgs) =>
  loaded(request, api.amendments.page({ slug: params['slug'] ?? '', as: new URL(request.url).searchParams.get('as') ?? undefined }))

/** All receipts of one sponsor on a page of their own. */
export default function AllReceipts() {
  const { workspace, submitted, versionId, code } = useLoaderData<typeof loader>()
  const s = useM(m)
  return (
    <Page narrow>
      <PartTitle title={workspace ? s.receiptsOf({ name: workspace.sponsor.name }) : s.receipts} above={code} below={<span className="no-print">{s.print}</span>} />
      <Receipts submitted={submitted} hat={workspace?.sponsor.id ?? ''} versionId={versionId} mayWithdraw={false} />
    </Page>
  )
}
