import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import type { ServerBuild } from '@remix-run/node'
import type { Lang } from '#domain/languages.ts'
import { barriers } from '#tests/support/barriers.ts'
import { catalogue } from '#tests/support/catalogue.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { alive } from './people.ts'

/** A walk through every screen of the demonstration, as everybody who may see it, in both languages, by day and by night, wide and on a phone. */

const ROLES = ['reader', 'secretariat', 'president', 'rapporteur-nl', 'delegate-ca', 'adviser-ca', 'women-forum', 'observer', 'partner-inhope'] as const
type Role = (typeof ROLES)[number]
/** Who sees a page; a reader has not signed in. */
const SIGNED_IN = ROLES.filter((role) => role !== 'reader')
const DESK: readonly Role[] = ['secretariat', 'president']
const WRITERS: readonly Role[] = [...DESK, 'rapporteur-nl']
const SPONSORS: readonly Role[] = ['rapporteur-nl', 'delegate-ca', 'adviser-ca', 'women-forum']

type Place = {
  readonly at: string
  readonly seenBy: readonly Role[]
  /** what it answers to those who see it, where this is not 200 */
  readonly status?: number
  /** what comes instead for those who do not see it and have signed in */
  readonly else?: number
}
const place = (at: string, seenBy: readonly Role[] = ROLES, more: Pick<Place, 'status' | 'else'> = {}): Place => ({ at, seenBy, ...more })
const INPUTS = '/resolutions/age-appropriate-design-of-the-digital-services-that-children-use'
const DRAFTING = '/resolutions/helping-children-to-recognize-and-report-sexual-abuse-online'
const AMENDING = '/resolutions/the-sexual-exploitation-of-children-online'
const SITTING = '/resolutions/responsibility-of-technology-companies-for-the-safety-of-children-online'
const ADOPTED = '/resolutions/support-and-redress-for-children-harmed-by-sexual-abuse-online'
const PLACED = '/resolutions/early-warning-of-storms-and-floods-for-every-coast'
const NOT_PLACED = '/resolutions/reopening-schools-quickly-after-a-disaster'

