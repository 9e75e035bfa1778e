import { expect, test, type Locator, type Page } from '@playwright/test'
import { barriers } from '#tests/support/barriers.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { editorOf, signIn } from './people.ts'

let server: TestServer
test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startServer({ demo: true })
})
test.afterAll(async () => { expect(await server.stop()).toBe(0) })

const PATH = '/resolutions/the-sexual-exploitation-of-children-online'
const inFrench = (page: Page) => page.context().addCookies([{ name: 'lang', value: 'fr', url: server.url }])

/** What stands on the paper, line by line: +inserted+ and −deleted− words between signs; what only a screen reader hears is left out. */
const onPaper = (page: Page): Promise<readonly string[]> => page.locator('main section').evaluateAll((sections) => sections.flatMap((section) => {
  const words = (node: Element): string => {
    const copy = node.cloneNode(true) as Element
    for (const heard of copy.querySelectorAll('.sr-only')) heard.remove()
    for (const mark of copy.querySelectorAll('ins')) mark.textContent = `+${mark.textContent}+`
    for (const mark of copy.querySelectorAll('del')) mark.textContent = `−${mark.textContent}−`
    for (const number of copy.querySelectorAll('.num')) number.textContent = `${number.textContent} `
    // an opener and the words behind it are one insertion in two types
    return copy.textContent.replaceAll('++', '')
  }
  return [...section.querySelectorAll('h2, article p')].filter((line) => getComputedStyle(line).display !== 'none').map(words)
}))
/** The caret behind the last word of a paragraph, then keys. */
const typeAtEnd = async (page: Page, paragraph: Locator, ...keys: readonly string[]): Promise<void> => {
  await paragraph.click()
  await paragraph.evaluate((node) => {
    getSelection()?.selectAllChildren(node)
    getSelection()?.collapseToEnd()
  })
  for (const key of keys) await (key === 'Enter' ? page.keyboard.press(key) : page.keyboard.type(key))
  await expect(page.locator('.save-state-word').first()).toHaveText(/^(Saved|Enregistré)\D+\d/)
}

const CANADA = [
  'New operative paragraph 6bis', 'Add a new paragraph after operative paragraph 6 to read as follows:', '6bis. +Asks States to keep it staffed at night+;', '(Canada)',
  'Operative paragraph 13', 'Amend to read as follows:',
  '13. Invites parliaments to hear children and adult survivors, safely and of their own free will, when they prepare laws in this field+ and when they review their effects+;',
  '(Canada, Chile)', 'Our written input asked for both.',
]
const SWITZERLAND = [
  'Nouveau paragraphe 3bis du préambule', 'Ajouter un nouveau paragraphe après le paragraphe 3 du préambule, libellé comme suit\u00a0:', '(3bis) +Consciente de ce que les signalements s’accumulent+,', '(Suisse)',
  'Paragraphe 10 du dispositif', 'Modifier comme suit\u00a0:',
  '10. Souligne que toute obligation de rechercher ces contenus doit être prévue par la loi, nécessaire− et−+,+ proportionnée+ et limitée dans le temps+, et susceptible de recours devant un tribunal\u202f;',
  '(Belgique, Suisse)', 'Une obligation sans terme échappe au contrôle.',
]

