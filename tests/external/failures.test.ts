import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deriveAmendments } from '#domain/amendment/diff.ts'
import { marks } from '#domain/amendment/words.ts'
import { labelsOf, longLabel } from '#domain/resolution/labels.ts'
import { judge } from '#domain/voting/tally.ts'
import { blocksOf, casesFrom } from './cases.ts'
import { resolutionOf } from './texts.ts'

type Case = { id: string; data?: { base: string; amendment?: string }; then: string }
const cases = casesFrom('18-failure-scenarios.json') as readonly Case[] | null
const dataOf = (id: string) => cases?.find((one) => one.id === id)?.data ?? { base: '' }
const plain = (html: string): string => blocksOf(html).map(({ text }) => text).join('\n')

/** Proved by these lines. */
const HERE: Readonly<Record<string, () => void>> = {
  'rf-01': () => {
    const { base, amendment = '' } = dataOf('rf-01')
    expect(marks(plain(base), plain(amendment)).filter(({ is }) => is !== 'kept')).toEqual([{ is: 'inserted', text: 'A ' }])
  },
  // Bold is no part of a text here.
  'rf-03': () => {
    const { base } = dataOf('rf-03')
    expect(deriveAmendments(resolutionOf(base, 'p'), resolutionOf(base.replace('Er sich', '<strong>Er sich</strong>'), 'p'), 'en')).toEqual([])
  },
  'rf-13': () => {
    const [base, wanted] = ['We act.', 'We must act.'].map((words) => resolutionOf(`<p>${words}</p><p>Something else.</p><p>${words}</p>`, 'p'))
    expect(deriveAmendments(base!, wanted!, 'en').map(({ key }) => key)).toEqual(['amend:p0', 'amend:p2'])
  },
  'rf-15': () => { expect(judge({ for: 6, against: 3, abstain: 0 }, 'two-thirds')).toMatchObject({ cast: 9, needed: 6, carried: true }) },
  'rf-31': () => {
    const text = resolutionOf('<p>First</p><p>Second</p><p>Third</p>', 'p')
    expect(longLabel(labelsOf(text).get('p2')!, 'en')).toBe('operative paragraph 3')
  },
}

/** Proved elsewhere: file and name of the test. */
const ELSEWHERE: Readonly<Record<string, readonly [file: string, test: string]>> = {
  'rf-05': ['tests/e2e/amendments.spec.ts', 'An adviser of Canada pastes a paragraph changed in Word: one changed word is one changed word.'],
  'rf-07': ['domain/amendment/publication.test.ts', 'cannot while an amendment is undecided, two accepted ones clash, or words await their translation'],
  'rf-09': ['domain/sitting/sitting.test.ts', 'or none is: rivals cannot both be accepted'],
  'rf-11': ['domain/amendment/subAmendment.test.ts', 'is edited on the text with its amendment in it, and makes it the amendment as modified'],
  'rf-17': ['tests/e2e/sitting.spec.ts', 'What falls is shown before it is confirmed; everybody sees the decision at once, and is told politely'],
  'rf-19': ['tests/e2e/offline.spec.ts', 'two write while one is away: everything is in the text when she is back'],
  'rf-21': ['tests/collab/rooms.test.ts', 'takes up what was written while the server was away, once'],
  'rf-23': ['tests/collab/rooms.test.ts', 'never seeds twice: joining writes nothing'],
  'rf-25': ['tests/e2e/offline.spec.ts', 'who never gets a connection reads, and cannot write over others'],
  'rf-27': ['tests/e2e/amendments.spec.ts', 'Begun before the deadline and submitted after, an amendment is refused and kept.'],
  'rf-29': ['domain/sitting/sitting.test.ts', 'comes to the same text however often it is undone and redone, and every amendment has its end'],
  'rf-35': ['domain/notification/wording.test.ts', 'holds number, instant to the second, full text and fingerprint'],
  'rf-37': ['app/amendment/filtered.test.ts', 'one list holds what will be put to the vote, and nothing that is accepted, withdrawn or subsumed'],
  'rf-39': ['server/live/screens.test.ts', 'are told what changed: read once, serialised once, the very same bytes for all'],
}

/** Otherwise here, and why that is meant. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'rf-33': 'a decision does not vanish from the desk: it stands in its row with an Undo, as long as nothing rests on it',
}

describe.skipIf(!cases)('what users of other systems met, of 18-failure-scenarios.json', () => {
  it('is answered case by case, none left out', () => {
    expect([HERE, ELSEWHERE, OTHERWISE].flatMap(Object.keys).sort()).toEqual(cases!.map(({ id }) => id).sort())
  })
  it.each(Object.entries(HERE))('%s does not happen here', (_id, proof) => { proof() })
  it.each(Object.entries(ELSEWHERE))('%s is proved where it belongs', (_id, [file, test]) => {
    expect(readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8')).toContain(`'${test}'`)
  })
})
