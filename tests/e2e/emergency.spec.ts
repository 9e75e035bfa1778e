import { expect, request, test, type Page } from '@playwright/test'
import { barriers } from '#tests/support/barriers.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { editorOf, give, signIn, type Person, translate } from './people.ts'

let server: TestServer
test.beforeAll(async () => { server = await startServer({ demo: true }) })
test.afterAll(async () => { expect(await server.stop()).toBe(0) })

const TITLE = 'Clean water after the earthquake'
const PLACED = 'Aid through the closed border'
const picture = (page: Page, name: string) => page.screenshot({ path: `test-results/pictures/emergency-${name}.png`, fullPage: true })

const show = async (page: Page): Promise<void> => {
  await page.goto('/emergency')
  await page.getByLabel('Assembly').selectOption({ label: '143rd Assembly, Madrid' })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/assembly=/)
}

test('an emergency item is requested, voted on, and fails: two-thirds are not reached', async ({ browser }) => {
  const enter = (account: string): Promise<Person> => signIn(browser, server.url, account)
  const { page: secretariat } = await enter('secretariat')
  const { page: jordan } = await enter('delegate-jo')
  await jordan.setViewportSize({ width: 390, height: 844 })
  const item = (page: Page) => page.getByRole('article').filter({ has: page.getByRole('heading', { name: TITLE }) })

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

test('an emergency item is placed by two-thirds, written by its drafting committee, and adopted by the Assembly', async ({ browser }) => {
  const enter = (account: string): Promise<Person> => signIn(browser, server.url, account)
  const { page: secretariat } = await enter('secretariat')
  const { page: kenya } = await enter('delegate-ke')
  const { page: chair } = await enter('assembly-president')
  const item = (page: Page) => page.getByRole('article').filter({ has: page.getByRole('heading', { name: PLACED }) })
  let path = ''

  await test.step('Kenya asks for it; it is admissible, and 700 of 900 votes place it on the agenda.', async () => {
    await show(kenya)
    await kenya.getByLabel('Title in English').fill(PLACED)
    await kenya.getByLabel('Title in French').fill('L’aide à travers la frontière fermée')
    await kenya.getByRole('textbox', { name: 'Memorandum' }).fill('Lorries wait at the border while food runs out behind it.')
    await kenya.getByRole('textbox', { name: 'Draft resolution' }).fill('Alarmed that food does not reach those who need it,\n\n1. Calls upon all parties to let aid through.')
    await kenya.getByRole('button', { name: 'Hand in the request' }).click()
    await expect(item(kenya)).toContainText('Waits for the Executive Committee')
    await show(secretariat)
    await item(secretariat).getByText('Ruling of the Executive Committee').first().click()
    await item(secretariat).getByRole('button', { name: 'Record the ruling' }).click()
    await item(secretariat).getByText('Vote on the agenda').first().click()
    await item(secretariat).getByRole('textbox', { name: 'For' }).fill('700')
    await item(secretariat).getByRole('textbox', { name: 'Against' }).fill('200')
    await item(secretariat).getByRole('textbox', { name: 'Abstain' }).fill('30')
    await item(secretariat).getByRole('button', { name: 'Record the vote' }).click()
    await expect(item(secretariat)).toContainText('Two-thirds reached')
    await item(secretariat).getByRole('button', { name: 'Place on the agenda' }).click()
    await expect(item(secretariat)).toContainText('On the agenda')
    await item(secretariat).getByRole('link', { name: 'Follow this item' }).click()
    await expect(secretariat.getByRole('heading', { level: 1, name: PLACED })).toBeVisible()
    path = new URL(secretariat.url()).pathname
  })

  await test.step('A drafting committee is appointed, the debate is held, and what was handed in is its first draft.', async () => {
    await secretariat.goto(`${path}/steps`)
    await picture(secretariat, 'drafting-committee')
    for (const [n, who] of ['Kenya: Delegation of Kenya', 'Canada: Delegation of Canada', 'France: Delegation of France'].entries()) {
      await secretariat.getByLabel(new RegExp(`^Seat ${n + 1}\\b`)).selectOption({ label: who })
    }
    await give(secretariat, 'Appoint the drafting committee')
    await secretariat.goto(`${path}/debate`)
    await give(secretariat, 'Open the debate')
    await secretariat.goto(`${path}/steps`)
    await give(secretariat, 'Close the debate')
    await give(secretariat, 'Open drafting')
    await kenya.goto(`${path}/draft`)
    await expect(await editorOf(kenya)).toContainText('Calls upon all parties to let aid through')
    await kenya.getByRole('button', { name: 'Hand in the draft' }).first().click()
    await kenya.getByRole('dialog').getByRole('button', { name: 'Hand in the draft' }).click()
    await expect(kenya.locator('.save-state-word').first()).toHaveText(/Read only/)
  })

  await test.step('It goes the short way: circulated, examined, reported; no committee adopts it.', async () => {
    // asked for in English, published in both languages
    await translate(secretariat, `${path}/draft`, ['Alarmée de voir que les vivres n’atteignent pas ceux qui en ont besoin', 'Demande à toutes les parties de laisser passer l’aide'])
    await translate(secretariat, `${path}/memorandum`, ['Des camions attendent à la frontière tandis que les vivres manquent derrière elle.'])
    await secretariat.goto(`${path}/draft`)
    await give(secretariat, 'Circulate the draft')
    await kenya.goto(path)
    await expect(kenya.getByText('Draft resolution prepared by the drafting committee')).toBeVisible()
    await secretariat.goto(`${path}/steps`)
    await give(secretariat, 'Open the examination')
    await secretariat.goto(`${path}/adoption`)
    await expect(secretariat.getByRole('button', { name: 'Record adoption in committee' })).toHaveCount(0)
    await give(secretariat, 'Report to the Assembly')
  })

  await test.step('The Assembly adopts it by consensus under its President; it is public.', async () => {
    await chair.goto(`${path}/adoption`)
    await chair.getByRole('radio', { name: /consensus/ }).check()
    await give(chair, 'Record adoption by the Assembly')
    await secretariat.goto(`${path}/adoption`)
    await give(secretariat, 'Publish the resolution')
    const anybody = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })
    const reader = await anybody.newPage()
    await reader.goto(path)
    await expect(reader.getByText('adopted by consensus', { exact: false }).first()).toBeVisible()
    await expect(reader.getByText('let aid through', { exact: false }).first()).toBeVisible()
    await picture(reader, 'adopted')
    await anybody.close()
  })
})
