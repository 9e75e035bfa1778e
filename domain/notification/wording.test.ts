import { describe, expect, it } from 'vitest'
import { LANGS } from '../languages.ts'
import { sponsorName } from '../membership/sponsors.ts'
import type { Audience, Notice, NoticeData, NoticeKind, Received } from './notices.ts'
import { NB } from './phrases.ts'
import { wording, type Setting } from './wording.ts'

const setting: Setting = {
  title: { en: 'Safe playgrounds', fr: 'Des aires de jeux sûres' }, mark: 'C-III/143', link: 'https://example.org/resolutions/safe-playgrounds',
  nameOf: (id, lang) => sponsorName(id, lang, { 'partner-inhope': 'INHOPE' }),
}
const closes = '2021-11-11T17:00:00.000Z'
const counts = { for: 44, against: 10, abstain: 1 }
const received: Received = {
  number: 37, fullText: 'Preambular paragraph 2\nAmend to read as follows:\n(2) Noting that swings are safe,', reason: 'Precision', hash: 'ab12',
  receivedAt: '2021-11-11T16:42:09.120Z', onBehalf: false, replaces: null,
}
const to: Audience = { group: 'delegations' }

/** One of each kind, so that no sentence goes unread. */
const EACH: { readonly [K in NoticeKind]: NoticeData[K] } = {
  'rapporteur-appointed': { memberId: 'ke', process: 'ordinary' },
  'window-set': { window: 'inputs', closes },
  'window-moved': { window: 'amendments', closes, reason: 'Interpreters' },
  'inputs-open': { closes },
  'input-received': { authorId: 'partner-inhope', revision: 1, words: 300, hash: 'ab12', at: closes, onBehalf: true },
  'input-withdrawn': { authorId: 'ke' },
  'drafting-open': { closes: null, process: 'emergency' },
  'item-requested': { memberId: 'ca' },
  'item-placed': {},
  'request-ended': { because: 'merged' },
  'draft-handed-in': { process: 'ordinary' },
  'draft-returned': { reason: 'No memorandum' },
  'draft-reopened': { reason: '' },
  mentioned: { by: 'Delegation of Kenya' },
  'invited-to-comment': { by: 'Delegation of Kenya' },
  circulated: { code: 'C-III/143/DR', closes },
  'amendments-open': { code: 'C-III/143/DR', closes },
  'amendments-received': { sponsorId: 'ca', received: [received, { ...received, number: 38, replaces: 12, onBehalf: true, reason: '' }] },
  'amendment-withdrawn': { number: 37, sponsorId: 'women-forum' },
  'co-sponsor-invited': { sponsorId: 'ca', memberId: 'be', fullText: 'Delete the paragraph.', reason: 'Clearer', closes: '2021-11-11T17:00:00.000Z' },
  'invitation-answered': { memberId: 'be', answer: 'accepted', fullText: 'Delete the paragraph.', number: 37 },
  'invitation-taken-back': { sponsorId: 'ca', fullText: 'Delete the paragraph.' },
  'co-sponsor-left': { number: 37, sponsorId: 'ca', memberId: 'be' },
  recommended: { sponsorId: 'ca', advice: [{ number: 37, sponsorId: 'ca', advice: 'accept' }, { number: 38, sponsorId: 'ca', advice: 'accept-modified' }] },
  'recommendation-answered': { number: 37, sponsorId: 'ca', answer: 'keep', text: 'We would rather have it discussed.' },
  'merging-proposed': { number: 37, sponsorId: 'ca', others: [{ number: 41, sponsorId: 'be' }] },
  merged: { number: 37, sponsorId: 'ca', others: [{ number: 41, sponsorId: 'be' }] },
  'synthesis-proposed': { number: 37, sponsorId: 'ca', synthesis: 60 },
  'synthesis-answered': { number: 37, sponsorId: 'ca', synthesis: 60, answer: 'agree' },
  'amendments-revised': { sponsorId: 'ca', code: 'C-III/143/DR-rev', clean: [37], waiting: [38, 39], takenUp: [40] },
  'compendium-published': { code: 'C-III/143/DR-am' },
  'amendment-decided': { number: 37, sponsorId: 'ca', disposition: 'accepted', body: 'plenary', mode: 'show-of-hands', counts, ground: null, reason: '', subsumedBy: null },
  'amendment-subsumed': { number: 38, sponsorId: 'be', by: 60 },
  'amendment-fell': { number: 38, sponsorId: 'be', because: 'rival-adopted', by: 37 },
  'decision-reopened': { number: 37, sponsorId: 'ca' },
  'drafting-seat': { memberId: 'be' },
  'sub-amendment-proposed': { number: 37, ordinal: 2, sponsorId: 'ca', memberId: 'be', wording: 'Urges parliaments to act within a year' },
  'sub-amendment-received': { number: 37, ordinal: 2, sponsorId: 'ca', memberId: 'be', wording: 'Urges parliaments to act within a year', reason: 'Sooner', hash: 'a1b2', at: '2021-11-27T10:00:00.000Z' },
  'sub-amendment-decided': { number: 37, ordinal: 2, sponsorId: 'ca', memberId: 'be', disposition: 'accepted', mode: 'show-of-hands', counts, reason: '' },
  'statement-summarized': { speakerId: 'be', summary: 'Spoke for prevention.' },
  'adopted-in-committee': { mode: 'consensus', counts: null },
  deferred: { reason: 'No time' },
  'adopted-in-assembly': { mode: 'vote', counts: { for: 850, against: 200, abstain: 0 } },
  rejected: { counts: { for: 200, against: 850, abstain: 0 } },
  'reservation-recorded': { memberId: 'in', text: 'On paragraph 3.', onBehalf: false },
  published: { code: '143/Res-1' },
  'follow-up-open': {},
  'step-returned': { reason: 'Opened by mistake' },
}
const notices = Object.entries(EACH).map(([kind, data]) => ({ to, kind, data }) as Notice)

