import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { isLang } from '#domain/languages.ts'
import { Choices } from '../amendment/Choices.tsx'
import { Invitations } from '../amendment/Invitations.tsx'
import { Receipts } from '../amendment/Receipt.tsx'
import { Workspace } from '../amendment/Workspace.tsx'
import { workspace as m } from '../i18n/amendments.ts'
import { dateTime, span } from '../i18n/format.ts'
import { joint } from '../i18n/joint.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { commandAction } from '../lib/command.server.ts'
import { later } from '../lib/later.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { Page, PartTitle, Section } from '../ui/Page.tsx'
import '../styles/amendments.css'

export { unanswered as clientAction } from '../lib/unanswered.ts'

const Entry = later(() => import('../amendment/Entry.tsx'))

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

export const loader = async ({ request, params, context: { api, now } }: LoaderFunctionArgs) => {
  const asked = new URL(request.url).searchParams
  const language = asked.get('in')
  const page = await loaded(request, api.amendments.page({
    slug: params['slug'] ?? '', as: asked.get('as') ?? undefined, in: language && isLang(language) ? language : undefined,
  }))
  return { page, now, slug: params['slug'] ?? '' }
}

export const action = (args: ActionFunctionArgs) => commandAction(args, [
  'SubmitAmendments', 'ReplaceAmendment', 'WithdrawAmendment', 'EnterAmendment', 'InviteCoSponsors', 'TakeBackInvitation', 'AnswerInvitation', 'LeaveAmendment',
])

export default function Amendments() {
  const { page, now, slug } = useLoaderData<typeof loader>()
  const s = useM(m)
  const j = useM(joint)
  const lang = useLang()
  const { workspace, submitted, versionId, desk, closes } = page
  const deadline = closes && (closes > now ? s.closes({ in: span(now, closes, lang), at: dateTime(closes, lang) }) : s.closed({ at: dateTime(closes, lang) }))
  return (
    <Page>
      <PartTitle
        title={s.title} above={page.code} below={workspace && s.of({ name: workspace.sponsor.name })}
        actions={workspace && <Choices hats={page.hats} langs={page.langs} hat={workspace.sponsor.id} lang={workspace.lang} />}
      />
      {workspace && (
        <>
          <p className="mb-5 max-w-3xl text-ink-2">
            {s.how} <Link to={`/resolutions/${slug}/amendments/preview?as=${workspace.sponsor.id}&in=${workspace.lang}`}>{j.preview}</Link>
          </p>
          {page.elsewhere && (
            <p className="small mb-5">
              {s.elsewhere(page.elsewhere)} <Link to={`?as=${workspace.sponsor.id}&in=${page.elsewhere.lang}`}>{s.openCopy(page.elsewhere)}</Link>
            </p>
          )}
          {page.invitations.length > 0 && <Invitations invitations={page.invitations} page={page} />}
          <Workspace key={workspace.room} data={workspace} page={page} deadline={deadline} />
          <Section title={s.receipts} id="receipts" aside={<Link to={`/resolutions/${slug}/amendments/receipts?as=${workspace.sponsor.id}`}>{s.allReceipts}</Link>}>
            <Receipts submitted={submitted} hat={workspace.sponsor.id} versionId={versionId} mayWithdraw={page.submission === 'open' || page.submission === 'closed'} />
          </Section>
        </>
      )}
      {desk && <Entry desk={desk} versionId={versionId} now={now} />}
    </Page>
  )
}
