import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CommandType } from '#domain/commands.ts'
import type { VotingBody } from '#domain/voting/attendance.ts'
import type { BallotView } from '#server/query/votes.ts'
import { dateTime } from '../i18n/format.ts'
import { questions } from '../i18n/questions.ts'
import { refusalSentence } from '../i18n/refusals.ts'
import { votingBodies, voting as m } from '../i18n/votes.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { commandAction } from '../lib/command.server.ts'
import { CommandForm } from '../lib/command.tsx'
import { later } from '../lib/later.tsx'
import { useLive } from '../lib/live.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { useProcess } from '../process/useProcess.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page, Section } from '../ui/Page.tsx'
import { told, withChoice } from '../voting/casting.server.ts'
import { Vote } from '../voting/Vote.tsx'

export { unanswered as clientAction } from '../lib/unanswered.ts'

const Result = later(() => import('../voting/Result.tsx'))
const RunVotes = later(() => import('../voting/RunVotes.tsx'))

export const loader = async ({ request, params, context: { api, lang } }: LoaderFunctionArgs) => {
  const page = await loaded(request, api.votes.page({ slug: params['slug'] ?? '' }))
  return { ...page, ballots: page.ballots.map(({ decides, mine, ...ballot }) => ({
    ...ballot, mine: mine.map((own) => told(own, lang)), decides: decides && { command: decides.command, whyNot: decides.refusal && refusalSentence(decides.refusal, lang) },
  })) }
}

export const action = async ({ request, context }: ActionFunctionArgs) =>
  commandAction({ request: await withChoice(request), context }, ['EstablishQuorum', 'OpenBallot', 'CastVote', 'CloseBallot', 'AdoptInCommittee', 'AdoptInAssembly', 'RejectInAssembly', 'RecordAgendaVote'])

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

type Asked = Omit<BallotView, 'mine' | 'decides'>

const BallotHead = ({ ballot: { about, words, matter, body, secret, openedAt, closedAt, voted, eligible, quorum } }: { ballot: Asked }) => {
  const s = useM(m)
  const bodies = useM(votingBodies)
  const asked = useM(questions)
  const lang = useLang()
  return (
    <>
      <h3>{words ? words[lang] : matter ? s.matter(matter) : asked[about]}</h3>
      <p className="small">
        {[bodies[body], secret ? s.secret : '', closedAt ? s.closedAt({ at: dateTime(closedAt, lang) }) : s.openedAt({ at: dateTime(openedAt, lang) }), quorum ? s.quorum(quorum) : s.noQuorum].filter(Boolean).join(' · ')}
      </p>
      <p className="num" {...(closedAt ? {} : { role: 'status' })}>{s.voted({ voted, eligible })}</p>
    </>
  )
}

type Decided = { command: CommandType; whyNot: string | null }

/** A closed vote on the text or its place on the agenda decides it: nobody types its counts again. */
const Decides = ({ ballotId, carried, decides: { command, whyNot }, processId, version }: { ballotId: string; carried: boolean; decides: Decided; processId: string; version: number }) => {
  const s = useM(m)
  const isAdoption = command.startsWith('Adopt')
  return (
    <CommandForm
      command={command} name={`decide-${ballotId}`} fixed={{ processId, ballotId, ...(isAdoption ? { mode: 'vote' } : {}) }} expectedVersion={version} whyNot={whyNot}
      button={isAdoption ? s.recordAdoption : command === 'RejectInAssembly' ? s.recordRejection : s.recordResult} kind={carried ? 'primary' : 'grave'} done={s.recorded}
    />
  )
}

export default function VotesPage() {
  const s = useM(m)
  const page = useLoaderData<typeof loader>()
  const { processId, version, ballots, desk } = page
  const { process: { rights, kind } } = useProcess()
  // a hall of voters does not load the page at every vote: only those who run it watch the count go up
  const runs = rights.desk || rights.assemblyPresident
  const runsIn = (body: VotingBody): boolean => rights.secretariat || (body === 'assembly' ? rights.assemblyPresident : rights.president)
  useLive(runs ? processId : null)
  const open = ballots.filter(({ closedAt }) => closedAt === null)
  const closed = ballots.filter(({ closedAt }) => closedAt !== null)
  return (
    <Page>
      <div className={desk ? 'grid items-start gap-x-12 gap-y-8 md:grid-cols-[1fr_24rem]' : 'max-w-3xl'}>
        <div>
          {open.length > 0 && (
            <Section title={s.open}>
              {open.map((ballot) => (
                <article key={ballot.id} className="ballot">
                  <BallotHead ballot={ballot} />
                  {ballot.mine.map((own) => <Vote key={own.memberId} ballotId={ballot.id} own={own} secret={ballot.secret} />)}
                  {ballot.mine.length === 0 && !runs && <p className="small">{rights.sponsors.some((id) => id.length === 2) ? s.whyNotYou : s.noSeat}</p>}
                  {runsIn(ballot.body) && <CommandForm command="CloseBallot" name={`close-${ballot.id}`} fixed={{ ballotId: ballot.id }} button={s.close} kind="plain" aside={s.closeAside} />}
                </article>
              ))}
            </Section>
          )}
          {(closed.length > 0 || open.length === 0) && <Section title={s.results}>
            {closed.length === 0 ? <Empty title={s.none} /> : closed.map((ballot) => (
              <article key={ballot.id} className="ballot">
                <BallotHead ballot={ballot} />
                {ballot.tally && <Result ballot={ballot} />}
                {ballot.decides && <Decides ballotId={ballot.id} carried={ballot.tally?.carried ?? false} decides={ballot.decides} processId={processId} version={version} />}
              </article>
            ))}
          </Section>}
        </div>
        {desk && <RunVotes page={page} desk={desk} emergency={kind === 'emergency'} />}
      </div>
    </Page>
  )
}
