import { expect, type Page } from '@playwright/test'
import { barriers } from '#tests/support/barriers.ts'
import { openHall, pressHere, speakAmendment, test, type Hall } from './hall.ts'
import type { Person } from './people.ts'

/** A sitting that is open in the demonstration: the story goes on from there, on the real server, which is killed in the middle of it. */
test.describe.configure({ mode: 'serial' })

let hall: Hall
const people = {} as Record<'president' | 'secretariat' | 'canada' | 'kenya' | 'wall', Person>
let base = ''

const picture = (page: Page, name: string) => page.screenshot({ path: `test-results/pictures/sitting-${name}.png`, fullPage: true })
const page = (who: keyof typeof people): Page => people[who].page

declare global {
  interface Window {
    /** what the wall went through since it was opened: from which opacity words came, and whether it ever stood without any */
    wall: { readonly fades: unknown[]; blank: number }
  }
}
const watchTheWall = (): void => {
  window.wall = { fades: [], blank: 0 }
  document.addEventListener('animationstart', ({ target }) => {
    const [came] = (target as Element).getAnimations()
    window.wall.fades.push((came?.effect as KeyframeEffect | undefined)?.getKeyframes()[0]?.['opacity'])
  })
  new MutationObserver(() => {
    if (document.readyState === 'complete' && !document.querySelector<HTMLElement>('.screen .words')?.innerText.trim()) window.wall.blank++
  }).observe(document, { childList: true, subtree: true, characterData: true })
}
const onTheWall = (): Promise<Window['wall']> => page('wall').evaluate(() => window.wall)

test.beforeAll(async ({ browser, played }) => {
  hall = await openHall(browser, played)
  for (const [who, account] of [['president', 'president'], ['secretariat', 'secretariat'], ['canada', 'delegate-ca'], ['kenya', 'delegate-ke'], ['wall', 'secretariat']] as const) {
    people[who] = await hall.enter(account)
  }
  await page('canada').setViewportSize({ width: 390, height: 844 })
  await page('wall').setViewportSize({ width: 1600, height: 900 })
  await page('wall').addInitScript(watchTheWall)
  base = hall.base
})
test.afterAll(async () => { await hall.leave() })

test('Delegations ask for the floor from their seats; the desk gives it, with a countdown everyone sees', async () => {
  await page('president').goto(`${base}/desk`)
  await page('canada').goto(`${base}/sitting`)
  await page('kenya').goto(`${base}/sitting`)
  await page('wall').goto(`${base}/projector`)
  const desk = page('president').getByRole('complementary').last()
  await expect(page('canada').getByText('Speakers’ list for the debate on the draft', { exact: false })).toBeVisible()
  await expect(desk.getByRole('listitem').filter({ hasText: 'Amendments, paragraph by paragraph' })).toHaveAttribute('aria-current', 'step')
  await desk.getByText('Open a speakers’ list').first().click()
  await desk.getByRole('button', { name: 'Open a speakers’ list' }).click()
  // those who waited on the other list lapse
  await expect(page('canada').getByText('Nobody waits.')).toBeVisible()

  await page('canada').getByRole('button', { name: 'Ask for the floor' }).click()
  await expect(page('canada').getByText('You are No. 1 on the list.')).toBeVisible()
  await page('kenya').getByRole('button', { name: 'Ask for the floor' }).click()
  await expect(page('kenya').getByText('You are No. 2 on the list.')).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Give the floor to Canada' })).toBeVisible()
  await picture(page('canada'), 'phone-asked')

  await desk.getByRole('button', { name: 'Give the floor to Canada' }).click()
  await expect(page('kenya').getByRole('timer')).toContainText('left')
  await expect(page('kenya').getByRole('status').filter({ hasText: 'Canada has the floor' })).toBeAttached()
  await expect(page('canada').getByText('You have the floor.').first()).toBeVisible()

  await page('kenya').getByText('Point of order, right of reply').click()
  await page('kenya').getByRole('button', { name: 'Raise a point of order' }).click()
  await desk.getByRole('button', { name: /Give the floor to Kenya/ }).first().click()
  await expect(page('canada').getByText('Canada goes on after it.')).toBeVisible()
  await picture(page('president'), 'desk-speakers')
  await desk.getByRole('button', { name: 'End the turn' }).click()
  await expect(page('kenya').locator('.speaking')).toContainText('Canada')
  await desk.getByRole('button', { name: 'End the turn' }).click()
  await expect(page('kenya').getByText('Nobody has the floor.')).toBeVisible()
})

