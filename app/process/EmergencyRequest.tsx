import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { EmergencyPage, RequestView } from '#server/query/emergency.ts'
import { emergency as m, endings } from '../i18n/emergency.ts'
import { list } from '../i18n/format.ts'
import { groups as groupNames } from '../i18n/members.ts'
import { refusalSentence } from '../i18n/refusals.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Counts } from '../sitting/Counts.tsx'
import { Chip, type Tone } from '../ui/Chip.tsx'
import { Choice, Field, Select } from '../ui/fields.tsx'
import { Paper, Words } from '../ui/Paper.tsx'

const useStanding = ({ stage, ended, ruling, carried }: RequestView): { readonly words: string; readonly tone: Tone } => {
  const s = useM(m)
  const e = useM(endings)
  if (ended) return { words: e[ended], tone: ended === 'withdrawn' || ended === 'merged' ? 'plain' : 'no' }
  if (stage !== 'proposed') return { words: s.placed, tone: 'ok' }
  if (carried) return { words: s.carried, tone: 'ok' }
  return ruling ? { words: s.waitsVote, tone: 'amber' } : { words: s.waitsRuling, tone: 'amber' }
}

/** One request: who asks, what for, how far it is, and what this reader can do with it. */
export const EmergencyRequest = ({ request, page }: { request: RequestView; page: EmergencyPage }) => {
  const s = useM(m)
  const names = useM(groupNames)
  const lang = useLang()
  const { slug, title, sponsors, backers, onBehalf, memorandum, draft, lang: written, counts, mergedInto, rulingReason } = request
  const state = useStanding(request)
  return (
    <article className="ballot">
      <h3>{title[lang]}</h3>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Chip tone={state.tone}>{state.words}</Chip>
        {counts && <span className="num">{s.counts(counts)}</span>}
        {mergedInto && <span>{s.mergedInto({ title: mergedInto[lang] })}</span>}
        {rulingReason && <span className="small">{rulingReason}</span>}
      </p>
      <p>{s.by({ who: list(sponsors.map(({ name }) => name), lang) })}{onBehalf && <span className="small"> ({s.onBehalf})</span>}</p>
      {backers.length > 0 && <p className="small">{s.backed({ groups: list(backers.map((group) => names[group]), lang) })}</p>}
      <details>
        <summary className="w-fit text-accent">{s.memorandum}</summary>
        <div lang={written} className="reading mt-2 grid gap-2">{memorandum.map((block, i) => <p key={i}>{block}</p>)}</div>
      </details>
      <details>
        <summary className="w-fit text-accent">{s.draft}</summary>
        <Paper lang={written}>{draft.paragraphs.map(({ id, text, opener }) => <Words key={id} text={text} opener={opener} />)}</Paper>
      </details>
      <p className="flex flex-wrap gap-x-5">
        <Link to={`/resolutions/${slug}`}>{s.follow}</Link>
        {page.secretariat && request.ruling === 'admissible' && request.stage === 'proposed' && <Link to={`/resolutions/${slug}/votes`}>{s.vote}</Link>}
      </p>
      <Acts request={request} page={page} />
    </article>
  )
}

const Acts = ({ request: { processId, version, joins, leaves, steps, ruling, carried, backers }, page }: { request: RequestView; page: EmergencyPage }) => {
  const s = useM(m)
  const names = useM(groupNames)
  const lang = useLang()
  const { secretariat, groups, requests, rules } = page
  const why = (step: 'PlaceItem' | 'SetRequestAside'): string | null => (steps?.[step] ? refusalSentence(steps[step], lang) : null)
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
      {carried && <CommandForm command="PlaceItem" name={`place-${processId}`} fixed={{ processId }} expectedVersion={version} button={s.place} whyNot={why('PlaceItem')} />}
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

const Act = ({ words, children }: { words: string; children: ReactNode }) => (
  <details>
    <summary className="w-fit text-accent">{words}</summary>
    <div className="mt-2 max-w-xl">{children}</div>
  </details>
)
