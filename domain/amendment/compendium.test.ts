import { describe, expect, it } from 'vitest'
import { compendium } from './compendium.ts'
import { addition, deletion, DRAFT, find, having, op, pp, proposal, proposals, rewording, sub, tabled } from './minutes.test-support.ts'
import type { Operation } from './operation.ts'
import { baseOf } from './places.ts'
import type { PrintedLine } from './printed.ts'
import { headerSentence, instruction, printed } from './wording.ts'

const shown = ({ number, runs, punctuation }: PrintedLine): string =>
  `${number} ${runs.map(({ is, text, italic }) => (is === 'kept' ? '' : is === 'inserted' ? '+' : '-') + (italic ? `*${text}*` : text)).join('|')}${punctuation}`

describe('the compendium', () => {
  const amendments = tabled({
    late: rewording('o3', 'Invites harbour masters to report every year'),
    title: proposal((text) => { text.title = 'Safe harbours' }),
    first: rewording('p2', 'Also noting that many harbours are closed in winter and that crews wait for weeks'),
    second: deletion('p2'),
    new: addition(2, 'Aware of the tides'),
    again: addition(2, 'Aware of the winds', 'other'),
    part: proposal((text) => { find(text, 'o1').subs.splice(1, 0, sub('n', 'paint the buoys')) }),
  })

  it('has the title first, then the text in its order, rivals under one heading, every new paragraph as a bis of its place', () => {
    expect(compendium(DRAFT, amendments, 'en').map(({ heading, entries }) => [heading, entries.map(({ id }) => id)])).toEqual([
      ['', ['title']],
      ['Preambular paragraph 2', ['first', 'second']],
      ['New preambular paragraph 2bis', ['new', 'again']],
      ['New sub-paragraph a\u00A0bis of operative paragraph 1', ['part']],
      ['Operative paragraph 3', ['late']],
    ])
  })

  it('prints the whole paragraph again with what changes, its opener in italics', () => {
    const [title, rivals, added, part, last] = compendium(DRAFT, amendments, 'en')
    expect(title?.entries[0]?.lines.map(shown)).toEqual([' Safe harbours|- for small boats'])
    expect(rivals?.entries[0]?.lines.map(shown)).toEqual(['(2) -*Noting*|+*Also n*|+oting| that many harbours are closed in winter and that crews wait for weeks,'])
    expect(rivals?.entries[1]?.lines.map(shown)).toEqual(['(2) -*Noting*|- that many harbours are closed in winter and that crews wait for weeks,'])
    expect(added?.entries[0]?.lines.map(shown)).toEqual(['(2bis) +Aware of the tides,'])
    expect(part?.entries[0]?.lines.map(shown)).toEqual(['a\u00A0bis. +paint the buoys;'])
    expect(last?.entries[0]?.lines.map(shown)).toEqual(['3. *Invites*| harbour masters to report every |-spring|+year.'])
  })

  it('shows in the other language what awaits translation, with its words as they are', () => {
    const entry = compendium(DRAFT, amendments, 'fr').find(({ heading }) => heading === 'Paragraphe 3 du dispositif')?.entries[0]
    expect(entry).toMatchObject({ awaiting: true, instruction: 'Modifier comme suit\u00A0:' })
    expect(entry?.lines[0]?.runs.every(({ is }) => is === 'kept')).toBe(true)
  })
})

