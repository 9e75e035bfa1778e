import { useEffect, useState } from 'react'
import type { SubAmendmentsPage, SubWorkspace as Copy } from '#server/query/subWorkspace.ts'
import { Editor } from '../editor/Editor.tsx'
import { SaveState } from '../editor/SaveState.tsx'
import type { Companion, EditorHandle, LiveState } from '../editor/types.ts'
import { workspace as w } from '../i18n/amendments.ts'
import { subAmendments as a, subWorkspace as m } from '../i18n/subAmendments.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Empty } from '../ui/Empty.tsx'
import { MarkLegend } from '../ui/Marked.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PrintedOnce } from './Printed.tsx'
import { Problems } from './Problems.tsx'
import { COMPARE_EVERY, useProposed, useReasons, useSettled } from './useCopy.ts'

/** A Member's copy of the text with another's amendment in it, the sub-amendments that it comes to, and the button that submits them. */
export const SubWorkspace = ({ copy, page, deadline }: { copy: Copy; page: SubAmendmentsPage; deadline: string | null }) => {
  const s = useM(m)
  const t = useM(w)
  const { subs: heading } = useM(a)
  const [state, setState] = useState<LiveState>({ kind: 'connecting' })
  const [companions, setCompanions] = useState<readonly Companion[]>([])
  const [handle, setHandle] = useState<EditorHandle | null>(null)
  const { amendment: { id, number, op, at }, versionId, proposing, subAmendments } = page
  const { proposed, onDoc } = useProposed({ base: copy.base, lang: copy.lang, parent: op })
  const reasons = useReasons(handle, [])
  const isSaved = useSettled(state)
  useEffect(() => { if (at !== 'title') handle?.scrollTo({ paragraphId: at }) }, [handle, at])

  const standing = (seen: string | undefined) => subAmendments.find((one) => one.memberId === copy.sponsor.id && one.seen === seen && one.fate.is !== 'withdrawn')
  const chosen = (proposed ?? []).filter(({ isInside, seen }) => isInside && !standing(seen))
  const whyNot = proposing !== 'open' ? s.whyNot({ is: proposing }) : !chosen.length ? s.whyNotChosen : !isSaved ? t.whyNotSaved : null
  return (
    <>
      <div className="workspace">
        <section aria-label={s.text}>
          <Editor
            room={copy.room} form="resolution" mode={copy.access === 'editor' ? 'edit' : 'read'} lang={copy.lang} user={copy.user}
            tellEvery={COMPARE_EVERY} onState={setState} onCompanions={setCompanions} onReady={setHandle} onDoc={onDoc}
          />
        </section>
        <section aria-label={heading} className="derived">
          <div className="flex items-baseline justify-between gap-4"><h2>{heading}</h2><MarkLegend /></div>
          <div role="status" className="sr-only">{proposed && s.submit({ n: chosen.length })}</div>
          {proposed === null && <p className="small" aria-busy="true">{t.working}</p>}
          {proposed?.length === 0 && <Empty title={s.none}>{s.noneHint}</Empty>}
          <ol className="m-0 list-none p-0">
            {proposed?.map((one) => {
              const submitted = standing(one.seen)
              return (
                <li key={one.key} className="border-t border-rule py-4">
                  <header className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3">
                    <h3>{one.heading || one.instruction}</h3>
                    {submitted ? <Chip tone="ok">{s.submitted({ n: submitted.ordinal })}</Chip> : one.isInside && <Chip tone="plain">{t.draft}</Chip>}
                  </header>
                  <PrintedOnce instruction={one.instruction} lines={one.lines} lang={copy.lang} />
                  <Problems problems={one.problems} />
                  {!one.isInside && <Notice kind="warning">{s.outside({ n: number })}</Notice>}
                  {one.isInside && !submitted && (
                    <div className="field mt-2">
                      <label className="small" htmlFor={`reason-${one.key}`}>{t.reason}</label>
                      <textarea
                        id={`reason-${one.key}`} className="control" rows={2} value={reasons.of(one.key)} readOnly={copy.access !== 'editor' || !handle}
                        onChange={(event) => { reasons.set(one.key, event.currentTarget.value) }}
                      />
                    </div>
                  )}
                </li>
              )
            })}
          </ol>
        </section>
      </div>
      <div className="foot">
        <SaveState state={state} companions={companions} {...(handle ? { onTryAgain: () => { handle.knock() } } : {})} />
        <div className="ml-auto">
          <CommandForm
            command="ProposeSubAmendment" button={chosen.length ? s.submit({ n: chosen.length }) : s.submitNone} whyNot={whyNot} aside={!whyNot && deadline} done={s.received}
            fixed={{ versionId, amendmentId: id, memberId: copy.sponsor.id, lang: copy.lang, ...Object.fromEntries(chosen.flatMap(({ key, seen }, i) => [[`chosen[${i}].key`, key], [`chosen[${i}].seen`, seen]])) }}
          />
        </div>
      </div>
    </>
  )
}
