import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { findBrowser } from '#tests/support/browser.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { editorOf, signIn } from './people.ts'

let server: TestServer
test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startServer({ demo: true })
})
test.afterAll(async () => { expect(await server.stop()).toBe(0) })

const DRAFT = '/resolutions/helping-children-to-recognize-and-report-sexual-abuse-online/draft?text=en'
const state = (page: Page) => page.locator('.save-state-word').first()

/** Puts the caret at the end of a paragraph and types. */
const writeIn = async (page: Page, paragraph: number, words: string): Promise<void> => {
  await page.locator('.editor-text .para').nth(paragraph).click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}
const enter = async (context: BrowserContext, account: string): Promise<void> => {
  const answered = await context.request.post(`${server.url}/demo/sign-in`, { form: { account }, headers: { origin: server.url } })
  expect(answered.ok(), `${account} signs in`).toBe(true)
}
/** A browser whose profile outlives it, as on somebody's own machine. */
const launch = (profile: string): Promise<BrowserContext> => {
  const executablePath = findBrowser()
  return chromium.launchPersistentContext(profile, {
    baseURL: server.url, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'], ...(executablePath ? { executablePath } : {}),
  })
}

/** Two co-Rapporteurs at one draft, each in a browser of their own. */
const bothWrite = async (browser: Browser) => {
  const { page: kenya } = await signIn(browser, server.url, 'rapporteur-ke')
  const { page: netherlands, context } = await signIn(browser, server.url, 'rapporteur-nl')
  await kenya.goto(DRAFT)
  await netherlands.goto(DRAFT)
  const his = await editorOf(kenya)
  const hers = await editorOf(netherlands)
  return { kenya, netherlands, context, his, hers }
}

test('two write while one is away: everything is in the text when she is back', async ({ browser }) => {
  const { kenya, netherlands, context, his, hers } = await bothWrite(browser)

  await context.setOffline(true)
  await expect(state(netherlands)).toHaveText('Not connected')
  await writeIn(netherlands, 0, ' written on a train')
  await expect(state(netherlands)).toHaveText(/kept on this device/)
  await writeIn(kenya, 1, ' written in the office')
  await expect(his).not.toContainText('on a train')

  await context.setOffline(false)
  await expect(state(netherlands)).toHaveText(/^Saved \d/)
  for (const text of [his, hers]) {
    await expect(text).toContainText('written on a train')
    await expect(text).toContainText('written in the office')
  }
})

test('who clicks elsewhere writes there, though others write at that moment', async ({ browser }) => {
  const { kenya, netherlands, his, hers } = await bothWrite(browser)
  await writeIn(netherlands, 0, ' first')
  await kenya.locator('.editor-text .para').nth(2).click()
  // The browser tells where she clicked only after she has heard of his words.
  await netherlands.evaluate(() => {
    const late = (event: Event): void => { if (event.isTrusted) event.stopImmediatePropagation() }
    document.addEventListener('selectionchange', late, { capture: true })
    Object.assign(window, { tell: () => { document.removeEventListener('selectionchange', late, { capture: true }) } })
    const words = document.querySelectorAll('.editor-text .para')[1]!
    getSelection()!.collapse(words, words.childNodes.length)
  })
  await kenya.keyboard.type(' meanwhile')
  await expect(hers).toContainText('meanwhile')
  await netherlands.evaluate(() => { (window as unknown as { tell: () => void }).tell() })
  await netherlands.keyboard.type(' elsewhere')
  await expect(his.locator('.para').nth(1)).toContainText('elsewhere')
  await expect(his.locator('.para').nth(0)).not.toContainText('elsewhere')
})

