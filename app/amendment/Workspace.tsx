import { memo, useCallback, useState } from 'react'
import { canonicalJson } from '#domain/canonicalJson.ts'
import type { AmendmentRow } from '#server/query/amendments.ts'
import type { AmendmentsPage, Workspace as Data } from '#server/query/workspace.ts'
import { Editor } from '../editor/Editor.tsx'
import { SaveState } from '../editor/SaveState.tsx'
import type { Companion, EditorHandle, LiveState } from '../editor/types.ts'
import { workspace as m } from '../i18n/amendments.ts'
import { list } from '../i18n/format.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Empty } from '../ui/Empty.tsx'
import { MarkLegend } from '../ui/Marked.tsx'
import { CoSponsors } from './CoSponsors.tsx'
import type { Proposed } from './derive.client.ts'
import { PrintedOnce } from './Printed.tsx'
import { Problems } from './Problems.tsx'
import { COMPARE_EVERY, useProposed, useReasons, useSettled } from './useCopy.ts'

type Props = { data: Data; page: Pick<AmendmentsPage, 'versionId' | 'submission' | 'submitted'>; deadline: string | null }

/** An amendment of this sponsor at the same place that is still pending. */
const standingAt = (key: string, sponsorId: string, submitted: readonly AmendmentRow[]): AmendmentRow | undefined =>
  submitted.findLast((row) => row.key === key && row.sponsorId === sponsorId && !row.withdrawnAt && (!row.decision || row.decision.disposition === 'deferred'))

const fixedOf = ({ sponsor, lang }: Data, { versionId }: Props['page']) => ({ versionId, sponsorId: sponsor.id, lang })

/** The sponsor's copy of the text, what it differs by in official wording, and the one button that submits. */
export const Workspace = ({ data, page, deadline }: Props) => {
  const s = useM(m)
  const lang = useLang()
  const [state, setState] = useState<LiveState>({ kind: 'connecting' })
  const [companions, setCompanions] = useState<readonly Companion[]>([])
  const [handle, setHandle] = useState<EditorHandle | null>(null)
  const { proposed, formatting, onDoc } = useProposed(data)
  const reasons = useReasons(handle, data.derived)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())

  const fresh = (proposed ?? []).filter(({ key }) => !standingAt(key, data.sponsor.id, page.submitted))
  const chosen = fresh.filter(({ key }) => !left.has(key))
  const isSaved = useSettled(state)
  const whyNot = page.submission !== 'open' ? s.whyNot({ is: page.submission }) : !chosen.length ? s.whyNotChosen : !isSaved ? s.whyNotSaved : null
  const choose = useCallback((key: string, isChosen: boolean): void => {
    setLeft((before) => { const after = new Set(before); if (isChosen) after.delete(key); else after.add(key); return after })
  }, [])

  return (
    <>
      <div className="workspace">
        <section aria-label={s.text}>
          <Editor
            room={data.room} form="resolution" mode={data.access === 'editor' ? 'edit' : 'read'} lang={data.lang} user={data.user}
            tellEvery={COMPARE_EVERY} onState={setState} onCompanions={setCompanions} onReady={setHandle} onDoc={onDoc}
          />
        </section>
        <section aria-label={s.derived} className="derived">
          <div className="flex items-baseline justify-between gap-4"><h2>{s.derived}</h2><MarkLegend /></div>
          <div role="status" className="sr-only">{proposed && s.submit({ n: fresh.length })}</div>
          {proposed === null && <p className="small" aria-busy="true">{s.working}</p>}
          {proposed?.length === 0 && <Empty title={s.none}>{s.noneHint}</Empty>}
          <ol className="m-0 list-none p-0">
            {proposed?.map((one) => (
              <Derived
                key={one.key} one={one} data={data} page={page} handle={handle} isSaved={isSaved}
                reason={reasons.of(one.key)} onReason={reasons.set} isChosen={!left.has(one.key)} onChoose={choose}
              />
            ))}
          </ol>
          {formatting.length > 0 && <p className="small mt-3">{s.formatting({ places: list(formatting.map(({ words }) => words || s.theTitle), lang) })}</p>}
        </section>
      </div>
      <div className="foot">
        <SaveState state={state} companions={companions} {...(handle ? { onTryAgain: () => { handle.knock() } } : {})} />
        <div className="ml-auto">
          <CommandForm
            command="SubmitAmendments" button={chosen.length ? s.submit({ n: chosen.length }) : s.submitNone} whyNot={whyNot} aside={!whyNot && deadline} done={s.received}
            fixed={{ ...fixedOf(data, page), ...Object.fromEntries(chosen.flatMap(({ key, seen }, i) => [[`chosen[${i}].key`, key], [`chosen[${i}].seen`, seen]])) }}
          />
        </div>
      </div>
    </>
  )
}

