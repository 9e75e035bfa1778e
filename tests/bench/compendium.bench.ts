import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { LANGS } from '#domain/languages.ts'
import { MEMBERS } from '#domain/membership/members.ts'
import { roomName } from '#domain/permission/rooms.ts'
import { SYSTEM } from '#domain/permission/roles.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { loadActor } from '#server/auth/actors.ts'
import { openEmbedded } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { amendmentsPage } from '#server/query/workspace.ts'
import { findBrowser } from '#tests/support/browser.ts'
import { approvedProcess, committee } from '#tests/support/committee.ts'
import { smallDraft, smallMemorandum, writeRoom } from '#tests/support/drafts.ts'
import { startServer } from '#tests/support/server.ts'
import { ms, seeded, type Table, type Tables } from './bench.ts'

const PARAGRAPHS = 100
const DELEGATIONS = 60
/** amendments of each delegation: 600 in all */
const EACH = 10
const NOW = '2021-10-01T12:00:00.000Z'
const LATE = '2021-11-12T12:00:00.000Z'

const VOCABULARY = 'the of and to in for on with all parliaments States children online safety legislation national international measures rights authorities companies prevention victims budget awareness'.split(' ')
const random = seeded(600)
const words = (n: number): string => Array.from({ length: n }, () => VOCABULARY[Math.floor(random() * VOCABULARY.length)] ?? '').join(' ')
const draft: ResolutionText = {
  ...smallDraft('en'),
  paragraphs: Array.from({ length: PARAGRAPHS }, (_, i) => {
    const [kind, opener] = i < 40 ? ['preambular' as const, 'Recalling'] : ['operative' as const, 'Urges']
    return { id: `p${i}`, kind, opener: opener.length, subs: [], text: `${opener} ${words(37)}` }
  }),
}

/** A published compendium of six hundred amendments to a hundred paragraphs, in a data folder for a server to open; answers its address. */
const seed = async (dataDir: string): Promise<string> => {
  const { prisma, pool, close } = await openEmbedded({ folder: path.join(dataDir, 'db') })
  try {
    await migrate(pool)
    const world = await committee(prisma)
    const { taken, assemblyId, people: { secretary, netherlands } } = world
    const processId = await approvedProcess(world)
    const { slug } = await prisma.process.findUniqueOrThrow({ where: { id: processId } })
    for (const type of ['OpenDebate', 'CloseDebate', 'OpenInputs', 'OpenDrafting'] as const) await taken(secretary, type, { processId }, { now: NOW })
    for (const lang of LANGS) {
      await writeRoom(prisma, roomName({ kind: 'draft', processId, lang }), { ...smallDraft(lang), paragraphs: draft.paragraphs }, netherlands.userId)
      await writeRoom(prisma, roomName({ kind: 'memorandum', processId, lang }), smallMemorandum(lang), netherlands.userId)
    }
    await taken({ ...netherlands, offices: [...netherlands.offices, { role: 'co-rapporteur', processId, memberId: 'nl' }] }, 'HandInDraft', { processId }, { now: NOW })
    await taken(secretary, 'Circulate', { processId, code: 'C-III/143/DR' }, { now: NOW })
    await taken(secretary, 'OpenAmendments', { processId }, { now: NOW })
    const { id: versionId } = await prisma.version.findFirstOrThrow({ where: { processId } })
    for (const [n, { id: sponsorId }] of MEMBERS.filter(({ id }) => !['nl', 'ke', 'ca', 'be'].includes(id)).slice(0, DELEGATIONS).entries()) {
      const email = `${sponsorId}@example.org`
      await taken(SYSTEM, 'AdmitPerson', { assemblyId, body: sponsorId, seat: 'titular', committee: 'C-III', email, name: sponsorId })
      const actor = await loadActor(prisma, (await prisma.user.findUniqueOrThrow({ where: { email }, select: { id: true } })).id)
      if (!actor) throw new Error(`nobody of ${sponsorId}`)
      await amendmentsPage(prisma, actor, slug, NOW, 'en', {})
      const mine = new Set(Array.from({ length: EACH }, (_, i) => (n * 7 + i * 11) % PARAGRAPHS))
      const paragraphs = draft.paragraphs.map((one, i) => (mine.has(i) ? { ...one, text: `${one.text.replace(/ \S+ (\S+)$/, ` ${words(3)} $1`)} ${words(2)}` } : one))
      await writeRoom(prisma, roomName({ kind: 'workspace', versionId, sponsorId, lang: 'en' }), { ...draft, paragraphs }, actor.userId)
      await taken(actor, 'SubmitAmendments', { versionId, sponsorId, lang: 'en', chosen: [...mine].map((i) => ({ key: `amend:p${i}` })) }, { now: NOW })
    }
    await taken(secretary, 'PublishCompendium', { processId, code: 'C-III/143/DR-am' }, { now: LATE })
    return `/resolutions/${slug}/compendium`
  } finally { await close() }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

type View = { readonly answer: number; readonly first: number; readonly largest: number; readonly kib: number; readonly nodes: number; readonly entries: number }
/** A reader with an empty cache opens the page. */
const view = async (browser: Browser, url: string): Promise<{ page: Page; seen: View }> => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForLoadState('networkidle')
  const seen = await page.evaluate(async () => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const largest = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => { resolve(list.getEntries().at(-1)?.startTime ?? 0) }).observe({ type: 'largest-contentful-paint', buffered: true })
    })
    return {
      answer: navigation?.responseStart ?? 0, first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, largest,
      kib: (navigation?.decodedBodySize ?? 0) / 1024, nodes: document.querySelectorAll('*').length, entries: document.querySelectorAll('article.entry').length,
    }
  })
  return { page, seen }
}

