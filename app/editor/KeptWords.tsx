import { useEffect, useState } from 'react'
import { dateTime } from '../i18n/format.ts'
import { kept as m } from '../i18n/kept.ts'
import { useLang, useM } from '../i18n/use.tsx'
import type { LiveRoom } from './connection.ts'
import type { KeptCopy } from './deviceCopy.ts'
import type { Keeping } from './keeping.ts'
import { changesOf, type KeptChange } from './keptText.ts'
import type { EditorProps } from './types.ts'

/** What is asked of a room to which kept words belong: a live one, or one that is closed to their author. */
export type KeptRoom = Pick<LiveRoom, 'doc' | 'mayWrite' | 'whenSynced'> & {
  readonly provider: { readonly synced: boolean }
  readonly keeping: Pick<Keeping, 'forget' | 'takeUp'> | null
}

type KeptWordsProps = {
  copies: readonly KeptCopy[]
  live: KeptRoom
  onChange: (copies: readonly KeptCopy[]) => void
} & Pick<EditorProps, 'lang'> & Partial<Pick<EditorProps, 'onPropose'>>

/** In milliseconds. */
const COMPARED_EVERY = 500

const download = (name: string, text: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Words of one's own that did not get into the text: here to be read, offered, taken along or forgotten, and never dropped in silence. */
export default function KeptWords({ copies, live, onChange, ...rest }: KeptWordsProps) {
  const [synced, setSynced] = useState(live.provider.synced)
  useEffect(() => { live.whenSynced(() => { setSynced(true) }) }, [live])
  const [found, setFound] = useState<readonly { readonly copy: KeptCopy; readonly changes: readonly KeptChange[] }[]>([])
  // Once the text is there, the copies are compared with it, and again as it changes.
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const compare = (): void => {
      waiting = undefined
      setFound(copies.map((copy) => ({ copy, changes: changesOf(live.doc, copy, synced) })))
    }
    const onUpdate = (): void => { waiting ??= setTimeout(compare, COMPARED_EVERY) }
    compare()
    live.doc.on('update', onUpdate)
    return () => {
      clearTimeout(waiting)
      live.doc.off('update', onUpdate)
    }
  }, [copies, live, synced])
  const done = async (ids: readonly string[]): Promise<void> => {
    await live.keeping?.forget(ids)
    onChange(copies.filter(({ id }) => !ids.includes(id)))
  }
  useEffect(() => {
    // What the text has meanwhile need not be kept any more.
    const held = synced ? found.filter(({ changes }) => changes.length === 0).map(({ copy }) => copy.id) : []
    if (held.length > 0) void done(held)
  })
  return (
    <>
      {found.filter(({ changes }) => changes.length > 0).map(({ copy, changes }) => (
        <KeptOnce key={copy.id} copy={copy} changes={changes} live={live} onDone={() => done([copy.id])} onTaken={() => { onChange(copies.filter((one) => one !== copy)) }} {...rest} />
      ))}
    </>
  )
}

type KeptOnceProps = Omit<KeptWordsProps, 'copies' | 'onChange'> & { copy: KeptCopy; changes: readonly KeptChange[]; onDone: () => Promise<void>; onTaken: () => void }

const KeptOnce = ({ copy, changes, live, lang, onPropose, onDone, onTaken }: KeptOnceProps) => {
  const s = useM(m)
  const ui = useLang()
  const [sure, setSure] = useState(false)
  const at = dateTime(new Date(copy.at).toISOString(), ui)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const propose = async (): Promise<void> => {
    setBusy(true)
    const taken = await onPropose?.(changes, s.proposed({ aside: copy.aside ?? 'closed', at }))
    setBusy(false)
    if (taken === true) await onDone()
    else setFailed(true)
  }
  const takesUp = live.mayWrite && copy.aside !== 'refused' && copy.aside !== 'overtaken'
  return (
    <section className="card kept" aria-label={s.title}>
      <h2>{s.title}</h2>
      <p>{s.why({ aside: copy.aside ?? 'closed', at })}</p>
      <ul className="plain-list" lang={lang}>
        {changes.map(({ paragraphId, before, after }, index) => (
          <li key={paragraphId ?? index}>
            {after === null ? <del>{before}</del> : after}
          </li>
        ))}
      </ul>
      {failed && <p role="alert" className="error">{s.notProposed}</p>}
      <div className="card-does">
        {takesUp && (
          <button type="button" className="btn primary" onClick={() => { void live.keeping?.takeUp(copy.id).then(onTaken) }}>{s.takeUp}</button>
        )}
        {onPropose && !takesUp && (
          <button type="button" className="btn primary" disabled={busy} onClick={() => { void propose() }}>{s.propose}</button>
        )}
        <button type="button" className="btn" onClick={() => { download(`${s.fileName}-${lang}.txt`, `${changes.map(({ before, after }) => after ?? s.deleted({ words: before ?? '' })).join('\n\n')}\n`) }}>{s.download}</button>
        <button type="button" className="btn quiet" onClick={() => { if (sure) void onDone(); else setSure(true) }} onBlur={() => { setSure(false) }}>{sure ? s.forgetSure : s.forget}</button>
      </div>
    </section>
  )
}
