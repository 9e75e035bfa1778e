import { expect, test, type Page } from '@playwright/test'
import { barriers } from '#tests/support/barriers.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
test.beforeAll(async () => {
  // The demonstration is played in first.
  test.setTimeout(240_000)
  server = await startServer({ demo: true })
})
test.afterAll(async () => { expect(await server.stop()).toBe(0) })

const signIn = async (page: Page, key: string): Promise<void> => {
  await page.goto(`${server.url}/demo`)
  await page.locator(`button[value="${key}"]`).click()
  await expect(page).toHaveURL(`${server.url}/home`)
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader changes language and appearance, signs in and out, and stays where they were', async ({ page }) => {
    await page.goto(`${server.url}/resolutions?x=1`)
    await page.getByRole('button', { name: 'FR', exact: true }).click()
    await expect(page).toHaveURL(`${server.url}/resolutions?x=1`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    await page.getByRole('button', { name: 'Sombre' }).click()
    await expect(page).toHaveURL(`${server.url}/resolutions?x=1`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

    await page.goto(`${server.url}/demo`)
    await page.getByRole('button', { name: 'Délégation du Canada', exact: true }).click()
    await expect(page).toHaveURL(`${server.url}/home`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    await page.locator('.menu > summary').click()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await expect(page).toHaveURL(`${server.url}/`)
    await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible()

    await page.getByRole('link', { name: 'Rechercher' }).click()
    await page.getByRole('searchbox').fill('thailande')
    await page.getByRole('button', { name: 'Rechercher' }).click()
    await page.getByRole('link', { name: 'Thaïlande' }).click()
    await expect(page).toHaveURL(`${server.url}/members/th`)
  })
})

test('a page changes its language, unless words would be lost, and another tab with its next step', async ({ page, context }) => {
  const other = await context.newPage()
  await other.goto(`${server.url}/resolutions`)
  await page.goto(`${server.url}/resolutions?x=1`)
  await page.getByRole('button', { name: 'FR', exact: true }).click()
  await expect(page).toHaveURL(`${server.url}/resolutions?x=1`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page).toHaveTitle('Résolutions · Chapeau')

  await page.getByRole('searchbox').fill('enfants')
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    await dialog.dismiss()
    return dialog.message()
  })
  await page.getByRole('button', { name: 'EN', exact: true }).click()
  expect(await asked).toContain('serait perdu')
  await expect(page.getByRole('searchbox')).toHaveValue('enfants')

  await other.getByRole('link', { name: 'Sign in' }).click()
  await expect(other).toHaveURL(`${server.url}/demo`)
  await expect(other.getByRole('link', { name: 'Se connecter' })).toBeVisible()
  await expect(other.locator('html')).toHaveAttribute('lang', 'fr')
})

test('the keyboard alone reaches the content and the account, and comes back', async ({ page }) => {
  await signIn(page, 'secretariat')
  await page.reload()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#content')).toBeFocused()

  const menu = page.locator('.menu > summary')
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden()
  await expect(menu).toBeFocused()
})

test('a delegate searches from any page by keyboard alone, and finds what a page would show', async ({ page }) => {
  await signIn(page, 'delegate-ca')
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Control+k')
  const box = page.getByRole('dialog', { name: 'Search' })
  const field = box.getByRole('searchbox')
  await expect(field).toBeFocused()

  await page.keyboard.type('electronic evidence')
  const paragraphs = box.getByRole('region', { name: 'Paragraphs' })
  await expect(paragraphs.getByRole('link').first()).toContainText('electronic evidence')
  await expect(box.getByRole('status')).toContainText('result')
  expect(await barriers(page)).toEqual([])
  await page.screenshot({ path: 'test-results/search.png' })

  await page.keyboard.press('ArrowDown')
  await expect(box.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()

  await test.step('What was typed is kept; the line that is opened closes the search.', async () => {
    await page.getByRole('link', { name: 'Search' }).click()
    await expect(field).toHaveValue('electronic evidence')
    await field.fill('cote ivoire')
    await expect(box.getByRole('link', { name: 'Côte d\'Ivoire' })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${server.url}/members/ci`)
    await expect(box).toBeHidden()
  })

  await test.step('An amendment is found by its number by its own delegation, and by no other before it is public.', async () => {
    await page.keyboard.press('Control+k')
    await field.fill('No. 5')
    await expect(box.getByRole('link', { name: 'No. 5, Canada' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${server.url}/search?q=No.+5`)
    await expect(page.getByRole('link', { name: 'No. 5, Canada' })).toBeVisible()
    await signIn(page, 'delegate-be')
    await page.goto(`${server.url}/search?q=No.+5`)
    await expect(page.getByRole('heading', { level: 1, name: /Search|Rechercher/ })).toBeVisible()
    await expect(page.getByRole('link', { name: /5, Canada/ })).toHaveCount(0)
  })
})

test('the clock of the demonstration moves on, never back', async ({ page }) => {
  await page.goto(`${server.url}/demo`)
  const clock = page.locator('.banner a')
  const before = await clock.innerText()
  await page.getByRole('button', { name: 'An hour on' }).click()
  await expect(clock).not.toHaveText(before)
  await page.getByLabel('To a moment').fill('2019-01-01T12:00')
  await page.getByRole('button', { name: 'Move the clock' }).click()
  await expect(page.getByRole('alert')).toContainText('The clock is never moved back.')
})

test('an address where there is nothing says so, in the frame, and leads on', async ({ page }) => {
  const answer = await page.goto(`${server.url}/nowhere/at-all`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is no page at this address' })).toBeVisible()
  await page.getByRole('link', { name: 'See the resolutions' }).click()
  await expect(page).toHaveURL(`${server.url}/resolutions`)
})

for (const [lang, scheme] of [['en', 'light'], ['fr', 'dark']] as const) {
  test(`the frame’s pages are accessible, and fit a phone: ${lang}, ${scheme}`, async ({ browser }) => {
    const context = await browser.newContext({ locale: lang, colorScheme: scheme, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    for (const path of ['/', '/demo', '/sign-in', '/sign-in/sent', '/sign-in/confirm?token=x', '/resolutions', '/search?q=enfants', '/nowhere']) {
      await page.goto(server.url + path)
      expect(await barriers(page), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${path} scrolls sideways`).toBe(0)
    }
    await page.goto(server.url)
    await page.screenshot({ path: `test-results/welcome-${lang}-${scheme}-phone.png`, fullPage: true })
    await context.close()
  })
}
