import { describe, expect, it } from 'vitest'
import type { DecisionEntry, Minutes, MinutesEntry } from '#server/query/minutes.ts'
import { decisionsCsv, minutesMarkdown } from './minutesExport.ts'

const at = '2021-11-28T12:00:00.000Z'
const later = '2021-11-28T12:30:00.000Z'
const counts = { for: 44, against: 10, abstain: 1 }
const about = { number: 5, sponsor: 'Canada', short: 'OP 3' }
const how = { mode: 'consensus', body: 'plenary', counts: null, rollCall: [], objections: 0, reason: '', reopenedAt: null } as const
const decided: DecisionEntry = {
  ...about, ...how, kind: 'decided', at, disposition: 'accepted', fellBy: null, subsumedBy: null, wordsOf: null, confirmedAt: null, instruction: '', lines: [], printedIn: 'en',
}
const tally = { ...counts, cast: 54, needed: 28, carried: true, majority: 'votes-cast' } as unknown as Extract<MinutesEntry, { kind: 'vote' }>['tally']
const taken = (...entries: MinutesEntry[]): Minutes =>
  ({ title: 'Harbours', code: 'C-III/143/DR', examined: [], draftingCommittee: [], balance: null, parts: [{ sitting: { number: 2, body: 'plenary', openedAt: at, closedAt: null }, entries }] })
const lines = (lang: 'en' | 'fr', ...entries: MinutesEntry[]): string[] => decisionsCsv(taken(...entries), lang).trimEnd().split('\r\n').slice(1)

it('the minutes say the day of what was decided on another day than the sitting opened, once', () => {
  const next = '2021-11-30T15:00:00.000Z'
  const adoption: MinutesEntry = { kind: 'adopted', at: next, where: 'assembly-adopted', mode: 'consensus', counts: null, rollCall: [], undoneAt: null }
  const told = (lang: 'en' | 'fr') => minutesMarkdown(taken(decided, adoption, adoption), lang).split('\n').filter((line) => line.startsWith('* ')).map((line) => line.split('**')[1])
  expect(told('en')).toEqual(['13:00:00', '30 Nov 2021, 16:00:00', '16:00:00'])
  expect(told('fr')).toEqual(['13:00:00', '30 nov. 2021, 16:00:00', '16:00:00'])
})

describe('the decisions of a sitting as a table', () => {
  it('begins with the mark by which spreadsheets know UTF-8, and as many heads as each line has cells, in both languages', () => {
    for (const lang of ['en', 'fr'] as const) {
      const [head, line] = decisionsCsv(taken(decided), lang).split('\r\n')
      expect(head?.startsWith('\uFEFF')).toBe(true)
      expect(head?.split(',')).toHaveLength(line?.split(',').length ?? 0)
    }
  })
  it.each<[string, MinutesEntry, string]>([
    ['an amendment accepted, with who objected', { ...decided, objections: 2 }, `${at},2,amendment,5,,Canada,OP 3,accepted,,by consensus,plenary of the committee,,,,2,,,`],
    ['one that fell by another', { ...decided, disposition: 'fallen', fellBy: 4 }, `${at},2,amendment,5,,Canada,OP 3,fallen,4,,plenary of the committee,,,,,,,`],
    ['one undone, and one confirmed', { ...decided, body: 'drafting-committee', reopenedAt: later, confirmedAt: later }, `${at},2,amendment,5,,Canada,OP 3,accepted,,by consensus,drafting committee,,,,0,,${later},${later}`],
    ['one withdrawn by its sponsor', { ...about, kind: 'withdrawn', at }, `${at},2,amendment,5,,Canada,OP 3,withdrawn,,,sponsor,,,,,,,`],
    ['a sub-amendment, by show of hands, undone', { ...about, ...how, kind: 'sub-decided', at, ordinal: 1, member: 'Kenya', disposition: 'rejected', mode: 'show-of-hands', counts, reopenedAt: later }, `${at},2,sub-amendment,5,1,Kenya,OP 3,rejected,,by show of hands,plenary of the committee,44,10,1,0,,${later},`],
    ['a sub-amendment withdrawn', { ...about, kind: 'sub-withdrawn', at, ordinal: 1, member: 'Kenya' }, `${at},2,sub-amendment,5,1,Kenya,OP 3,withdrawn,,,sponsor,,,,,,,`],
    ['an electronic vote', { kind: 'vote', at, about: 'amendment', words: null, matter: { ...about, sub: null }, secret: false, body: 'committee', tally, eligible: 60, quorum: null, rollCall: [] }, `${at},2,electronic vote,5,,Canada,OP 3,carried,,by electronic vote,committee,44,10,1,,,,`],
    ['an adoption that was taken back', { kind: 'adopted', at, where: 'committee-adopted', mode: 'vote', counts, rollCall: [], undoneAt: later }, `${at},2,adoption of the text,,,,,adopted,,by vote,committee,44,10,1,,,${later},`],
    ['a deferral', { kind: 'deferred', at, assembly: 144, reason: 'Time ran out.' }, `${at},2,deferral of the text,,,,,deferred to the 144th Assembly,,,committee,,,,,Time ran out.,,`],
    ['a reservation on two paragraphs', { kind: 'reserved', at, delegation: 'The delegation of Belgium', nature: 'reservation', places: ['operative paragraph 1', 'operative paragraph 4'], isPartial: true, text: 'Our law.', undoneAt: null }, `${at},2,reservation,,,The delegation of Belgium,operative paragraph 1; operative paragraph 4,Reservation,,,,,,,,Our law.,,`],
  ])('tells %s', (_what, entry, line) => {
    expect(lines('en', entry)).toEqual([line])
    expect(lines('fr', entry)[0]?.split(',')).toHaveLength(18)
  })
  it('leaves out what decides nothing', () => {
    expect(lines('en', { ...about, kind: 'reopened', at }, { ...about, kind: 'confirmed', at }, { kind: 'spoke', at, speaker: 'Kenya', turn: 'speech', seconds: 60, number: null, summary: '', summaryIn: null })).toEqual([])
  })
  it('gives a spreadsheet no formula to run, whoever wrote it', () => {
    const [line] = lines('en', { ...decided, reason: '=HYPERLINK("http://evil")', short: '@PP 1', sponsor: '+Canada' })
    expect(line).toContain('"\'=HYPERLINK(""http://evil"")"')
    expect(line).toContain(",'+Canada,'@PP 1,")
  })
})
