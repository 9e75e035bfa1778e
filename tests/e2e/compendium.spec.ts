import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { barriers } from '#tests/support/barriers.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { pressHere } from './hall.ts'
import { alive, editorOf, geneva, give, signIn } from './people.ts'

let server: TestServer
test.beforeAll(async () => {
  // The demonstration is played in first.
  test.setTimeout(240_000)
  server = await startServer({ demo: true })
})
test.afterAll(async () => { expect(await server.stop()).toBe(0) })

/** The worked case of the demonstration: its amendments are open, three of them to the hours within which companies remove what is reported. */
const PATH = '/resolutions/the-sexual-exploitation-of-children-online'
const picture = (page: Page, name: string) => page.screenshot({ path: `test-results/pictures/compendium-${name}.png`, fullPage: true })
const saved = (page: Page) => expect(page.locator('.save-state-word').first()).toHaveText(/^Saved \d/)

/** Types `to` over the words `from` in the live text on the page. */
const reword = async (page: Page, from: string, to: string): Promise<void> => {
  await (await editorOf(page)).click()
  await page.evaluate((words) => {
    const editor = document.querySelector('.ProseMirror')
    const walker = editor && document.createTreeWalker(editor, NodeFilter.SHOW_TEXT)
    while (walker?.nextNode()) {
      const at = walker.currentNode.textContent?.indexOf(words) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(walker.currentNode, at)
      range.setEnd(walker.currentNode, at + words.length)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      return
    }
    throw new Error(`the text does not say “${words}”`)
  }, from)
  await page.keyboard.type(to)
  await saved(page)
}
/** The amendment of a sponsor that inserts these words. */
const entryBy = (page: Page, sponsor: string, inserted: string) => page.locator('article.entry')
  .filter({ has: page.locator('.sponsor', { hasText: `(${sponsor})` }) }).filter({ has: page.locator('ins', { hasText: inserted }) })

