import { useNavigate } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Desk } from '#server/query/desk.ts'
import { ACTS, KEY_OF, lookAt, type Act } from './deskPlace.ts'

const KEPT = 'chapeau.desk.keys'
const isTyping = (target: EventTarget): boolean => target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null

type Asked = { readonly desk: Desk; readonly selected: string | undefined; readonly act: Act | undefined; readonly onHelp: () => void }

/**
 * The keys of the desk. Letters act only while the list has the focus and can be switched off (WCAG 2.1.4); none decides by itself:
 * it opens the question that the button asks.
 */
export const useDeskKeys = ({ desk, selected, act, onHelp }: Asked) => {
  const navigate = useNavigate()
  const [on, setOn] = useState(true)
  useEffect(() => { setOn(localStorage.getItem(KEPT) !== 'off') }, [])
  const turn = (next: boolean): void => {
    setOn(next)
    localStorage.setItem(KEPT, next ? 'on' : 'off')
  }

  const list = useRef<HTMLDivElement>(null)
  const { key: place } = desk.place
  // a question takes the focus when it opens; the list gets it back when it closes, and with each new place
  useEffect(() => {
    const box = list.current
    if (!box || act) return
    if (document.activeElement === document.body || box.contains(document.activeElement)) box.focus({ preventScroll: true })
  }, [act, selected, place])

  useEffect(() => { document.querySelector('.places [aria-current]')?.scrollIntoView({ block: 'nearest' }) }, [place])

  const go = useCallback((to: Parameters<typeof lookAt>[0]) => { navigate(lookAt(to), { replace: true, preventScrollReset: true }) }, [navigate])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape' && act) {
      event.preventDefault()
      go({ place, am: selected })
      return
    }
    if (!on || act || isTyping(event.target)) return
    const at = desk.places.findIndex(({ key }) => key === place)
    const ids = desk.amendments.map(({ id }) => id)
    const pick = (id: string | undefined): void => { if (id) go({ place, am: id }) }
    const turnTo = (i: number): void => { const next = desk.places[i]; if (next) go({ place: next.key }) }
    const which = ACTS.find((one) => KEY_OF[one] === event.key)
    const handled = ((): boolean => {
      switch (event.key) {
        case 'j': turnTo(at + 1); return true
        case 'k': turnTo(at - 1); return true
        case 'ArrowDown': pick(ids[ids.indexOf(selected ?? '') + 1]); return true
        case 'ArrowUp': pick(ids[ids.indexOf(selected ?? '') - 1]); return true
        case '/': document.getElementById('find-place')?.focus(); return true
        case '?': onHelp(); return true
        default:
          if (/^[1-9]$/.test(event.key)) { pick(ids[Number(event.key) - 1]); return true }
          return false
      }
    })()
    if (handled) {
      event.preventDefault()
      return
    }
    if (which === 'undo' && !desk.amendments.some(({ id, fate }) => id === selected && fate && fate.disposition !== 'deferred')) {
      // undo means the last decision, wherever it was
      const last = desk.record.find(({ reopened, fell }) => !reopened && !fell)
      if (last) { event.preventDefault(); go({ am: last.id, act: 'undo' }) }
      return
    }
    const button = which && list.current?.querySelector(`[data-act="${which}"]`)
    if (which && button) { event.preventDefault(); go({ place, am: selected, act: which }) }
  }
  return { list, onKeyDown, on, turn }
}
