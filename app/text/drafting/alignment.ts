import { useEffect, type RefObject } from 'react'

const placesIn = (sheet: Element): ReadonlyMap<string, HTMLElement> => {
  const places = new Map<string, HTMLElement>()
  for (const block of sheet.querySelectorAll<HTMLElement>('.editor-text > .block')) {
    places.set(block.id || (block.classList.contains('opening') ? 'opening' : 'title'), block)
  }
  return places
}

/** The height of the words alone: a paragraph that was made taller to meet its neighbour still knows it. */
const heightOfWords = (block: HTMLElement): number => {
  const range = document.createRange()
  range.selectNodeContents(block)
  return range.getBoundingClientRect().height
}

/**
 * Sets two live texts beside each other so that a paragraph begins where its translation begins. The editors are left alone: a
 * style sheet of the page gives both halves of a row the height of the taller one.
 */
export const useAlignment = (root: RefObject<HTMLElement>, active: boolean, revision: unknown): void => {
  useEffect(() => {
    const element = root.current
    if (!active || !element) return
    const sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    const align = (): void => {
      const [left, right] = [...element.querySelectorAll('[data-column]')].map(placesIn)
      if (!left || !right || getComputedStyle(element).display !== 'grid') return sheet.replaceSync('')
      const rules = [...left].flatMap(([place, block]) => {
        const other = right.get(place)
        if (!other) return []
        const height = Math.ceil(Math.max(heightOfWords(block), heightOfWords(other)))
        const name = place === 'title' ? '.text-title' : place === 'opening' ? '.opening' : `[id="${CSS.escape(place)}"]`
        return `[data-column] .editor-text > ${name} { min-height: ${height}px }`
      })
      sheet.replaceSync(rules.join('\n'))
    }
    align()
    const observer = new ResizeObserver(align)
    observer.observe(element)
    return () => {
      observer.disconnect()
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [root, active, revision])
}
