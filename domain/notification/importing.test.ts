import { describe, expect, it } from 'vitest'
import { LANGS } from '../languages.ts'
import { IMPORT_PROBLEMS, importSentence } from './importing.ts'

describe.each(LANGS)('why nothing is imported, in %s', (lang) => {
  it.each(IMPORT_PROBLEMS)('%s: a whole sentence, with nothing left out', (why) => {
    for (const about of ['winter', '']) expect(importSentence(why, about, lang)).toMatch(/^(?!.*(?:undefined|null|\n)).+\.$/)
  })
})

describe('its typography', () => {
  it.each(IMPORT_PROBLEMS)('keeps French punctuation on its line: %s', (why) => {
    expect(importSentence(why, 'winter', 'fr')).not.toMatch(/ [:;»]|« |'/)
  })
})

it('names what it is about', () => {
  expect(importSentence('no-such-text', 'winter, snow', 'en')).toBe('There is no such process. Being drafted now: winter, snow.')
  expect(importSentence('no-such-text', '', 'fr')).toBe('Ce processus n’existe pas. Aucun n’est en cours de rédaction.')
  expect(importSentence('not-drafted', 'winter', 'fr')).toContain('«\u00A0winter\u00A0»')
})