test('The wall shows the paragraph with its change and its conflict as the desk does; the next comes slowly, at once where less motion is asked for', async () => {
  const [desk, screen] = [page('president'), page('wall').locator('.screen')]
  const selected = desk.locator('.am[aria-current=true]')
  const put = async (nth: number): Promise<void> => {
    await desk.locator('.am .nth').nth(nth).click()
    await desk.getByRole('button', { name: 'Put before the committee' }).click()
    await expect(screen.locator('.top')).toContainText(await selected.locator('header b').innerText())
  }
  await expect(screen.locator('.change')).toHaveText(await selected.locator('.change').innerText(), { useInnerText: true })
  await expect(screen.locator('ins').first()).toHaveCSS('text-decoration-line', 'underline')
  await expect(screen.locator('del').first()).toHaveCSS('text-decoration-line', 'line-through')
  const clash = selected.locator('.chip').filter({ hasText: 'touches No.' })
  await expect(screen.locator('.put em')).toHaveText(await clash.innerText())
  expect(await screen.locator('.put em path').getAttribute('d')).toBe(await clash.locator('path').getAttribute('d'))

  const { fades } = await onTheWall()
  await put(1)
  await expect.poll(async () => (await onTheWall()).fades).toEqual([...fades, '0.2'])
  await page('wall').emulateMedia({ reducedMotion: 'reduce' })
  await put(0)
  await expect(screen.locator('.change')).toHaveCSS('animation-name', 'none')
  expect((await onTheWall()).fades).toHaveLength(fades.length + 1)
  await page('wall').emulateMedia({ reducedMotion: null })
})

test('A sub-amendment from the floor reaches the desk, and no screen of the hall loads anything', async () => {
  const asked: string[] = []
  page('kenya').on('request', (request) => { asked.push(new URL(request.url()).pathname) })
  await page('canada').getByText('Propose a sub-amendment').click()
  const words = page('canada').getByLabel('The paragraph as it should read')
  const before = await words.inputValue()
  await words.fill(`${before}, and to review this every year`)
  await page('canada').getByRole('button', { name: 'Propose these words' }).click()
  await expect(page('kenya').getByText('and to review this every year')).toBeVisible()
  await expect(page('president').getByText('and to review this every year').first()).toBeVisible()
  expect(asked).toEqual([])
})

test('What falls is shown before it is confirmed; everybody sees the decision at once, and is told politely', async () => {
  const asked: string[] = []
  page('kenya').on('request', (request) => { asked.push(new URL(request.url()).pathname) })
  await pressHere(page('president'), 'm')
  await page('president').getByRole('radio', { name: /^With sub-amendment 1/ }).check()
  await expect(page('president').getByLabel('The paragraph as it is to read')).toHaveCount(0)
  await page('president').getByRole('button', { name: /^Accept No\. \d+ as modified$/ }).click()
  await expect(page('kenya').getByText('accepted as modified').first()).toBeVisible()
  await expect(page('kenya').locator('.paper')).toContainText('and to review this every year')
  await expect(page('wall').locator('.screen')).toContainText('accepted as modified')
  expect(asked).toEqual([])
  await picture(page('kenya'), 'floor-decided')
  await picture(page('wall'), 'projector')
})

