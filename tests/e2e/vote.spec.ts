import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { openDatabase } from '#server/db/database.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { rebuild } from '#server/rebuild.ts'
import { barriers } from '#tests/support/barriers.ts'
import { amendmentsAt, pressAt, test, VOTERS, type Hall } from './hall.ts'
import { give } from './people.ts'

/** Electronic votes in the demonstration's open sitting. Each story has a hall of its own, and begins with the list of presence. */
const picture = (one: Page, name: string) => one.screenshot({ path: `test-results/pictures/vote-${name}.png`, fullPage: true })
const PHONE = { width: 390, height: 844 }
const WALL = { width: 1600, height: 900 }

const ballotOn = (page: Page): Promise<string> => page.locator('.ballot input[name=ballotId]').first().inputValue()
const voteOf = (page: Page, member: string): Locator => page.getByRole('region', { name: `Vote of ${member}` })
const votes = async (page: Page, member: string, choice: 'For' | 'Against' | 'Abstain'): Promise<void> => {
  await voteOf(page, member).getByRole('button', { name: choice }).click()
  await expect(page.getByText(`Recorded: ${choice.toLowerCase()}.`, { exact: false })).toBeVisible()
}

/** Tab until a control of that name has the focus: nothing on the way may hold it. */
const tabTo = async (one: Page, name: string): Promise<void> => {
  for (let i = 0; i < 60; i++) {
    await one.keyboard.press('Tab')
    if (await one.evaluate((wanted) => document.activeElement?.textContent.trim() === wanted, name)) return
  }
  throw new Error(`${name} is not reached by the keyboard`)
}

/** The secretariat closes the demonstration's own vote, and records who is present: fourteen Members, for Canada its substitute. */
const takePresence = async (hall: Hall): Promise<Page> => {
  const { page } = await hall.enter('secretariat')
  await page.goto('/desk/people')
  await page.locator('#assembly').selectOption({ label: '142nd Assembly, Geneva (resumed session)' })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/assembly=/)
  await page.getByLabel('For whom').selectOption({ label: 'Canada' })
  await page.getByLabel('Seat').selectOption('substitute')
  await page.getByLabel('For the committee').selectOption('C-III')
  await page.getByLabel('Name', { exact: true }).fill('Adviser, delegation of Canada')
  await page.getByLabel('E-mail address').fill('adviser-ca@demo.example')
  await page.getByRole('button', { name: 'Admit and invite' }).click()
  await expect(page.getByText('Admitted.', { exact: false })).toBeVisible()

  await page.goto(`${hall.base}/votes`)
  // the demonstration has one open: whether the committee sits this evening
  await page.getByRole('button', { name: 'Close the vote' }).click()
  await expect(page.getByText('carried').first()).toBeVisible()
  await page.getByText('Standing Committee, one Member one vote', { exact: false }).last().click()
  await page.getByRole('checkbox', { name: 'Canada, by the substitute' }).check()
  await page.getByRole('button', { name: 'Record who is present' }).first().click()
  await expect(page.getByText('quorum: 14 of 14 Members present, 7 needed').first()).toBeVisible()
  return page
}

/** From the desk, an amendment is put to the vote by keyboard alone. */
const openVote = async (desk: Page, hall: Hall): Promise<void> => {
  await pressAt(desk, hall, 'e')
  await expect(desk.getByRole('button', { name: /^Open the vote on No\. \d+$/ })).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('button', { name: 'Close the vote and count' })).toBeFocused()
  await expect(desk.getByText('0 of 14 Members have voted')).toBeVisible()
}

