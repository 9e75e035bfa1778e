import { describe, expect, it } from 'vitest'
import { chained, openerOf, usualOpeners } from './clauses.ts'

describe('the opener of a paragraph', () => {
  it.each([
    ['en', 'Recalling the Convention', 'Recalling', null, 'preambular'],
    ['en', 'Also recalling the Convention', 'Also recalling', 'also', 'preambular'],
    ['en', 'Recalling also the Convention', 'Recalling also', 'also', 'preambular'],
    ['en', 'Equally concerned that it rains', 'Equally concerned that', 'equally', 'preambular'],
    ['en', 'Noting with grave concern that it rains', 'Noting with grave concern', null, 'preambular'],
    ['en', 'Deeply concerned by the rain', 'Deeply concerned', null, 'preambular'],
    ['en', 'Further calls upon States', 'Further calls upon', 'further', 'operative'],
    ['en', 'Strongly urges States', 'Strongly urges', null, 'operative'],
    ['fr', 'Rappelant également la Convention', 'Rappelant également', 'également', 'preambular'],
    ['fr', 'Ayant à l\'esprit les vents', 'Ayant à l\'esprit', null, 'preambular'],
    ['fr', 'Profondément préoccupée par la pluie', 'Profondément préoccupée par', null, 'preambular'],
    ['fr', 'Prie instamment les États', 'Prie instamment', null, 'operative'],
    ['fr', 'Demande aux parlements', 'Demande', null, 'operative'],
  ] as const)('%s «%s»', (lang, words, opener, chain, kind) => {
    const found = openerOf(words, lang)
    expect([words.slice(0, found?.length), found?.chain, found?.kind]).toEqual([opener, chain, kind])
  })
  it.each(['recalling the Convention', 'Lighthouses are high', 'Alsorecalling', 'Recallings', '', 'Also'])('is none in «%s»', (words) => expect(openerOf(words, 'en')).toBeNull())
  it('is the longest that fits', () => expect(openerOf('Notes with concern that', 'en')?.usual).toBe('Notes with concern'))
  it('is found for every usual one', () => {
    for (const lang of ['en', 'fr'] as const) {
      for (const kind of ['preambular', 'operative'] as const) {
        for (const usual of usualOpeners(kind, lang)) expect(openerOf(`${usual}, x`, lang)).toMatchObject({ length: usual.length, kind })
      }
    }
  })
  it('says that it repeats the one before', () => {
    expect([chained('Noting', 1, 'en'), chained('Noting', 2, 'en'), chained('Notant', 1, 'fr'), chained('Notant avec satisfaction', 2, 'fr')])
      .toEqual(['Also noting', 'Further noting', 'Notant également', 'Notant en outre avec satisfaction'])
  })
})
