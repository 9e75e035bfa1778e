import { expect, request, test, type APIRequestContext, type Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase } from '#server/db/database.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { rebuild } from '#server/rebuild.ts'
import { barriers } from '#tests/support/barriers.ts'
import { freePort, startServer, type TestServer } from '#tests/support/server.ts'
import { give, signIn, type Person } from './people.ts'

/** Electronic votes of one sitting, from the first amendment put to the vote to the Assembly's weighted vote. One story, on the real server. */
test.describe.configure({ mode: 'serial' })

let server: TestServer
let dataDir = ''
let port = 0
let base = ''
/** Those whose screens are looked at. */
const people = {} as Record<'president' | 'chair' | 'secretariat' | 'wall' | 'ke' | 'ca' | 'second' | 'be', Person>
const page = (who: keyof typeof people): Page => people[who].page
/** Those who only vote, from browsers without their script. */
const VOTERS = ['bj', 'ch', 'cl', 'fj', 'fr', 'jo', 'kz', 'ma', 'nl', 'th'] as const
const voters = {} as Record<(typeof VOTERS)[number], APIRequestContext>
const picture = (one: Page, name: string) => one.screenshot({ path: `test-results/pictures/vote-${name}.png`, fullPage: true })

const ballotOn = (who: keyof typeof people): Promise<string> => page(who).locator('.ballot input[name=ballotId]').first().inputValue()
const cast = async (memberId: (typeof VOTERS)[number], ballotId: string, form: Readonly<Record<string, string>>): Promise<void> => {
  const commandId = `${memberId}-${ballotId}-${String(Date.now())}`
  const answered = await voters[memberId].post(`${base}/sitting`, { form: { command: 'CastVote', commandId, ballotId, memberId, ...form }, headers: { origin: server.url } })
  expect(answered.status(), `${memberId} votes`).toBe(200)
}
const buttons = (who: keyof typeof people, member: string) => page(who).getByRole('region', { name: `Vote of ${member}` })

/** Tab until a control of that name has the focus: nothing on the way may hold it. */
const tabTo = async (one: Page, name: string): Promise<void> => {
  for (let i = 0; i < 60; i++) {
    await one.keyboard.press('Tab')
    if (await one.evaluate((wanted) => document.activeElement?.textContent.trim() === wanted, name)) return
  }
  throw new Error(`${name} is not reached by the keyboard`)
}

