import { expect, test, type Page } from '@playwright/test'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { editorOf, geneva, give, signIn } from './people.ts'

/** The paths beside the straight one: what arrives by mail, what is taken back, moved, replaced, deferred. Each on a text of the demonstration at the stage for it. */

const INPUTS = '/resolutions/age-appropriate-design-of-the-digital-services-that-children-use'
const AMENDING = '/resolutions/the-sexual-exploitation-of-children-online'
const SITTING = '/resolutions/responsibility-of-technology-companies-for-the-safety-of-children-online'

let server: TestServer
test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startServer({ demo: true })
})
test.afterAll(async () => { expect(await server.stop()).toBe(0) })

const pageOf = async (browser: Parameters<typeof signIn>[0], account: string): Promise<Page> => (await signIn(browser, server.url, account)).page
const picture = (page: Page, name: string) => page.screenshot({ path: `test-results/pictures/paths-${name}.png`, fullPage: true })

test('a file is handed in as an input: three pages are refused and counted, two received, and the co-Rapporteurs read the original', async ({ browser }) => {
  const jordan = await pageOf(browser, 'delegate-jo')
  const file = (words: number) => ({ name: 'Input of Jordan.txt', mimeType: 'text/plain', buffer: Buffer.from('Children need plain words. '.repeat(words / 4)) })
  await jordan.goto(`${INPUTS}/inputs`)
  await jordan.getByLabel('Or send a file').setInputFiles(file(1600))
  await jordan.getByRole('button', { name: 'Hand in the input' }).click()
  await expect(jordan.getByRole('alert')).toContainText('1,600')
  await expect(jordan.getByText('600 words too many')).toBeVisible()
  await jordan.getByLabel('Or send a file').setInputFiles(file(800))
  await jordan.getByRole('button', { name: 'Hand in the input' }).click()
  const receipt = jordan.getByRole('region', { name: 'Receipt' })
  await expect(receipt).toContainText('Received as revision 1')
  await expect(receipt).toContainText('800 words, 2 pages')
  await picture(jordan, 'upload')

  const netherlands = await pageOf(browser, 'rapporteur-nl')
  await netherlands.goto(`${INPUTS}/inputs`)
  const read = netherlands.locator('#jo')
  await read.locator('summary').click()
  await expect(read).toContainText('Children need plain words.')
  const original = await netherlands.context().request.get(await read.getByRole('link', { name: 'Input of Jordan.txt' }).getAttribute('href') ?? '')
  expect((await original.body()).toString()).toBe(file(800).buffer.toString())
})

test('what arrives by mail is entered by the secretariat for a Member, and says so wherever it is read', async ({ browser }) => {
  const secretariat = await pageOf(browser, 'secretariat')
  await test.step('An input.', async () => {
    await secretariat.goto(`${INPUTS}/inputs`)
    await secretariat.getByLabel('Member or organization').selectOption({ label: 'Uruguay' })
    await secretariat.getByRole('button', { name: 'Enter its input' }).click()
    await secretariat.getByLabel('Text', { exact: true }).fill('Uruguay asks that services say in one sentence what they collect.')
    await secretariat.getByRole('button', { name: 'Hand in the input' }).click()
    await expect(secretariat.getByRole('region', { name: 'Receipt' })).toContainText('entered by the secretariat')
    const uruguay = await pageOf(browser, 'delegate-uy')
    await uruguay.goto(`${INPUTS}/inputs`)
    await expect(uruguay.getByRole('region', { name: 'Receipt' })).toContainText('in one sentence what they collect')
    await expect(uruguay.getByRole('region', { name: 'Receipt' })).toContainText('entered by the secretariat')
  })
  await test.step('An amendment, judged by the arrival of the message.', async () => {
    await secretariat.goto(`${AMENDING}/amendments`)
    const entry = secretariat.locator('form').filter({ has: secretariat.getByRole('button', { name: 'Enter the amendment' }) })
    await entry.getByLabel('Member').selectOption({ label: 'Norway' })
    await entry.getByLabel('What it does').selectOption('title')
    await entry.getByLabel('The paragraph as it should read').fill('The protection of children from sexual exploitation online')
    await entry.getByLabel('Reason (printed with the amendment)').fill('Received on paper.')
    await entry.getByLabel('Arrival of the message (Geneva)').fill(geneva('2021-11-04', '09:15'))
    await entry.getByRole('button', { name: 'Enter the amendment' }).click()
    await expect(secretariat.getByRole('status').filter({ hasText: 'Entered. The delegation receives its receipt.' })).toBeVisible()
    await expect(secretariat.getByRole('row', { name: /Norway/ })).toContainText('1')
    await secretariat.goto(`${AMENDING}/compendium`)
    const entered = secretariat.locator('.entry', { hasText: '(Norway)' })
    await expect(entered).toContainText('entered by the secretariat')
    await expect(entered).toContainText('Received on paper.')
    await picture(secretariat, 'entered')
  })
  await test.step('A statement made in the debate, at the hour at which it was made; one recorded by mistake is withdrawn.', async () => {
    await secretariat.goto('/resolutions/early-warning-of-storms-and-floods-for-every-coast/debate')
    await secretariat.getByRole('button', { name: 'Open the debate' }).first().click()
    for (const summary of ['Asked for warnings in every language of a coast.', 'This was said in another debate.']) {
      await secretariat.getByLabel('Member or organization').selectOption({ label: 'Fiji' })
      await secretariat.getByLabel('Spoken at').fill(geneva('2021-11-05', '13:40'))
      await secretariat.getByLabel('Summary').fill(summary)
      await secretariat.getByRole('button', { name: 'Record the statement' }).click()
      await expect(secretariat.getByText(summary)).toBeVisible()
    }
    const mistaken = secretariat.getByRole('listitem').filter({ hasText: 'This was said in another debate.' })
    await expect(mistaken).toContainText('13:40')
    await mistaken.getByText('Withdraw', { exact: true }).click()
    await mistaken.getByLabel('Reason').fill('It belongs to another debate.')
    await mistaken.getByRole('button', { name: 'Withdraw the statement' }).click()
    await expect(secretariat.getByText('This was said in another debate.')).toHaveCount(0)
    await expect(secretariat.getByText('Asked for warnings in every language of a coast.')).toBeVisible()
  })
})