type DerivedProps = Omit<Props, 'deadline'> & {
  one: Proposed; handle: EditorHandle | null; isSaved: boolean
  reason: string; onReason: (key: string, reason: string) => void; isChosen: boolean; onChoose: (key: string, isChosen: boolean) => void
}

/** Drawn again only when something of its own changed, however many stand beside it. */
const Derived = memo(({ one, data, page, handle, isSaved, reason, onReason, isChosen, onChoose }: DerivedProps) => {
  const s = useM(m)
  const { key, at, heading, instruction, lines, json, seen, problems } = one
  const { submission } = page
  const standing = standingAt(key, data.sponsor.id, page.submitted)
  const isSame = standing !== undefined && canonicalJson(standing.op) === json
  const what = heading || instruction
  const fixed = fixedOf(data, page)
  const go = (): void => {
    handle?.focus(at === 'title' ? undefined : at)
    if (at !== 'title') handle?.scrollTo({ paragraphId: at })
  }
  return (
    <li className="border-t border-rule py-4">
      <header className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3">
        {standing ? <h3>{what}</h3> : (
          <label className="flex items-center gap-2">
            <input type="checkbox" className="tick" checked={isChosen} onChange={(event) => { onChoose(key, event.currentTarget.checked) }} aria-label={s.choose({ what })} />
            <h3>{what}</h3>
          </label>
        )}
        {standing ? <Chip tone={isSame ? 'ok' : 'amber'}>{(isSame ? s.submittedAs : s.differs)({ n: standing.number })}</Chip> : <Chip tone="plain">{s.draft}</Chip>}
      </header>
      <PrintedOnce instruction={instruction} lines={lines} lang={data.lang} />
      <Problems problems={problems} />
      {handle && <button type="button" className="btn quiet" onClick={go} aria-label={`${s.go}: ${what}`}>{s.go}</button>}
      {!isSame && (
        <div className="field mt-2">
          <label className="small" htmlFor={`reason-${key}`}>{s.reason}</label>
          <textarea
            id={`reason-${key}`} className="control" rows={2} value={reason} readOnly={data.access !== 'editor' || !handle}
            onChange={(event) => onReason(key, event.currentTarget.value)}
          />
        </div>
      )}
      {data.members.length > 0 && (
        <CoSponsors of={one} data={data} fixed={fixed} mayAsk={submission === 'open' || submission === 'not-yet'} whyNot={isSaved ? null : s.whyNotSaved} />
      )}
      {standing && !isSame && (
        <CommandForm
          command="ReplaceAmendment" name={`replace-${standing.id}`} kind="plain" button={s.replace({ n: standing.number })} done={s.received} className="mt-2"
          whyNot={submission !== 'open' ? s.whyNot({ is: submission }) : isSaved ? null : s.whyNotSaved}
          fixed={{ ...fixed, amendmentId: standing.id, 'chosen.key': key, 'chosen.seen': seen }}
        />
      )}
    </li>
  )
})