test('a joint amendment, a revised draft, a synthesis that one sponsor follows and another does not, and the sitting', async ({ browser }) => {
  test.setTimeout(600_000)
  const enter = async (account: string): Promise<Page> => (await signIn(browser, server.url, account)).page
  const [canada, chile, thailand, rapporteur, secretariat, president] = await Promise.all(['delegate-ca', 'delegate-cl', 'delegate-th', 'rapporteur-nl', 'secretariat', 'president'].map(enter)) as [Page, Page, Page, Page, Page, Page]
  let joint = ''
  let synthesis = ''

  await test.step('Canada submits what Chile co-sponsors with it; before the compendium each sees its own there.', async () => {
    await canada.goto(`${PATH}/amendments`)
    await editorOf(canada)
    await canada.getByRole('button', { name: /^Submit 1 amendment/ }).click()
    await expect(canada.getByText('Joint amendment: Canada, Chile')).toBeVisible()
    joint = (await canada.locator('article', { hasText: 'Joint amendment: Canada, Chile' }).locator('h3').innerText()).trim()
    await chile.goto(PATH)
    await chile.getByRole('link', { name: /^Compendium/ }).click()
    await expect(entryBy(chile, 'Canada, Chile', 'review their effects')).toBeVisible()
    await expect(entryBy(chile, 'Thailand', '24')).toHaveCount(0)
  })

  await test.step('The co-Rapporteurs revise the draft where Chile and Jordan had amended it; the secretariat circulates it.', async () => {
    await secretariat.goto(`${PATH}/steps`)
    const revising = secretariat.locator('details', { hasText: 'Return to the co-Rapporteurs for a revised draft' })
    await revising.locator('summary').click()
    await revising.getByLabel('Reason').fill('The date of the review is to be settled.')
    await give(secretariat, 'Return to the co-Rapporteurs for a revised draft', revising)
    await rapporteur.goto(`${PATH}/draft`)
    await reword(rapporteur, 'before the end of 2023', 'before the end of 2025')
    await rapporteur.getByRole('button', { name: 'Hand in the draft' }).first().click()
    await rapporteur.getByRole('dialog').getByRole('button', { name: 'Hand in the draft' }).click()
    await expect(rapporteur.locator('.save-state-word').first()).toHaveText(/Read only/)
    // the French still says 2023: it follows, and is compared, before the draft goes out
    await secretariat.goto(`${PATH}/draft?text=fr`)
    await expect(secretariat.getByRole('link', { name: '1 paragraph of the draft to translate' })).toBeVisible()
    await reword(secretariat, 'avant la fin de 2023', 'avant la fin de 2025')
    await secretariat.getByRole('button', { name: 'Mark as reviewed' }).click()
    await expect(secretariat.getByRole('link', { name: /to translate$/ })).toHaveCount(0)
    await secretariat.goto(`${PATH}/draft`)
    await secretariat.getByLabel('Printed code').fill('C-III/143/DR-rev')
    await secretariat.getByRole('button', { name: 'Circulate the draft' }).click()
    await expect(secretariat.getByText('C-III/143/DR-rev').first()).toBeVisible()
    await expect.poll(async () => (await server.messages()).filter((mail) => mail.includes('C-III/143/DR-rev')).length).toBeGreaterThan(3)
  })

  await test.step('Canada’s amendments stand on it, under their numbers; Chile sees both texts of one that does not, and words it anew.', async () => {
    await canada.goto(`${PATH}/compendium`)
    await expect(canada.locator('#carried').getByText('review their effects').first()).toBeVisible()
    await canada.locator('#carried article', { hasText: 'review their effects' }).getByRole('button', { name: 'It stands' }).click()
    await expect(canada.locator('#carried article', { hasText: 'review their effects' })).toHaveCount(0)
    await expect(canada.getByRole('link', { name: joint, exact: true }).first()).toBeVisible()
    await chile.goto(`${PATH}/compendium`)
    const waits = chile.locator('#waiting article', { hasText: 'before the end of' })
    await expect(waits.locator('ins').first()).toContainText('2024')
    await expect(waits.locator('.two-texts')).toContainText('before the end of 2025')
    expect(await barriers(chile)).toEqual([])
    await picture(chile, 'waiting')
    const words = waits.getByLabel('The paragraph as it should read')
    await words.fill((await words.inputValue()).replace('2023', '2026').replace('2024', '2026'))
    await waits.getByRole('button', { name: 'Word it anew' }).click()
    await expect(entryBy(chile, 'Chile', '2026').locator('ins').first()).toContainText('2026')
  })

  await test.step('The co-Rapporteurs propose one amendment for two, chosen by keyboard in the compendium.', async () => {
    await rapporteur.goto(`${PATH}/amendments?as=corapporteurs`)
    await reword(rapporteur, '48', '30')
    await rapporteur.getByRole('button', { name: /^Submit 1 amendment/ }).click()
    await expect(rapporteur.getByText(/^submitted as No\. \d+$/)).toBeVisible()
    synthesis = /No\. \d+/.exec(await rapporteur.getByText(/^submitted as No\. \d+$/).innerText())?.[0] ?? ''
    await rapporteur.goto(`${PATH}/compendium`)
    const box = (sponsor: string, words: string) => entryBy(rapporteur, sponsor, words).getByRole('checkbox')
    await alive(rapporteur)
    await box('Thailand', '24').focus()
    await rapporteur.keyboard.press('x')
    await expect(rapporteur.getByText('1 selected')).toBeVisible()
    await rapporteur.keyboard.press('k')
    await expect(box('Thailand', '24')).not.toBeFocused()
    await rapporteur.keyboard.press('j')
    await expect(box('Thailand', '24')).toBeFocused()
    await box('Canada', '36').focus()
    await rapporteur.keyboard.press('x')
    await expect(rapporteur.getByText('2 selected')).toBeVisible()
    await rapporteur.getByRole('combobox', { name: 'What to do' }).selectOption('synthesis')
    await rapporteur.getByRole('combobox', { name: 'The synthesis amendment' }).selectOption({ label: synthesis })
    await rapporteur.getByRole('button', { name: 'Record for the selected' }).click()
    await expect(rapporteur.getByText('Recorded. Those concerned are told.')).toBeVisible()
    await expect(rapporteur.getByText('0 selected')).toBeVisible()
  })

  await test.step('Each sponsor is asked: Canada follows, Thailand keeps its own.', async () => {
    await canada.goto(`${PATH}/compendium`)
    await canada.locator('#asked').getByRole('button', { name: 'Yes, it may' }).click()
    await expect(canada.locator('#asked')).toContainText('You agreed.')
    await picture(canada, 'asked')
    await thailand.goto(`${PATH}/compendium`)
    await thailand.locator('#asked').getByRole('button', { name: 'Keep ours' }).click()
    await expect(thailand.locator('#asked')).toContainText('You keep yours.')
    await expect.poll(async () => (await server.messages()).filter((mail) => mail.includes('synthesis')).length).toBeGreaterThan(1)
  })

  await test.step('The deadline passes and the compendium is out; while a conflict is open, the text cannot be published.', async () => {
    const moved = await secretariat.context().request.post('/demo/clock', { form: { to: geneva('2021-11-11', '18:01') }, headers: { origin: server.url } })
    expect(moved.ok()).toBe(true)
    await chile.goto(`${PATH}/compendium`)
    await expect(entryBy(chile, 'Thailand', '24')).toHaveCount(0)
    const late = await secretariat.context().newPage()
    for (const page of [late, secretariat]) await page.goto(`${PATH}/compendium`)
    await secretariat.getByLabel('Printed code').fill('C-III/143/DR-am')
    await secretariat.getByRole('button', { name: 'Publish the compendium' }).click()
    await expect(secretariat.getByText('C-III/143/DR-am').first()).toBeVisible()
    // tabs that were open before know it by themselves
    await expect(entryBy(chile, 'Thailand', '24')).toBeVisible()
    await expect(late.getByRole('button', { name: 'Publish the compendium' })).toHaveCount(0)
    await late.close()
    expect(await barriers(secretariat)).toEqual([])
    await secretariat.goto(`${PATH}/compendium/what-if?on=all`)
    await expect(secretariat.getByText('A text with an open conflict cannot be adopted or published.')).toBeVisible()
    await secretariat.goto(`${PATH}/compendium/what-if?on=`)
    await expect(secretariat.getByText('No conflict: the text could be published so.')).toBeVisible()
    await secretariat.goto(`${PATH}/compendium/map?as=list`)
    const [csv] = await Promise.all([secretariat.waitForEvent('download'), secretariat.getByRole('link', { name: 'All pairs as CSV' }).click()])
    expect(csv.suggestedFilename()).toBe('C-III-143-DR-am-map.csv')
    const [head, ...pairs] = (await readFile(await csv.path(), 'utf8')).replace('\uFEFF', '').trimEnd().split('\r\n')
    expect(head).toBe('Paragraph,No.,Proposed by,No.,Proposed by,Relation')
    const rows = secretariat.locator('tbody tr')
    await expect(rows).toHaveCount(pairs.length)
    const cells = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())))
    expect(pairs.map((line) => line.replaceAll('"', ''))).toEqual(cells.map(([at, a = '', b = '', kind = '']) => [at, ...[a, b].map((one) => one.replace(/^No\. (\d+) /, '$1,')), kind.slice(2)].join()))
  })

  await test.step('From the picture and from the list a key leads to the very amendment.', async () => {
    const leads = async (): Promise<void> => {
      await expect(secretariat).toHaveURL(/\/compendium#no-\d+$/)
      await expect(secretariat.locator(new URL(secretariat.url()).hash)).toBeInViewport()
    }
    await secretariat.locator('tbody a').last().press('Enter')
    await leads()
    await secretariat.goto(`${PATH}/compendium/map?by=amendment`)
    await alive(secretariat)
    const first = secretariat.locator('.conflict-grid a').first()
    await first.focus()
    await secretariat.keyboard.press('ArrowDown')
    await expect(first).not.toBeFocused()
    await expect(secretariat.locator('.conflict-grid a[tabindex="0"]')).toBeFocused()
    await secretariat.keyboard.press('Enter')
    await leads()
  })

  await test.step('Chile amends the amendment of Thailand: in its own copy of the text with it, in official wording.', async () => {
    await entryBy(chile, 'Thailand', '24').getByRole('link', { name: /^Propose a sub-amendment to No\. \d+$/ }).click()
    await reword(chile, 'within 24 hours', 'within 24 hours of the report')
    const derived = chile.locator('.derived li')
    await expect(derived).toHaveCount(1)
    await expect(derived.locator('ins')).toContainText('of the report')
    expect(await barriers(chile)).toEqual([])
    await picture(chile, 'sub-amendment')
    await chile.getByRole('button', { name: 'Submit 1 sub-amendment' }).click()
    await expect(chile.locator('#proposed')).toContainText(/Sub-amendment 1 to amendment No\. \d+/)
    await expect(chile.locator('#proposed')).toContainText('Fingerprint')
  })

  await test.step('The sitting accepts the synthesis: what its sponsor agreed to is taken up, with a link; the other falls.', async () => {
    await president.goto(`${PATH}/desk`)
    await president.getByRole('button', { name: 'Open the examination' }).click()
    await give(president, 'Open the sitting')
    await president.goto(`${PATH}/compendium`)
    const id = await entryBy(president, 'co-Rapporteurs', '30').getByRole('checkbox').inputValue()
    await president.goto(`${PATH}/desk?am=${id}`)
    const thai = president.locator('.am', { hasText: 'Thailand' })
    await expect(thai.getByText(/Sub-amendment 1 to amendment/)).toBeVisible()
    await pressHere(president, 'a')
    await expect(president.getByText(/No\. \d+ \(Canada\) is taken up, as its sponsor agreed/).first()).toBeVisible()
    await expect(president.getByText(/No\. \d+ \(Thailand\) falls/).first()).toBeVisible()
    await picture(president, 'desk')
    await give(president, /^Accept No\. \d+ by consensus$/)
    await canada.goto(`${PATH}/compendium`)
    await expect(president.locator('.desk')).toContainText('subsumed')
    const taken = entryBy(canada, 'Canada', '36')
    await expect(taken).toContainText('subsumed')
    await taken.getByRole('link', { name: synthesis }).first().click()
    await expect(canada).toHaveURL(new RegExp(`#no-${synthesis.replace('No. ', '')}$`))
    await expect(entryBy(canada, 'Thailand', '24').getByText('fallen with its amendment')).toBeVisible()
    await picture(canada, 'decided')
  })

  await test.step('Two that nobody wants are rejected together, by keyboard alone.', async () => {
    await president.goto(`${PATH}/compendium`)
    const boxes = president.locator('article.entry input[type=checkbox]:enabled')
    const two = await boxes.evaluateAll((all) => all.slice(0, 2).map((box) => box.closest('article')?.id ?? ''))
    expect(two).toHaveLength(2)
    await alive(president)
    await boxes.first().focus()
    await president.keyboard.press('x')
    await president.keyboard.press('j')
    await president.keyboard.press('Shift+X')
    await expect(president.getByText('2 selected')).toBeVisible()
    await president.getByRole('combobox', { name: 'What to do' }).selectOption('reject-together')
    await president.getByRole('textbox', { name: 'In words' }).fill('Neither has support.')
    await president.keyboard.press('Enter')
    await expect(president.getByText('Recorded. Those concerned are told.')).toBeVisible()
    for (const id of two) await expect(president.locator(`#${id}`)).toContainText('rejected')
  })
})
