import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { findBrowser } from '#tests/support/browser.ts'
import { startServer } from '#tests/support/server.ts'
import { sixHundred } from '#tests/support/sixHundred.ts'
import { ms, type Table, type Tables } from './bench.ts'

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
    const at = await sixHundred(dataDir)
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
