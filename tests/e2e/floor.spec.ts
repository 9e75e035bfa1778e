import { expect } from '@playwright/test'
import { test } from './hall.ts'

test('What happens while the floor’s page still waits for a part of its script is shown, and takes nothing away that is typed', async ({ hall }) => {
  const { page: desk } = await hall.enter('president')
  const { page: canada } = await hall.enter('delegate-ca', { width: 390, height: 844 })
  await desk.goto(`${hall.base}/desk`)
  const errors: string[] = []
  canada.on('pageerror', ({ message }) => { errors.push(message) })
  // a bad line: the forms are on the page, their script is not
  let comes: () => void = () => undefined
  const script = new Promise<void>((resolve) => { comes = resolve })
  await canada.route(/\/(SubAmend|FloorVotes)-[^/]*\.js$/, async (route) => {
    await script
    await route.continue()
  })
  await canada.goto(`${hall.base}/sitting`)
  await expect(canada.getByText('It changes with each decision.')).toBeVisible()
  await canada.getByText('Propose a sub-amendment').click()
  const words = canada.getByLabel('The paragraph as it should read')
  await words.fill('Words that must not be lost')
  await desk.locator('.am .nth').nth(1).click()
  await desk.getByText('Open a speakers’ list').first().click()
  await desk.getByRole('button', { name: 'Open a speakers’ list' }).click()
  await expect(canada.getByText('Speakers’ list for amendment', { exact: false })).toBeVisible()
  await expect(words).toHaveValue('Words that must not be lost')
  comes()
  await canada.waitForLoadState('networkidle')
  await expect(words).toHaveValue('Words that must not be lost')
  expect(errors).toEqual([])
})
