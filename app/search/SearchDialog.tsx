import { Form, useFetcher, useLocation } from '@remix-run/react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { search as m } from '../i18n/search.ts'
import { useM } from '../i18n/use.tsx'
import type { loader } from '../routes/search.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Results } from './Results.tsx'

/** A pause in typing after which the words are looked for, in milliseconds. */
const PAUSE = 150

/** The search over any page: what is found follows the typing, and the arrows go from the words to the lines and back. */
export default function SearchDialog({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const s = useM(m)
  const [query, setQuery] = useState('')
  const { load, data } = useFetcher<typeof loader>()
  const box = useRef<HTMLDivElement>(null)
  const asked = query.trim()

  useEffect(() => {
    if (!open || !asked) return
    const wait = setTimeout(() => { load(`/search?q=${encodeURIComponent(asked)}`) }, PAUSE)
    return () => { clearTimeout(wait) }
  }, [open, asked, load])

  // whatever leads elsewhere closes it
  const { key } = useLocation()
  const opened = useRef(key)
  useEffect(() => {
    if (opened.current !== key) onOpen(false)
    opened.current = key
  }, [key, onOpen])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      // a field for searching would take it to be emptied
      event.preventDefault()
      onOpen(false)
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.nativeEvent.isComposing) return
    const stops = [...box.current?.querySelectorAll<HTMLElement>('input[type=search], a') ?? []]
    const next = stops[stops.findIndex((stop) => stop === document.activeElement) + step]
    event.preventDefault()
    next?.focus()
  }

  return (
    <Dialog open={open} onClose={() => { onOpen(false) }} title={s.title}>
      <div ref={box} onKeyDown={onKeyDown}>
        <Form action="/search" role="search">
          <input
            type="search" name="q" className="control" aria-label={s.label} placeholder={s.label} autoComplete="off" maxLength={200} value={query}
            ref={(input) => { input?.setAttribute('autofocus', '') }} onChange={(event) => { setQuery(event.currentTarget.value) }}
          />
        </Form>
        <p className={asked ? 'small mt-1.5 mb-4 max-sm:hidden' : 'small mt-1.5'}>{asked ? s.keys : s.hint}</p>
        {asked && data && <Results query={data.query} found={data.found} />}
      </div>
    </Dialog>
  )
}
