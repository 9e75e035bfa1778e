import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The rules of WCAG 2.2 AA, with all that it took over from before. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Until what fades or moves once has come to rest; what goes on for ever is judged as it is. */
export const atRest = (page: Page): Promise<void> => page.evaluate(async () => {
  const passing = () => document.getAnimations().filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
  // One that ends may start another; one that is taken away ends too.
  for (let left = passing(); left.length > 0; left = passing()) await Promise.allSettled(left.map(({ finished }) => finished))
})

/** What hinders somebody from using a page at rest, or the part of it that is named, as far as a machine can judge; empty where nothing does. */
export const barriers = async (page: Page, part?: string): Promise<readonly string[]> => {
  await atRest(page)
  const axe = new AxeBuilder({ page }).withTags(WCAG)
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
