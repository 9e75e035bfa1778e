import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, request, test as alone, type APIRequestContext, type Browser, type Locator, type Page } from '@playwright/test'
import { freePort, startServer } from '#tests/support/server.ts'
import { alive, signIn, type Person } from './people.ts'

/** Delegations of which only a vote is asked, from browsers without their script. */
export const VOTERS = ['bj', 'ch', 'cl', 'fj', 'fr', 'jo', 'kz', 'ma', 'nl', 'th'] as const

/** The demonstration's open sitting on a server of this story's own: whatever happens here, no other story hears of it. */
export type Hall = {
  readonly url: string
  readonly dataDir: string
  /** the address of the text that is before the committee */
  readonly base: string
  /** Somebody at a browser of their own. */
  readonly enter: (account: string, screen?: { readonly width: number; readonly height: number }) => Promise<Person>
  /** Votes for a Member, as a form would; fails unless the vote is taken. */
  readonly cast: (memberId: string, ballotId: string, form: Readonly<Record<string, string>>) => Promise<void>
  /** The power fails. */
  readonly kill: () => Promise<void>
  /** The server comes back, where it was and with what it had. */
  readonly restart: () => Promise<void>
  /** ends the server as an operator would; resolves with its exit code */
  readonly stop: () => Promise<number | null>
  /** everybody goes, and nothing is kept */
  readonly leave: () => Promise<void>
}

/** Opens a hall upon a demonstration that was played before. */
export const openHall = async (browser: Browser, played: string): Promise<Hall> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'chapeau-hall-'))
  await cp(played, dataDir, { recursive: true, filter: (from) => !from.endsWith('.sock') })
  const port = await freePort()
  let server = await startServer({ demo: true, dataDir, port })
  const { url } = server
  const people: Person[] = []
  const voters = new Map<string, APIRequestContext>()
  const voter = async (memberId: string): Promise<APIRequestContext> => {
    const known = voters.get(memberId)
    if (known) return known
    const one = await request.newContext({ baseURL: url })
    voters.set(memberId, one)
    await one.post('/demo/sign-in', { form: { account: `delegate-${memberId}` }, headers: { origin: url } })
    return one
  }
  const enter: Hall['enter'] = async (account, screen) => {
    const person = await signIn(browser, url, account)
    people.push(person)
    if (screen) await person.page.setViewportSize(screen)
    return person
  }

  const { page } = await enter('secretariat')
  await page.goto('/resolutions')
  const address = await page.getByRole('link', { name: /technology companies/i }).first().getAttribute('href')
  await page.close()
  const base = new URL(address ?? '', url).pathname.split('/').slice(0, 3).join('/')

  return {
    url, dataDir, base, enter,
    cast: async (memberId, ballotId, form) => {
      const commandId = `${memberId}-${ballotId}-${String(Date.now())}`
      const answered = await (await voter(memberId)).post(`${base}/sitting`, { form: { command: 'CastVote', commandId, ballotId, memberId, ...form }, headers: { origin: url } })
      expect(answered.status(), `${memberId} votes`).toBe(200)
    },
    kill: async () => { await server.kill() },
    restart: async () => { server = await startServer({ demo: true, dataDir, port }) },
    stop: () => server.stop(),
    leave: async () => {
      for (const { context } of people) await context.close()
      for (const one of voters.values()) await one.dispose()
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export const test = alone.extend<{ hall: Hall }, { played: string }>({
  // played once; each story begins with a copy
  played: [async ({ browserName }, use) => {
    const dataDir = await mkdtemp(path.join(tmpdir(), `chapeau-played-${browserName}-`))
    const server = await startServer({ demo: true, dataDir })
    await server.stop()
    await use(dataDir)
    await rm(dataDir, { recursive: true, force: true })
  }, { scope: 'worker', timeout: 180_000 }],
  hall: async ({ browser, played }, use) => {
    const hall = await openHall(browser, played)
    await use(hall)
    await hall.leave()
  },
})

/** The amendments at the desk, which the letters act on. */
export const amendmentsAt = (desk: Page): Locator => desk.getByRole('group', { name: 'Amendments in voting order' }).last()

/** Presses letters in the list of amendments at the desk. */
export const pressHere = async (desk: Page, ...letters: readonly string[]): Promise<void> => {
  await alive(desk)
  await amendmentsAt(desk).focus()
  for (const letter of letters) await desk.keyboard.press(letter)
}

/** The same, from wherever one is. */
export const pressAt = async (desk: Page, { base }: Hall, ...letters: readonly string[]): Promise<void> => {
  await desk.goto(`${base}/desk`)
  await pressHere(desk, ...letters)
}

/** Types an amendment that is spoken; the desk then looks at it. */
export const speakAmendment = async (desk: Page, { at, does, words, by }: { at: RegExp; does: string; words: string; by?: string }): Promise<void> => {
  const place = desk.getByRole('navigation', { name: 'Paragraphs' }).getByRole('link', { name: at })
  await place.click()
  await expect(place).toHaveAttribute('aria-current', 'true')
  const oral = desk.locator('details.oral')
  await oral.getByText('Oral amendment', { exact: true }).click()
  await oral.getByLabel('What it does').selectOption({ label: does })
  await oral.getByLabel('The paragraph as it should read').fill(words)
  if (by) await oral.getByLabel('Proposed by').selectOption({ label: by })
  await oral.getByRole('button', { name: 'Enter the oral amendment' }).click()
}

export const PHONE = { width: 390, height: 844 }

/** The vote that is open on a page, by its id. */
export const ballotOn = (page: Page): Promise<string> => page.locator('.ballot input[name=ballotId]').first().inputValue()
/** Where a Member votes. */
export const voteOf = (page: Page, member: string): Locator => page.getByRole('region', { name: `Vote of ${member}` })
export const pictureOfVote = (one: Page, name: string) => one.screenshot({ path: `test-results/pictures/vote-${name}.png`, fullPage: true })

/** The secretariat closes the demonstration's own vote, and records who is present: fourteen Members, for Canada its substitute. */
export const takePresence = async (hall: Hall): Promise<Page> => {
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

/** What the drafting committee reported is confirmed; whatever is left is rejected in one decision. */
export const rejectTheRest = async (desk: Page, { base }: Hall): Promise<void> => {
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
