import type { ReactNode } from 'react'
import { floor as m } from '../i18n/floor.ts'
import { useM } from '../i18n/use.tsx'
import { useParts } from './useParts.ts'

/** The words on the wall, whole where they fit, else in parts that say which they are. Before the page has its script they can be scrolled. */
export const WallWords = ({ letters, children }: { letters: number; children: ReactNode }) => {
  const s = useM(m)
  const { box, part, of, turn } = useParts(letters)
  return (
    <>
      <div ref={box} className="words" tabIndex={of === null ? 0 : undefined}>{children}</div>
      {of !== null && of > 1 && <button type="button" className="part" aria-live="off" onClick={turn}>{s.part({ n: part + 1, of })}<span className="sr-only"> {s.nextPart}</span></button>}
    </>
  )
}
