import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test'

/** Somebody at a browser of their own, signed in with a demonstration account. */
export type Person = { readonly page: Page; readonly context: BrowserContext }

export const signIn = async (browser: Browser, url: string, account: string): Promise<Person> => {
  const context = await browser.newContext({ baseURL: url })
  const answered = await context.request.post('/demo/sign-in', { form: { account }, headers: { origin: url } })
  expect(answered.ok(), `${account} signs in`).toBe(true)
  return { context, page: await context.newPage() }
}

/** The wall clock of Geneva, as a form takes it. */
export const geneva = (day: string, time: string): string => `${day}T${time}`

/** Ready to type: the page has its script, and the room its connection. */
export const editorOf = async (page: Page) => {
  const editor = page.getByRole('textbox', { name: /Text of the resolution|Explanatory memorandum/ })
  await expect(editor).toBeVisible()
  await expect(page.locator('.save-state-word').first()).toHaveText(/^Saved/)
  return editor
}

/** The page has its script: it answers to keys, and what it complains of has been heard. On a busy machine that is well after it has loaded. */
export const alive = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => Object.keys(document.querySelector('h1') ?? {}).some((key) => key.startsWith('__reactFiber')))
}

/** Presses a button that gives a command, and waits until the server has answered, with no complaint: what is opened next finds it done. */
export const give = async (page: Page, name: string | RegExp, within: Page | Locator = page): Promise<void> => {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await within.getByRole('button', { name, exact: true }).first().click()
  await answered
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('alert')).toHaveCount(0)
}

/** Writes French words, one by one as given, into the paragraphs of a draft or memorandum that have none. */
export const translate = async (page: Page, address: string, words: readonly string[]): Promise<void> => {
  await page.goto(`${address}?text=fr`)
  const editor = await editorOf(page)
  for (const each of words) {
    await editor.locator('[data-id]').filter({ hasText: /^\s*$/ }).first().click()
    await page.keyboard.type(each)
    await expect(editor).toContainText(each)
  }
  await expect(page.locator('.save-state-word').first()).toHaveText(/^Saved \d/)
}
