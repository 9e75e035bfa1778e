import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

const middleOf = (of: Element): number => {
  const { left, right } = of.getBoundingClientRect()
  return (left + right) / 2
}

/** A row of links that is wider than the screen is scrolled, sideways alone, to the one where the reader is. */
export const useCurrentInView = () => {
  const ref = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    const row = ref.current
    const current = row?.querySelector('[aria-current]')
    if (!row || !current) return
    row.scrollLeft += middleOf(current) - middleOf(row)
  }, [pathname])
  return ref
}