test('what she wrote in a paragraph that moved meanwhile goes along with it; from one that was deleted it is offered to her until that comes back', async ({ browser }) => {
  const { kenya, netherlands, context, his, hers } = await bothWrite(browser)
  const deleted = kenya.locator('.editor-text .para').nth(3)
  const words = await deleted.innerText()
  const offer = netherlands.getByRole('region', { name: 'Your words that are not in the text' })

  await context.setOffline(true)
  await writeIn(netherlands, 1, ' gone along')
  await writeIn(netherlands, 3, ' without a place')
  await expect(state(netherlands)).toHaveText(/kept on this device/)
  await kenya.locator('.editor-text .para').nth(1).click()
  await kenya.keyboard.press('Control+Alt+ArrowUp')
  await deleted.click({ clickCount: 3 })
  await kenya.keyboard.press('Backspace')
  await kenya.keyboard.press('Backspace')
  await expect(his).not.toContainText(words)
  await expect(state(kenya)).toHaveText(/^Saved \d/)

  await context.setOffline(false)
  await expect(state(netherlands)).toHaveText(/^Saved \d/)
  await expect(his).toContainText('gone along')
  await expect(his.locator('.para').first()).toContainText('gone along')
  await expect(offer).toContainText('somebody else took out of the text')
  await expect(offer).toContainText('without a place')
  await expect(hers).not.toContainText('without a place')

  await test.step('The paragraph comes back: so do her words, once.', async () => {
    await kenya.keyboard.press('Control+z')
    await kenya.keyboard.press('Control+z')
    await expect(his.locator('.para').filter({ hasText: words })).toHaveText(`${words} without a place`)
    await expect(offer).toHaveCount(0)
  })
})

test('who never gets a connection reads, and cannot write over others', async ({ browser }) => {
  const { page } = await signIn(browser, server.url, 'rapporteur-ke')
  await page.routeWebSocket(/\/collab\//, (socket) => { void socket.close({ code: 1011 }) })
  await page.goto(DRAFT)
  await expect(page.locator('.reading-sheet')).toContainText('Recalling')
  await expect(page.getByRole('textbox', { name: /Text of the resolution/ })).toHaveCount(0)
})

test('words written offline survive the end of the browser, sealed from whoever signs in next', async () => {
  const profile = await mkdtemp(path.join(tmpdir(), 'chapeau-profile-'))
  try {
    let context = await launch(profile)
    await enter(context, 'rapporteur-nl')
    let page = await context.newPage()
    await page.goto(DRAFT)
    await editorOf(page)
    await context.setOffline(true)
    await writeIn(page, 1, ' kept over night')
    await expect(state(page)).toHaveText(/kept on this device/)
    await context.close()

    // Another co-Rapporteur at the same machine sees nothing of it, and it is not sent under another name.
    context = await launch(profile)
    await context.clearCookies()
    await enter(context, 'rapporteur-ke')
    page = await context.newPage()
    await page.goto(DRAFT)
    const other = await editorOf(page)
    await expect(other).not.toContainText('kept over night')
    const stored = await page.evaluate(async () => {
      const found: string[] = []
      for (const { name } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve) => { const asked = indexedDB.open(name!); asked.onsuccess = () => { resolve(asked.result) } })
        const rows = await new Promise<{ sealed: ArrayBuffer }[]>((resolve) => { const asked = database.transaction('words').objectStore('words').getAll(); asked.onsuccess = () => { resolve(asked.result) } })
        found.push(...rows.map(({ sealed }) => new TextDecoder('latin1').decode(sealed)))
        database.close()
      }
      return found
    })
    expect(stored).toHaveLength(1)
    expect(stored[0]).not.toContain('over night')
    await context.close()

    context = await launch(profile)
    await context.clearCookies()
    await enter(context, 'rapporteur-nl')
    page = await context.newPage()
    await page.goto(DRAFT)
    await expect(await editorOf(page)).toContainText('kept over night')
    await page.reload()
    await expect(await editorOf(page)).toContainText('kept over night')
    await context.close()
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
})

test('a session that ends while its owner types costs nothing', async ({ browser }) => {
  const { page, context } = await signIn(browser, server.url, 'rapporteur-th')
  await page.goto(DRAFT)
  const text = await editorOf(page)
  const elsewhere = await context.newPage()
  await elsewhere.goto('/home')
  await elsewhere.locator('.menu > summary').click()
  await elsewhere.getByRole('button', { name: 'Sign out' }).click()
  await expect(elsewhere).toHaveURL(`${server.url}/`)

  await page.bringToFront()
  await expect(state(page)).toHaveText(/^You are signed out/)
  await writeIn(page, 2, ' typed on regardless')
  await expect(text).toContainText('typed on regardless')
  await expect(state(page)).toHaveText(/kept on this device/)

  await test.step('Somebody else who signs in meanwhile is not taken for her.', async () => {
    await enter(context, 'rapporteur-ke')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(state(page)).toHaveText(/^You are signed out/)
  })

  await enter(context, 'rapporteur-th')
  await elsewhere.bringToFront()
  await page.bringToFront()
  await page.evaluate(() => { window.dispatchEvent(new Event('focus')) })
  await expect(state(page)).toHaveText(/^Saved/)
  await page.reload()
  await expect(await editorOf(page)).toContainText('typed on regardless')
})

