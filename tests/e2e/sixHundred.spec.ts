import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { barriers } from '#tests/support/barriers.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { amendmentsTo, EACH, sixHundred } from '#tests/support/sixHundred.ts'
import { alive } from './people.ts'

let server: TestServer
let dataDir: string
let address: string
test.beforeAll(async () => {
  // Sixty delegations submit ten amendments each before anybody reads them.
  test.setTimeout(400_000)
  dataDir = await mkdtemp(path.join(tmpdir(), 'chapeau-data-'))
  address = await sixHundred(dataDir)
  server = await startServer({ demo: false, dataDir })
})
test.afterAll(async () => {
  expect(await server.stop()).toBe(0)
  await rm(dataDir, { recursive: true, force: true })
})

/** Signs in as everybody does: by the link that comes by mail. */
const signInByMail = async (page: Page, email: string, to: string): Promise<void> => {
  await page.goto(`${server.url}/sign-in?to=${to}`)
  await page.getByLabel('E-mail address').fill(email)
  await page.keyboard.press('Enter')
  const link = async () => /http\S+\/sign-in\/confirm\S+/.exec((await server.messages()).findLast((message) => message.includes('/sign-in/confirm')) ?? '')?.[0]
  await expect.poll(link).toBeTruthy()
  await page.goto(await link() ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(server.url + to)
}
const press = async (page: Page, key: string, times = 1): Promise<void> => { for (let i = 0; i < times; i++) await page.keyboard.press(key) }
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

test('six hundred amendments are filtered, selected and ruled on by keyboard', async ({ page }) => {
  test.setTimeout(300_000)
  await signInByMail(page, 'secretary@example.org', address)
  const entries = page.locator('article.entry')
  const boxes = page.getByRole('checkbox', { name: /^Select No\. \d+$/ })
  const bulk = page.getByRole('form', { name: 'Selected amendments' })
  const proposed = entries.filter({ hasText: 'Proposed to the President: admissible: Within the subject' })

  await test.step('All of them stand on one page.', async () => {
    await expect(entries).toHaveCount(600)
    await expect(boxes).toHaveCount(600)
    await expect(bulk).toContainText('0 selected')
    await alive(page)
  })

  await test.step('From the first to the last, and back up again, a letter a step; a range is marked in one.', async () => {
    const first = await boxes.first().getAttribute('aria-label')
    const last = await boxes.last().getAttribute('aria-label')
    await boxes.first().focus()
    await press(page, 'k')
    expect(await focused(page)).toBe(first)
    await press(page, 'x')
    await expect(bulk).toContainText('1 selected')
    await press(page, 'j', 599)
    expect(await focused(page)).toBe(last)
    await press(page, 'Shift+X')
    await expect(bulk).toContainText('600 selected')
    await press(page, 'x')
    await press(page, 'k')
    await press(page, 'x')
    await expect(bulk).toContainText('598 selected')
  })

  await test.step('The first paragraph alone: the filter is a form, and its answer an address.', async () => {
    const filter = page.getByRole('search')
    await filter.getByRole('combobox').first().focus()
    // any, the title, the very beginning, then the paragraphs
    await press(page, 'ArrowDown', 3)
    await press(page, 'Enter')
    await filter.getByRole('button').focus()
    await press(page, 'Enter')
    await expect(page).toHaveURL(/[?&]place=p0\b/)
    await expect(entries).toHaveCount(amendmentsTo(0))
    // what was selected and still stands here is selected, and nothing else
    await expect(bulk).toContainText(`${amendmentsTo(0)} selected`)
    expect(await barriers(page, 'main')).toEqual([])
  })

  await test.step('They are proposed to the President as admissible, all but the last.', async () => {
    await boxes.first().focus()
    await press(page, 'j', amendmentsTo(0) - 1)
    await press(page, 'x')
    await expect(bulk).toContainText(`${amendmentsTo(0) - 1} selected`)
    await bulk.getByRole('combobox', { name: 'What to do' }).focus()
    await page.keyboard.type('Propose to the President: adm')
    await press(page, 'Tab')
    await page.keyboard.type('Within the subject')
    await press(page, 'Tab')
    await press(page, 'Enter')
    await expect(bulk.getByRole('status')).toHaveText('Recorded. Those concerned are told.')
    await expect(proposed).toHaveCount(amendmentsTo(0) - 1)
    await expect(bulk).toContainText('0 selected')
  })

  await test.step('What was recorded stands by these and by no other; of each delegation there are as many as it submitted.', async () => {
    await page.getByRole('link', { name: 'Show all' }).focus()
    await press(page, 'Enter')
    await expect(entries).toHaveCount(600)
    await expect(proposed).toHaveCount(amendmentsTo(0) - 1)
    await page.goto(`${server.url}${address}?sponsor=al`)
    await expect(entries).toHaveCount(EACH)
  })
})
