import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { GROUNDS } from '#domain/amendment/disposition.ts'
import { grounds } from '../i18n/grounds.ts'
import { bulk as m } from '../i18n/bulk.ts'
import { list } from '../i18n/format.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { HIDDEN } from '../lib/commandResult.ts'
import { useCommandId, useCommandResult } from '../lib/command.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { BULK, type BulkAct } from './bulk.ts'

/** Acts that say why. */
const NOTED: readonly BulkAct[] = ['propose-inadmissible', 'propose-admissible', 'inadmissible', 'accept', 'accept-modified', 'reject', 'discuss', 'accept-together', 'reject-together']

type Props = { acts: readonly BulkAct[]; versionId: string; count: number; syntheses: readonly { readonly id: string; readonly words: string }[]; called: (amendmentId: string) => string; onReset: () => void }

/** One act on the amendments whose boxes are ticked. Its fields follow from the act; without JavaScript all are there, and those not asked for are ignored. */
export const BulkForm = ({ acts, versionId, count, syntheses, called, onReset }: Props) => {
  const s = useM(m)
  const g = useM(grounds)
  const lang = useLang()
  const [act, setAct] = useState<string | null>(null)
  // without script every field is there; with it, those that the act asks for
  useEffect(() => { setAct((known) => known ?? '') }, [])
  const commandId = useCommandId()
  const result = useCommandResult(BULK)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => { if (result?.ok) form.current?.reset() }, [result])
  // asked once without: the answer says what falls, and the second press has seen it
  const falls = result && !result.ok && result.refusal.code === 'falls-with-them' ? result.refusal.amendmentIds : []
  const sending = useNavigation().formData?.get(HIDDEN.form) === BULK
  const asks = (...those: readonly BulkAct[]): boolean => act === null || those.some((one) => one === act)
  return (
    <Form ref={form} id={BULK} method="post" preventScrollReset className="bulk no-print" aria-label={s.title} onReset={() => { setAct(''); onReset() }}>
      <input type="hidden" name={HIDDEN.form} value={BULK} />
      <input type="hidden" name={HIDDEN.commandId} value={commandId} />
      <input type="hidden" name="versionId" value={versionId} />
      {(falls.length > 0 ? falls : ['none']).map((id) => <input key={id} type="hidden" name="falls" value={id} />)}
      <b aria-live="polite">{s.selected({ n: count })}</b>
      <label className="field">
        <span className="sr-only">{s.what}</span>
        <select name="act" className="control" required defaultValue="" onChange={(event) => { setAct(event.target.value) }}>
          <option value="">{s.what}…</option>
          {acts.map((one) => <option key={one} value={one}>{s[one]}</option>)}
        </select>
      </label>
      {acts.some((one) => one === 'inadmissible' || one === 'propose-inadmissible') && asks('inadmissible', 'propose-inadmissible') && (
        <label className="field">
          <span className="sr-only">{s.ground}</span>
          <select name="ground" className="control" defaultValue="">
            <option value="">{s.ground}…</option>
            {GROUNDS.map((one) => <option key={one} value={one}>{g[one]}</option>)}
          </select>
        </label>
      )}
      {acts.includes('synthesis') && asks('synthesis') && (
        <label className="field">
          <span className="sr-only">{s.which}</span>
          <select name="synthesis" className="control" defaultValue="">
            <option value="">{s.which}…</option>
            {syntheses.map(({ id, words }) => <option key={id} value={id}>{words}</option>)}
          </select>
        </label>
      )}
      {asks(...NOTED) && <input name="note" className="control grow" placeholder={s.note} aria-label={s.note} title={s.noteHint} />}
      {acts.includes('accept-modified') && asks('accept-modified') && <textarea name="wording" className="control reading grow" rows={2} placeholder={s.wordingHint} aria-label={s.wording} />}
      <Button kind="primary" busy={sending} whyNot={act !== null && count === 0 ? s.none : null}>{s.apply}</Button>
      <span className="small keys-hint">{s.keys}</span>
      {result && (result.ok ? <Notice kind="done">{s.done}</Notice> : <Notice kind="refusal">{result.sentence}{falls.length > 0 && <> <b>{s.fallsWith({ who: list(falls.map(called), lang) })}</b></>}</Notice>)}
    </Form>
  )
}