test('where the draft was handed in meanwhile, the words are offered: as a comment, or to take away', async ({ browser }) => {
  const { page: kenya } = await signIn(browser, server.url, 'rapporteur-ke')
  const { page: netherlands, context } = await signIn(browser, server.url, 'rapporteur-nl')
  await netherlands.goto(DRAFT)
  const hers = await editorOf(netherlands)
  await context.setOffline(true)
  await expect(state(netherlands)).toHaveText('Not connected')
  await writeIn(netherlands, 3, ' too late for the text')
  await expect(state(netherlands)).toHaveText(/kept on this device/)

  await kenya.goto(DRAFT)
  await editorOf(kenya)
  await kenya.getByRole('button', { name: 'Hand in the draft' }).first().click()
  await kenya.getByRole('dialog').getByRole('button', { name: 'Hand in the draft' }).click()
  await expect(state(kenya)).toHaveText(/^Read only: the draft is handed in/)

  await context.setOffline(false)
  const offer = netherlands.getByRole('region', { name: 'Your words that are not in the text' })
  await expect(offer).toContainText('too late for the text')
  await expect(netherlands.locator('.editor-text')).not.toContainText('too late for the text')
  const [file] = await Promise.all([netherlands.waitForEvent('download'), offer.getByRole('button', { name: 'Download' }).click()])
  const stream = await file.createReadStream()
  let taken = ''
  for await (const chunk of stream) taken += String(chunk)
  expect(taken).toContain('too late for the text')

  await netherlands.reload()
  await expect(offer).toContainText('too late for the text')
  await offer.getByRole('button', { name: 'Offer them as comments' }).click()
  await expect(offer).toHaveCount(0)
  await expect(netherlands.locator('.margin-cards')).toContainText('too late for the text')
  await kenya.reload()
  await expect(kenya.locator('.margin-cards')).toContainText('too late for the text')
  await expect(hers).toHaveCount(0)
})

test('a draft that is closed to its author keeps nothing from them: their words are on the page that says so', async ({ browser }) => {
  const { page: secretariat } = await signIn(browser, server.url, 'secretariat')
  const { page: thailand, context } = await signIn(browser, server.url, 'rapporteur-th')
  await secretariat.goto(DRAFT)
  await secretariat.getByRole('region', { name: 'Circulate or return' }).getByRole('textbox').last().fill('One more look.')
  await secretariat.getByRole('button', { name: 'Return the draft' }).click()
  await expect(secretariat.getByRole('button', { name: 'Return the draft' })).toHaveCount(0)

  await thailand.goto(DRAFT)
  await editorOf(thailand)
  await context.setOffline(true)
  await writeIn(thailand, 2, ' nowhere but here')
  await expect(state(thailand)).toHaveText(/kept on this device/)

  await secretariat.goto(DRAFT.replace(/\/draft.*/, '/steps'))
  await secretariat.locator('summary', { hasText: 'Change' }).first().click()
  for (const one of await secretariat.getByLabel(/^Co-Rapporteur \d/).all()) {
    if ((await one.locator('option:checked').innerText()).startsWith('Thailand')) await one.selectOption('')
  }
  await secretariat.getByRole('button', { name: 'Appoint the co-Rapporteurs' }).click()
  await expect(secretariat.getByText('Appointed, and told by mail.')).toBeVisible()

  await context.setOffline(false)
  expect((await thailand.goto(DRAFT))?.status()).toBe(403)
  const offer = thailand.getByRole('region', { name: 'Your words that are not in the text' })
  await expect(offer).toContainText('nowhere but here')
  await thailand.screenshot({ path: 'test-results/offline-closed.png' })
  const [file] = await Promise.all([thailand.waitForEvent('download'), offer.getByRole('button', { name: 'Download' }).click()])
  let taken = ''
  for await (const chunk of await file.createReadStream()) taken += String(chunk)
  expect(taken).toContain('nowhere but here')
  await offer.getByRole('button', { name: 'Forget the copy on this device' }).click()
  await offer.getByRole('button', { name: 'Forget it for good' }).click()
  await expect(offer).toHaveCount(0)
  await thailand.reload()
  await expect(thailand.getByText('This page is not open to your office')).toBeVisible()
  await expect(offer).toHaveCount(0)
})
