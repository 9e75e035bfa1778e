import { useLayoutEffect, useRef, type ReactNode } from 'react'
import type { EditorHandle, TextAnchor } from './types.ts'

type MarginCard = { readonly id: string; readonly anchor: TextAnchor; readonly card: ReactNode }
type MarginProps = { cards: readonly MarginCard[]; handle: EditorHandle | null; revision: unknown; active: string | null }

const GAP = 12

/** Sets cards beside their words; where they would overlap the later ones give way, and the active one has its place. */
export const Margin = ({ cards, handle, revision, active }: MarginProps) => {
  const column = useRef<HTMLDivElement>(null)
  const order = [...cards].sort((a, b) => (handle?.topOf({ anchor: a.anchor }) ?? Infinity) - (handle?.topOf({ anchor: b.anchor }) ?? Infinity))
  useLayoutEffect(() => {
    const arrange = (): void => {
      const elements = [...(column.current?.children ?? [])].filter((child) => child instanceof HTMLElement)
      // What stands above the cards is as high as it likes.
      const wanted = order.map(({ anchor }) => handle?.topOf({ anchor }, column.current ?? undefined) ?? null)
      const tops: number[] = []
      elements.forEach((_element, index) => {
        const before = index === 0 ? 0 : (tops[index - 1] ?? 0) + (elements[index - 1]?.offsetHeight ?? 0) + GAP
        tops.push(Math.max(before, wanted[index] ?? before))
      })
      const held = order.findIndex(({ id }) => id === active)
      for (let index = held; index >= 0 && held !== -1; index--) {
        const limit = index === held ? wanted[held] ?? tops[held] ?? 0 : (tops[index + 1] ?? 0) - (elements[index]?.offsetHeight ?? 0) - GAP
        tops[index] = Math.min(tops[index] ?? 0, limit)
      }
      elements.forEach((element, index) => { element.style.setProperty('--top', `${Math.round(tops[index] ?? 0)}px`) })
      const last = elements.at(-1)
      column.current?.style.setProperty('min-height', `${Math.round((tops.at(-1) ?? 0) + (last?.offsetHeight ?? 0))}px`)
    }
    arrange()
    const observer = new ResizeObserver(arrange)
    for (const child of column.current?.children ?? []) observer.observe(child)
    return () => { observer.disconnect() }
  }, [order, handle, revision, active])
  return <div ref={column} className="margin-cards">{order.map(({ id, card }) => <div key={id}>{card}</div>)}</div>
}
