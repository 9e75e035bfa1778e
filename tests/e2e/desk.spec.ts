import { expect } from '@playwright/test'
import { pressAt, test } from './hall.ts'

test('A second form is sent before the first has led on: both are done, and the question that was answered is closed, in the address too', async ({ hall }) => {
  const { page: desk } = await hall.enter('president')
  await pressAt(desk, hall, 'a')
  const accept = desk.getByRole('button', { name: /^Accept No\. \d+ by consensus$/ })
  await expect(accept).toBeVisible()
  await desk.getByText('Open a speakers’ list').first().click()
  let isDecided: () => void = () => undefined
  const decided = new Promise<void>((resolve) => { isDecided = resolve })
  // the decision is taken, and its answer is slow
  await desk.route('**/desk*', async (route) => {
    if (!route.request().postData()?.includes('command=DecideAmendment')) return route.fallback()
    await route.fetch({ maxRedirects: 0 })
    isDecided()
  })
  await accept.click()
  await decided
  await desk.getByRole('button', { name: 'Open a speakers’ list' }).click()
  await expect(desk.getByText('Speakers’ list for amendment', { exact: false })).toBeVisible()
  await expect(desk.locator('.am[aria-current=true] header')).toContainText('accepted')
  await expect(desk.getByRole('link', { name: 'Undo' }).first()).toBeVisible()
  await expect(desk).not.toHaveURL(/act=/)
  await expect(accept).toHaveCount(0)
  // the letters act again
  await desk.getByRole('group', { name: 'Amendments in voting order' }).last().focus()
  await desk.keyboard.press('u')
  await expect(desk.getByRole('button', { name: /^Reopen No\. \d+/ })).toBeVisible()
})
