import { expect, test, type Page } from '@playwright/test'
import { barriers } from '#tests/support/barriers.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { editorOf, give, signIn, translate } from './people.ts'

let server: TestServer
test.beforeAll(async () => {
  test.setTimeout(400_000)
  server = await startServer({ demo: true })
})
test.afterAll(async () => { expect(await server.stop()).toBe(0) })

const RESOLUTION = '/resolutions/helping-children-to-recognize-and-report-sexual-abuse-online'
const picture = (page: Page, name: string) => page.screenshot({ path: `test-results/pictures/history-${name}.png`, fullPage: false })
const paragraph = (page: Page, n: number) => page.locator('.editor-text .para').nth(n)
/** The caret behind the last word: `End` alone goes to the end of the line that was clicked. */
const toEndOf = async (page: Page, n: number): Promise<void> => {
  const { width, height } = (await paragraph(page, n).boundingBox())!
  await paragraph(page, n).click({ position: { x: width - 3, y: height - 8 } })
  await page.keyboard.press('End')
}
const saved = (page: Page) => expect(page.locator('.save-state-word').first()).toHaveText(/^Saved \d/)
const inFrench = (page: Page, lang: 'en' | 'fr') => page.context().addCookies([{ name: 'lang', value: lang, url: server.url }])
const accessible = async (page: Page): Promise<void> => { expect(await barriers(page, 'main')).toEqual([]) }
const fits = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
}