/** Where the walk meets the page of each route. */
const PAGES: Readonly<Record<string, readonly Place[]>> = {
  '_index': [place('/', ['reader'], { else: 302 })],
  'sign-in': [place('/sign-in', ['reader'], { else: 302 })],
  'sign-in_.sent': [place('/sign-in/sent')],
  'sign-in_.confirm': [place('/sign-in/confirm?token=x')],
  'setup': [place('/setup', ROLES, { status: 410 })],
  'demo': [place('/demo')],
  '$': [place('/nowhere', ROLES, { status: 404 })],
  'home': [place('/home', SIGNED_IN)],
  'calendar': [place('/calendar')],
  'search': [place('/search'), place('/search?q=enfants')],
  'emergency': [place('/emergency', SIGNED_IN)],
  'members._index': [place('/members')],
  'members.$iso2': [place('/members/ca'), place('/members/fj'), place('/members/dk')],
  'desk._index': [place('/desk', ['secretariat'])],
  'desk.assemblies': [place('/desk/assemblies', ['secretariat'])],
  'desk.people': [place('/desk/people', ['secretariat'])],
  'desk.rules': [place('/desk/rules', ['secretariat'])],
  'resolutions._index': [place('/resolutions')],
  'resolutions.$slug._index': [INPUTS, DRAFTING, AMENDING, SITTING, ADOPTED, PLACED, NOT_PLACED].map((text) => place(text)),
  'resolutions.$slug.debate': [place(`${AMENDING}/debate`, SIGNED_IN), place(`${ADOPTED}/debate`)],
  'resolutions.$slug.inputs': [place(`${INPUTS}/inputs`, SIGNED_IN), place(`${DRAFTING}/inputs`, SIGNED_IN)],
  'resolutions.$slug.draft': [place(`${DRAFTING}/draft`, WRITERS)],
  'resolutions.$slug.memorandum': [place(`${DRAFTING}/memorandum`), place(`${ADOPTED}/memorandum`)],
  'resolutions.$slug.authors': [place(`${DRAFTING}/authors`, WRITERS)],
  'resolutions.$slug.history': [place(`${DRAFTING}/history`, WRITERS)],
  'resolutions.$slug.compare': [place(`${DRAFTING}/compare`, WRITERS)],
  'resolutions.$slug.versions.$code': [place(`${AMENDING}/versions/C-III-143-DR`)],
  'resolutions.$slug.amendments._index': [place(`${AMENDING}/amendments`, ['secretariat', ...SPONSORS])],
  'resolutions.$slug.amendments.$number': [place(`${SITTING}/amendments/17`, SIGNED_IN)],
  'resolutions.$slug.amendments.preview': [place(`${AMENDING}/amendments/preview`, SPONSORS)],
  'resolutions.$slug.amendments.receipts': [place(`${AMENDING}/amendments/receipts`, ['secretariat', ...SPONSORS])],
  'resolutions.$slug.compendium._index': [place(`${AMENDING}/compendium`, SIGNED_IN.filter((role) => role !== 'observer')), place(`${SITTING}/compendium`)],
  'resolutions.$slug.compendium.annotated': [place(`${SITTING}/compendium/annotated`, SIGNED_IN)],
  'resolutions.$slug.compendium.map': [place(`${SITTING}/compendium/map`)],
  'resolutions.$slug.compendium.what-if': [place(`${SITTING}/compendium/what-if`)],
  'resolutions.$slug.translations': [place(`${SITTING}/translations`, ['secretariat'])],
  'resolutions.$slug.votes': [place(`${SITTING}/votes`, SIGNED_IN), place(`${PLACED}/votes`, SIGNED_IN.filter((role) => role !== 'rapporteur-nl')), place(`${ADOPTED}/votes`)],
  'resolutions.$slug.adoption': [place(`${SITTING}/adoption`, SIGNED_IN), place(`${ADOPTED}/adoption`)],
  'resolutions.$slug.steps': [place(`${DRAFTING}/steps`, DESK), place(`${SITTING}/steps`, DESK)],
  'resolutions_.$slug.desk': [place(`${SITTING}/desk`, DESK)],
  'resolutions_.$slug.sitting': [place(`${SITTING}/sitting`, SIGNED_IN)],
  'resolutions_.$slug.projector': [place(`${SITTING}/projector`, SIGNED_IN)],
  'resolutions_.$slug.minutes': [place(`${SITTING}/minutes`, SIGNED_IN)],
}
/** What is fetched or sent to, and shows no page; where it can be fetched, by whom. */
const FILES: Readonly<Record<string, readonly Place[]>> = {
  'resolutions_.$slug.authors[.]csv': [place(`${DRAFTING}/authors.csv`, WRITERS)],
  'resolutions_.$slug.compendium[.csv]': [place(`${SITTING}/compendium.csv`)],
  'resolutions_.$slug.compendium.map[.csv]': [place(`${SITTING}/compendium/map.csv`)],
  'resolutions_.$slug.minutes[.]csv': [place(`${SITTING}/minutes.csv`, SIGNED_IN)],
  'resolutions_.$slug.minutes[.]md': [place(`${SITTING}/minutes.md`, SIGNED_IN)],
  'resolutions_.$slug.inputs.$fileId': [place(`${INPUTS}/inputs/none`, [], { else: 404 })],
  'resolutions_.$slug.comments': [place(`${DRAFTING}/comments`, [], { else: 302 })],
  'device-key': [place('/device-key', SIGNED_IN)],
  'lang': [place('/lang', [], { else: 302 })],
  'theme': [place('/theme', [], { else: 302 })],
  'sign-out': [place('/sign-out', [], { else: 302 })],
  'demo_.sign-in': [place('/demo/sign-in', [], { else: 302 })],
  'demo_.clock': [place('/demo/clock', [], { else: 302 })],
}

