import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { isLang } from '#domain/languages.ts'
import { Printed } from '../amendment/Printed.tsx'
import { SubAmendments } from '../amendment/SubAmendments.tsx'
import { SubWorkspace } from '../amendment/SubWorkspace.tsx'
import { Choices } from '../amendment/Choices.tsx'
import { workspace as w } from '../i18n/amendments.ts'
import { clock, date, dateTime, span } from '../i18n/format.ts'
import { subAmendments, subWorkspace as m } from '../i18n/subAmendments.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { commandAction } from '../lib/command.server.ts'
import { loaded } from '../lib/loaded.server.ts'
import { useLive } from '../lib/live.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { useProcess } from '../process/useProcess.ts'
import { Notice } from '../ui/Notice.tsx'
import { Page, PartTitle, Section } from '../ui/Page.tsx'
import '../styles/amendments.css'

export { unanswered as clientAction } from '../lib/unanswered.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? titled(m.title[langOfPage(matches)]({ n: data.page.amendment.number })) : [])

export const loader = async ({ request, params, context: { api, now } }: LoaderFunctionArgs) => {
  const asked = new URL(request.url).searchParams
  const language = asked.get('in')
  const number = Number(params['number'])
  if (!Number.isSafeInteger(number)) throw new Response(null, { status: 404 })
  const page = await loaded(request, api.amendments.subs({
    slug: params['slug'] ?? '', number, as: asked.get('as') ?? undefined, in: language && isLang(language) ? language : undefined,
  }))
  return { page, now, slug: params['slug'] ?? '' }
}

export const action = (args: ActionFunctionArgs) => commandAction(args, ['ProposeSubAmendment', 'WithdrawSubAmendment'])

/** The sub-amendments to one amendment: the copy to propose some, and all that were proposed, one's own with its receipt. */
export default function SubAmendmentsRoute() {
  const { page, now, slug } = useLoaderData<typeof loader>()
  const s = useM(m)
  const t = useM(w)
  const a = useM(subAmendments)
  const lang = useLang()
  const { process, rights } = useProcess()
  useLive(process.id)
  const { amendment, workspace, proposing, closes, code, versionId, hats, langs, subAmendments: subs } = page
  const deadline = closes && closes > now ? t.closes({ in: span(now, closes, lang), at: dateTime(closes, lang) }) : null
  return (
    <Page>
      <PartTitle
        title={s.title({ n: amendment.number })} above={code} below={<Link to={`/resolutions/${slug}/compendium#no-${amendment.number}`}>{s.proposedBy({ who: amendment.sponsor })}</Link>}
        actions={workspace && <Choices hats={hats} langs={langs} hat={workspace.sponsor.id} lang={workspace.lang} />}
      />
      <section aria-label={s.amendment} className="mb-5 max-w-3xl"><Printed instruction={amendment.instruction} lines={amendment.lines} lang={amendment.shownIn} /></section>
      {workspace ? (
        <>
          <p className="mb-5 max-w-3xl text-ink-2">{s.how}</p>
          <SubWorkspace key={workspace.room} copy={workspace} page={page} deadline={deadline} />
        </>
      ) : <Notice kind="note">{s.whyNot({ is: proposing })}</Notice>}
      <Section title={s.proposed} id="proposed">
        {subs.length === 0 ? <p className="text-ink-2">{s.nobody}</p> : (
          <SubAmendments
            subs={subs}
            beside={({ id, ordinal, memberId, hash, at, fate }) => hats.some((hat) => hat.id === memberId) && (
              <>
                <p className="small mt-2 break-all">{s.receivedAt({ at: `${date(at, lang)}, ${clock(at, lang)}` })} · <abbr title="SHA-256" className="no-underline">{s.hash}</abbr> <code>{hash}</code></p>
                {fate.is === 'pending' && rights.submitsFor.includes(memberId) && (
                  <CommandForm command="WithdrawSubAmendment" name={`withdraw-${id}`} fixed={{ versionId, subAmendmentId: id }} button={a.withdraw} label={a.withdrawNo({ n: ordinal })} kind="quiet" />
                )}
              </>
            )}
          />
        )}
      </Section>
    </Page>
  )
}
