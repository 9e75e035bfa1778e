import { useState } from 'react'
import type { List, VotesPage } from '#server/query/votes.ts'
import { VOTING_BODIES, type VotingBody } from '#domain/voting/attendance.ts'
import { questions } from '../i18n/questions.ts'
import { votingBodies, voting as m } from '../i18n/votes.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Check, Choice, Field, Select } from '../ui/fields.tsx'

/** Who is in the room: from it follow the quorum, the electorate, and whose substitute votes. */
export const Presence = ({ processId, body, list: { members, present, substituted, quorum } }: { processId: string; body: VotingBody; list: List }) => {
  const s = useM(m)
  const bodies = useM(votingBodies)
  if (members.length === 0) return <p className="small">{s.nobody}</p>
  return (
    <details className="mt-3">
      <summary className="w-fit text-accent">{bodies[body]}{quorum && <span className="small"> · {s.quorum(quorum)}</span>}</summary>
      <CommandForm command="EstablishQuorum" name={`presence-${body}`} fixed={{ processId, body }} button={s.establish} kind="plain" className="mt-2">
        <div className="presence" role="group" aria-label={bodies[body]}>
          {members.map(({ id, name }) => (
            <div key={id} className="presence-line">
              <Check name="present" value={id} label={name} defaultChecked={present.includes(id)} />
              {body === 'committee' && <Check name="substituted" value={id} label={<><span className="sr-only">{name}, </span>{s.bySubstitute}</>} defaultChecked={substituted.includes(id)} />}
            </div>
          ))}
        </div>
      </CommandForm>
    </details>
  )
}

const ABOUT = ['adoption', 'amendment', 'agenda', 'other'] as const

/** Puts a question to the vote. */
export const OpenVote = ({ page: { processId, versionId, stage, desk }, emergency }: { page: Omit<VotesPage, 'ballots'>; emergency: boolean }) => {
  const s = useM(m)
  const words = useM(questions)
  const bodies = useM(votingBodies)
  const amendments = desk?.amendments ?? []
  const offered = ABOUT.filter((about) => (about === 'adoption' ? versionId !== null && (stage === 'report' || (stage === 'examination' && !emergency)) : about === 'amendment' ? amendments.length > 0 : about === 'agenda' ? emergency && stage === 'proposed' : true))
  const [about, setAbout] = useState<string>(offered[0] ?? 'other')
  // whose question it is says which body votes; on any other the desk says it. No Standing Committee has an emergency item
  const body: VotingBody = stage === 'report' || about === 'agenda' || (emergency && about === 'other') ? 'assembly' : 'committee'
  return (
    <CommandForm command="OpenBallot" fixed={{ processId, 'question.versionId': versionId ?? undefined, ...(about === 'other' ? {} : { kind: body }) }} button={s.openButton} done={s.opened}>
      <Choice name="question.about" label={s.question} defaultValue={offered[0] ?? 'other'} options={offered.map((value) => ({ value, words: words[value] }))} onChange={setAbout} />
      {about === 'amendment' && <Select name="question.amendmentId" label={s.which} options={amendments.map(({ id, ...amendment }) => ({ value: id, words: s.matter({ ...amendment, sub: null }) }))} />}
      {about === 'other' && <><Field name="question.en" label={s.wordsEn} lang="en" /><Field name="question.fr" label={s.wordsFr} lang="fr" /></>}
      {about === 'other'
        ? <Choice name="kind" label={s.body} defaultValue={body} options={VOTING_BODIES.map((value) => ({ value, words: bodies[value] }))} />
        : <p className="small">{bodies[body]}</p>}
      <Check name="secret" label={s.makeSecret} hint={s.secretHint} />
    </CommandForm>
  )
}
