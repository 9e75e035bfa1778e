import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** A row of links that is wider than the screen is scrolled, sideways alone, to the one where the reader is. */
export const useCurrentInView = () => {
  const ref = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    const row = ref.current
    const current = row?.querySelector('[aria-current]')
    if (!row || !current) return
    const [outer, inner] = [row.getBoundingClientRect(), current.getBoundingClientRect()]
    row.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2)
  }, [pathname])
  return ref
}
