import { describe, expect, it } from 'vitest'
import { compendium } from '#domain/amendment/compendium.ts'
import { addition, deletion, DRAFT, having, find, rewording, tabled } from '#domain/amendment/minutes.test-support.ts'
import { baseOf } from '#domain/amendment/places.ts'
import { printedLines } from '#domain/amendment/printed.ts'
import { instruction } from '#domain/amendment/wording.ts'
import type { Compendium, CompendiumRow } from '#server/query/compendium.ts'
import { compendiumSheet } from './compendiumSheet.ts'

const OPS = { added: addition(1, 'Aware of the tides'), gone: deletion('p3'), reworded: rewording('o2', 'Calls on States to keep all harbours open') }
const FRENCH = having(DRAFT, (text) => { find(text, 'o2').text = 'Engage les États à garder les ports ouverts' })
const row = (id: keyof typeof OPS, i: number): CompendiumRow => {
  const base = baseOf(DRAFT)
  return {
    id, number: i + 1, sponsorId: 'ca', coSponsors: [], lang: 'en', reason: '=1', enteredAs: null, decision: null, sponsor: 'Canada', groups: [], recommendation: null, ruling: null,
    identical: [], clashing: [], subAmendments: [], original: { instruction: instruction(OPS[id], base, 'en'), lines: printedLines(OPS[id], base, 'en') },
  }
}
const read = (lang: 'en' | 'fr') => {
  const rows: Compendium['rows'] = Object.fromEntries((Object.keys(OPS) as (keyof typeof OPS)[]).map((id, i) => [id, row(id, i)]))
  const [, ...all] = compendiumSheet({ targets: compendium(lang === 'en' ? DRAFT : FRENCH, tabled(OPS), lang), rows }, lang)
  return all.map(([number, , says, stands, would, language]) => [number, says, stands, would, language])
}

describe('the compendium as a spreadsheet', () => {
  it('has nothing as it stands of what is added, and nothing as it would read of what is deleted', () => {
    expect(read('en')).toEqual([
      [1, 'Add a new paragraph after preambular paragraph 1 to read as follows:', '', '(1bis) Aware of the tides,', 'EN'],
      [2, 'Delete the paragraph.', '(3) Concerned that lights are missing on most piers,', '', 'EN'],
      [3, 'Amend to read as follows:', '2. Calls on States to keep harbours open;', '2. Calls on States to keep all harbours open;', 'EN'],
    ])
  })
  it('gives the words that await their translation as proposed, and says in which language', () => {
    expect(read('fr').at(-1)).toEqual([3, 'Amend to read as follows:', '2. Calls on States to keep harbours open;', '2. Calls on States to keep all harbours open;', 'EN'])
    expect(read('fr')[1]).toEqual([2, 'Supprimer le paragraphe.', '(3) Concerned that lights are missing on most piers,', '', 'FR'])
  })
})