/** Light and dark, English and French, and both widths are each met on every page. */
const LOOKS = { en: 'light', fr: 'dark' } as const
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const PICTURES = 'test-results/pictures'

let server: TestServer
/** Everybody's session, as a header. */
const cookies = {} as Record<Role, string>
test.beforeAll(async ({ playwright }) => {
  test.setTimeout(240_000)
  mkdirSync(PICTURES, { recursive: true })
  server = await startServer({ demo: true })
  for (const role of ROLES) {
    const request = await playwright.request.newContext({ baseURL: server.url })
    if (role !== 'reader') expect((await request.post('/demo/sign-in', { form: { account: role }, headers: { origin: server.url } })).ok(), `${role} signs in`).toBe(true)
    cookies[role] = (await request.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    await request.dispose()
  }
})
test.afterAll(async () => { expect(await server.stop()).toBe(0) })

const get = async (at: string, role: Role, lang: Lang) => {
  const response = await fetch(server.url + at, { redirect: 'manual', headers: { cookie: `lang=${lang}; ${cookies[role]}` } })
  return { status: response.status, location: response.headers.get('location') ?? '', html: await response.text() }
}
const expected = (at: Place, role: Role): number =>
  at.seenBy.includes(role) ? at.status ?? 200 : at.else ?? (role === 'reader' ? 302 : 403)

/** What is wrong with the words of a page that any page may be asked: told as a list. */
type Heard = { readonly lang: Lang; readonly keys: readonly string[]; readonly english: readonly string[] }
const flaws = (html: string | null, { lang, keys, english }: Heard): string[] => {
  const page = html === null ? document : new DOMParser().parseFromString(html, 'text/html')
  const found: string[] = []
  const is = (right: boolean, flaw: string): void => { if (!right) found.push(flaw) }
  is(page.documentElement.lang === lang, `its language is ${page.documentElement.lang}`)
  // what is written in an editor has a title of its own
  const headings = page.querySelectorAll('h1:not([contenteditable] *)').length
  is(headings === 1, `${headings} first headings`)
  is(/^Chapeau · .|. · Chapeau$/.test(page.title), `its title is “${page.title}”`)
  // what people wrote says its own language, and is theirs
  const isOurs = (element: Element): boolean => element.closest('[lang]') === page.documentElement
  const said: { text: string; by: Element }[] = []
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const by = node.parentElement
    if (by && !by.closest('script, style, noscript, template') && node.textContent?.trim()) said.push({ text: node.textContent.trim(), by })
  }
  for (const by of page.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = by.getAttribute(name)?.trim()
      if (text) said.push({ text, by })
    }
  }
  const isKey = new Set(keys)
  const isEnglish = new Set(english)
  for (const { text, by } of said) {
    const at = `“${text.slice(0, 90)}”`
    is(!/undefined|\bNaN\b|\[object |Invalid Date|\{\w+\}/.test(text), `not for people: ${at}`)
    is(!isKey.has(text), `a key of the catalogue: ${at}`)
    if (lang !== 'fr' || !isOurs(by)) continue
    is(!isEnglish.has(text), `English in French: ${at}`)
    is(!/[\p{L}\d)] [:;?!»]|« |[\p{L}]'[\p{L}]/u.test(text), `not set as French is: ${at}`)
  }
  return [...new Set(found)]
}
const heard = (lang: Lang): Heard => {
  const entries = catalogue()
  const french = new Set(entries.map(({ fr }) => fr))
  return {
    lang,
    // a key of one small word may be a word of the page
    keys: entries.map(({ key }) => key).filter((key) => /[a-z][A-Z]/.test(key)),
    english: entries.map(({ en }) => en).filter((en) => en.length > 1 && !french.has(en)),
  }
}