type Scrolled = { readonly frames: number; readonly slow: number; readonly worst: number; readonly long: number }
/** Scrolls from the top to the very end, a screen every other frame, and looks at what each frame took. */
const scroll = (page: Page): Promise<Scrolled> => page.evaluate(async () => {
  const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve) })
  const long: number[] = []
  const observer = new PerformanceObserver((list) => { long.push(...list.getEntries().map(({ duration }) => duration)) })
  observer.observe({ type: 'longtask' })
  const frames: number[] = []
  let last = await frame()
  while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
    scrollBy(0, innerHeight)
    for (let i = 0; i < 2; i++) {
      const now = await frame()
      frames.push(now - last)
      last = now
    }
  }
  observer.disconnect()
  return { frames: frames.length, slow: frames.filter((each) => each > 50).length, worst: Math.max(...frames), long: long.length }
})

const reading = async (browser: Browser): Promise<Table> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'chapeau-bench-'))
  try {
    const at = await seed(dataDir)
    const server = await startServer({ demo: false, dataDir })
    try {
      // the first reader of all warms the server, as the secretariat does that has just published
      await (await view(browser, server.url + at)).page.context().close()
      const views: View[] = []
      const scrolls: Scrolled[] = []
      for (let i = 0; i < 5; i++) {
        const { page, seen } = await view(browser, server.url + at)
        views.push(seen)
        scrolls.push(await scroll(page))
        await page.context().close()
      }
      const of = (pick: (one: View) => number): number => median(views.map(pick))
      return {
        title: `The compendium of ${String(of(({ entries }) => entries))} amendments on one page, opened with an empty cache (median of 5)`, columns: ['', 'measured', 'bound'],
        rows: [
          ['the server answers, ms', ms(of(({ answer }) => answer)), ''],
          ['first view, ms', ms(of(({ first }) => first)), '1000'],
          ['largest view, ms', ms(of(({ largest }) => largest)), ''],
          ['document, KiB', ms(of(({ kib }) => kib)), ''],
          ['elements', String(of(({ nodes }) => nodes)), ''],
          ['frames of one scroll through all', String(median(scrolls.map(({ frames }) => frames))), ''],
          ['of them longer than 50 ms', String(median(scrolls.map(({ slow }) => slow))), '0'],
          ['the longest, ms', ms(median(scrolls.map(({ worst }) => worst))), ''],
          ['long tasks while scrolling', String(median(scrolls.map(({ long }) => long))), '0'],
        ],
      }
    } finally { await server.stop() }
  } finally { await rm(dataDir, { recursive: true, force: true }) }
}

/** From the key to the frame in which the official wording has changed, in the workspace of a delegation of the demonstration. */
const typing = async (browser: Browser): Promise<Table> => {
  const server = await startServer({ demo: true })
  try {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } })
    await context.request.post('/demo/sign-in', { form: { account: 'delegate-ca' }, headers: { origin: server.url } })
    const page = await context.newPage()
    await page.goto('/resolutions/the-sexual-exploitation-of-children-online/amendments')
    await page.locator('.save-state-word').first().filter({ hasText: /^Saved/ }).waitFor()
    await page.locator('.derived li').first().waitFor()
    await page.locator('.ProseMirror [data-kind=operative]').first().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' and')
    await page.evaluate(() => {
      const times: number[] = []
      Object.assign(globalThis, { times })
      let at: number | null = null
      document.addEventListener('keydown', () => { at = performance.now() }, true)
      new MutationObserver(() => {
        const from = at
        at = null
        if (from !== null) requestAnimationFrame(() => { times.push(performance.now() - from) })
      }).observe(document.querySelector('.derived') as Node, { subtree: true, childList: true, characterData: true })
    })
    const count = (): Promise<number> => page.evaluate(() => (globalThis as unknown as { times: number[] }).times.length)
    for (const letter of ' protect and to hear every child in each of its languages without delay') {
      const before = await count()
      await page.keyboard.type(letter)
      // a space at the end of a paragraph is no word yet, and changes no wording
      if (letter !== ' ') await page.waitForFunction((n) => (globalThis as unknown as { times: number[] }).times.length > n, before)
    }
    const times = (await page.evaluate(() => (globalThis as unknown as { times: number[] }).times)).toSorted((a, b) => a - b)
    const at = (share: number): string => ms(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
    return {
      title: `From a key to the official wording on the screen, ${String(times.length)} letters in a browser`, columns: ['', 'median, ms', 'p90, ms', 'longest, ms', 'bound, ms'],
      rows: [['a delegation’s workspace of the demonstration', at(0.5), at(0.9), at(1), '50']],
    }
  } finally { await server.stop() }
}

export const tables: Tables = async function* () {
  const executablePath = findBrowser()
  if (executablePath === undefined) {
    yield { title: 'The compendium in a browser: left out, there is no browser on this machine', columns: [], rows: [] }
    return
  }
  const browser = await chromium.launch({ executablePath })
  try {
    yield await reading(browser)
    yield await typing(browser)
  } finally { await browser.close() }
}