test.beforeAll(async ({ browser }) => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'chapeau-vote-'))
  port = await freePort()
  server = await startServer({ demo: true, dataDir, port })
  for (const [who, account] of [
    ['president', 'president'], ['chair', 'assembly-president'], ['secretariat', 'secretariat'], ['wall', 'secretariat'], ['ke', 'delegate-ke'], ['ca', 'delegate-ca'], ['second', 'adviser-ca'], ['be', 'delegate-be'],
  ] as const) people[who] = await signIn(browser, server.url, account)
  for (const id of VOTERS) {
    voters[id] = await request.newContext({ baseURL: server.url })
    await voters[id].post('/demo/sign-in', { form: { account: `delegate-${id}` }, headers: { origin: server.url } })
  }
  await page('ke').setViewportSize({ width: 390, height: 844 })
  await page('wall').setViewportSize({ width: 1600, height: 900 })
  await page('secretariat').goto('/resolutions')
  await page('secretariat').getByRole('link', { name: /technology companies/i }).first().click()
  await expect(page('secretariat')).toHaveURL(/\/resolutions\/[\w-]+/)
  base = new URL(page('secretariat').url()).pathname.split('/').slice(0, 3).join('/')
})
test.afterAll(async () => {
  for (const { context } of Object.values(people)) await context.close()
  for (const voter of Object.values(voters)) await voter.dispose()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

test('The list of presence says who votes: Kenya’s titular, and for Canada the substitute', async () => {
  const desk = page('secretariat')
  await desk.goto('/desk/people')
  await desk.locator('#assembly').selectOption({ label: '142nd Assembly, Geneva (resumed session)' })
  await desk.getByRole('button', { name: 'Show' }).click()
  await expect(desk).toHaveURL(/assembly=/)
  await desk.getByLabel('For whom').selectOption({ label: 'Canada' })
  await desk.getByLabel('Seat').selectOption('substitute')
  await desk.getByLabel('For the committee').selectOption('C-III')
  await desk.getByLabel('Name', { exact: true }).fill('Adviser, delegation of Canada')
  await desk.getByLabel('E-mail address').fill('adviser-ca@demo.example')
  await desk.getByRole('button', { name: 'Admit and invite' }).click()
  await expect(desk.getByText('Admitted.', { exact: false })).toBeVisible()

  await desk.goto(`${base}/votes`)
  // the demonstration has one open: whether the committee sits this evening
  await desk.getByRole('button', { name: 'Close the vote' }).click()
  await expect(desk.getByText('carried').first()).toBeVisible()
  await desk.getByText('Standing Committee, one Member one vote', { exact: false }).last().click()
  await desk.getByRole('checkbox', { name: 'Canada, by the substitute' }).check()
  await desk.getByRole('button', { name: 'Record who is present' }).first().click()
  await expect(desk.getByText('quorum: 14 of 14 Members present, 7 needed').first()).toBeVisible()
})

test('An amendment is put to the vote from the desk by keyboard alone; the vote is announced in the hall and reached by keyboard', async () => {
  for (const who of ['ke', 'ca', 'second', 'be'] as const) await page(who).goto(`${base}/sitting`)
  await page('wall').goto(`${base}/projector`)
  await page('president').goto(`${base}/desk`)
  await page('president').getByRole('group', { name: 'Amendments in voting order' }).last().focus()
  await page('president').keyboard.press('e')
  await expect(page('president').getByRole('button', { name: /^Open the vote on No\. \d+$/ })).toBeVisible()
  await picture(page('president'), 'desk-before')
  await page('president').keyboard.press('Enter')
  await expect(page('president').getByRole('button', { name: 'Close the vote and count' })).toBeFocused()
  await expect(page('president').getByText('0 of 14 Members have voted')).toBeVisible()

  await expect(page('ke').getByRole('status').filter({ hasText: 'Open now' })).toBeVisible()
  const choices = await buttons('ke', 'Kenya').getByRole('button').allInnerTexts()
  expect(choices).toEqual(['For', 'Against', 'Abstain'])
  await tabTo(page('ke'), 'Against')
  await page('ke').keyboard.press('Enter')
  await expect(page('ke').getByText('Recorded: against. You can change it until the vote is closed.')).toBeVisible()
  await expect(buttons('ke', 'Kenya').getByRole('button', { name: 'Against' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page('president').getByText('1 of 14 Members have voted')).toBeVisible()
  await expect(page('wall').getByText('1 of 14 Members have voted')).toBeVisible()
  expect(await barriers(page('ke'))).toEqual([])
  await picture(page('ke'), 'floor-phone')
  await picture(page('wall'), 'projector-open')
})

test('It is changed until closing, and shown after the page is loaded again', async () => {
  await buttons('ke', 'Kenya').getByRole('button', { name: 'For' }).click()
  await expect(page('ke').getByText('Recorded: for.', { exact: false })).toBeVisible()
  await page('ke').reload()
  await expect(buttons('ke', 'Kenya').getByRole('button', { name: 'For' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page('ke').getByText('Recorded: for.', { exact: false })).toBeVisible()
  await expect(page('president').getByText('1 of 14 Members have voted')).toBeVisible()
})

test('The substitute votes while the titular is away; the titular comes and votes, and the substitute is told', async () => {
  await buttons('second', 'Canada').getByRole('button', { name: 'Against' }).click()
  await expect(page('second').getByText('Recorded: against.', { exact: false })).toBeVisible()
  await buttons('ca', 'Canada').getByRole('button', { name: 'For' }).click()
  await expect(page('ca').getByText('Recorded: for.', { exact: false })).toBeVisible()
  await buttons('second', 'Canada').getByRole('button', { name: 'Against' }).click()
  await expect(page('second').getByRole('alert')).toContainText('titular')
  await page('second').reload()
  await expect(page('second').getByRole('region', { name: 'Vote of Canada' })).toContainText('titular')
  await expect(page('president').getByText('2 of 14 Members have voted')).toBeVisible()
})

test('The result decides the amendment: arithmetic, hall and tables are shown; a late vote is refused', async () => {
  const ballotId = await ballotOn('ke')
  for (const id of ['bj', 'ch', 'cl', 'fj', 'fr', 'jo'] as const) await cast(id, ballotId, { choice: 'for' })
  for (const id of ['kz', 'ma', 'nl'] as const) await cast(id, ballotId, { choice: 'against' })
  await cast('th', ballotId, { choice: 'abstain' })
  await expect(page('president').getByText('12 of 14 Members have voted')).toBeVisible()
  // Belgium's line is bad: it does not hear that the vote is closed
  await page('be').routeWebSocket('**/api/live', () => undefined)
  await page('be').reload()
  await expect(buttons('be', 'Belgium').getByRole('button', { name: 'For' })).toBeVisible()

  await page('president').getByRole('button', { name: 'Close the vote and count' }).focus()
  await page('president').keyboard.press('Enter')
  const record = page('president').getByRole('button', { name: /^Record: No\. \d+ accepted$/ })
  await expect(record).toBeFocused()
  await expect(page('president').getByText('8 of 11 votes cast; more than half needs 6: carried')).toBeVisible()
  await expect(page('wall').getByText('8 of 11 votes cast; more than half needs 6: carried')).toBeVisible()
  await picture(page('president'), 'desk-closed')
  await picture(page('wall'), 'projector-result')

  await buttons('be', 'Belgium').getByRole('button', { name: 'For' }).click()
  await expect(page('be').getByText('The vote is closed.')).toBeVisible()

  await page('president').keyboard.press('Enter')
  await expect(page('ke').getByText('8–3–1')).toBeVisible()
  await expect(page('president').getByText('accepted').first()).toBeVisible()

  await page('ke').goto(`${base}/votes`)
  const main = page('ke').getByRole('main')
  await expect(main.getByText('8 of 11 votes cast; more than half needs 6: carried')).toBeVisible()
  await expect(main.getByRole('img', { name: /^Hemicycle of Members by group: 8 for, 3 against, 1 abstaining, 2 divided or not voting/ })).toBeVisible()
  await main.getByText('By geopolitical group').first().click()
  await expect(main.getByRole('row', { name: /^African/ }).first()).toBeVisible()
  await main.getByText('By Member').first().click()
  await expect(main.getByRole('row', { name: /^Kenya\b.*\bfor$/ })).toBeVisible()
  await expect(main.getByRole('row', { name: /^Uruguay\b.*not voting$/ })).toBeVisible()
  expect(await barriers(page('ke'))).toEqual([])
  await picture(page('ke'), 'votes-phone')
})

const SECOND = { bj: 'for', ch: 'for', cl: 'for', fj: 'for', fr: 'against', jo: 'against', kz: 'against', ma: 'against', nl: 'against', th: 'abstain' } as const
test('The power fails in the middle of a vote: what was in the box is there, the vote is still open, the tally is right', async () => {
  await page('president').goto(`${base}/desk`)
  await page('president').getByRole('group', { name: 'Amendments in voting order' }).last().focus()
  await page('president').keyboard.press('e')
  await page('president').getByRole('button', { name: /^Open the vote on No\. \d+$/ }).click()
  await expect(page('president').getByText('0 of 14 Members have voted')).toBeVisible()
  await page('ke').goto(`${base}/sitting`)
  await buttons('ke', 'Kenya').getByRole('button', { name: 'Against' }).click()
  await expect(page('ke').getByText('Recorded: against.', { exact: false })).toBeVisible()
  const ballotId = await ballotOn('ke')
  let arrived = 0
  const sent = VOTERS.map((id) => cast(id, ballotId, { choice: SECOND[id] }).then(() => { arrived++ }, () => undefined))
  await Promise.any(sent)
  await server.kill()
  await Promise.all(sent)
  server = await startServer({ demo: true, dataDir, port })

  await page('ke').goto(`${base}/sitting`)
  await expect(buttons('ke', 'Kenya').getByRole('button', { name: 'Against' })).toHaveAttribute('aria-pressed', 'true')
  const count = await page('ke').getByText(/\d+ of 14 Members have voted/).innerText()
  expect(Number.parseInt(count, 10), 'every vote that was answered').toBeGreaterThanOrEqual(arrived + 1)
  // whoever got no answer votes again, and so does everybody else
  for (const id of VOTERS) await cast(id, ballotId, { choice: SECOND[id] })
  await page('president').goto(`${base}/desk`)
  await page('president').getByRole('group', { name: 'Amendments in voting order' }).last().focus()
  await page('president').keyboard.press('e')
  await expect(page('president').getByText('11 of 14 Members have voted')).toBeVisible()
  await page('president').getByRole('button', { name: 'Close the vote and count' }).click()
  await expect(page('president').getByText('4 of 10 votes cast; more than half needs 6: not carried')).toBeVisible()
  await page('president').getByRole('button', { name: /^Record: No\. \d+ rejected$/ }).click()
  await expect(page('ke').getByText('4–6–1')).toBeVisible()
})

test('Canada amends an amendment from its seat; by keyboard alone it is introduced, voted on, carried, and part of the amendment', async () => {
  const { president: { page: desk }, ca: { page: canada }, wall: { page: wall }, ke: { page: floor } } = people
  const list = desk.getByRole('group', { name: 'Amendments in voting order' }).last()
  await desk.goto(`${base}/desk`)
  await list.focus()
  await desk.keyboard.press('n')
  await expect(floor.getByText('Its sponsor introduces it').first()).toBeVisible()
  await canada.goto(`${base}/sitting`)
  await canada.getByText('Propose a sub-amendment').click()
  const words = canada.getByLabel('The paragraph as it should read')
  await words.fill(`${await words.inputValue()}, and to review this every year`)
  await canada.getByRole('button', { name: 'Propose these words' }).click()

  await expect(desk.getByText('and to review this every year').first()).toBeVisible()
  await expect(list).toBeFocused()
  await desk.keyboard.press('b')
  await desk.keyboard.press('e')
  await expect(desk.getByRole('button', { name: 'Open the vote on sub-amendment 1' })).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('button', { name: 'Close the vote and count' })).toBeFocused()
  await expect(floor.getByRole('heading', { name: /^Sub-amendment 1 to No\. \d+, Canada$/ })).toBeVisible()
  await buttons('ke', 'Kenya').getByRole('button', { name: 'For' }).click()
  const ballotId = await ballotOn('ke')
  for (const id of ['bj', 'ch', 'cl', 'fj'] as const) await cast(id, ballotId, { choice: id === 'fj' ? 'against' : 'for' })
  await expect(desk.getByText('5 of 14 Members have voted')).toBeVisible()
  await expect(wall.getByText('5 of 14 Members have voted')).toBeVisible()
  await expect(wall.locator('.screen .words ins')).toContainText('and to review this every year')
  for (const [one, name] of [[desk, 'desk-sub'], [floor, 'floor-sub'], [wall, 'projector-sub']] as const) {
    expect(await barriers(one), name).toEqual([])
    await picture(one, name)
  }
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('button', { name: 'Record: sub-amendment 1 accepted' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(list).toBeFocused()
  await desk.keyboard.press('a')
  await desk.getByRole('button', { name: /^Accept No\. \d+ by consensus$/ }).waitFor()
  await desk.keyboard.press('Enter')
  await expect(floor.getByText('accepted as modified').first()).toBeVisible()

  await floor.goto(`${base}/compendium/annotated`)
  await expect(floor.getByRole('row', { name: /Sub-amendment 1 to amendment No\. \d+/ })).toContainText('accepted plenary of the committee, by electronic vote 4–1–0')
  await picture(floor, 'annotated-phone')
  expect(await (await floor.context().request.get(`${base}/compendium.csv`)).text()).toContain('Sub-amendment 1 to amendment No.')
})

test('What is left is taken together; the committee adopts the text by a vote, and its counts are typed by nobody', async () => {
  const desk = page('president')
  await desk.goto(`${base}/desk`)
  await desk.getByRole('button', { name: 'Confirm all 2' }).click()
  await expect(desk.getByRole('heading', { name: /to confirm$/ })).toHaveCount(0)
  await desk.getByText('Take several together').click()
  const left = desk.locator('input[name=amendmentIds]')
  for (const one of await left.all()) await one.check()
  await desk.getByLabel('Decision', { exact: true }).selectOption('rejected')
  await desk.getByRole('button', { name: /^Decide these \d+ together$/ }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Every amendment is decided')

  await desk.goto(`${base}/votes`)
  await desk.getByRole('button', { name: 'Open the vote' }).click()
  await expect(desk.getByText('0 of 14 Members have voted')).toBeVisible()
  await page('ke').goto(`${base}/sitting`)
  const ballotId = await ballotOn('ke')
  for (const id of VOTERS) await cast(id, ballotId, { choice: id === 'kz' ? 'against' : 'for' })
  await buttons('ke', 'Kenya').getByRole('button', { name: 'For' }).click()
  await expect(desk.getByText('11 of 14 Members have voted')).toBeVisible()
  await desk.getByRole('button', { name: 'Close the vote' }).click()
  await give(desk, 'Record the adoption by this vote')
  await page('ke').goto(`${base}/adoption`)
  await expect(page('ke').getByText('10 for, 1 against, 0 abstaining').first()).toBeVisible()
})

test('The Assembly is not asked to vote on what is there in one language: its President is told, and the secretariat enters the words', async () => {
  const [secretariat, chair] = [page('secretariat'), page('chair')]
  await secretariat.goto(`${base}/adoption`)
  await secretariat.getByRole('button', { name: 'Report to the Assembly' }).click()
  await expect(secretariat.getByText('Reported to the Assembly', { exact: false }).or(secretariat.getByRole('button', { name: 'Record adoption by the Assembly' })).first()).toBeVisible()
  // the President of the Assembly finds the text waiting, and nothing of the committee's to decide
  await chair.goto(base)
  await chair.getByRole('link', { name: 'Record the decision of the Assembly' }).click()
  await expect(chair.getByText(/exists? in one language only|awaits? (its|their) translation/).first()).toBeVisible()
  await chair.goto(`${base}/votes`)
  await chair.getByRole('button', { name: 'Open the vote' }).click()
  await expect(chair.getByRole('alert')).toContainText('translation')
  await secretariat.goto(`${base}/translations`)
  const enter = secretariat.getByRole('button', { name: /^Enter the translation of No\. \d+$/ })
  for (let left = await enter.count(); left > 0; left--) {
    const words = secretariat.getByLabel(/^In (French|English) it reads$/).first()
    const isEnglish = await secretariat.getByLabel('In English it reads').count() > 0
    await words.fill(isEnglish ? 'Mindful of those who act together' : 'Consciente de ceux qui agissent ensemble')
    await enter.first().click()
    await expect(enter).toHaveCount(left - 1)
  }
})

test('The Assembly votes by weight under its President: a delegation divides its own, and may not cast more than it has', async () => {
  const chair = page('chair')
  await expect(chair.getByText('Assembly, weighted votes').first()).toBeVisible()
  await chair.getByRole('button', { name: 'Open the vote' }).click()
  await expect(chair.getByText('0 of 14 Members have voted')).toBeVisible()
  expect(await barriers(chair)).toEqual([])
  // the committee's President has no part in it
  await page('president').goto(`${base}/votes`)
  await expect(page('president').getByText('0 of 14 Members have voted')).toBeVisible()
  await expect(page('president').getByRole('button', { name: 'Close the vote' })).toHaveCount(0)

  await page('ca').goto(`${base}/votes`)
  const canada = buttons('ca', 'Canada')
  await expect(canada).toContainText('The delegation has 10 votes; one delegate casts at most 10. Cast so far: 0.')
  await canada.getByLabel('For').fill('7')
  await canada.getByLabel('Against').fill('5')
  await canada.getByRole('button', { name: 'Cast these votes' }).click()
  await expect(canada.getByRole('alert')).toContainText('more votes than may be cast')
  await canada.getByLabel('Against').fill('3')
  await canada.getByRole('button', { name: 'Cast these votes' }).click()
  await expect(canada).toContainText('Cast so far: 10.')
  await picture(page('ca'), 'split')
  // the titular has cast them all: nothing is left for the substitute
  await page('second').goto(`${base}/votes`)
  await buttons('second', 'Canada').getByLabel('For').fill('1')
  await buttons('second', 'Canada').getByRole('button', { name: 'Cast these votes' }).click()
  await expect(buttons('second', 'Canada').getByRole('alert')).toContainText('more votes than may be cast')

  const ballotId = await page('ca').locator('.ballot input[name=ballotId]').first().inputValue()
  for (const id of VOTERS) await cast(id, ballotId, { 'votes.for': id === 'kz' ? '0' : '10', 'votes.against': id === 'kz' ? '10' : '0', 'votes.abstain': '0' })
  await expect(chair.getByRole('status').filter({ hasText: '11 of 14 Members have voted' })).toBeVisible()
  await chair.getByRole('button', { name: 'Close the vote' }).click()
  await expect(chair.getByText('97 of 110 votes cast; more than half needs 56: carried')).toBeVisible()
  await chair.getByRole('button', { name: 'Record the adoption by this vote' }).click()
  await expect(chair.getByRole('button', { name: 'Record the adoption by this vote' })).toHaveCount(0)
  await page('ca').reload()
  await page('ca').getByText('By Member').first().click()
  await expect(page('ca').getByRole('row', { name: /^Canada\D+7\D+3\D+0\D+0$/ })).toBeVisible()
  await expect(page('ca').getByRole('row', { name: /^Belgium\D+0\D+0\D+0\D+10$/ })).toBeVisible()
})

test('Belgium reserves and explains its vote; the minutes tell it, with the votes and who voted how', async () => {
  await page('be').goto(`${base}/adoption`)
  await page('be').getByLabel('In the delegation’s own words').last().fill('Our law on private communication says otherwise.')
  await page('be').getByRole('button', { name: 'State the reservation' }).click()
  await expect(page('be').getByText('The delegation of Belgium expressed a reservation on the entire text of the resolution.')).toBeVisible()
  await page('be').getByText('Explain a vote').click()
  await page('be').getByLabel('In the delegation’s own words').first().fill('We did not vote, because paragraph 8 came too late.')
  await page('be').getByRole('button', { name: 'Explain the vote of Belgium' }).click()
  await expect(page('be').getByRole('main').getByText('We did not vote, because paragraph 8 came too late.').first()).toBeVisible()
  await expect(page('be').getByRole('button', { name: 'Explain the vote of Belgium' })).toHaveCount(0)
  expect(await barriers(page('be'))).toEqual([])
  await picture(page('be'), 'adopted')

  await page('ke').goto(`${base}/minutes`)
  const told = page('ke').getByRole('main')
  for (const words of [
    'Electronic vote: No. 17, Jordan', '8 of 11 votes cast; more than half needs 6: carried', 'The committee adopted the text by vote, 10 for, 1 against, 0 abstaining.',
    'Electronic vote: Sub-amendment 1 to No.', '4 of 5 votes cast; more than half needs 3: carried', 'accepted, by electronic vote 4–1–0',
    '97 of 110 votes cast; more than half needs 56: carried', 'Belgium explained its vote:', 'We did not vote, because paragraph 8 came too late.',
  ]) await expect(told).toContainText(words)
  await told.getByText('Roll call').first().click()
  await expect(told).toContainText('Abstained (1): Thailand')
  expect(await barriers(page('ke'))).toEqual([])
  await page('ke').goto('/members/be')
  await expect(page('ke').getByRole('main')).toContainText('explanation of vote')
})

test('The resolution is published: its status line with the counts, the reservation as its footnote, and the roll call of the Assembly', async ({ browser }) => {
  const secretariat = page('secretariat')
  await secretariat.goto(`${base}/adoption`)
  await secretariat.getByRole('button', { name: 'Publish the resolution' }).click()
  await expect(secretariat.getByText('Published as', { exact: false })).toBeVisible()

  const anybody = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })
  const reader = await anybody.newPage()
  await reader.goto(base)
  const text = reader.getByRole('main')
  await expect(text).toContainText('Resolution adopted by 97 votes to 13, with no abstentions* by the 142nd IPU Assembly (Geneva (resumed session),')
  await expect(text).toContainText('The delegation of Belgium expressed a reservation on the entire text of the resolution.')
  await expect(text).toContainText('Our law on private communication says otherwise.')
  await reader.goto(`${base}/votes`)
  await expect(text).toContainText('97 of 110 votes cast; more than half needs 56: carried')
  await expect(text.getByRole('row', { name: /^Canada\D+7\D+3\D+0\D+0$/, includeHidden: true })).toHaveCount(1)
  await picture(reader, 'published')
  await anybody.addCookies([{ name: 'lang', value: 'fr', url: server.url }])
  await reader.goto(base)
  await expect(text).toContainText('Résolution adoptée par 97 voix contre 13, sans abstention* par la 142e Assemblée de l’UIP')
  await expect(text).toContainText('La délégation de la Belgique a émis une réserve sur l’ensemble du texte de la résolution.')
  await picture(reader, 'published-fr')
  await anybody.close()
})

test('The log of all this is whole: folded again, it yields the same votes', async () => {
  expect(await server.stop()).toBe(0)
  const database = await openDatabase({ databaseUrl: null, dataDir })
  const votes = () => database.prisma.memberVote.findMany({ orderBy: [{ question: 'asc' }, { memberId: 'asc' }, { choice: 'asc' }] })
  const before = await votes()
  expect(await inTransaction(database.prisma, rebuild)).toMatchObject({ brokenAt: null })
  expect(await votes()).toEqual(before)
  expect(before.filter(({ memberId }) => memberId === 'ca').map(({ choice, votes: weight }) => [choice, weight])).toEqual(expect.arrayContaining([['for', 7], ['against', 3]]))
  await database.close()
})