test('a deadline is moved only with a reason, which everybody concerned reads', async ({ browser }) => {
  const secretariat = await pageOf(browser, 'secretariat')
  await secretariat.goto(`${AMENDING}/steps`)
  const deadline = secretariat.getByRole('listitem').filter({ has: secretariat.locator('summary[aria-label="Move: Amendments"]') })
  await deadline.locator('summary').click()
  await deadline.getByLabel('Closes').fill(geneva('2021-11-12', '18:00'))
  await deadline.getByRole('button', { name: 'Move the deadline' }).click()
  await expect(deadline.getByLabel('Reason')).toBeFocused()
  await expect(deadline.getByLabel('Closes')).toHaveValue(geneva('2021-11-12', '18:00'))
  await deadline.getByLabel('Reason').fill('The French text came a day late.')
  await deadline.getByRole('button', { name: 'Move the deadline' }).click()
  await expect(deadline).toContainText('12 November 2021, 18:00 (Geneva)')
  await expect(deadline).toContainText('The French text came a day late.')
  await picture(secretariat, 'moved')
  const canada = await pageOf(browser, 'delegate-ca')
  await canada.goto(AMENDING)
  await expect(canada.getByText('12 November 2021, 18:00 (Geneva)').first()).toBeVisible()
  await expect.poll(async () => (await server.messages()).some((message) => message.includes('The French text came a day late.'))).toBe(true)
})

test('an amendment is replaced, and the one in its place withdrawn: the record keeps both', async ({ browser }) => {
  const jordan = await pageOf(browser, 'delegate-jo')
  await jordan.goto(`${AMENDING}/amendments`)
  const copy = await editorOf(jordan)
  const changed = jordan.locator('.derived li').filter({ hasText: '2024' })
  await expect(changed).toContainText('submitted as No.')
  const before = /submitted as No\. (\d+)/.exec(await changed.innerText())![1]!
  await copy.locator('[data-kind=operative]', { hasText: 'before the end of 2024' }).click()
  await jordan.keyboard.press('End')
  await jordan.keyboard.type(' and every five years thereafter')
  await changed.getByRole('button', { name: /^Replace No\. \d+/ }).click()
  const receipts = jordan.locator('#receipts')
  const newest = receipts.getByRole('article').first()
  await expect(newest).toContainText(`replaces No. ${before}`)
  await expect(newest).toContainText('every five years thereafter')
  await expect(receipts.locator(`#no-${before}`)).toContainText('withdrawn 5 November 2021')
  const number = (await newest.getByRole('heading').innerText()).replace(/\D/g, '')
  await newest.getByText(`Withdraw No. ${number}`).click()
  await expect(newest).toContainText('This cannot be undone.')
  await newest.getByRole('button', { name: `Withdraw for good: No. ${number}` }).click()
  await expect(receipts.locator(`#no-${number}`)).toContainText('withdrawn 5 November 2021')
  await picture(jordan, 'withdrawn')

  const secretariat = await pageOf(browser, 'secretariat')
  await secretariat.goto('/members/jo')
  for (const n of [before, number]) await expect(secretariat.getByRole('main')).toContainText(`No. ${n}`)
})

