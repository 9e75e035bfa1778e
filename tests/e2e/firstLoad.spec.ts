import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { catalogue } from '../support/catalogue.ts'
import { BOUNDS, firstLoads } from '../support/firstLoad.ts'

test('no page asks for more JavaScript than its bound before anybody touches it', async () => {
  const loads = await firstLoads()
  expect(loads.map(({ route }) => route)).toContain('resolutions_.$slug.desk')
  expect(loads.filter(({ kind, kib }) => kib > BOUNDS[kind]).map(({ route, kind, kib }) => `${route}: ${kib.toFixed(1)} of ${String(BOUNDS[kind])} KiB`)).toEqual([])
})

test('scripts carry the sentences of one language', () => {
  const scripts = (lang: 'en' | 'fr'): string => {
    const folder = path.resolve('build/client/assets', lang)
    return readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n')
  }
  const spoken = { en: scripts('en'), fr: scripts('fr') }
  // of several words: one alone may be the same in both languages, or a key
  const sentences = catalogue().filter(({ en, fr }) => en.includes(' ') && en !== fr && spoken.en.includes(`"${en}"`))
  expect(sentences.length).toBeGreaterThan(500)
  // said within other sentences, or above a text, in its language rather than the page's
  expect(sentences.filter(({ en }) => spoken.fr.includes(`"${en}"`)).map(({ en }) => en).sort()).toEqual([
    'Adoption by the Assembly', 'Adoption in committee',
    'Draft resolution prepared by the drafting committee', 'Draft resolution submitted by the co-Rapporteurs',
    'Placing on the agenda', 'Rejection by the Assembly',
  ])
})
