import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'

const boxesIn = (container: HTMLElement): HTMLInputElement[] => [...container.querySelectorAll<HTMLInputElement>('input[name=amendmentIds]:not(:disabled)')]
const check = (box: HTMLInputElement, checked: boolean): void => { box.checked = checked }

/**
 * Selecting in a long list: x marks the amendment that has the focus, Shift and x (or Shift and a click) all from the last one, j and k go on
 * and back. The letters act only while a box of the list has the focus (WCAG 2.1.4). The boxes are the truth; only their number is state,
 * counted anew when the list shows others (`shown`).
 */
export const useSelecting = (shown: unknown) => {
  const list = useRef<HTMLDivElement>(null)
  const last = useRef<HTMLInputElement | null>(null)
  const [count, setCount] = useState(0)

  const recount = useCallback((): void => { setCount((list.current ? boxesIn(list.current) : []).filter(({ checked }) => checked).length) }, [])
  // what is filtered out takes its tick along
  useEffect(recount, [shown, recount])

  const select = useCallback((box: HTMLInputElement, isRange: boolean): void => {
    const all = list.current ? boxesIn(list.current) : []
    const [from, to] = [last.current ? all.indexOf(last.current) : -1, all.indexOf(box)]
    if (isRange && from >= 0) for (const one of all.slice(Math.min(from, to), Math.max(from, to) + 1)) check(one, box.checked)
    last.current = box
    recount()
  }, [recount])

  const onClick = useCallback((event: MouseEvent): void => {
    if (event.target instanceof HTMLInputElement && event.target.name === 'amendmentIds') select(event.target, event.shiftKey)
  }, [select])

  const onKeyDown = useCallback((event: KeyboardEvent): void => {
    const box = event.target
    if (!(box instanceof HTMLInputElement) || box.name !== 'amendmentIds' || event.altKey || event.ctrlKey || event.metaKey) return
    const key = event.key.toLowerCase()
    if (key === 'x') {
      check(box, event.shiftKey ? true : !box.checked)
      select(box, event.shiftKey)
    } else if (key === 'j' || key === 'k') {
      const all = list.current ? boxesIn(list.current) : []
      all[all.indexOf(box) + (key === 'j' ? 1 : -1)]?.focus()
    } else return
    event.preventDefault()
  }, [select])

  return { list, count, onClick, onKeyDown, clear: () => { last.current = null; setCount(0) } }
}
