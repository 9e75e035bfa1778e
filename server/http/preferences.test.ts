import { expect, it } from 'vitest'
import { langOf, themeOf } from './preferences.ts'

it('speaks the language last chosen on the device, then that of the account, then that of the browser', () => {
  expect(langOf({ cookie: 'a=b; lang=fr', 'accept-language': 'en' }, 'en')).toBe('fr')
  expect(langOf({ cookie: 'lang=de', 'accept-language': 'en' }, 'fr')).toBe('fr')
  expect(langOf({ 'accept-language': 'de-CH, fr-CH;q=0.9, en;q=0.8' }, undefined)).toBe('fr')
  expect(langOf({}, undefined)).toBe('en')
})

it('takes only a theme that there is', () => {
  expect(themeOf('theme=dark; lang=fr')).toBe('dark')
  expect(themeOf('theme="><script>')).toBe('device')
  expect(themeOf(undefined)).toBe('device')
})