test('every route has its place in the walk', async () => {
  const { routes } = await import(path.resolve('build/server/index.js')) as ServerBuild
  const every = Object.values(routes)
  // what stands around other pages is met with them; one that opens with an index is met there
  const isAround = (id: string): boolean => every.some(({ parentId }) => parentId === id)
  const ids = (shows: boolean) => every.filter(({ id, module }) => !isAround(id) && ('default' in module) === shows).map(({ id }) => id.replace('routes/', '')).sort()
  expect(Object.keys(PAGES).sort()).toEqual(ids(true))
  expect(Object.keys(FILES).sort()).toEqual(ids(false))
})

test('every page with command forms keeps them where no server answers', async () => {
  const { routes } = (await import(path.resolve('build/server/index.js')) as ServerBuild).assets
  const without = Object.values(routes).filter(({ hasAction, hasClientAction }) => hasAction && !hasClientAction).map(({ id }) => id.replace('routes/', ''))
  // signing in and setting up have forms of their own, and so have the pages of a history
  const own = ['setup', 'sign-in', 'sign-in_.confirm', 'resolutions.$slug.compare', 'resolutions.$slug.history']
  expect(without.filter((id) => id in PAGES && id !== '$').sort()).toEqual(own.sort())
})

test('everybody is shown what is for them, and told in their language what is not', async ({ page }) => {
  test.setTimeout(300_000)
  const found: string[] = []
  await page.goto('about:blank')
  for (const lang of ['en', 'fr'] as const) {
    const words = heard(lang)
    for (const role of ROLES) {
      for (const at of Object.values(PAGES).flat()) {
        const answered = await get(at.at, role, lang)
        const where = `${at.at} as ${role} in ${lang}`
        if (answered.status !== expected(at, role)) found.push(`${where}: ${answered.status}, not ${expected(at, role)}`)
        else if (answered.status === 302) { if (role === 'reader' && !answered.location.startsWith('/sign-in')) found.push(`${where}: goes to ${answered.location}`) }
        else found.push(...(await page.evaluate<string[]>(`(${flaws.toString()})(${JSON.stringify(answered.html)}, ${JSON.stringify(words)})`)).map((flaw) => `${where}: ${flaw}`))
      }
      for (const at of Object.values(FILES).flat()) {
        const { status } = await get(at.at, role, lang)
        if (status !== expected(at, role) && !(role === 'reader' && status === 401)) found.push(`${at.at} as ${role}: ${status}, not ${expected(at, role)}`)
      }
    }
  }
  expect(found).toEqual([])
})

/** What cannot be reached by keyboard without losing sight of where one is: one of each kind. */
const unseenFocus = (): string[] => {
  const kinds = new Map<string, HTMLElement>()
  for (const element of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
    if (element.offsetParent !== null && !element.matches(':disabled, [type=hidden], .sr-only, .sr-only *')) kinds.set(`${element.tagName} ${element.className} ${element.parentElement?.className ?? ''}`, element)
  }
  const shown = (element: HTMLElement): string => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(element)
    return `${outlineStyle === 'none' || outlineWidth === '0px' ? '' : outlineStyle + outlineWidth} ${boxShadow} ${borderColor} ${backgroundColor}`
  }
  const unseen = [...kinds.values()].filter((element) => {
    element.blur()
    // where it is hidden itself, or is a list with a place in it, it shows beside or inside
    const around = [element, element.parentElement, element.nextElementSibling, ...element.querySelectorAll('[aria-current]')].filter((one) => one instanceof HTMLElement)
    const before = around.map(shown)
    element.focus({ preventScroll: true })
    const after = around.map(shown)
    return document.activeElement === element && before.join() === after.join()
  })
  return unseen.map((element) => `focus is not seen: ${element.outerHTML.slice(0, 160)}`)
}
const sideways = (): string[] => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (wide <= 0) return []
  const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).slice(0, 3)
  return [`scrolls sideways by ${wide}: ${out.map((one) => one.outerHTML.slice(0, 90)).join(' ')}`]
}