test('Two desks at once: the second is told that it is decided, and shown how', async () => {
  await page('president').goto(`${base}/desk`)
  // the second desk does not hear of the first, as on a bad line
  await page('secretariat').routeWebSocket('**/api/live', () => undefined)
  await page('secretariat').goto(`${base}/desk`)
  for (const who of ['president', 'secretariat'] as const) {
    await pressHere(page(who), 'r')
    await expect(page(who).getByRole('button', { name: /^Reject No\. \d+$/ })).toBeVisible()
  }
  await page('president').getByRole('button', { name: /^Reject No\. \d+$/ }).click()
  await expect(page('president').getByText('rejected').first()).toBeVisible()
  await page('secretariat').getByRole('button', { name: /^Reject No\. \d+$/ }).click()
  await expect(page('secretariat').getByText('This amendment is rejected already').first()).toBeVisible()
})

test('An oral amendment is typed at the desk, as long as paragraphs get; the wall shows it whole, and it is decided like any other', async () => {
  const [desk, screen] = [page('president'), page('wall').locator('.screen')]
  const words = `Requests technology companies ${'to answer the parliaments concerned within a month, '.repeat(16)}and to say in writing what they did`
  expect(words.split(' ')).toHaveLength(139)
  await desk.goto(`${base}/desk`)
  await speakAmendment(desk, { at: /^OP 6 /, does: 'adds a paragraph after it', words, by: 'Kenya' })
  // the desk goes to it, at a place of its own
  await expect(desk.getByRole('heading', { name: 'New operative paragraph 6bis' })).toBeVisible()
  await picture(desk, 'desk-oral')
  await desk.getByRole('button', { name: 'Put before the committee' }).click()
  await expect(page('kenya').locator('.change')).toContainText(words.slice('Requests '.length))
  await expect(screen.locator('.change')).toContainText(words.slice('Requests '.length))
  for (const told of [desk.locator('.am[aria-current=true] header'), page('kenya').locator('.floor-head'), screen.locator('.top')]) await expect(told).toContainText('Kenya, orally')
  await expect(desk.locator('.am[aria-current=true] header')).toContainText('entered by the President')
  const measured = () => screen.locator('.words').evaluate((seen) => ({ large: parseFloat(getComputedStyle(seen.querySelector('.change') ?? seen).fontSize) >= 40, hidden: seen.scrollHeight - seen.clientHeight }))
  await expect.poll(measured).toEqual({ large: true, hidden: 0 })
  await picture(page('wall'), 'projector-longest')

  await pressHere(desk, 'a')
  await desk.getByRole('button', { name: /^Accept No\. \d+ by consensus$/ }).click()
  await expect(page('kenya').locator('.paper')).toContainText(words)
  await expect(screen.locator('.put')).toContainText('accepted')
})

test('The server is killed and started again: the sitting goes on where it stood, and every screen comes back by itself', async () => {
  const words = await page('kenya').locator('.paper').innerText()
  await hall.kill()
  for (const one of ['wall', 'kenya'] as const) await expect(page(one).getByText('Not connected: the last state is shown')).toBeVisible()
  await expect(page('wall').locator('.screen .words')).not.toBeEmpty()
  await picture(page('wall'), 'projector-lost')
  await hall.restart()
  for (const one of ['wall', 'kenya'] as const) await expect(page(one).getByText('Not connected: the last state is shown')).toHaveCount(0, { timeout: 60_000 })
  await page('president').goto(`${base}/desk`)
  await pressHere(page('president'), 'd')
  await page('president').getByRole('button', { name: /^Defer No\. \d+$/ }).click()
  await expect(page('president').getByRole('button', { name: /^Defer No\. \d+$/ })).toHaveCount(0)
  await expect(page('kenya').getByText('deferred').first()).toBeVisible({ timeout: 60_000 })
  await expect.poll(() => page('kenya').locator('.paper').innerText()).toBe(words)
})