describe('the official wording', () => {
  const base = baseOf(DRAFT)
  const swap = proposal((text) => { text.paragraphs.splice(2, 0, ...text.paragraphs.splice(0, 1)) })
  it.each([
    ['Amend the title to read as follows:', 'Modifier le titre comme suit\u00A0:', proposal((text) => { text.title = 'Harbours' })],
    ['Amend to read as follows:', 'Modifier comme suit\u00A0:', rewording('p1', 'Recalling the promises')],
    ['Add a new paragraph after preambular paragraph 2 to read as follows:', 'Ajouter un nouveau paragraphe après le paragraphe 2 du préambule, libellé comme suit\u00A0:', addition(2, 'Aware of the tides')],
    ['Add a new paragraph before preambular paragraph 1 to read as follows:', 'Ajouter un nouveau paragraphe avant le paragraphe 1 du préambule, libellé comme suit\u00A0:', addition(0, 'Aware of the tides')],
    ['Add a new paragraph before operative paragraph 1 to read as follows:', 'Ajouter un nouveau paragraphe avant le paragraphe 1 du dispositif, libellé comme suit\u00A0:', proposal((text) => { text.paragraphs.splice(3, 0, op('n', 'Decides')) })],
    ['Delete the paragraph.', 'Supprimer le paragraphe.', deletion('p2')],
    ['Delete the sub-paragraph.', 'Supprimer l’alinéa.', proposal((text) => { find(text, 'o1').subs.pop() })],
    ['Move the paragraph after preambular paragraph 3.', 'Déplacer le paragraphe après le paragraphe 3 du préambule.', proposal((text) => { text.paragraphs.splice(2, 0, ...text.paragraphs.splice(0, 1)) })],
    ['Move the paragraph after operative paragraph 1, sub-paragraph b, as a sub-paragraph.', 'Déplacer le paragraphe après le paragraphe 1 du dispositif, alinéa b, en tant qu’alinéa.', proposal((text) => { const [o2] = text.paragraphs.splice(4, 1); if (o2) find(text, 'o1').subs.push(sub(o2.id, o2.text)) })],
    ['Move the sub-paragraph after operative paragraph 1, as an operative paragraph.', 'Déplacer l’alinéa après le paragraphe 1 du dispositif, en tant que paragraphe du dispositif.', proposal((text) => { const [s2] = find(text, 'o1').subs.splice(1, 1); if (s2) text.paragraphs.splice(4, 0, op(s2.id, s2.text)) })],
    ['Move the paragraph after preambular paragraph 3, as a preambular paragraph.', 'Déplacer le paragraphe après le paragraphe 3 du préambule, en tant que paragraphe du préambule.', proposal((text) => { find(text, 'o1').kind = 'preambular' })],
    ['Move the sub-paragraph to the new paragraph.', 'Déplacer l’alinéa au nouveau paragraphe.', proposals((text) => { text.paragraphs.splice(4, 0, op('n', 'Calls on all to', find(text, 'o1').subs.splice(0, 1))) })['move:s1'] as Operation],
    ['Merge with preambular paragraph 3 to read as follows:', 'Fusionner avec le paragraphe 3 du préambule, le texte se lisant comme suit\u00A0:', proposal((text) => { find(text, 'p2').text += ' and that lights are missing on most piers'; text.paragraphs.splice(2, 1) })],
    ['Split into two paragraphs to read as follows:', 'Scinder en deux paragraphes, libellés comme suit\u00A0:', proposal((text) => { text.paragraphs.splice(1, 1, pp('p2', 'Noting that many harbours are closed in winter'), pp('n', 'Noting that crews wait for weeks')) })],
  ])('%s %s', (en, fr, operation) => {
    expect([instruction(operation, base, 'en'), instruction(operation, base, 'fr')]).toEqual([en, fr])
  })
  it('names what moved by its old place', () => expect(printed(swap, DRAFT, 'en')).toBe('Preambular paragraph 1\nMove the paragraph after preambular paragraph 3.'))
  it('numbers what is the first of its kind as the first', () => {
    const added = proposals((text) => { find(text, 'o2').subs.push(sub('n1', 'by day'), sub('n2', 'by night')) })
    expect(Object.values(added).map((each) => printed(each, DRAFT, 'en'))).toEqual(['a. by day;', 'b. by night;'].map((line) => (
      `New sub-paragraph ${line[0]} of operative paragraph 2\nAdd a new sub-paragraph to operative paragraph 2 to read as follows:\n${line}`)))
    const preamble = proposal((text) => { text.paragraphs.unshift(pp('n', 'Aware of the tides')) }, having(DRAFT, (text) => { text.paragraphs.splice(0, 3) }))
    expect(printed(preamble, having(DRAFT, (text) => { text.paragraphs.splice(0, 3) }), 'en')).toBe('New preambular paragraph 1\nAdd a new paragraph to the preamble to read as follows:\n(1) Aware of the tides,')
  })
  it('is carried in full by a receipt', () => {
    expect(printed(addition(2, 'Aware of the tides'), DRAFT, 'en')).toBe(
      'New preambular paragraph 2bis\nAdd a new paragraph after preambular paragraph 2 to read as follows:\n(2bis) Aware of the tides,',
    )
  })
  it('heads the compendium with the delegations in alphabetical order', () => {
    expect(headerSentence([{ name: 'Sweden' }, { name: 'Benin' }, { name: 'Iran (Islamic Republic of)' }], 'en'))
      .toBe('Amendments to the draft resolution submitted within the statutory deadline by the delegations of Benin, Iran (Islamic Republic of) and Sweden')
    expect(headerSentence([{ name: 'Suède', article: 'la' }, { name: 'Bénin', article: 'le' }, { name: 'Égypte', article: 'l’' }, { name: 'Fidji', article: 'les' }, { name: 'Cuba' }, { name: 'Andorre' }], 'fr'))
      .toBe('Amendements au projet de résolution présentés dans les délais statutaires par les délégations d’Andorre, du Bénin, de Cuba, de l’Égypte, des Fidji et de la Suède')
    expect(headerSentence([{ name: 'Benin' }], 'en')).toMatch(/by the delegation of Benin$/)
  })
})
