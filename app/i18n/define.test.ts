import { expect, it } from 'vitest'
import { inLang, langOfHeader, messages } from './define.ts'

const m = messages({
  plain: { en: 'Members', fr: 'Membres' },
  spoken: { en: (x: { n: number }) => `${x.n} votes`, fr: (x: { n: number }) => `${x.n} voix` },
})

it('gives a catalogue in one language', () => {
  expect(inLang(m, 'fr').plain).toBe('Membres')
  expect(inLang(m, 'en').spoken({ n: 3 })).toBe('3 votes')
})

it('makes it once, so that a page drawn again is given the same', () => {
  expect(inLang(m, 'fr')).toBe(inLang(m, 'fr'))
  expect(inLang(m, 'fr')).not.toBe(inLang(m, 'en'))
})

it.each([
  ['fr', 'fr'],
  ['fr-CA,en;q=0.5', 'fr'],
  ['en;q=0.5, fr;q=0.8', 'fr'],
  ['es, pt;q=0.9', 'en'],
  ['fr;q=0', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('of %s chooses %s', (header, lang) => {
  expect(langOfHeader(header)).toBe(lang)
})