test('The drafting committee is appointed, sits, decides and reports; the plenary confirms', async () => {
  const desk = page('president')
  await desk.getByText('Drafting committee ·').click()
  // six sit on it in the demonstration
  await desk.getByText('Appoint other Members').click()
  await desk.getByRole('checkbox', { name: 'Fiji', exact: true }).check()
  await desk.getByRole('button', { name: 'Appoint 7 Members' }).click()
  await expect(desk.getByText('7 of at most 11 seats')).toBeVisible()
  await desk.getByRole('button', { name: 'Close the sitting' }).click()
  await expect(page('wall').locator('.screen .top')).toHaveText('No sitting is open')
  await expect(page('wall').locator('.screen .words')).toHaveText('Responsibility of technology companies for the safety of children online')
  await picture(page('wall'), 'projector-closed')
  await desk.getByRole('radio', { name: 'Drafting committee' }).check()
  await desk.getByRole('button', { name: 'Open the sitting' }).click()
  await expect(desk.getByText('Drafting committee · open since', { exact: false })).toBeVisible()
  await pressHere(desk, 'a')
  await desk.getByRole('button', { name: /^Accept No\. \d+ by consensus$/ }).click()
  await expect(desk.getByRole('heading', { name: '3 decisions of the drafting committee to confirm' })).toBeVisible()
  await expect(page('kenya').getByText('Drafting committee').first()).toBeVisible()
  await picture(desk, 'desk-reported')
  await desk.getByRole('button', { name: 'Close the sitting' }).click()
  await desk.getByRole('button', { name: 'Open the sitting' }).click()
  await desk.getByRole('button', { name: 'Confirm all 3' }).click()
  await expect(desk.getByRole('heading', { name: /to confirm$/ })).toHaveCount(0)
  await expect(page('wall').locator('.screen .change')).toBeVisible()
  expect((await onTheWall()).blank, 'times that the wall stood without words since it was opened').toBe(0)
})

test('The minutes tell it all, and can be taken along', async () => {
  await page('kenya').goto(`${base}/minutes`)
  const main = page('kenya').getByRole('main')
  for (const told of ['Canada spoke', 'Kenya raised a point of order', 'proposed sub-amendment 1', 'in the words of Canada', 'The plenary confirmed the decision of the drafting committee', 'Members of the drafting committee: Belgium, Chile, Fiji, Jordan']) {
    await expect(main).toContainText(told)
  }
  await expect(main.getByRole('img', { name: /^By geopolitical group: .*Twelve Plus Group \d+ %/ })).toBeVisible()
  await expect(main.getByRole('img', { name: /^By sex of the speaker/ })).toBeVisible()
  await main.getByText('As a table').first().click()
  await expect(main.getByRole('row', { name: /^Twelve Plus Group [1-9]/ })).toBeVisible()
  await picture(page('kenya'), 'minutes')
  const markdown = await page('kenya').context().request.get(`${base}/minutes.md`)
  expect(markdown.headers()['content-type']).toContain('text/markdown')
  expect(await markdown.text()).toMatch(/\*\*\d\d:\d\d:\d\d\*\* No\\?\. \d+/)
  const csv = await (await page('kenya').context().request.get(`${base}/minutes.csv`)).text()
  expect(csv.split('\r\n')[0]).toBe('\uFEFFat,sitting,matter,number,sub-amendment,proposed by,place,decision,by amendment No.,mode,body,for,against,abstain,objections,reason,undone,confirmed')
  expect(csv).toContain('accepted as modified')
})

test('No barrier that a machine can find, in either language, by day and by night; each choice is one control named by the choice', async () => {
  for (const [who, address] of [['president', 'desk'], ['canada', 'sitting'], ['kenya', 'minutes'], ['wall', 'projector']] as const) {
    for (const [lang, colorScheme] of [['en', 'light'], ['fr', 'dark']] as const) {
      await people[who].context.addCookies([{ name: 'lang', value: lang, url: hall.url }])
      await page(who).emulateMedia({ colorScheme })
      await page(who).goto(`${base}/${address}`)
      await expect(page(who).locator('main, .desk').first()).toBeVisible()
      expect(await barriers(page(who)), `${address} in ${lang}`).toEqual([])
      await picture(page(who), `${address}-${lang}-${colorScheme}`)
    }
  }
  const controls = await page('president').locator('.centre').getByRole('button').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent).filter((name) => !name.trim()))
  expect(controls).toEqual([])
})
