import { useEffect, type RefObject } from 'react'

const placesIn = (sheet: Element): ReadonlyMap<string, HTMLElement> => {
  const places = new Map<string, HTMLElement>()
  for (const block of sheet.querySelectorAll<HTMLElement>('.editor-text > .block')) {
    places.set(block.id || (block.classList.contains('opening') ? 'opening' : 'title'), block)
  }
  return places
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
      const columns = [...element.querySelectorAll<HTMLElement>('[data-column]')]
      const [left, right] = columns.map(placesIn)
      const areBeside = columns[0]?.offsetTop === columns[1]?.offsetTop
      if (!left || !right || !areBeside) return sheet.replaceSync('')
      // Measured as they are by themselves; the page keeps its height meanwhile, so that nobody's place in it moves.
      sheet.replaceSync(`.reading-sheet { min-height: ${element.offsetHeight}px }`)
      const rules = [...left].flatMap(([place, block]) => {
        const other = right.get(place)
        if (!other) return []
        const height = Math.max(block.offsetHeight, other.offsetHeight)
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
