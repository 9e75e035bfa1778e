import { expect, type Page } from '@playwright/test'
import { barriers } from '#tests/support/barriers.ts'
import { pressHere, speakAmendment, test } from './hall.ts'

/** Words of the longest paragraph known. */
const LONGEST = 139

/** What is in sight of the words, and how large: every line whole, or cut. */
const inSight = (wall: Page) => wall.locator('.screen .words').evaluate((box) => {
  const frame = box.getBoundingClientRect()
  const walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  const letters = parseFloat(getComputedStyle(box.querySelector('.change') ?? box).fontSize)
  // the box of a word is a little higher than its line
  const air = letters * 0.1
  let [seen, whole] = ['', '']
  let cut = 0
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.parentElement?.closest('.sr-only')) continue
    const text = node.textContent ?? ''
    whole += text
    for (const { index, 0: word } of text.matchAll(/\S+\s*/gu)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.trimEnd().length)
      for (const { left, right, top, bottom, width } of range.getClientRects()) {
        if (width === 0 || right <= frame.left || left >= frame.right) continue
        if (top < frame.top - air || bottom > frame.bottom + air || left < frame.left - 1 || right > frame.right + 1) cut++
        else seen += word
      }
    }
  }
  const dense = (words: string): string => words.replace(/\s/gu, '')
  return { seen: dense(seen), whole: dense(whole), cut, letters }
})

const FIRST = `Requests technology companies ${'to answer the parliaments concerned within a month, '.repeat(16)}and to say in writing what they did`
const SECOND = `Requires each platform ${'with more users here than its country has people, '.repeat(14)}whatever the present law of its own seat may be`

for (const { width, height, parts } of [{ width: 1920, height: 1080, parts: 2 }, { width: 1280, height: 720, parts: 3 }]) {
  test(`What replaces all of the longest paragraph is on the wall word for word at ${String(width)} × ${String(height)}, in parts that say which they are`, async ({ hall }) => {
    expect([FIRST, SECOND].map((words) => words.split(' ').length)).toEqual([LONGEST, LONGEST])
    const { page: desk } = await hall.enter('president')
    const { page: canada } = await hall.enter('delegate-ca')
    const { page: wall } = await hall.enter('secretariat', { width, height })
    await desk.goto(`${hall.base}/desk`)
    await speakAmendment(desk, { at: /^OP 6 /, does: 'adds a paragraph after it', words: FIRST })
    await desk.getByRole('button', { name: 'Put before the committee' }).click()
    await canada.goto(`${hall.base}/sitting`)
    await canada.getByText('Propose a sub-amendment').click()
    await canada.getByLabel('The paragraph as it should read').fill(SECOND)
    await canada.getByRole('button', { name: 'Propose these words' }).click()
    await expect(desk.getByText('Requires each platform').first()).toBeVisible()

    await wall.clock.install()
    await wall.goto(`${hall.base}/projector`)
    await pressHere(desk, 'b', 'a')
    await expect(wall.locator('.screen .top')).toContainText('Sub-amendment 1')

    let shown = ''
    for (let part = 1; part <= parts; part++) {
      const turn = wall.locator('.screen .part')
      await expect(turn).toHaveText(`${String(part)} of ${String(parts)} (shows the next part)`)
      const { seen, whole, cut, letters } = await inSight(wall)
      expect(cut, 'words of which a part is cut off').toBe(0)
      expect(seen.length, 'the wall is never blank').toBeGreaterThan(0)
      expect(letters).toBeGreaterThanOrEqual(40)
      shown += seen
      expect(shown).toBe(part < parts ? whole.slice(0, shown.length) : whole)
      if (part === 1) expect(await barriers(wall)).toEqual([])
      await wall.screenshot({ path: `test-results/pictures/wall-${String(width)}-${String(part)}.png` })
      // the first turns by itself, the others by hand: then it stands
      if (part === 1) await wall.clock.fastForward(60_000)
      else await turn.click()
    }
    await wall.clock.fastForward(60_000)
    await expect(wall.locator('.screen .part')).toContainText(`1 of ${String(parts)}`)

    await desk.keyboard.press('Escape')
    await expect(wall.locator('.screen .top')).not.toContainText('Sub-amendment 1')
    await expect(wall.locator('.screen .part')).toHaveText(parts > 2 ? [/^1 of 2/] : [])
    expect((await inSight(wall)).seen).not.toBe('')
  })
}
