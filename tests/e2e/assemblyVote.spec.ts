import { expect, type BrowserContext, type Page } from '@playwright/test'
import { openDatabase } from '#server/db/database.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { rebuild } from '#server/rebuild.ts'
import { barriers } from '#tests/support/barriers.ts'
import { ballotOn, PHONE, pictureOfVote as picture, rejectTheRest, takePresence, test, voteOf, VOTERS, type Hall } from './hall.ts'
import { give } from './people.ts'

/** The Assembly votes on what the committee has adopted. Each story has a hall of its own. */
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
  await expect(enter.first()).toBeVisible()
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
