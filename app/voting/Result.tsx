import type { BallotView } from '#server/query/votes.ts'
import { votesOn } from '#domain/voting/tally.ts'
import { groups as groupNames } from '../i18n/members.ts'
import { cast as castWords, choices, voting as m } from '../i18n/votes.ts'
import { number } from '../i18n/format.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { Hemicycle } from './Hemicycle.tsx'

const CHOICES = ['for', 'against', 'abstain'] as const

/** What a closed vote came to: the arithmetic of the majority, the hall, and the tables behind both. */
const Result = ({ ballot: { tally, roll, groups, secret } }: { ballot: Omit<BallotView, 'mine' | 'decides'> }) => {
  const s = useM(m)
  const words = useM(choices)
  const how = useM(castWords)
  const names = useM(groupNames)
  const lang = useLang()
  if (!tally) return null
  const figures = <Row extends { votes: BallotView['mine'][number]['paper'] & object }>(): Column<Row>[] =>
    CHOICES.map((choice) => ({ key: choice, head: words[choice], figure: true, cell: ({ votes }) => number(votes[choice], lang) }))
  return (
    <div className="grid gap-3">
      <p className={`font-semibold ${tally.carried ? 'text-ins' : 'text-del'}`}>{s.arithmetic(tally)}</p>
      <p className="num">{s.counts(tally)}</p>
      {secret && <p className="small">{s.secretResult}</p>}
      {roll && roll.length > 0 && <Hemicycle roll={roll} />}
      {groups && groups.length > 0 && (
        <details>
          <summary className="w-fit text-accent">{s.byGroup}</summary>
          <p className="small mt-1">{s.byGroupHint}</p>
          <Table
            caption={s.byGroup} rows={groups} rowKey={({ group }) => group ?? ''}
            columns={[
              { key: 'group', head: s.group, names: true, cell: ({ group }) => (group ? names[group] : s.noGroup) },
              { key: 'members', head: s.members, figure: true, cell: ({ members }) => number(members, lang) },
              ...figures<(typeof groups)[number]>(),
              { key: 'notCast', head: s.notCast, figure: true, cell: ({ notCast }) => number(notCast, lang) },
            ]}
          />
        </details>
      )}
      {roll && roll.length > 0 && (
        <details>
          <summary className="w-fit text-accent">{s.byMember}</summary>
          <Table
            caption={s.byMember} rows={roll} rowKey={({ memberId }) => memberId}
            columns={roll.some(({ weight }) => weight > 1)
              ? [
                { key: 'member', head: s.member, names: true, cell: ({ member }) => member }, ...figures<(typeof roll)[number]>(),
                { key: 'notCast', head: s.notCast, figure: true, cell: ({ weight, votes }) => number(weight - votesOn(votes), lang) },
              ]
              : [
                { key: 'member', head: s.member, names: true, cell: ({ member }) => member },
                { key: 'vote', head: s.voteOf, cell: ({ votes }) => how[CHOICES.find((choice) => votes[choice] > 0) ?? 'none'] },
              ]}
          />
        </details>
      )}
    </div>
  )
}

export default Result
