import { useEffect, useRef, type ReactNode } from 'react'
import { deciding as m } from '../i18n/deciding.ts'
import { grounds } from '../i18n/grounds.ts'
import { useM } from '../i18n/use.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Field } from '../ui/fields.tsx'
import { lookAt, type Looking } from './deskPlace.ts'

/** One question of the desk. It takes the focus when it opens, so that a decision is: a letter, then Enter. */
export const Panel = ({ title, children }: { title: string; children: ReactNode }) => {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => { panel.current?.querySelector<HTMLElement>(':is(textarea, select, input:not([type=hidden]), button)')?.focus() }, [])
  return (
    <section ref={panel} className="decide" aria-label={title}>
      <h4>{title}</h4>
      {children}
    </section>
  )
}

export const Leave = ({ to }: { to: Looking }) => {
  const s = useM(m)
  return <ButtonLink kind="quiet" to={lookAt(to)} preventScrollReset replace>{s.cancel}</ButtonLink>
}

export const Objections = () => {
  const s = useM(m)
  return <Field name="objections" label={s.objections} hint={s.objectionsHint} type="number" min={0} defaultValue={0} />
}

export const Why = ({ optional = false, reasons = false }: { optional?: boolean; reasons?: boolean }) => {
  const s = useM(m)
  const r = useM(grounds)
  return (
    <>
      <Field name="reason" label={s.why} optional={optional} autoComplete="off" {...(reasons ? { list: 'inadmissible-reasons' } : {})} />
      {reasons && <datalist id="inadmissible-reasons">{Object.entries(r).map(([key, words]) => key !== 'other' && <option key={key} value={words} />)}</datalist>}
    </>
  )
}
