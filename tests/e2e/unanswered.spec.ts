import { expect } from '@playwright/test'
import { alive } from './people.ts'
import { pressAt, speakAmendment, test } from './hall.ts'

const SAYS = 'The server does not answer. Press again once you are connected: it counts once.'

test('No server answers what is pressed: the page stays with what was typed, says so beside the button, and what is pressed again counts once', async ({ hall }) => {
  const { page: desk } = await hall.enter('president')
  const { page: kenya, context } = await hall.enter('delegate-ke', { width: 390, height: 844 })
  await kenya.goto(`${hall.base}/sitting`)
  await alive(kenya)
  await expect(kenya.getByText('5 of 14 Members have voted')).toBeVisible()

  // a phone out of reach
  await context.setOffline(true)
  await kenya.getByRole('button', { name: 'For', exact: true }).click()
  await expect(kenya.getByRole('alert').filter({ hasText: SAYS })).toBeVisible()
  await kenya.screenshot({ path: 'test-results/pictures/unanswered-phone.png' })
  await context.setOffline(false)
  await kenya.getByRole('button', { name: 'For', exact: true }).click()
  await expect(kenya.getByText('6 of 14 Members have voted')).toBeVisible()
  await expect(kenya.getByRole('alert').filter({ hasText: SAYS })).toHaveCount(0)

  // a proxy that has lost its server
  const words = 'Requests the IPU to report on it every year'
  await desk.route('**/desk*', (route) => (route.request().method() === 'POST' ? route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }) : route.fallback()))
  await pressAt(desk, hall)
  await speakAmendment(desk, { at: /^OP 6 /, does: 'adds a paragraph after it', words, by: 'Kenya' })
  const oral = desk.locator('details.oral')
  await expect(oral.getByRole('alert')).toContainText(SAYS)
  await expect(oral.getByLabel('The paragraph as it should read')).toHaveValue(words)
  await expect(oral.getByLabel('Proposed by')).toHaveValue('ke')
  await desk.unroute('**/desk*')
  await oral.getByRole('button', { name: 'Enter the oral amendment' }).click()
  await expect(desk.getByRole('heading', { name: 'New operative paragraph 6bis' })).toBeVisible()
  await expect(desk.locator('.am').filter({ hasText: words.slice('Requests '.length) })).toHaveCount(1)
})