/** What the drafting committee reported is confirmed; whatever is left is rejected in one decision. */
const rejectTheRest = async (desk: Page, { base }: Hall): Promise<void> => {
  await desk.goto(`${base}/desk`)
  await desk.getByRole('button', { name: 'Confirm all 2' }).click()
  await expect(desk.getByRole('heading', { name: /to confirm$/ })).toHaveCount(0)
  await desk.getByText('Take several together').click()
  const left = desk.locator('input[name=amendmentIds]')
  for (const one of await left.all()) await one.check()
  await desk.getByLabel('Decision', { exact: true }).selectOption('rejected')
  await desk.getByRole('button', { name: /^Decide these \d+ together$/ }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Every amendment is decided')
}

/** The committee adopts by consensus, and its text is reported to the Assembly. */
const bringToTheAssembly = async (secretariat: Page, hall: Hall): Promise<void> => {
  await rejectTheRest(secretariat, hall)
  await secretariat.goto(`${hall.base}/adoption`)
  await give(secretariat, 'Record adoption in committee')
  await secretariat.getByRole('button', { name: 'Report to the Assembly' }).click()
  await expect(secretariat.getByText('Reported to the Assembly', { exact: false }).or(secretariat.getByRole('button', { name: 'Record adoption by the Assembly' })).first()).toBeVisible()
}

/** The secretariat enters each accepted wording in the language that it was not decided in. */
const translate = async (secretariat: Page, { base }: Hall): Promise<void> => {
  await secretariat.goto(`${base}/translations`)
  const enter = secretariat.getByRole('button', { name: /^Enter the translation of No\. \d+$/ })
  for (let left = await enter.count(); left > 0; left--) {
    const words = secretariat.getByLabel(/^In (French|English) it reads$/).first()
    const isEnglish = await secretariat.getByLabel('In English it reads').count() > 0
    await words.fill(isEnglish ? 'Mindful of those who act together' : 'Consciente de ceux qui agissent ensemble')
    await enter.first().click()
    await expect(enter).toHaveCount(left - 1)
  }
}

/** Ten delegations cast all their votes: nine for, Kazakhstan against. */
const castByWeight = async (hall: Hall, ballotId: string): Promise<void> => {
  for (const id of VOTERS) await hall.cast(id, ballotId, { 'votes.for': id === 'kz' ? '0' : '10', 'votes.against': id === 'kz' ? '10' : '0', 'votes.abstain': '0' })
}

test('An amendment is put to the vote by keyboard alone; the vote is announced in the hall, reached by keyboard, and changed until it is closed', async ({ hall }) => {
  await takePresence(hall)
  const { page: president } = await hall.enter('president')
  const { page: kenya } = await hall.enter('delegate-ke', PHONE)
  const { page: wall } = await hall.enter('secretariat', WALL)
  await kenya.goto(`${hall.base}/sitting`)
  await wall.goto(`${hall.base}/projector`)
  await pressAt(president, hall, 'e')
  await expect(president.getByRole('button', { name: /^Open the vote on No\. \d+$/ })).toBeVisible()
  await picture(president, 'desk-before')
  await president.keyboard.press('Enter')
  await expect(president.getByRole('button', { name: 'Close the vote and count' })).toBeFocused()
  await expect(president.getByText('0 of 14 Members have voted')).toBeVisible()

  await expect(kenya.getByRole('status').filter({ hasText: 'Open now' })).toBeVisible()
  const choices = await voteOf(kenya, 'Kenya').getByRole('button').allInnerTexts()
  expect(choices).toEqual(['For', 'Against', 'Abstain'])
  await tabTo(kenya, 'Against')
  await kenya.keyboard.press('Enter')
  await expect(kenya.getByText('Recorded: against. You can change it until the vote is closed.')).toBeVisible()
  await expect(voteOf(kenya, 'Kenya').getByRole('button', { name: 'Against' })).toHaveAttribute('aria-pressed', 'true')
  await expect(president.getByText('1 of 14 Members have voted')).toBeVisible()
  await expect(wall.getByText('1 of 14 Members have voted')).toBeVisible()
  expect(await barriers(kenya)).toEqual([])
  await picture(kenya, 'floor-phone')
  await picture(wall, 'projector-open')

  await votes(kenya, 'Kenya', 'For')
  await kenya.reload()
  await expect(voteOf(kenya, 'Kenya').getByRole('button', { name: 'For' })).toHaveAttribute('aria-pressed', 'true')
  await expect(kenya.getByText('Recorded: for.', { exact: false })).toBeVisible()
  await expect(president.getByText('1 of 14 Members have voted')).toBeVisible()
})

test('The substitute votes while the titular is away; the titular comes and votes, and the substitute is told', async ({ hall }) => {
  await takePresence(hall)
  const { page: president } = await hall.enter('president')
  const { page: titular } = await hall.enter('delegate-ca')
  const { page: substitute } = await hall.enter('adviser-ca')
  for (const one of [titular, substitute]) await one.goto(`${hall.base}/sitting`)
  await openVote(president, hall)
  await votes(substitute, 'Canada', 'Against')
  await votes(titular, 'Canada', 'For')
  await voteOf(substitute, 'Canada').getByRole('button', { name: 'Against' }).click()
  await expect(substitute.getByRole('alert')).toContainText('titular')
  await substitute.reload()
  await expect(voteOf(substitute, 'Canada')).toContainText('titular')
  await expect(president.getByText('1 of 14 Members have voted')).toBeVisible()
})

test('The result decides the amendment: arithmetic, hall, tables and minutes tell it; a late vote is refused', async ({ hall }) => {
  await takePresence(hall)
  const { page: president } = await hall.enter('president')
  const { page: kenya } = await hall.enter('delegate-ke', PHONE)
  const { page: belgium } = await hall.enter('delegate-be')
  const { page: wall } = await hall.enter('secretariat', WALL)
  await kenya.goto(`${hall.base}/sitting`)
  await wall.goto(`${hall.base}/projector`)
  await openVote(president, hall)
  await votes(kenya, 'Kenya', 'For')
  const ballotId = await ballotOn(kenya)
  for (const id of ['bj', 'ch', 'cl', 'fj', 'fr', 'jo', 'ca'] as const) await hall.cast(id, ballotId, { choice: 'for' })
  for (const id of ['kz', 'ma', 'nl'] as const) await hall.cast(id, ballotId, { choice: 'against' })
  await hall.cast('th', ballotId, { choice: 'abstain' })
  await expect(president.getByText('12 of 14 Members have voted')).toBeVisible()
  // Belgium's line is bad: it does not hear that the vote is closed
  await belgium.routeWebSocket('**/api/live', () => undefined)
  await belgium.goto(`${hall.base}/sitting`)
  await expect(voteOf(belgium, 'Belgium').getByRole('button', { name: 'For' })).toBeVisible()

  await president.getByRole('button', { name: 'Close the vote and count' }).focus()
  await president.keyboard.press('Enter')
  const record = president.getByRole('button', { name: /^Record: No\. \d+ accepted$/ })
  await expect(record).toBeFocused()
  await expect(president.getByText('8 of 11 votes cast; more than half needs 6: carried')).toBeVisible()
  await expect(wall.getByText('8 of 11 votes cast; more than half needs 6: carried')).toBeVisible()
  await picture(president, 'desk-closed')
  await picture(wall, 'projector-result')

  await voteOf(belgium, 'Belgium').getByRole('button', { name: 'For' }).click()
  await expect(belgium.getByText('The vote is closed.')).toBeVisible()

  await president.keyboard.press('Enter')
  await expect(kenya.getByText('8–3–1')).toBeVisible()
  await expect(president.getByText('accepted').first()).toBeVisible()

  await kenya.goto(`${hall.base}/votes`)
  const main = kenya.getByRole('main')
  await expect(main.getByText('8 of 11 votes cast; more than half needs 6: carried')).toBeVisible()
  await expect(main.getByRole('img', { name: /^Hemicycle of Members by group: 8 for, 3 against, 1 abstaining, 2 divided or not voting/ })).toBeVisible()
  await main.getByText('By geopolitical group').first().click()
  await expect(main.getByRole('row', { name: /^African/ }).first()).toBeVisible()
  await main.getByText('By Member').first().click()
  await expect(main.getByRole('row', { name: /^Kenya\b.*\bfor$/ })).toBeVisible()
  await expect(main.getByRole('row', { name: /^Uruguay\b.*not voting$/ })).toBeVisible()
  expect(await barriers(kenya)).toEqual([])
  await picture(kenya, 'votes-phone')

  await kenya.goto(`${hall.base}/minutes`)
  await expect(main).toContainText('Electronic vote: No. 17, Jordan')
  await expect(main).toContainText('8 of 11 votes cast; more than half needs 6: carried')
  await main.getByText('Roll call').first().click()
  await expect(main).toContainText('Abstained (1): Thailand')
  expect(await barriers(kenya)).toEqual([])
})

const SECOND = { bj: 'for', ch: 'for', cl: 'for', fj: 'for', fr: 'against', jo: 'against', kz: 'against', ma: 'against', nl: 'against', th: 'abstain' } as const
test('The power fails in the middle of a vote: what was in the box is there, the vote is still open, the tally is right', async ({ hall }) => {
  await takePresence(hall)
  const { page: president } = await hall.enter('president')
  const { page: kenya } = await hall.enter('delegate-ke', PHONE)
  await openVote(president, hall)
  await kenya.goto(`${hall.base}/sitting`)
  await votes(kenya, 'Kenya', 'Against')
  const ballotId = await ballotOn(kenya)
  let arrived = 0
  const sent = VOTERS.map((id) => hall.cast(id, ballotId, { choice: SECOND[id] }).then(() => { arrived++ }, () => undefined))
  await Promise.any(sent)
  await hall.kill()
  await Promise.all(sent)
  await hall.restart()

  await kenya.goto(`${hall.base}/sitting`)
  await expect(voteOf(kenya, 'Kenya').getByRole('button', { name: 'Against' })).toHaveAttribute('aria-pressed', 'true')
  const count = await kenya.getByText(/\d+ of 14 Members have voted/).innerText()
  expect(Number.parseInt(count, 10), 'every vote that was answered').toBeGreaterThanOrEqual(arrived + 1)
  // whoever got no answer votes again, and so does everybody else
  for (const id of VOTERS) await hall.cast(id, ballotId, { choice: SECOND[id] })
  await pressAt(president, hall, 'e')
  await expect(president.getByText('11 of 14 Members have voted')).toBeVisible()
  await president.getByRole('button', { name: 'Close the vote and count' }).click()
  await expect(president.getByText('4 of 10 votes cast; more than half needs 6: not carried')).toBeVisible()
  await president.getByRole('button', { name: /^Record: No\. \d+ rejected$/ }).click()
  await expect(kenya.getByText('4–6–1')).toBeVisible()
})

test('Canada amends an amendment from its seat; by keyboard alone it is introduced, voted on, carried, and part of the amendment', async ({ hall }) => {
  await takePresence(hall)
  const { page: desk } = await hall.enter('president')
  const { page: canada } = await hall.enter('delegate-ca')
  const { page: floor } = await hall.enter('delegate-ke', PHONE)
  const { page: wall } = await hall.enter('secretariat', WALL)
  await floor.goto(`${hall.base}/sitting`)
  await wall.goto(`${hall.base}/projector`)
  const list = amendmentsAt(desk)
  await pressAt(desk, hall, 'n')
  await expect(floor.getByText('Its sponsor introduces it').first()).toBeVisible()
  await canada.goto(`${hall.base}/sitting`)
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
  await voteOf(floor, 'Kenya').getByRole('button', { name: 'For' }).click()
  const ballotId = await ballotOn(floor)
  for (const id of ['bj', 'ch', 'cl', 'fj'] as const) await hall.cast(id, ballotId, { choice: id === 'fj' ? 'against' : 'for' })
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

  await floor.goto(`${hall.base}/compendium/annotated`)
  await expect(floor.getByRole('row', { name: /Sub-amendment 1 to amendment No\. \d+/ })).toContainText('accepted plenary of the committee, by electronic vote 4–1–0')
  await picture(floor, 'annotated-phone')
  expect(await (await floor.context().request.get(`${hall.base}/compendium.csv`)).text()).toContain('Sub-amendment 1 to amendment No.')

  await floor.goto(`${hall.base}/minutes`)
  for (const told of ['Electronic vote: Sub-amendment 1 to No.', '4 of 5 votes cast; more than half needs 3: carried', 'accepted, by electronic vote 4–1–0']) await expect(floor.getByRole('main')).toContainText(told)
})

test('What is left is taken together; the committee adopts the text by a vote, and its counts are typed by nobody', async ({ hall }) => {
  await takePresence(hall)
  const { page: desk } = await hall.enter('president')
  const { page: kenya } = await hall.enter('delegate-ke', PHONE)
  await rejectTheRest(desk, hall)

  await desk.goto(`${hall.base}/votes`)
  await desk.getByRole('button', { name: 'Open the vote' }).click()
  await expect(desk.getByText('0 of 14 Members have voted')).toBeVisible()
  await kenya.goto(`${hall.base}/sitting`)
  const ballotId = await ballotOn(kenya)
  for (const id of VOTERS) await hall.cast(id, ballotId, { choice: id === 'kz' ? 'against' : 'for' })
  await voteOf(kenya, 'Kenya').getByRole('button', { name: 'For' }).click()
  await expect(desk.getByText('11 of 14 Members have voted')).toBeVisible()
  await desk.getByRole('button', { name: 'Close the vote' }).click()
  await give(desk, 'Record the adoption by this vote')
  await kenya.goto(`${hall.base}/adoption`)
  await expect(kenya.getByText('10 for, 1 against, 0 abstaining').first()).toBeVisible()
  await kenya.goto(`${hall.base}/minutes`)
  await expect(kenya.getByRole('main')).toContainText('The committee adopted the text by vote, 10 for, 1 against, 0 abstaining.')
})

test('The Assembly votes by weight under its President, once the text is there in both languages: a delegation divides its own, and may not cast more than it has', async ({ hall }) => {
  const secretariat = await takePresence(hall)
  const { page: chair } = await hall.enter('assembly-president')
  const { page: president } = await hall.enter('president')
  const { page: titular } = await hall.enter('delegate-ca')
  const { page: substitute } = await hall.enter('adviser-ca')
  await test.step('The President of the Assembly finds the text waiting, in one language, and nothing of the committee’s to decide', async () => {
    await bringToTheAssembly(secretariat, hall)
    await chair.goto(hall.base)
    await chair.getByRole('link', { name: 'Record the decision of the Assembly' }).click()
    await expect(chair.getByText(/exists? in one language only|awaits? (its|their) translation/).first()).toBeVisible()
    await chair.goto(`${hall.base}/votes`)
    await chair.getByRole('button', { name: 'Open the vote' }).click()
    await expect(chair.getByRole('alert')).toContainText('translation')
    await translate(secretariat, hall)
  })

  await expect(chair.getByText('Assembly, weighted votes').first()).toBeVisible()
  await chair.getByRole('button', { name: 'Open the vote' }).click()
  await expect(chair.getByText('0 of 14 Members have voted')).toBeVisible()
  expect(await barriers(chair)).toEqual([])
  // the committee's President has no part in it
  await president.goto(`${hall.base}/votes`)
  await expect(president.getByText('0 of 14 Members have voted')).toBeVisible()
  await expect(president.getByRole('button', { name: 'Close the vote' })).toHaveCount(0)

  await titular.goto(`${hall.base}/votes`)
  const canada = voteOf(titular, 'Canada')
  await expect(canada).toContainText('The delegation has 10 votes; one delegate casts at most 10. Cast so far: 0.')
  await canada.getByLabel('For').fill('7')
  await canada.getByLabel('Against').fill('5')
  await canada.getByRole('button', { name: 'Cast these votes' }).click()
  await expect(canada.getByRole('alert')).toContainText('more votes than may be cast')
  await canada.getByLabel('Against').fill('3')
  await canada.getByRole('button', { name: 'Cast these votes' }).click()
  await expect(canada).toContainText('Cast so far: 10.')
  await picture(titular, 'split')
  // the titular has cast them all: nothing is left for the substitute
  await substitute.goto(`${hall.base}/votes`)
  await voteOf(substitute, 'Canada').getByLabel('For').fill('1')
  await voteOf(substitute, 'Canada').getByRole('button', { name: 'Cast these votes' }).click()
  await expect(voteOf(substitute, 'Canada').getByRole('alert')).toContainText('more votes than may be cast')

  await castByWeight(hall, await ballotOn(titular))
  await expect(chair.getByRole('status').filter({ hasText: '11 of 14 Members have voted' })).toBeVisible()
  await chair.getByRole('button', { name: 'Close the vote' }).click()
  await expect(chair.getByText('97 of 110 votes cast; more than half needs 56: carried')).toBeVisible()
  await chair.getByRole('button', { name: 'Record the adoption by this vote' }).click()
  await expect(chair.getByRole('button', { name: 'Record the adoption by this vote' })).toHaveCount(0)
  await titular.reload()
  await titular.getByText('By Member').first().click()
  await expect(titular.getByRole('row', { name: /^Canada\D+7\D+3\D+0\D+0$/ })).toBeVisible()
  await expect(titular.getByRole('row', { name: /^Belgium\D+0\D+0\D+0\D+10$/ })).toBeVisible()

  await test.step('The log of it is whole: folded again, it yields the same votes', async () => {
    expect(await hall.stop()).toBe(0)
    const database = await openDatabase({ databaseUrl: null, dataDir: hall.dataDir })
    const cast = () => database.prisma.memberVote.findMany({ orderBy: [{ question: 'asc' }, { memberId: 'asc' }, { choice: 'asc' }] })
    const before = await cast()
    expect(await inTransaction(database.prisma, rebuild)).toMatchObject({ brokenAt: null })
    expect(await cast()).toEqual(before)
    expect(before.filter(({ memberId }) => memberId === 'ca').map(({ choice, votes: weight }) => [choice, weight])).toEqual(expect.arrayContaining([['for', 7], ['against', 3]]))
    await database.close()
  })
})

test('Belgium reserves and explains its vote: the minutes tell it; the published resolution has its counts, its footnote, and the roll call', async ({ hall, browser }) => {
  const secretariat = await takePresence(hall)
  const { page: chair } = await hall.enter('assembly-president')
  const { page: belgium } = await hall.enter('delegate-be')
  const { page: kenya } = await hall.enter('delegate-ke', PHONE)
  await test.step('The Assembly has adopted the text by 97 votes to 13', async () => {
    await bringToTheAssembly(secretariat, hall)
    await translate(secretariat, hall)
    await chair.goto(`${hall.base}/votes`)
    await chair.getByRole('button', { name: 'Open the vote' }).click()
    await kenya.goto(`${hall.base}/votes`)
    const ballotId = await ballotOn(kenya)
    await castByWeight(hall, ballotId)
    await hall.cast('ca', ballotId, { 'votes.for': '7', 'votes.against': '3', 'votes.abstain': '0' })
    await chair.getByRole('button', { name: 'Close the vote' }).click()
    await give(chair, 'Record the adoption by this vote')
  })

  await belgium.goto(`${hall.base}/adoption`)
  await belgium.getByLabel('In the delegation’s own words').last().fill('Our law on private communication says otherwise.')
  await belgium.getByRole('button', { name: 'State the reservation' }).click()
  await expect(belgium.getByText('The delegation of Belgium expressed a reservation on the entire text of the resolution.')).toBeVisible()
  await belgium.getByText('Explain a vote').click()
  await belgium.getByLabel('In the delegation’s own words').first().fill('We did not vote, because paragraph 8 came too late.')
  await belgium.getByRole('button', { name: 'Explain the vote of Belgium' }).click()
  await expect(belgium.getByRole('main').getByText('We did not vote, because paragraph 8 came too late.').first()).toBeVisible()
  await expect(belgium.getByRole('button', { name: 'Explain the vote of Belgium' })).toHaveCount(0)
  expect(await barriers(belgium)).toEqual([])
  await picture(belgium, 'adopted')

  await kenya.goto(`${hall.base}/minutes`)
  const told = kenya.getByRole('main')
  for (const words of [
    '97 of 110 votes cast; more than half needs 56: carried', 'The delegation of Belgium expressed a reservation on the entire text of the resolution.', 'Our law on private communication says otherwise.',
    'Belgium explained its vote:', 'We did not vote, because paragraph 8 came too late.',
  ]) await expect(told).toContainText(words)
  expect(await barriers(kenya)).toEqual([])
  await kenya.goto('/members/be')
  await expect(kenya.getByRole('main')).toContainText('explanation of vote')

  await secretariat.goto(`${hall.base}/adoption`)
  await secretariat.getByRole('button', { name: 'Publish the resolution' }).click()
  await expect(secretariat.getByText('Published as', { exact: false })).toBeVisible()
  const anybody: BrowserContext = await browser.newContext({ baseURL: hall.url, javaScriptEnabled: false })
  const reader = await anybody.newPage()
  await reader.goto(hall.base)
  const text = reader.getByRole('main')
  await expect(text).toContainText('Resolution adopted by 97 votes to 13, with no abstentions* by the 142nd IPU Assembly (Geneva (resumed session),')
  await expect(text).toContainText('The delegation of Belgium expressed a reservation on the entire text of the resolution.')
  await expect(text).toContainText('Our law on private communication says otherwise.')
  await reader.goto(`${hall.base}/votes`)
  await expect(text).toContainText('97 of 110 votes cast; more than half needs 56: carried')
  await expect(text.getByRole('row', { name: /^Canada\D+7\D+3\D+0\D+0$/, includeHidden: true })).toHaveCount(1)
  await picture(reader, 'published')
  await anybody.addCookies([{ name: 'lang', value: 'fr', url: hall.url }])
  await reader.goto(hall.base)
  await expect(text).toContainText('Résolution adoptée par 97 voix contre 13, sans abstention* par la 142e Assemblée de l’UIP')
  await expect(text).toContainText('La délégation de la Belgique a émis une réserve sur l’ensemble du texte de la résolution.')
  await picture(reader, 'published-fr')
  await anybody.close()
})
