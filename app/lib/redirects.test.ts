import { expect, it } from 'vitest'
import { localPath } from './redirects.ts'

it.each([
  ['/resolutions/online-abuse?lang=fr#op-1', '/resolutions/online-abuse?lang=fr#op-1'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/a/../b', '/b'],
  ['', '/'],
  [null, '/'],
])('comes back to %s as %s', (to, path) => {
  expect(localPath(to)).toBe(path)
})