describe.each(LANGS)('every notice in %s', (lang) => {
  it.each(notices)('$kind: says what it is about, in one subject line, with nothing left out', (notice) => {
    const { subject, text } = wording(notice, lang, setting)
    expect(subject).toMatch(/^C-III\/143\u00a0?: ./)
    expect(subject).not.toContain('\n')
    expect(text).toContain(setting.title[lang])
    expect(text).toContain(setting.link)
    expect(subject + text).not.toMatch(/undefined|null|NaN|\[object|\.\.|!/)
  })
})

describe('the typography', () => {
  const withoutLinks = (text: string): string => text.replace(/https?:\S+/g, '').replaceAll(received.fullText, '')
  it.each(notices)('of French keeps its high punctuation on the line: $kind', (notice) => {
    const { subject, text } = wording(notice, 'fr', setting)
    expect(withoutLinks(`${subject}\n${text}`)).not.toMatch(/[^\u00a0\d][:;?!]| [:;?!]/)
    expect(`${subject}${text}`).not.toContain("'")
  })
  it.each(notices)('of English sets no space before a colon: $kind', (notice) => {
    const { subject, text } = wording(notice, 'en', setting)
    expect(`${subject}${text}`).not.toMatch(/[\s\u00a0][:;?!]/)
  })
})

const said = <K extends NoticeKind>(kind: K, lang: 'en' | 'fr', data: NoticeData[K] = EACH[kind]) => wording({ to, kind, data } as Notice, lang, setting)

describe('a receipt', () => {
  it('holds number, instant to the second, full text and fingerprint', () => {
    const { subject, text } = said('amendments-received', 'en')
    expect(subject).toBe(`C-III/143: Received: No.${NB}37, No.${NB}38`)
    expect(text).toContain(`No.${NB}37, received 11 November 2021, 17:42:09 (Geneva)`)
    expect(text).toContain(received.fullText)
    expect(text).toContain('Fingerprint (SHA-256): ab12')
    expect(text).toContain('From Canada.')
  })
  it('says what it replaces, and that somebody else entered it', () => {
    expect(said('amendments-received', 'fr').text)
      .toContain(`n°${NB}38, reçu le 11 novembre 2021, 17:42:09 (Genève), saisi en votre nom par le secrétariat\nIl remplace l’amendement n°${NB}12, qui est retiré.`)
  })
})

describe('those who write', () => {
  it('are told by their office', () => {
    expect(said('rapporteur-appointed', 'en').subject).toBe('C-III/143: You are appointed co-Rapporteur')
    expect(said('rapporteur-appointed', 'fr', { memberId: 'ke', process: 'emergency' }).text).toContain('Vous faites partie du comité de rédaction (Kenya).')
    expect(said('draft-handed-in', 'en', { process: 'emergency' }).text).toContain('The drafting committee has handed in its draft resolution')
  })
})

describe('a deadline', () => {
  it('is said with its hour and place, in both languages', () => {
    expect(said('window-moved', 'en').text).toContain('The deadline for amendments is now 11 November 2021, 18:00 (Geneva).')
    expect(said('window-moved', 'fr').text).toContain('Le délai pour les amendements expire désormais le 11 novembre 2021, 18:00 (Genève).')
  })
  it('on the first of a month is "1er" in French', () => {
    expect(said('inputs-open', 'fr', { closes: '2021-12-01T11:00:00.000Z' }).text).toContain('le 1er décembre 2021, 12:00 (Genève)')
  })
})

describe('a decision', () => {
  it('is told with body, mode and counts', () => {
    expect(said('amendment-decided', 'en').text)
      .toContain(`Amendment No.${NB}37 (Canada) was accepted by the committee in plenary by show of hands (44 for, 10 against, 1 abstention).`)
    expect(said('amendment-decided', 'fr').text)
      .toContain(`L’amendement n°${NB}37 (Canada) a été adopté par la commission en plénière à main levée (44 pour, 10 contre, 1 abstention).`)
  })
  it('of the President has no mode', () => {
    const ruling = { ...EACH['amendment-decided'], disposition: 'inadmissible', body: 'president', counts: null, reason: 'Outside the subject' } as const
    expect(said('amendment-decided', 'en', ruling).text).toContain(`was ruled inadmissible by the President.\n\nReason: Outside the subject`)
  })
  it('to take it up in another names the other', () => {
    expect(said('amendment-decided', 'en', { ...EACH['amendment-decided'], disposition: 'subsumed', mode: 'consensus', counts: null, subsumedBy: 40 }).text)
      .toContain(`was taken up in No.${NB}40 by the committee in plenary by consensus.`)
  })
  it('of the Assembly by vote carries its weighted counts', () => {
    expect(said('adopted-in-assembly', 'en').text).toContain('by vote (850 for, 200 against, 0 abstentions)')
    expect(said('adopted-in-assembly', 'fr').text).toContain('par un vote (850 pour, 200 contre, 0 abstention)')
  })
})
