import { expect, test } from '@playwright/test'
import { BOUNDS, firstLoads } from '../support/firstLoad.ts'

test('no page asks for more JavaScript than its bound before anybody touches it', async () => {
  const loads = await firstLoads()
  expect(loads.map(({ route }) => route)).toContain('resolutions_.$slug.desk')
  expect(loads.filter(({ kind, kib }) => kib > BOUNDS[kind]).map(({ route, kind, kib }) => `${route}: ${kib.toFixed(1)} of ${String(BOUNDS[kind])} KiB`)).toEqual([])
})
