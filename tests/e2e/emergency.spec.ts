import { expect, request, test, type Page } from '@playwright/test'
import { barriers } from '#tests/support/barriers.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { signIn, type Person } from './people.ts'

let server: TestServer
test.beforeAll(async () => { server = await startServer({ demo: true }) })
test.afterAll(async () => { expect(await server.stop()).toBe(0) })

const TITLE = 'Clean water after the earthquake'
const picture = (page: Page, name: string) => page.screenshot({ path: `test-results/pictures/emergency-${name}.png`, fullPage: true })

test('an emergency item is requested, voted on, and fails: two-thirds are not reached', async ({ browser }) => {
  const enter = (account: string): Promise<Person> => signIn(browser, server.url, account)
  const { page: secretariat } = await enter('secretariat')
  const { page: jordan } = await enter('delegate-jo')
  await jordan.setViewportSize({ width: 390, height: 844 })
  const item = (page: Page) => page.getByRole('article').filter({ has: page.getByRole('heading', { name: TITLE }) })
  const show = async (page: Page): Promise<void> => {
    await page.goto('/emergency')
    await page.getByLabel('Assembly').selectOption({ label: '143rd Assembly, Madrid' })
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/assembly=/)
  }

  await test.step('Jordan hands in a request with a memorandum and a draft; without a paragraph it is told what is missing, and nothing is lost.', async () => {
    await show(jordan)
    await jordan.getByLabel('Title in English').fill(TITLE)
    await jordan.getByLabel('Title in French').fill('De l’eau potable après le séisme')
    const [memorandum, draft] = [jordan.getByRole('textbox', { name: 'Memorandum' }), jordan.getByRole('textbox', { name: 'Draft resolution' })]
    await memorandum.fill('Wells are broken and cholera has been found.')
    await draft.fill('???')
    await jordan.getByRole('button', { name: 'Hand in the request' }).click()
    await expect(jordan.getByRole('alert')).toBeVisible()
    await expect(memorandum).toHaveValue('Wells are broken and cholera has been found.')
    await draft.fill('Alarmed by the state of the wells,\n\n1. Calls upon parliaments to fund clean water at once.')
    await jordan.getByRole('button', { name: 'Hand in the request' }).click()
    await expect(item(jordan)).toContainText('Waits for the Executive Committee')
    await picture(jordan, 'requested-phone')
  })

  await test.step('The secretariat enters the ruling, and puts the agenda to the weighted vote of the Assembly.', async () => {
    await show(secretariat)
    await item(secretariat).getByText('Ruling of the Executive Committee').first().click()
    await item(secretariat).getByRole('button', { name: 'Record the ruling' }).click()
    await expect(item(secretariat)).toContainText('Admissible, waits for the vote')
    await item(secretariat).getByRole('link', { name: 'Electronic vote' }).click()
    await expect(secretariat.getByRole('radio', { name: 'Placing the emergency item on the agenda' })).toBeChecked()
    await secretariat.getByRole('button', { name: 'Open the vote' }).click()
    await expect(secretariat.getByText('0 of 14 Members have voted')).toBeVisible()
  })

  const votes = new URL(secretariat.url()).pathname
  await test.step('Delegations vote; 6 of 10 Members are for it, which is less than two-thirds.', async () => {
    await jordan.goto(votes)
    const own = jordan.getByRole('region', { name: 'Vote of Jordan' })
    await own.getByLabel('For').fill('10')
    await own.getByRole('button', { name: 'Cast these votes' }).click()
    await expect(own).toContainText('Cast so far: 10.')
    const ballotId = await jordan.locator('.ballot input[name=ballotId]').first().inputValue()
    for (const [memberId, choice] of Object.entries({ ca: 'for', ke: 'for', fj: 'for', th: 'for', bj: 'for', be: 'against', fr: 'against', nl: 'against', ch: 'against' })) {
      const voter = await request.newContext({ baseURL: server.url })
      await voter.post('/demo/sign-in', { form: { account: `delegate-${memberId}` }, headers: { origin: server.url } })
      const paper = { 'votes.for': '0', 'votes.against': '0', 'votes.abstain': '0', [`votes.${choice}`]: '10' }
      const answered = await voter.post(votes, { form: { command: 'CastVote', commandId: `${memberId}-1`, ballotId, memberId, ...paper }, headers: { origin: server.url } })
      expect(answered.status()).toBe(200)
      await voter.dispose()
    }
    await expect(secretariat.getByText('10 of 14 Members have voted')).toBeVisible()
    await secretariat.getByRole('button', { name: 'Close the vote' }).click()
    await expect(secretariat.getByText('60 of 100 votes cast; two-thirds needs 67: not carried')).toBeVisible()
    await secretariat.getByRole('button', { name: 'Record the result of this vote' }).click()
    await picture(secretariat, 'not-carried')
  })

  await test.step('Both see how it ended, and why; nothing offers to place it.', async () => {
    for (const page of [secretariat, jordan]) {
      await show(page)
      await expect(item(page)).toContainText('Two-thirds were not reached')
      await expect(item(page)).toContainText('60 for, 40 against, 0 abstaining')
      await expect(item(page).getByRole('button', { name: 'Place on the agenda' })).toHaveCount(0)
      expect(await barriers(page)).toEqual([])
    }
    await picture(jordan, 'failed-phone')
    await jordan.context().addCookies([{ name: 'lang', value: 'fr', url: server.url }])
    await jordan.reload()
    await expect(jordan.getByText('Majorité des deux tiers non atteinte').first()).toBeVisible()
  })
})
