import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, request, test as alone, type APIRequestContext, type Browser, type Locator, type Page } from '@playwright/test'
import { freePort, startServer } from '#tests/support/server.ts'
import { signIn, type Person } from './people.ts'

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

/** Goes to the desk and presses a letter of its list. */
export const pressAt = async (desk: Page, { base }: Hall, ...letters: readonly string[]): Promise<void> => {
  await desk.goto(`${base}/desk`)
  await amendmentsAt(desk).focus()
  for (const letter of letters) await desk.keyboard.press(letter)
}

/** Types an amendment that is spoken; the desk then looks at it. */
export const speakAmendment = async (desk: Page, { at, does, words, by }: { at: RegExp; does: string; words: string; by?: string }): Promise<void> => {
  await desk.getByRole('navigation', { name: 'Paragraphs' }).getByRole('link', { name: at }).click()
  const oral = desk.locator('details.oral')
  await oral.getByText('Oral amendment', { exact: true }).click()
  await oral.getByLabel('What it does').selectOption({ label: does })
  await oral.getByLabel('The paragraph as it should read').fill(words)
  if (by) await oral.getByLabel('Proposed by').selectOption({ label: by })
  await oral.getByRole('button', { name: 'Enter the oral amendment' }).click()
}
