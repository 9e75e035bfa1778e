import { expect, test } from '@playwright/test'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
test.beforeAll(async () => { server = await startServer({ demo: false }) })
test.afterAll(async () => { expect(await server.stop()).toBe(0) })

const linkIn = (text: string | undefined, pattern: RegExp): string => pattern.exec(text ?? '')?.[0] ?? ''

test('a first start without the demonstration: one link, one account, then links by mail', async ({ page, context, browser }) => {
  await test.step('The terminal names the one-time link; there are no demonstration accounts.', async () => {
    expect((await page.request.get(`${server.url}/demo`)).status()).toBe(404)
    expect((await page.request.post(`${server.url}/demo/sign-in`, { form: { account: 'secretariat' } })).status()).toBe(404)
    await page.goto(linkIn(server.terminal(), /http\S+\/setup\?token=\S+/))
    await expect(page.getByRole('heading', { name: 'The first account' })).toBeVisible()
  })

  await test.step('What does not fit is said beside the field, and what was typed stays.', async () => {
    await page.getByLabel('Name, as others will see it').fill('Secretariat of the IPU')
    await page.getByLabel('E-mail address').fill('secretariat')
    await page.getByRole('button', { name: 'Create the account' }).click()
    await expect(page.getByText('This is not a complete e-mail address')).toBeVisible()
    await expect(page.getByLabel('Name, as others will see it')).toHaveValue('Secretariat of the IPU')
    await page.screenshot({ path: 'test-results/set-up.png' })
  })

  await test.step('The account is made and signed in; the link is spent.', async () => {
    const link = page.url()
    await page.getByLabel('E-mail address').fill('secretariat@ipu.example')
    await page.getByText('Français').last().click()
    await page.getByRole('button', { name: 'Create the account' }).click()
    await expect(page).toHaveURL(`${server.url}/home`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    expect((await page.request.get(link)).status()).toBe(410)
  })

  await test.step('Signing out and asking for a link: the answer is the same for every address.', async () => {
    await page.locator('summary', { hasText: 'Secretariat of the IPU' }).click()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.getByRole('link', { name: 'Se connecter' }).first().click()
    await page.getByLabel('Adresse électronique').fill('personne@ailleurs.example')
    await page.getByRole('button', { name: 'M’envoyer un lien' }).click()
    await expect(page.getByRole('heading', { name: 'Consultez votre messagerie' })).toBeVisible()
    const answer = await page.locator('main').innerText()
    await page.goto(`${server.url}/sign-in?to=/members`)
    await page.getByLabel('Adresse électronique').fill('Secretariat@ipu.example')
    await page.getByRole('button', { name: 'M’envoyer un lien' }).click()
    await expect(page.getByRole('heading', { name: 'Consultez votre messagerie' })).toBeVisible()
    expect(await page.locator('main').innerText()).toBe(answer)
  })

  const link = await test.step('One link came, to the one account.', async () => {
    const links = async () => (await server.messages()).filter((message) => message.includes('/sign-in/confirm'))
    await expect.poll(links).toHaveLength(1)
    const [message] = await links()
    expect(message).toContain('To: secretariat@ipu.example')
    expect((await server.messages()).every((each) => each.includes('To: secretariat@ipu.example'))).toBe(true)
    return linkIn(message, /http\S+\/sign-in\/confirm\S+/)
  })

  await test.step('A mail scanner that opens the link signs nobody in and spends nothing.', async () => {
    const scanner = await browser.newContext()
    await scanner.request.get(link)
    expect(await scanner.cookies()).toEqual([])
    await scanner.close()
    expect((await context.cookies()).filter(({ name }) => name.includes('session'))).toEqual([])
  })

  await test.step('The button signs in, leads on, and works once; the cookies are out of reach of scripts.', async () => {
    await page.goto(link)
    await page.screenshot({ path: 'test-results/sign-in-link-fr.png' })
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page).toHaveURL(`${server.url}/members`)
    const sessions = (await context.cookies()).filter(({ name }) => name.includes('session'))
    expect(sessions.length).toBeGreaterThan(0)
    for (const cookie of sessions) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
    await page.goto(link)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page.getByRole('alert')).toContainText('Ce lien a déjà été utilisé')
  })
})