test('an Assembly is created once under its number; a subject for it is approved by mistake, and the step returned with its reason', async ({ browser }) => {
  const secretariat = await pageOf(browser, 'secretariat')
  await secretariat.goto('/desk/assemblies')
  const create = secretariat.locator('#create')
  for (const [label, value] of [
    ['Number', '143'], ['City, in English', 'Nairobi'], ['City, in French', 'Nairobi'], ['Country, in English', 'Kenya'], ['Country, in French', 'Kenya'], ['First day', '2025-10-18'], ['Last day', '2025-10-22'],
  ] as const) await create.getByLabel(label).fill(value)
  await create.getByRole('button', { name: 'Create an Assembly' }).click()
  await expect(create.getByRole('alert')).toBeVisible()
  await expect(create.getByLabel('City, in English')).toHaveValue('Nairobi')
  await create.getByLabel('Number').fill('151')
  await create.getByRole('button', { name: 'Create an Assembly' }).click()
  await expect(secretariat.getByText('151st Assembly, Nairobi').first()).toBeVisible()
  await secretariat.getByLabel('Committee', { exact: true }).selectOption('C-I')
  await secretariat.getByLabel('Assembly that is to adopt').selectOption({ label: '151st Assembly, Nairobi' })
  await secretariat.getByLabel('Title in English').fill('Water across borders')
  await secretariat.getByLabel('Title in French').fill('L’eau au-delà des frontières')
  await give(secretariat, 'Propose a subject')
  await secretariat.goto('/resolutions/water-across-borders/steps')
  await secretariat.getByRole('button', { name: 'Approve the subject' }).click()
  await expect(secretariat.locator('.step.next')).toContainText('Open the debate')
  const branch = secretariat.locator('details').filter({ has: secretariat.getByText('Return the last step', { exact: true }) })
  await branch.locator('summary').click()
  await expect(branch).toContainText('The text goes back to “')
  await branch.getByLabel('Reason').fill('The Assembly had not voted yet.')
  await branch.getByRole('button', { name: 'Return the last step' }).click()
  await expect(secretariat.locator('.step.next')).toContainText('Approve the subject')
  await picture(secretariat, 'returned')
})

test('a text is deferred to another Assembly: its debate, inputs, versions, amendments and decisions go with it', async ({ browser }) => {
  const secretariat = await pageOf(browser, 'secretariat')
  await secretariat.goto(`${SITTING}/desk`)
  await give(secretariat, 'Close the sitting')
  await secretariat.goto(`${SITTING}/steps`)
  const branch = secretariat.locator('details').filter({ has: secretariat.getByText('Defer to a later Assembly', { exact: true }) })
  await branch.locator('summary').click()
  await branch.getByLabel('Assembly').selectOption({ label: '143rd Assembly, Madrid' })
  await branch.getByLabel('Reason').fill('There was no time left for nine amendments.')
  await branch.getByRole('button', { name: 'Defer to a later Assembly' }).click()
  await expect(secretariat.getByText(/^143rd Assembly · /)).toBeVisible()
  await expect(secretariat.locator('.step.next')).toContainText('Hand in the draft')
  await picture(secretariat, 'deferred')

  await secretariat.goto(`${SITTING}/debate`)
  await expect(secretariat.getByRole('main').locator('ol > li')).not.toHaveCount(0)
  await secretariat.goto(`${SITTING}/inputs`)
  await expect(secretariat.getByText('2 inputs to read')).toBeVisible()
  const kenya = await pageOf(browser, 'rapporteur-ke')
  await kenya.goto(`${SITTING}/draft`)
  const draft = await editorOf(kenya)
  // another Assembly is to adopt it
  await expect(draft).toContainText('The 143rd Assembly of the Inter-Parliamentary Union')
  // what was accepted is in it
  await expect(draft).toContainText('Responsibility of technology companies for the protection of children online')
  await expect(draft).toContainText('Mindful of the people who view such material')
  // what was rejected is not
  await expect(draft).not.toContainText('are not available in the languages of those who use them')
  await picture(kenya, 'deferred-draft')
  // beside it stands what was decided, and on what
  await kenya.getByRole('link', { name: /^Compendium/ }).click()
  await kenya.getByRole('link', { name: 'With decisions' }).click()
  await expect(kenya.getByRole('row', { name: /No\. 8/ })).toContainText('accepted as modified')
  await expect(kenya.getByRole('row', { name: /No\. 4/ })).toContainText('not decided')

  const reader = await (await browser.newContext({ baseURL: server.url })).newPage()
  await reader.goto(`${SITTING}/versions/C-III-142-DR`)
  await expect(reader.getByText('Calls upon').first()).toBeVisible()
  await reader.context().close()
})
