import { expect, test, type Page } from '@playwright/test'
import { barriers } from '#tests/support/barriers.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { editorOf, geneva, signIn, type Person } from './people.ts'

let server: TestServer
test.beforeAll(async () => {
  // The demonstration is played in first.
  test.setTimeout(240_000)
  server = await startServer({ demo: true })
})
test.afterAll(async () => { expect(await server.stop()).toBe(0) })

/** The worked case of the demonstration: its amendments are open. */
const PATH = '/resolutions/the-sexual-exploitation-of-children-online'
const picture = (page: Page, name: string) => page.screenshot({ path: `test-results/${name}.png`, fullPage: true })
const accessible = async (page: Page): Promise<void> => { expect(await barriers(page)).toEqual([]) }
/** Puts HTML and words on the clipboard of the page and pastes them where the caret is. */
const paste = (page: Page, html: string, text: string): Promise<void> => page.evaluate(([asHtml, asText]) => {
  const clipboardData = new DataTransfer()
  if (asHtml) clipboardData.setData('text/html', asHtml)
  clipboardData.setData('text/plain', asText)
  document.querySelector('.ProseMirror')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}, [html, text] as const)

test('whoever opens a copy is not told to wait until it is saved: nothing was written', async ({ browser }) => {
  const { page } = await signIn(browser, server.url, 'delegate-ca')
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('main')?.textContent.includes('Wait until the text is saved')) document.documentElement.dataset['waits'] = 'told'
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
  await page.goto(`${PATH}/amendments`)
  await editorOf(page)
  await expect(page.locator('.derived li').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Submit/ }).first()).toBeEnabled()
  await expect(page.locator('html')).not.toHaveAttribute('data-waits')
})

