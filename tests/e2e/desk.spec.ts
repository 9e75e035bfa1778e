import { expect } from '@playwright/test'
import { pressAt, pressHere, test } from './hall.ts'

test('A second form is sent before the first has led on: both are done, and the question that was answered is closed, in the address too', async ({ hall }) => {
  const { page: desk } = await hall.enter('president')
  await pressAt(desk, hall, 'a')
  const accept = desk.getByRole('button', { name: /^Accept No\. \d+ by consensus$/ })
  await expect(accept).toBeVisible()
  await desk.getByText('Open a speakers’ list').first().click()
  let isDecided: () => void = () => undefined
  const decided = new Promise<void>((resolve) => { isDecided = resolve })
  // the decision is taken, and its answer is slow
  await desk.route('**/desk*', async (route) => {
    if (!route.request().postData()?.includes('command=DecideAmendment')) return route.fallback()
    await route.fetch({ maxRedirects: 0 })
    isDecided()
  })
  await accept.click()
  await decided
  await desk.getByRole('button', { name: 'Open a speakers’ list' }).click()
  await expect(desk.getByText('Speakers’ list for amendment', { exact: false })).toBeVisible()
  await expect(desk.locator('.am[aria-current=true] header')).toContainText('accepted')
  await expect(desk.getByRole('link', { name: 'Undo' }).first()).toBeVisible()
  await expect(desk).not.toHaveURL(/act=/)
  await expect(accept).toHaveCount(0)
  // the letters act again
  await pressHere(desk, 'u')
  await expect(desk.getByRole('button', { name: /^Reopen No\. \d+/ })).toBeVisible()
})

test('The desk asks whether anybody objects, and the wall says so, though a vote on something else is open', async ({ hall }) => {
  const { page: desk } = await hall.enter('president')
  const { page: wall } = await hall.enter('secretariat', { width: 1280, height: 720 })
  await wall.goto(`${hall.base}/projector`)
  await expect(wall.locator('.put')).toContainText('Members have voted')
  await pressAt(desk, hall, 'a')
  await expect(wall.locator('.put')).toContainText('Is there any objection?')
  await expect(wall.locator('.put')).toContainText('Members have voted')
  await desk.keyboard.press('Escape')
  await expect(wall.locator('.put')).not.toContainText('Is there any objection?')
})

test('A roll call is entered by Member, of those who are present; what it comes to is the decision', async ({ hall }) => {
  const { page: desk } = await hall.enter('president')
  const { page: kenya } = await hall.enter('delegate-ke', { width: 390, height: 844 })
  await kenya.goto(`${hall.base}/sitting`)
  await pressAt(desk, hall, 'v')
  const decide = desk.locator('.decide')
  await decide.locator('summary').click()
  await expect(decide.locator('.roll-line')).toHaveCount(14)
  for (const [member, choice] of [['Belgium', 'Against'], ['Canada', 'For'], ['Kenya', 'For'], ['Uruguay', 'Abstain']] as const) {
    await decide.getByRole('group', { name: member, exact: true }).getByRole('radio', { name: choice }).check({ force: true })
  }
  await decide.getByRole('button', { name: /^Record: No\. \d+ accepted$/ }).click()
  await expect(kenya.getByText('2–1–1')).toBeVisible()
  await kenya.goto(`${hall.base}/minutes`)
  await kenya.getByText('Roll call').last().click()
  await expect(kenya.getByRole('main')).toContainText('Against (1): Belgium')
})

test('What is taken together is accepted once the desk has read what falls with it; nothing that was chosen is chosen twice', async ({ hall }) => {
  const { page: desk } = await hall.enter('president')
  await desk.goto(`${hall.base}/desk`)
  await desk.getByText('Take several together').click()
  const together = desk.locator('details.oral').filter({ hasText: 'Take several together' })
  await together.getByRole('checkbox', { name: 'No. 17, Jordan' }).check()
  await together.getByRole('checkbox', { name: 'No. 9, France' }).check()
  const take = together.getByRole('button', { name: 'Decide these 2 together' })
  await take.click()
  await expect(together.getByText('With them falls: No. 15, Chile')).toBeVisible()
  await expect(together.getByRole('alert')).toContainText('Another amendment falls if these are accepted')
  await expect(together.getByRole('checkbox', { name: 'No. 9, France' })).toBeChecked()
  await take.click()
  await expect(desk.locator('.record').getByRole('listitem').filter({ hasText: 'No. 15' }).first()).toContainText('fallen')
  await expect(desk.locator('.record').getByRole('listitem').filter({ hasText: 'No. 9' }).first()).toContainText('accepted')
})

test('So are those that are taken together from the compendium', async ({ hall }) => {
  const { page } = await hall.enter('president')
  await page.goto(`${hall.base}/compendium`)
  for (const number of [17, 9]) await page.locator(`#no-${number}`).getByRole('checkbox').first().check()
  await page.getByRole('combobox', { name: 'What to do' }).selectOption('accept-together')
  const record = page.getByRole('button', { name: 'Record for the selected' })
  await record.click()
  await expect(page.getByRole('alert')).toContainText('With them falls: No. 15.')
  await expect(page.locator('#no-15')).not.toContainText('fallen')
  await record.click()
  await expect(page.getByText('Recorded. Those concerned are told.')).toBeVisible()
  await expect(page.locator('#no-15')).toContainText('fallen')
  await expect(page.locator('#no-9')).toContainText('accepted')
})
