import { Form } from '@remix-run/react'
import type { ComparedRow, Comparison, MomentShown } from '#server/query/historyCompare.ts'
import { dateTime } from '../../i18n/format.ts'
import { history as m } from '../../i18n/history.ts'
import { useLang, useM } from '../../i18n/use.tsx'
import { Marked, MarkLegend, runsOf } from '../../ui/Marked.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextPage } from '../TextPage.tsx'
import { HistoryNav } from './HistoryNav.tsx'

type Props = { comparison: Comparison; refused: string | null; restored: boolean }

/** Two moments of a text as one sheet with its changes; each paragraph can be brought back. */
export const ComparePage = ({ comparison, refused, restored }: Props) => {
  const s = useM(m)
  const { form, lang, sourceLang, from, to, rows, sum, moments, mayRestore } = comparison
  const isSame = rows.every(({ is }) => is === 'kept')
  return (
    <TextPage
      above={(
        <>
          <HistoryNav view="compare" form={form} lang={lang} />
          {refused && <Notice kind="refusal">{refused}</Notice>}
          {restored && !refused && <Notice kind="done">{s.restored}</Notice>}
          <Form method="get" className="compare-moments no-print">
            {form === 'memorandum' && <input type="hidden" name="of" value={form} />}
            <input type="hidden" name="text" value={lang} />
            <Choice name="from" label={s.earlier} moments={moments} chosen={from} />
            <Choice name="to" label={s.later} moments={moments} chosen={to} />
            <button type="submit" className="btn">{s.show}</button>
          </Form>
        </>
      )}
      margin={(
        <>
          <p role="status">{isSame ? s.same : s.differ(sum)}</p>
          <MarkLegend />
          {mayRestore && !isSame && (
            <details className="card mt-4">
              <summary><b>{s.restoreWhole}</b></summary>
              <p className="my-2">{s.restoreText}</p>
              <Restore from={from.address} paragraphId="" words={s.restoreWhole} />
            </details>
          )}
        </>
      )}
    >
      <article className={form === 'draft' ? 'paper compared' : 'paper prose compared'} lang={lang}>
        {rows.map((row) => (
          <Row key={`${row.is === 'left' || row.is === 'deleted' ? 'then' : 'now'} ${row.id}`} row={row}>
            {mayRestore && comesBack(row, lang === sourceLang) && <Restore from={from.address} paragraphId={row.id} words={s.restore} label={row.label && s.restoreOf({ what: row.label })} />}
          </Row>
        ))}
      </article>
    </TextPage>
  )
}

/** Can the paragraph be brought back? Where the text follows the other language only words come back. */
const comesBack = ({ is, marks }: ComparedRow, isOwn: boolean): boolean => {
  switch (is) {
    case 'kept': case 'inserted': case 'left': return false
    case 'changed': return true
    case 'moved': return isOwn || marks.some((mark) => mark.is !== 'kept')
    case 'deleted': return isOwn
    default: return is satisfies never
  }
}

const Choice = ({ name, label, moments, chosen }: { name: string; label: string; moments: readonly MomentShown[]; chosen: MomentShown }) => {
  const s = useM(m)
  const ui = useLang()
  const said = ({ is, name: given, at, address }: MomentShown): string => {
    if (is === 'now') return s.now
    const when = at ? dateTime(at, ui) : ''
    return given ? [given, when].filter(Boolean).join(' · ') : when && address !== 's1' ? s.state({ at: when }) : s.beginning
  }
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} className="control" defaultValue={chosen.address} key={chosen.address}>
        {moments.map((moment) => <option key={moment.address} value={moment.address}>{said(moment)}</option>)}
      </select>
    </label>
  )
}

const SIGN = { moved: 'movedHere', left: 'movedAway', inserted: 'inserted', deleted: 'deleted' } as const

const Row = ({ row, children }: { row: ComparedRow; children: React.ReactNode }) => {
  const s = useM(m)
  const ui = useLang()
  const { is, number, style, depth, marks, opener, punctuation } = row
  const isGone = is === 'deleted' || is === 'left'
  const words = <><Marked runs={runsOf(is === 'left' ? marks.map(({ text }) => ({ is: 'kept', text })) : marks, opener, isGone ? 'earlier' : 'later')} />{punctuation}</>
  const sign = isGone || is === 'moved' || is === 'inserted' ? <span className="chip compared-sign" lang={ui}>{s[SIGN[is]]}</span> : null
  if (style === 'title') return <div className="compared-row"><h2 className="paper-title">{words}</h2>{children}</div>
  const Block = style === 'heading' ? 'h2' : 'p'
  return (
    <div className={`${style === 'paragraph' ? (depth === 0 ? 'para' : 'sub') : 'compared-row'} is-${is}`} style={depth > 1 ? { marginLeft: `${(depth - 1) * 1.5}rem` } : undefined}>
      {number && <span className="n">{number}</span>}
      {sign}
      <Block className={style === 'opening' ? 'opening' : undefined}>{words}</Block>
      {children}
    </div>
  )
}

const Restore = ({ from, paragraphId, words, label }: { from: string; paragraphId: string; words: string; label?: string }) => (
  <Form method="post" preventScrollReset className="compared-restore no-print">
    <input type="hidden" name="from" value={from} />
    <input type="hidden" name="paragraphId" value={paragraphId} />
    <button type="submit" className="btn quiet" {...(label ? { 'aria-label': label } : {})}>{words}</button>
  </Form>
)
