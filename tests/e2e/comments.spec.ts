import { expect, test, type Page } from '@playwright/test'
import { barriers } from '#tests/support/barriers.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { editorOf, signIn } from './people.ts'

let server: TestServer
test.beforeAll(async () => {
  test.setTimeout(400_000)
  server = await startServer({ demo: true })
})
test.afterAll(async () => { expect(await server.stop()).toBe(0) })

const DRAFT = '/resolutions/helping-children-to-recognize-and-report-sexual-abuse-online/draft'
const picture = (page: Page, name: string) => page.screenshot({ path: `test-results/comments-${name}.png`, fullPage: false })
const paragraph = (page: Page, n: number) => page.locator('.editor-text .para').nth(n)
/** Chooses the first word of a paragraph, and begins a comment on it by keyboard. */
const begin = async (page: Page, n: number): Promise<void> => {
  await paragraph(page, n).locator('em.opener').dblclick()
  await page.keyboard.press('Control+Alt+m')
}
const card = (page: Page, words: string) => page.locator('.margin-cards section').filter({ hasText: words })
const composer = (page: Page) => page.getByRole('region', { name: 'Your comment' })

test('comments reach whom they are for; a mention, a wording and an invitation lead somewhere', async ({ browser }) => {
  test.setTimeout(400_000)
  const { page: kenya } = await signIn(browser, server.url, 'rapporteur-ke')
  const { page: netherlands } = await signIn(browser, server.url, 'rapporteur-nl')
  const { page: secretariat } = await signIn(browser, server.url, 'secretariat')
  const { page: canada } = await signIn(browser, server.url, 'delegate-ca')
  for (const page of [kenya, netherlands]) {
    await page.goto(`${DRAFT}?text=en`)
    await editorOf(page)
  }

  await test.step('A word for the co-Rapporteurs alone, by keyboard; the secretariat does not see it.', async () => {
    await begin(kenya, 0)
    await expect(composer(kenya).getByRole('textbox', { name: 'Your comment' })).toBeFocused()
    await kenya.keyboard.type('Between the three of us.')
    await composer(kenya).getByLabel('Who reads it').selectOption('co-rapporteurs')
    await composer(kenya).getByRole('textbox', { name: 'Your comment' }).press('Control+Enter')
    await expect(card(kenya, 'Between the three of us.')).toContainText('the authors only')
    await expect(kenya.getByRole('textbox', { name: 'Text of the resolution' }), 'one goes on in the text').toBeFocused()
    await card(kenya, 'Between the three of us.').click()
    await expect.poll(async () => {
      const [beside, words] = [await card(kenya, 'Between the three of us.').boundingBox(), await kenya.locator('.commented.is-active').first().boundingBox()]
      return beside && words ? Math.abs(beside.y - words.y) : Infinity
    }, 'the card stands beside its words').toBeLessThan(12)
    await expect(card(netherlands, 'Between the three of us.')).toBeVisible()
    await secretariat.goto(`${DRAFT}?text=en`)
    await expect(secretariat.locator('.margin-cards section').first()).toBeVisible()
    await expect(card(secretariat, 'Between the three of us.')).toHaveCount(0)
  })

  await test.step('A mention is chosen with the arrows; the mentioned is written to.', async () => {
    const before = (await server.messages()).length
    await begin(kenya, 1)
    await kenya.keyboard.type('Is this the usual term, @ipu')
    await expect(composer(kenya).getByRole('option', { name: 'IPU Secretariat' })).toHaveAttribute('aria-selected', 'true')
    await picture(kenya, 'mention')
    await kenya.keyboard.press('Enter')
    await expect(composer(kenya).getByRole('textbox', { name: 'Your comment' })).toHaveValue('Is this the usual term, @IPU Secretariat ')
    await kenya.keyboard.press('Control+Enter')
    await expect(card(kenya, 'Is this the usual term').locator('b').last()).toHaveText('@IPU Secretariat')
    await expect.poll(async () => (await server.messages()).slice(before).join()).toContain('names you in a comment')
    await expect(card(secretariat, 'Is this the usual term')).toBeVisible()
  })

  await test.step('The secretariat proposes a wording for a paragraph; an editor takes it over with one click.', async () => {
    await secretariat.getByRole('button', { name: 'Comment on a paragraph' }).click()
    await composer(secretariat).getByLabel('On the paragraph').selectOption({ label: await composer(secretariat).locator('option', { hasText: 'OP 2 ' }).innerText() })
    await composer(secretariat).getByRole('button', { name: 'Propose a wording' }).click()
    await composer(secretariat).getByLabel('Proposed wording').fill('Urges parliaments to vote the funds needed to train teachers')
    await composer(secretariat).getByRole('textbox', { name: 'Your comment' }).fill('Shorter.')
    await composer(secretariat).getByRole('button', { name: 'Comment' }).click()
    await expect(card(secretariat, 'Shorter.')).toBeVisible()
    await expect(card(secretariat, 'Shorter.').getByRole('button', { name: 'Take over this wording' })).toHaveCount(0)

    const proposed = card(netherlands, 'Shorter.')
    await expect(proposed.locator('ins')).toHaveText('Urges parliaments to vote the funds needed to train teachers')
    await picture(netherlands, 'proposal')
    await proposed.getByRole('button', { name: 'Take over this wording' }).click()
    await expect(kenya.locator('.editor-text')).not.toContainText('school nurses and social workers')
    await expect(netherlands.locator('.settled')).toContainText('Wording of IPU Secretariat, taken over by co-Rapporteur, Netherlands')
    await expect(card(netherlands, 'Shorter.')).toHaveCount(0)
  })

  await test.step('Whoever is invited by name reads along and comments; before, they do not.', async () => {
    expect((await canada.goto(DRAFT))?.status()).toBe(403)
    await netherlands.getByRole('button', { name: 'Invite people to comment' }).click()
    await netherlands.getByLabel('Find people of this Assembly by name').fill('canada')
    await netherlands.getByRole('button', { name: 'Invite: Delegation of Canada' }).click()
    await expect(netherlands.getByRole('button', { name: 'Take back the invitation: Delegation of Canada' })).toBeVisible()
    await picture(netherlands, 'invited')
    await netherlands.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await canada.goto(`${DRAFT}?text=en`)
    await expect(canada.locator('.save-state-word')).toHaveText(/^Read only: its authors write here; you can comment/)
    await expect(card(canada, 'Between the three of us.')).toHaveCount(0)
    await expect(card(canada, 'Is this the usual term')).toHaveCount(0)
    await canada.getByRole('button', { name: 'Comment on a paragraph' }).click()
    await composer(canada).getByRole('textbox', { name: 'Your comment' }).fill('Canada would welcome this.')
    await composer(canada).getByRole('button', { name: 'Comment' }).click()
    await expect(card(kenya, 'Canada would welcome this.')).toBeVisible()
  })

  await test.step('Words that are deleted leave the comment, with the words as they were.', async () => {
    await paragraph(netherlands, 0).click()
    await netherlands.keyboard.press('Control+Home')
    await paragraph(netherlands, 0).click({ clickCount: 3 })
    await netherlands.keyboard.press('Delete')
    const left = card(kenya, 'Between the three of us.')
    await expect(left).toContainText('The words are no longer in the text')
    await expect(left.locator('.quote')).toContainText('Recalling')
    await netherlands.keyboard.press('Control+z')
    await expect(left).not.toContainText('The words are no longer in the text')
  })

  await test.step('Settled and taken up again, with who and when.', async () => {
    await card(netherlands, 'Between the three of us.').getByRole('button', { name: 'Resolve' }).click()
    await expect(card(netherlands, 'Between the three of us.')).toHaveCount(0)
    await netherlands.locator('.settled > summary').click()
    const row = netherlands.locator('.settled li').filter({ hasText: 'Between the three of us.' })
    await expect(row).toContainText('Resolved by co-Rapporteur, Netherlands')
    await row.getByRole('button', { name: 'Show' }).click()
    await card(netherlands, 'Between the three of us.').getByRole('button', { name: 'Reopen' }).click()
    await expect(card(kenya, 'Between the three of us.')).toBeVisible()
  })

  await test.step('Cards do not overlap, and the margin is accessible.', async () => {
    const overlaps = () => kenya.locator('.margin-cards > div').evaluateAll((cards) => {
      const boxes = cards.map((one) => one.getBoundingClientRect()).sort((one, other) => one.top - other.top)
      return boxes.flatMap(({ top }, i) => { const above = boxes[i - 1]; return above && top < above.bottom ? [above.bottom - top] : [] })
    })
    expect(await kenya.locator('.margin-cards > div').count()).toBeGreaterThan(3)
    // A card that came back moves the others to their places within a moment.
    await expect.poll(overlaps).toEqual([])
    expect(await barriers(kenya, '.reading-margin')).toEqual([])
  })

  await test.step('Nothing that one comes to by keyboard is below the bar at the foot.', async () => {
    const below = await kenya.locator('.text-outline .outline-list').locator('a, button').evaluateAll((places) => {
      scrollTo(0, 0)
      return places.filter((place) => {
        (place as HTMLElement).focus()
        return place.getBoundingClientRect().bottom > document.querySelector('.foot')!.getBoundingClientRect().top
      }).map((place) => place.textContent)
    })
    expect(below).toEqual([])
  })
})

