import { expect, type Page } from '@playwright/test'
import { barriers } from '#tests/support/barriers.ts'
import { amendmentsAt, ballotOn, PHONE, pictureOfVote as picture, pressAt, rejectTheRest, takePresence, test, voteOf, VOTERS, type Hall } from './hall.ts'
import { give } from './people.ts'

/** Electronic votes of the committee in the demonstration's open sitting. Each story has a hall of its own, and begins with the list of presence. */
const WALL = { width: 1600, height: 900 }

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

/** From the desk, an amendment is put to the vote by keyboard alone. */
const openVote = async (desk: Page, hall: Hall): Promise<void> => {
  await pressAt(desk, hall, 'e')
  await expect(desk.getByRole('button', { name: /^Open the vote on No\. \d+$/ })).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('button', { name: 'Close the vote and count' })).toBeFocused()
  await expect(desk.getByText('0 of 14 Members have voted')).toBeVisible()
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
  await expect(voteOf(kenya, 'Kenya').getByRole('button')).toHaveText(['For', 'Against', 'Abstain'])
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