test('a delegation previews its drafts as the compendium will print them, in the language they are written in', async ({ browser }) => {
  test.setTimeout(400_000)
  const { page: canada } = await signIn(browser, server.url, 'delegate-ca')
  const { page: swiss } = await signIn(browser, server.url, 'delegate-ch')
  const { page: belgium } = await signIn(browser, server.url, 'delegate-be')

  await test.step('Canada: a new paragraph, and the draft that Chile sponsors with it; of Belgium, which has not answered, nothing is printed.', async () => {
    await canada.goto(`${PATH}/amendments`)
    const copy = await editorOf(canada)
    await typeAtEnd(canada, copy.locator('[data-kind=operative]', { hasText: 'name one national point of contact' }), 'Enter', 'Asks States to keep it staffed at night')
    await canada.getByRole('link', { name: 'Preview as printed' }).click()
    await expect(canada.getByRole('heading', { name: 'Preview as printed' })).toBeVisible()
    expect(await onPaper(canada)).toEqual(CANADA)
    expect(await barriers(canada)).toEqual([])
  })

  await test.step('On paper stand the drafts, and nothing to click.', async () => {
    await canada.emulateMedia({ media: 'print' })
    expect(await onPaper(canada)).toEqual(CANADA)
    await expect(canada.getByRole('link', { name: 'Back to your copy' })).toBeHidden()
    await expect(canada.getByText('Only Members that have accepted are named.')).toBeHidden()
    await canada.emulateMedia({ media: 'screen' })
  })

  await test.step('A French page tells Canada what waits in its English copy, and leads there.', async () => {
    await inFrench(canada)
    await canada.goto(`${PATH}/amendments`)
    await expect(canada.getByText('2 amendements en projet dans votre copie anglaise, pas encore déposés.')).toBeVisible()
    await canada.getByRole('link', { name: 'Ouvrir la copie anglaise' }).click()
    await expect(canada.locator('.derived')).toContainText('staffed at night')
    await expect(canada.getByText(/copie anglaise, pas encore/)).toHaveCount(0)
    // its own page is French, what it drafted stays English
    await canada.getByRole('link', { name: 'Aperçu avant impression' }).click()
    await expect(canada.getByRole('heading', { name: 'Aperçu avant impression' })).toBeVisible()
    expect(await onPaper(canada)).toEqual(CANADA)
  })

  await test.step('Switzerland drafts in French, and Belgium joins it.', async () => {
    for (const page of [swiss, belgium]) await inFrench(page)
    await swiss.goto(`${PATH}/amendments`)
    const copy = swiss.getByRole('textbox', { name: 'Texte de la résolution' })
    await expect(copy).toBeVisible()
    await typeAtEnd(swiss, copy.locator('[data-kind=preambular]').nth(2), 'Enter', 'Consciente de ce que les signalements s’accumulent')
    const joint = swiss.locator('.derived li').filter({ hasText: 'limitée dans le temps' })
    await joint.getByText('Inviter d’autres Membres à se porter coauteurs').click()
    await joint.getByLabel('Membre').selectOption({ label: 'Belgique' })
    await joint.getByRole('button', { name: 'Inviter ce Membre' }).click()
    await expect(joint.getByText('invité', { exact: true })).toBeVisible()
    await belgium.goto(`${PATH}/amendments`)
    await belgium.locator('#invitations article').filter({ hasText: 'limitée dans le temps' }).getByRole('button', { name: 'Se porter coauteur' }).click()
    await expect(belgium.getByText('accepté ; attend le dépôt')).toBeVisible()
    await swiss.getByRole('link', { name: 'Aperçu avant impression' }).click()
    await expect(swiss.getByRole('heading', { name: 'Aperçu avant impression' })).toBeVisible()
    expect(await onPaper(swiss)).toEqual(SWITZERLAND)
  })

  await test.step('What is submitted is in the same words on its receipt, and no draft any more.', async () => {
    await swiss.getByRole('link', { name: 'Retour à votre copie' }).click()
    await swiss.getByRole('button', { name: 'Déposer 2 amendements' }).click()
    await expect(swiss.getByText(/^déposé sous le n° \d+$/)).toHaveCount(2)
    const receipt = async () => (await server.messages()).findLast((mail) => mail.startsWith('To: delegate-ch@') && mail.includes('limitée dans le temps')) ?? ''
    const read = SWITZERLAND.map((line) => line.replace(/\+|−.*?−/g, ''))
    for (const line of [...read.slice(0, 3), ...read.slice(4, 7)]) await expect.poll(receipt).toContain(line)
    await swiss.goto(`${PATH}/amendments/preview?as=ch&in=fr`)
    await expect(swiss.getByText('Aucun projet n’attend d’être déposé.')).toBeVisible()
  })
})
