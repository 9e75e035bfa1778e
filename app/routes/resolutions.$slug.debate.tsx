import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { debate as m } from '../i18n/debate.ts'
import { useM } from '../i18n/use.tsx'
import { commandAction } from '../lib/command.server.ts'
import { later } from '../lib/later.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { Statements } from '../process/Statements.tsx'
import { SPEAKING } from '../sitting/speaking.server.ts'
import { useProcess } from '../process/useProcess.ts'
import { Empty } from '../ui/Empty.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, Section } from '../ui/Page.tsx'

export { unanswered as clientAction } from '../lib/unanswered.ts'

const Balance = later(() => import('../sitting/Balance.tsx'))
const DebateFloor = later(() => import('../sitting/DebateFloor.tsx').then((part) => ({ default: part.DebateFloor })))
const OpenDebate = later(() => import('../process/OpenDebate.tsx'))
const RecordStatement = later(() => import('../process/RecordStatement.tsx'))

export const loader = ({ request, params, context: { api } }: LoaderFunctionArgs) => loaded(request, api.process.debate({ slug: params['slug'] ?? '' }))

export const action = (args: ActionFunctionArgs) => commandAction(args, [
  'OpenDebate', 'RecordStatement', 'WithdrawStatement', 'CloseDebate', ...SPEAKING,
])

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

export default function Debate() {
  const s = useM(m)
  const { statements, balance, speakers, floor, speaks, listed } = useLoaderData<typeof loader>()
  const { process: { id, kind, stage, debateClosed, rights }, now } = useProcess()
  const isOpen = stage === 'debate' && !debateClosed
  const records = isOpen && speakers !== null
  const list = statements.length > 0
    ? <Statements statements={statements} withdraws={rights.secretariat && stage === 'debate' ? id : null} summarizes={rights.secretariat ? id : null} />
    : <Empty title={s.none}><p>{isOpen ? s.noneOpen : s.noneClosed({ kind })}</p></Empty>
  return (
    <Page>
      {floor && isOpen && <DebateFloor floor={floor} processId={id} speaks={speaks} desk={rights.desk ? listed : null} loaded={statements} />}
      <div className={records || balance ? 'grid items-start gap-x-12 gap-y-8 md:grid-cols-[1fr_22rem]' : 'max-w-3xl'}>
        <Section title={s.title} aside={statements.length > 0 ? s.statements({ n: statements.length }) : undefined}>
          {stage === 'debate' && debateClosed && <Notice className="mb-5">{s.closed}</Notice>}
          {list}
        </Section>
        {(records || balance) && (
          <div>
            {balance && <Balance balance={balance} />}
            {records && (
              <Section title={s.record}>
                <RecordStatement processId={id} speakers={speakers} now={now} />
              </Section>
            )}
          </div>
        )}
      </div>
      {rights.desk && (isOpen || stage === 'approved') && <OpenDebate processId={id} isOpen={isOpen} />}
    </Page>
  )
}
