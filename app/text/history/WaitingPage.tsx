import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { history as m } from '../../i18n/history.ts'
import { useM } from '../../i18n/use.tsx'
import { TextPage } from '../TextPage.tsx'
import type { BeingRead } from './beingRead.server.ts'

/** In milliseconds; in this time some thousand edits are read. */
const ASK_AGAIN = 2_000

/** In place of a view of a history whose log is still being read; asks by itself until it is there. */
export const WaitingPage = ({ beingRead }: BeingRead) => {
  const s = useM(m)
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (state !== 'idle') return
    const timer = setTimeout(() => { revalidate() }, ASK_AGAIN)
    return () => { clearTimeout(timer) }
  }, [revalidate, state])
  return (
    <TextPage>
      <noscript><meta httpEquiv="refresh" content={String(ASK_AGAIN / 1_000)} /></noscript>
      <section className="paper">
        <p role="status">{s.beingRead(beingRead)}</p>
        <progress className="w-full accent-accent" aria-label={s.history} value={beingRead.read} max={beingRead.of} />
      </section>
    </TextPage>
  )
}