test('on a phone the margin is a sheet; a translation that went stale says so until somebody has compared it', async ({ browser }) => {
  const { page: kenya } = await signIn(browser, server.url, 'rapporteur-ke')
  await kenya.setViewportSize({ width: 390, height: 844 })
  await kenya.goto(`${DRAFT}?text=en`)
  await editorOf(kenya)
  await expect(kenya.locator('.reading-margin')).toBeHidden()
  await kenya.locator('.margin-counts').click()
  await expect(kenya.locator('.margin-cards section').first()).toBeVisible()
  await picture(kenya, 'phone')
  await kenya.keyboard.press('Escape')
  expect(await kenya.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)

  await kenya.setViewportSize({ width: 1500, height: 900 })
  await kenya.goto(`${DRAFT}?text=both`)
  const english = kenya.locator('[data-column=en] .editor-text .para').nth(1)
  const french = kenya.locator('[data-column=fr] .editor-text .para').nth(1)
  await expect(french).toBeVisible()
  await expect(french).not.toHaveAttribute('data-state', 'stale')
  await english.click()
  await kenya.keyboard.press('End')
  await kenya.keyboard.type(' again')
  await expect(french).toHaveAttribute('data-state', 'stale')
  await expect(english).toHaveAttribute('data-state', 'stale')
  await picture(kenya, 'stale')
  await expect(kenya.locator('.save-state-word').first()).toHaveText(/^Saved/)
  const panel = kenya.getByRole('region', { name: 'Translation', exact: true })
  await expect(panel).toContainText('PP 2 Stale: the source has changed')
  await panel.getByRole('button', { name: 'Mark as reviewed' }).click()
  await expect(french).not.toHaveAttribute('data-state', 'stale')
  await expect(panel).toContainText('PP 2 reviewed by co-Rapporteur, Kenya')
  await picture(kenya, 'reviewed')
})