test('two co-Rapporteurs name a moment, write on, compare, bring a paragraph back, and see who wrote what', async ({ browser }) => {
  test.setTimeout(400_000)
  const { page: kenya } = await signIn(browser, server.url, 'rapporteur-ke')
  const { page: netherlands } = await signIn(browser, server.url, 'rapporteur-nl')

  await test.step('A moment is named, by keyboard.', async () => {
    await kenya.goto(`${RESOLUTION}/history?text=en`)
    await kenya.getByLabel('Name').focus()
    await kenya.keyboard.type('Before the two of us met')
    await kenya.keyboard.press('Enter')
    await expect(kenya.getByText('The moment is named.')).toBeVisible()
    await expect(kenya.locator('.history-named').first()).toContainText('Before the two of us met')
    await expect(kenya.locator('.history-named').first()).toContainText('named by Kenya')
    await accessible(kenya)
    await picture(kenya, 'timeline')
  })

  await test.step('Both write: one puts words in, the other moves a paragraph.', async () => {
    for (const page of [netherlands, kenya]) {
      await page.goto(`${RESOLUTION}/draft?text=en`)
      await editorOf(page)
    }
    await toEndOf(netherlands, 0)
    await netherlands.keyboard.type(' and with all due care')
    await saved(netherlands)
    await expect(paragraph(kenya, 0)).toContainText('and with all due care')
    await paragraph(kenya, 2).click()
    await kenya.keyboard.press('Control+Alt+ArrowUp')
    await toEndOf(kenya, 0)
    await kenya.keyboard.type(', everywhere')
    await saved(kenya)
    await expect(paragraph(netherlands, 0)).toContainText('and with all due care, everywhere')
  })

  await test.step('What changed since is told word by word, and the move as a move.', async () => {
    await netherlands.goto(`${RESOLUTION}/compare?text=en`)
    await expect(netherlands.locator('select[name=from] option:checked')).toContainText('Before the two of us met')
    await expect(netherlands.locator('.reading-margin').getByRole('status')).toHaveText('6 words in, 0 out, in 1 paragraph; 1 moved.')
    await expect(netherlands.locator('.is-changed ins')).toContainText('and with all due care, everywhere')
    await expect(netherlands.locator('.is-moved')).toContainText('moved here')
    await expect(netherlands.locator('.is-left')).toContainText('moved elsewhere')
    await accessible(netherlands)
    await picture(netherlands, 'compare')
  })

  await test.step('The same in French, and in the French text, which has followed the move.', async () => {
    await inFrench(netherlands, 'fr')
    await netherlands.reload()
    await expect(netherlands.locator('.is-moved')).toContainText('déplacé ici')
    await picture(netherlands, 'compare-fr')
    await netherlands.goto(`${RESOLUTION}/compare?text=fr`)
    await expect(netherlands.locator('.is-moved')).toContainText('déplacé ici')
    await expect(netherlands.locator('.is-changed')).toHaveCount(0)
    await inFrench(netherlands, 'en')
  })

  await test.step('A paragraph is brought back by keyboard; what stood meanwhile stays in the history.', async () => {
    await netherlands.goto(`${RESOLUTION}/compare?text=en`)
    const restore = netherlands.getByRole('button', { name: 'Restore preambular paragraph 1 as it was earlier' })
    await restore.focus()
    await netherlands.keyboard.press('Enter')
    await expect(netherlands.getByText('Restored. It is one more edit in your name.')).toBeVisible()
    await expect(netherlands.locator('.is-changed')).toHaveCount(0)
    await expect(paragraph(kenya, 0)).not.toContainText('with all due care')
    await kenya.goto(`${RESOLUTION}/history?text=en`)
    await expect(kenya.locator('.history-list li').first()).toContainText('Netherlands')
    await kenya.locator('.history-list li:not(.history-named)').filter({ hasText: 'Kenya' }).first().getByRole('link', { name: 'What changed since' }).click()
    await expect(kenya.locator('.is-changed del')).toContainText('and with all due care, everywhere')
  })

  await test.step('Each word shows whose it is, by colour, by line and by name; the shares add up.', async () => {
    await kenya.goto(`${RESOLUTION}/draft?text=en`)
    await editorOf(kenya)
    await toEndOf(kenya, 0)
    await kenya.keyboard.type(', as Kenya would have it')
    await saved(kenya)
    await kenya.goto(`${RESOLUTION}/authors?text=en`)
    const hers = kenya.locator('.hand', { hasText: 'as Kenya would have it' }).last()
    await expect(hers).toHaveAttribute('data-who', /^Kenya/)
    const legend = kenya.locator('.hands li')
    expect(await legend.count()).toBeGreaterThan(2)
    const looks = await legend.locator('.hand').evaluateAll((all) => all.filter((one) => one.classList.length > 1).map((one) => {
      const { textDecorationColor, textDecorationStyle } = getComputedStyle(one)
      return `${textDecorationColor} ${textDecorationStyle}`
    }))
    expect(new Set(looks).size).toBe(looks.length)
    const shares = await kenya.locator('.reading-margin td:last-child').allInnerTexts()
    expect(shares.reduce((sum, share) => sum + Number.parseFloat(share), 0)).toBeCloseTo(100, 5)
    // Whoever goes through the words by keyboard is told whose they are.
    const named = () => hers.evaluate((one) => getComputedStyle(one, '::after').content)
    expect(await named()).toBe('none')
    await hers.focus()
    expect(await named()).not.toBe('none')
    await expect(hers.locator('.sr-only')).toHaveText(/\[Kenya/)
    await accessible(kenya)
    await picture(kenya, 'authors')
    const [file] = await Promise.all([kenya.waitForEvent('download'), kenya.getByRole('link', { name: 'Save as CSV' }).click()])
    expect(file.suggestedFilename()).toBe('draft-en-authors.csv')

    await inFrench(kenya, 'fr')
    await kenya.reload()
    await expect(kenya.getByRole('heading', { name: 'Part des mots' })).toBeVisible()
    await picture(kenya, 'authors-fr')
  })

  await test.step('On a phone and in the dark nothing is cut off.', async () => {
    await kenya.setViewportSize({ width: 390, height: 844 })
    await kenya.emulateMedia({ colorScheme: 'dark' })
    for (const view of ['history', 'compare', 'authors']) {
      await kenya.goto(`${RESOLUTION}/${view}?text=en`)
      await fits(kenya)
      await picture(kenya, `${view}-phone`)
    }
    await accessible(kenya)
  })

  await test.step('Nobody else sees how the draft came about.', async () => {
    const { page: canada } = await signIn(browser, server.url, 'delegate-ca')
    for (const view of ['history', 'compare', 'authors']) expect((await canada.goto(`${RESOLUTION}/${view}`))?.status()).toBe(403)
  })
})

test('a remark for the delegations comes out with the text, to them alone', async ({ browser }) => {
  const words = 'We ask each parliament to look at this one.'
  const { page: netherlands } = await signIn(browser, server.url, 'rapporteur-nl')
  const { page: secretariat } = await signIn(browser, server.url, 'secretariat')
  const { page: canada } = await signIn(browser, server.url, 'delegate-ca')
  await netherlands.goto(`${RESOLUTION}/draft?text=en`)
  await editorOf(netherlands)
  await paragraph(netherlands, 1).locator('em.opener').dblclick()
  await netherlands.keyboard.press('Control+Alt+m')
  const composer = netherlands.getByRole('region', { name: 'Your comment' })
  await expect(composer.getByRole('textbox', { name: 'Your comment' })).toBeFocused()
  await netherlands.keyboard.type(words)
  await composer.getByLabel('Who reads it').selectOption('delegations')
  await composer.getByRole('textbox', { name: 'Your comment' }).press('Control+Enter')
  await expect(netherlands.locator('.margin-cards section').filter({ hasText: words })).toBeVisible()
  await canada.goto(RESOLUTION)
  await expect(canada.getByText(words)).toHaveCount(0)

  await netherlands.getByRole('button', { name: 'Hand in the draft' }).first().click()
  await netherlands.getByRole('dialog').getByRole('button', { name: 'Hand in the draft' }).click()
  await expect(netherlands.locator('.save-state-word').first()).toHaveText(/^Read only/)
  // what nobody has translated is written; where the English was changed after the French, somebody compares the two
  await translate(secretariat, `${RESOLUTION}/draft`, ['Consciente de ce que les campagnes laissent de côté', 'Demande que les campagnes s’adressent aussi aux garçons'])
  await paragraph(secretariat, 0).click()
  await give(secretariat, 'Mark as reviewed')
  await expect(secretariat.getByRole('link', { name: /to translate$/ })).toHaveCount(0)
  await secretariat.goto(`${RESOLUTION}/draft?text=en`)
  await secretariat.getByRole('region', { name: 'Circulate or return' }).getByRole('button', { name: 'Circulate' }).click()
  await expect(secretariat.getByRole('region', { name: 'Circulate or return' })).toHaveCount(0)

  await canada.goto(RESOLUTION)
  const remarks = canada.getByRole('region', { name: 'Remarks of the co-Rapporteurs' })
  await expect(remarks).toContainText(words)
  await expect(remarks.locator('b').first()).toHaveText('Netherlands')
  await accessible(canada)
  await picture(canada, 'remarks')
  await inFrench(canada, 'fr')
  await canada.reload()
  await expect(canada.getByRole('region', { name: 'Remarques des co-rapporteurs' })).toContainText(words)
  await canada.setViewportSize({ width: 390, height: 844 })
  await fits(canada)

  const anybody = await browser.newPage({ baseURL: server.url })
  await anybody.goto(RESOLUTION)
  await expect(anybody.locator('main')).toBeVisible()
  await expect(anybody.getByText(words)).toHaveCount(0)
})
