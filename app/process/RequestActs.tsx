import type { ReactNode } from 'react'
import { emergency as m } from '../i18n/emergency.ts'
import { groups as groupNames } from '../i18n/members.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Counts } from '../sitting/Counts.tsx'
import { Choice, Field, Select } from '../ui/fields.tsx'
import type { PageView, RequestView } from './EmergencyRequest.tsx'

const Act = ({ words, children }: { words: string; children: ReactNode }) => (
  <details>
    <summary className="w-fit text-accent">{words}</summary>
    <div className="mt-2 max-w-xl">{children}</div>
  </details>
)

/** What this reader can do with a request: join and leave it, or, for the secretariat, take it through its steps. */
const RequestActs = ({ request: { processId, version, joins, leaves, steps, ruling, carried, backers }, page }: { request: RequestView; page: PageView }) => {
  const s = useM(m)
  const names = useM(groupNames)
  const lang = useLang()
  const { secretariat, groups, requests, rules } = page
  if (!secretariat) {
    return (
      <>
        {joins.map(({ id, name }) => <CommandForm key={id} command="JoinRequest" name={`join-${processId}-${id}`} fixed={{ processId, memberId: id }} button={s.joinFor({ member: name })} kind="plain" />)}
        {leaves.map(({ id, name }) => <CommandForm key={id} command="LeaveRequest" name={`leave-${processId}-${id}`} fixed={{ processId, memberId: id }} button={s.leaveFor({ member: name })} kind="quiet" />)}
      </>
    )
  }
  if (!steps) return null
  const others = requests.filter((other) => other.processId !== processId && other.stage === 'proposed')
  return (
    <div className="grid gap-3">
      {ruling === null && (
        <Act words={s.rule}>
          <CommandForm command="RuleOnRequest" name={`rule-${processId}`} fixed={{ processId }} expectedVersion={version} button={s.ruleButton} kind="plain">
            <Choice name="ruling" label={s.rule} defaultValue="admissible" options={[{ value: 'admissible', words: s.admissible }, { value: 'inadmissible', words: s.inadmissible }]} />
            <Field name="reason" label={s.reason} hint={s.reasonHint} optional />
          </CommandForm>
        </Act>
      )}
      {ruling === 'admissible' && (
        <Act words={s.votes}>
          <p className="small">{s.votesHint}</p>
          <CommandForm command="RecordAgendaVote" name={`agenda-${processId}`} fixed={{ processId }} expectedVersion={version} button={s.votesButton} kind="plain">
            <Counts rule={rules} required words={s.arithmetic} />
          </CommandForm>
        </Act>
      )}
      {carried && <CommandForm command="PlaceItem" name={`place-${processId}`} fixed={{ processId }} expectedVersion={version} button={s.place} whyNot={steps.PlaceItem} />}
      {carried && !steps.SetRequestAside && <CommandForm command="SetRequestAside" name={`aside-${processId}`} fixed={{ processId }} expectedVersion={version} button={s.setAside} kind="grave" />}
      <Act words={s.back}>
        <CommandForm command="BackRequest" name={`back-${processId}`} fixed={{ processId }} button={s.backButton} kind="plain">
          <Select name="group" label={s.group} options={groups.filter((group) => !backers.includes(group)).map((value) => ({ value, words: names[value] }))} />
        </CommandForm>
      </Act>
      <Act words={s.join}>
        <CommandForm command="JoinRequest" name={`join-${processId}`} fixed={{ processId }} button={s.joinButton} kind="plain">
          <Select name="memberId" label={s.member} options={joins.map(({ id, name }) => ({ value: id, words: name }))} />
        </CommandForm>
      </Act>
      {others.length > 0 && (
        <Act words={s.merge}>
          <CommandForm command="MergeRequest" name={`merge-${processId}`} fixed={{ processId }} expectedVersion={version} button={s.mergeButton} kind="grave">
            <Select name="into" label={s.into} options={others.map((other) => ({ value: other.processId, words: other.title[lang] }))} />
          </CommandForm>
        </Act>
      )}
    </div>
  )
}

export default RequestActs