test('three delegations: a joint amendment, a paste from Word, an adviser and a titular, a late one', async ({ browser }) => {
  test.setTimeout(600_000)
  const enter = (account: string): Promise<Person> => signIn(browser, server.url, account)
  const { page: adviser } = await enter('adviser-ca')
  const { page: canada } = await enter('delegate-ca')
  const { page: belgium, context: belgian } = await enter('delegate-be')
  const { page: chile } = await enter('delegate-cl')
  const { page: secretariat } = await enter('secretariat')
  const mine = (page: Page) => page.locator('.derived li')

  await test.step('Belgium finds at home that Canada asks it to co-sponsor, and sees these words alone.', async () => {
    await belgium.goto('/home')
    await belgium.getByRole('link', { name: 'Answer an invitation to co-sponsor' }).click()
    await expect(belgium).toHaveURL(/amendments\?as=be#invitations$/)
    const asked = belgium.locator('#invitations article')
    await expect(asked).toHaveCount(1)
    await expect(asked).toContainText('First sponsor: Canada')
    await expect(asked.locator('ins')).toContainText('review their effects')
    await accessible(belgium)
    await picture(belgium, 'invitation')
    await asked.getByRole('button', { name: 'Co-sponsor it' }).click()
    await expect(belgium.locator('#invitations article')).toContainText('accepted; waits to be submitted')
  })

  await test.step('An adviser of Canada pastes a paragraph changed in Word: one changed word is one changed word.', async () => {
    await adviser.goto(`${PATH}/amendments`)
    const copy = await editorOf(adviser)
    await expect(mine(adviser).filter({ hasText: 'review their effects' })).toBeVisible()
    const before = await mine(adviser).count()
    const target = copy.locator('[data-kind=operative]').first()
    const words = (await target.innerText()).replace(/\s+/g, ' ').trim()
    const [, last = ''] = /(\S+)[;,.:]?$/.exec(words) ?? []
    await target.click()
    await adviser.keyboard.press('Home')
    await adviser.evaluate(() => {
      const node = document.querySelector('.ProseMirror [data-kind=operative]')
      if (node) getSelection()?.selectAllChildren(node)
    })
    const changed = words.replace(new RegExp(`${last}$`), 'tomorrow')
    await paste(adviser, `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]><span lang=EN-GB>${changed.replace(/ /g, '\r\n').replace(/\r\n/g, ' ')}<o:p></o:p></span></p>`, changed)
    await expect(mine(adviser)).toHaveCount(before + 1)
    const pasted = mine(adviser).filter({ hasText: 'tomorrow' })
    await expect(pasted.locator('ins')).toHaveCount(1)
    await expect(pasted.locator('ins')).toContainText('tomorrow')
    await expect(pasted.locator('del')).toHaveCount(1)
    await pasted.getByLabel('Reason (printed with the amendment)').fill('As soon as can be.')
    await expect(adviser.getByText('A titular, a substitute or the head of the delegation submits.').first()).toBeVisible()
  })

  await test.step('A megabyte is refused by name, and the copy is as it was.', async () => {
    const before = await (await editorOf(adviser)).innerText()
    await paste(adviser, '', 'more '.repeat(210_000))
    await expect(adviser.getByRole('alert')).toContainText('Nothing was pasted')
    expect(await (await editorOf(adviser)).innerText()).toBe(before)
  })

  await test.step('The titular asks Chile too, previews, and submits both at once; every sponsor gets the receipt.', async () => {
    await canada.goto(`${PATH}/amendments`)
    await editorOf(canada)
    const joint = mine(canada).filter({ hasText: 'review their effects' })
    await expect(joint.getByText('accepted')).toHaveCount(2)
    const alone = mine(canada).filter({ hasText: 'tomorrow' })
    await alone.getByText('Ask other Members to co-sponsor').click()
    await alone.getByLabel('Member').selectOption({ label: 'Chile' })
    await alone.getByRole('button', { name: 'Ask this Member' }).click()
    await expect(alone.getByText('asked', { exact: true })).toBeVisible()
    await picture(canada, 'joint-workspace')
    await accessible(canada)
    const submitted = canada.getByText(/^submitted as No\. \d+$/)
    const earlier = await submitted.count()
    await canada.getByRole('button', { name: /^Submit 2 amendments/ }).click()
    await expect(canada.getByText('Joint amendment: Belgium, Canada, Chile')).toBeVisible()
    await expect(submitted).toHaveCount(earlier + 2)
    await belgium.reload()
    await expect(belgium.getByText('Joint amendment: Belgium, Canada, Chile')).toBeVisible()
    await expect(belgium.locator('#invitations')).toHaveCount(0)
  })

  await test.step('Chile joins late; Belgium leaves; the secretariat reads all sponsors in the compendium.', async () => {
    await chile.goto(`${PATH}/amendments`)
    await chile.locator('#invitations article').filter({ hasText: 'tomorrow' }).getByRole('button', { name: 'Co-sponsor it' }).click()
    await expect(chile.getByText('Joint amendment: Canada, Chile')).toBeVisible()
    await belgium.getByText(/^Leave No\. \d+/).click()
    await belgium.getByRole('button', { name: /^Leave it/ }).click()
    await expect(belgium.getByText('Joint amendment: Belgium, Canada, Chile')).toHaveCount(0)
    await secretariat.goto(`${PATH}/compendium`)
    await expect(secretariat.getByText('(Canada, Chile)')).toHaveCount(2)
  })

  await test.step('Begun before the deadline and submitted after, an amendment is refused and kept.', async () => {
    await belgium.goto(`${PATH}/amendments`)
    const own = await editorOf(belgium)
    await own.locator('[data-kind=preambular]').first().click()
    await belgium.keyboard.press('End')
    await belgium.keyboard.type(' for the first time')
    await expect(belgium.getByRole('button', { name: /^Submit 1 amendment/ })).toBeEnabled()
    await expect(belgium.locator('.save-state-word').first()).toHaveText(/^Saved \d/)
    const moved = await secretariat.context().request.post('/demo/clock', { form: { to: geneva('2021-11-11', '18:01') }, headers: { origin: server.url } })
    expect(moved.ok()).toBe(true)
    await belgium.getByRole('button', { name: /^Submit 1 amendment/ }).click()
    await expect(belgium.getByRole('alert')).toContainText('18:00')
    await belgium.reload()
    await expect(await editorOf(belgium)).toContainText('for the first time')
  })

  await test.step('On a phone, in the dark, in French, nothing is lost and nothing scrolls sideways.', async () => {
    await belgium.setViewportSize({ width: 390, height: 844 })
    await belgium.emulateMedia({ colorScheme: 'dark' })
    await belgian.request.post('/lang', { form: { lang: 'fr', to: '/' }, headers: { origin: server.url } })
    await belgium.goto(`${PATH}/amendments`)
    await editorOf(belgium).catch(() => undefined)
    await picture(belgium, 'workspace-fr-dark-phone')
    expect(await belgium.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await accessible(belgium)
  })
})
