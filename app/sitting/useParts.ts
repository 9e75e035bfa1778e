import { useEffect, useRef, useState, type RefObject } from 'react'

/** How fast a part is read before the next takes its place: slowly, because many read their second language. In letters a second. */
const LETTERS_A_SECOND = 18

type Parts = {
  readonly box: RefObject<HTMLDivElement>
  /** which part is in sight, from 0, and of how many; `of` is null before the page has measured */
  readonly part: number
  readonly of: number | null
  /** shows the next part; from then on nothing turns by itself */
  readonly turn: () => void
}

/** From one column to the next. In px. */
const stepOf = (words: Element): number => words.clientWidth + (parseFloat(getComputedStyle(words).columnGap) || 0)

/**
 * Words that are longer than the wall are shown in parts, one after the other: the box lays them out in columns as wide as itself
 * (`[data-parts]`), and one column is in sight. They turn by themselves, after the last the first again, until somebody turns them.
 */
export const useParts = (letters: number): Parts => {
  const box = useRef<HTMLDivElement>(null)
  const [of, setOf] = useState<number | null>(null)
  const [at, setAt] = useState(0)
  const [isByHand, setByHand] = useState(false)
  const all = of ?? 1
  const part = at % all

  useEffect(() => {
    const words = box.current
    if (!words) return
    const measure = (): void => {
      delete words.dataset['parts']
      const isLonger = words.scrollHeight > words.clientHeight
      if (isLonger) words.dataset['parts'] = ''
      setOf(isLonger ? Math.ceil(words.scrollWidth / stepOf(words)) : 1)
    }
    const watch = new ResizeObserver(measure)
    watch.observe(words)
    void document.fonts.ready.then(measure)
    return () => { watch.disconnect() }
  }, [])

  useEffect(() => { box.current?.scrollTo({ left: part * stepOf(box.current) }) }, [part, all])

  useEffect(() => {
    if (all === 1 || isByHand) return
    const timer = setInterval(() => { setAt((now) => now + 1) }, (letters / all / LETTERS_A_SECOND) * 1000)
    return () => { clearInterval(timer) }
  }, [all, isByHand, letters])

  const turn = (): void => {
    setByHand(true)
    setAt(part + 1)
  }
  return { box, part, of, turn }
}
