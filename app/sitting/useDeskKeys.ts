import { useLocation, useNavigate, useNavigation } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Desk } from '#server/query/desk.ts'
import { ACTS, INTRODUCE_KEY, KEY_OF, lookAt, SUB_KEY, type Looking } from './deskPlace.ts'

const KEPT = 'chapeau.desk.keys'
const isTyping = (target: EventTarget): boolean => target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null

type Asked = { readonly desk: Desk; readonly selected: string | undefined; readonly looking: Looking; readonly onHelp: () => void }

/**
 * The keys of the desk. Letters act only while the list has the focus and can be switched off (WCAG 2.1.4); none decides by itself:
 * it opens the question that the button asks.
 */
export const useDeskKeys = ({ desk, selected, looking: { act, sub }, onHelp }: Asked) => {
  const navigate = useNavigate()
  const [on, setOn] = useState(true)
  useEffect(() => { setOn(localStorage.getItem(KEPT) !== 'off') }, [])
  const turn = (next: boolean): void => {
    setOn(next)
    localStorage.setItem(KEPT, next ? 'on' : 'off')
  }

  const list = useRef<HTMLDivElement>(null)
  const { key: place } = desk.place
  const question = desk.before?.question
  // a question takes the focus when it opens; the list gets it back when it closes or is put to the committee, and with each new place
  useEffect(() => {
    const box = list.current
    if (!box || act) return
    if (document.activeElement === document.body || box.contains(document.activeElement)) box.focus({ preventScroll: true })
  }, [act, selected, sub, place, question])

  useEffect(() => { document.querySelector('.places [aria-current]')?.scrollIntoView({ block: 'nearest' }) }, [place])

  // the router says that it is on the way only with the next drawing: a quick second letter comes before that
  const going = useRef(false)
  const { key: arrived } = useLocation()
  useEffect(() => { going.current = false }, [arrived])
  const go = useCallback((to: Parameters<typeof lookAt>[0]) => {
    going.current = true
    navigate(lookAt(to), { replace: true, preventScrollReset: true })
  }, [navigate])

  /** What a key of the list does, if anything. */
  const does = (key: string): boolean => {
    const at = desk.places.findIndex((one) => one.key === place)
    const ids = desk.amendments.map(({ id }) => id)
    const pick = (id: string | undefined): void => { if (id) go({ place, am: id }) }
    const turnTo = (i: number): void => { const next = desk.places[i]; if (next) go({ place: next.key }) }
    switch (key) {
      case 'j': turnTo(at + 1); return true
      case 'k': turnTo(at - 1); return true
      case 'ArrowDown': pick(ids[ids.indexOf(selected ?? '') + 1]); return true
      case 'ArrowUp': pick(ids[ids.indexOf(selected ?? '') - 1]); return true
      case INTRODUCE_KEY: list.current?.querySelector<HTMLElement>('[data-introduce]')?.click(); return true
      case SUB_KEY: {
        const subs = desk.amendments.find(({ id }) => id === selected)?.subAmendments.filter(({ fate }) => fate.is !== 'fallen').map(({ id }) => id) ?? []
        go({ place, am: selected, sub: subs[subs.indexOf(sub ?? '') + 1] })
        return true
      }
      case '/': document.getElementById('find-place')?.focus(); return true
      case '?': onHelp(); return true
      default:
    }
    if (/^[1-9]$/.test(key)) { pick(ids[Number(key) - 1]); return true }
    const which = ACTS.find((one) => KEY_OF[one] === key)
    if (which === 'undo' && !sub && !desk.amendments.some(({ id, fate }) => id === selected && fate && fate.disposition !== 'deferred')) {
      // undo means the last decision, wherever it was
      const last = desk.record.find(({ reopened, fell }) => !reopened && !fell)
      if (last) go({ am: last.id, act: 'undo' })
      return last !== undefined
    }
    if (!which || !list.current?.querySelector(`[data-act="${which}"]`)) return false
    go({ place, am: selected, sub, act: which })
    return true
  }

  // a letter is about what the desk shows: one typed while that is on its way waits for it
  const ahead = useRef<string | null>(null)
  const isOnTheWay = useNavigation().state === 'loading'
  useEffect(() => {
    const key = ahead.current
    if (isOnTheWay || going.current || key === null) return
    ahead.current = null
    if (!act) does(key)
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape' && (act || sub)) {
      event.preventDefault()
      go({ place, am: selected, ...(act ? { sub } : {}) })
      return
    }
    if (!on || act || isTyping(event.target)) return
    if (isOnTheWay || going.current) ahead.current = event.key
    else if (does(event.key)) event.preventDefault()
  }
  return { list, onKeyDown, on, turn }
}