/** Everything that opens, open; except what floats over the page. */
const openAll = async (page: Page): Promise<void> => {
  for (let more = true; more;) {
    more = await page.evaluate(() => {
      const closed = document.querySelectorAll<HTMLDetailsElement>('main details:not([open]):not(.menu)')
      for (const one of closed) one.open = true
      return closed.length > 0
    })
    // parts that are fetched when they are first shown
    if (more) await page.waitForLoadState('networkidle')
  }
}

const walk = async (context: BrowserContext, lang: Lang): Promise<readonly string[]> => {
  const found: string[] = []
  const words = heard(lang)
  const page = await context.newPage()
  let where = ''
  let others = 0
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type()) && message.location().url !== page.url()) found.push(`${where}: says ${message.text()}`) })
  page.on('pageerror', (error) => { found.push(`${where}: fails with ${error.message}`) })
  page.on('requestfailed', (request) => { if (request.failure()?.errorText !== 'net::ERR_ABORTED') found.push(`${where}: ${request.url()} ${request.failure()?.errorText ?? ''}`) })
  page.on('response', (response) => { if (response.status() >= 400 && !response.request().isNavigationRequest()) found.push(`${where}: ${response.url()} ${response.status()}`) })

  for (const [route, places] of Object.entries(PAGES)) {
    for (const [n, at] of places.entries()) {
      const seen = new Set<string>()
      for (const role of at.seenBy) {
        // one that has nothing of another kind to show than those before was looked at with them; its words were heard above
        const { html } = await get(at.at, role, lang)
        const kinds = [...(/<main.*<\/main>/s.exec(html)?.[0] ?? html).matchAll(/<[a-z]\w*(?: class="[^"]*")?/g)].map(([kind]) => kind)
        const isFirst = seen.size === 0
        if (kinds.every((kind) => seen.has(kind))) continue
        for (const kind of kinds) seen.add(kind)
        // whoever comes after the first is met in one of the two languages
        if (!isFirst && others++ % 2 === (lang === 'en' ? 0 : 1)) continue
        where = `${at.at} as ${role} in ${lang}`
        await context.clearCookies()
        await context.addCookies([`lang=${lang}`, ...cookies[role].split('; ')].filter(Boolean).map((cookie) => ({ name: cookie.slice(0, cookie.indexOf('=')), value: cookie.slice(cookie.indexOf('=') + 1), url: server.url })))
        const picture = (width: number) => page.screenshot({ path: `${PICTURES}/${route.replaceAll('$', '')}${places.length > 1 ? `-${n + 1}` : ''}-${role}-${lang}-${width}.png`, fullPage: true, animations: 'disabled' })
        await page.setViewportSize(WIDE)
        await page.goto(at.at)
        await alive(page)
        await picture(WIDE.width)
        await page.keyboard.press('Tab')
        found.push(...[...await page.evaluate(unseenFocus), ...await page.evaluate(sideways)].map((flaw) => `${where}: ${flaw}`))
        if (isFirst && lang === 'en') found.push(...(await barriers(page)).map((flaw) => `${where}: ${flaw}`))
        await page.setViewportSize(PHONE)
        await picture(PHONE.width)
        found.push(...(await page.evaluate(sideways)).map((flaw) => `${where}, on a phone: ${flaw}`))
        await openAll(page)
        const opened = [...await page.evaluate(sideways), ...await page.evaluate<string[]>(`(${flaws.toString()})(null, ${JSON.stringify(words)})`)]
        if (isFirst && lang === 'fr') opened.push(...await barriers(page))
        found.push(...opened.map((flaw) => `${where}, on a phone, all opened: ${flaw}`))
      }
    }
  }
  return found
}

test('each page is whole: by day in English and by night in French, wide and on a phone, closed and opened', async ({ browser }) => {
  test.setTimeout(900_000)
  const found = await Promise.all((['en', 'fr'] as const).map(async (lang) => {
    const context = await browser.newContext({ baseURL: server.url, colorScheme: LOOKS[lang], locale: lang })
    const flaws = await walk(context, lang)
    await context.close()
    return flaws
  }))
  expect(found.flat()).toEqual([])
})
