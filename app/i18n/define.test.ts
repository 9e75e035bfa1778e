import { expect, it } from 'vitest'
import { inLang, langOfHeader, messages, setInFrench } from './define.ts'

const m = messages({
  plain: { en: 'Members', fr: 'Membres' },
  spoken: { en: (x: { n: number }) => `${x.n} votes`, fr: (x: { n: number }) => `${x.n} voix` },
})

it('gives a catalogue in one language', () => {
  expect(inLang(m, 'fr').plain).toBe('Membres')
  expect(inLang(m, 'en').spoken({ n: 3 })).toBe('3 votes')
})

it('sets French as French is set, and leaves hours and English alone', () => {
  expect(setInFrench('Quoi ? « Oui » : à 18:00 ; non !')).toBe('Quoi\u00a0? «\u00a0Oui\u00a0»\u00a0: à 18:00\u00a0; non\u00a0!')
  const spoken = messages({ said: { en: (x: { who: string }) => `${x.who} : yes`, fr: (x: { who: string }) => `${x.who} : oui` } })
  expect(inLang(spoken, 'fr').said({ who: 'Fidji' })).toBe('Fidji\u00a0: oui')
  expect(inLang(spoken, 'en').said({ who: 'Fiji' })).toBe('Fiji : yes')
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
