import { describe, expect, it } from 'vitest'
import type { Actor, Office } from '#domain/permission/roles.ts'
import { STAGES, type Stage } from '#domain/process/stages.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import { rightsAt } from '#domain/permission/rights.ts'
import { primaryAction } from './primaryAction.ts'
import { tabsOf } from './tabs.ts'

const NOW = '2021-11-05T13:00:00.000Z'
const LATER = '2021-11-11T17:00:00.000Z'
const SUBJECT = { processId: 'pr', assemblyId: 'as', committee: 'C-III' } as const

const OFFICES = {
  secretariat: { role: 'secretariat' },
  president: { role: 'president', assemblyId: 'as', committee: 'C-III' },
  'President of the Assembly': { role: 'assembly-president', assemblyId: 'as' },
  'co-Rapporteur': { role: 'co-rapporteur', processId: 'pr', memberId: 'nl' },
  delegate: { role: 'delegate', assemblyId: 'as', memberId: 'ca', seat: 'titular', committee: 'C-III' },
  adviser: { role: 'delegate', assemblyId: 'as', memberId: 'ca', seat: 'adviser' },
  women: { role: 'women-forum', assemblyId: 'as' },
  partner: { role: 'partner', organizationId: 'partner-inhope' },
  observer: { role: 'observer', assemblyId: 'as' },
  'delegate of another Assembly': { role: 'delegate', assemblyId: 'other', memberId: 'ca', seat: 'head' },
} as const satisfies Record<string, Office>
type Who = keyof typeof OFFICES | 'nobody'
const WHO: readonly Who[] = [...(Object.keys(OFFICES) as (keyof typeof OFFICES)[]), 'nobody']
const actor = (who: Who): Actor | null => (who === 'nobody' ? null : { userId: 'u', name: 'U', lang: 'en', offices: [OFFICES[who]] })

const at = (stage: Stage, who: Who, over: Partial<ProcessSummary> = {}): ProcessSummary => ({
  id: 'pr', slug: 'a-text', kind: 'ordinary', code: null, resolutionCode: null, committee: 'C-III', previousAssemblyId: null, title: { en: 'A text', fr: 'Un texte' },
  assembly: { id: 'as', number: 143, city: { en: 'Madrid', fr: 'Madrid' }, country: { en: 'Spain', fr: 'Espagne' }, opensOn: '2021-11-26', closesOn: '2021-11-30' },
  stage, stageSince: NOW, debateClosed: false, handedIn: false, sourceLang: 'en', editionId: 'ipu-2023', dates: {}, rapporteurs: [], versions: [], currentVersionId: null,
  windows: Object.fromEntries((['inputs', 'hand-in', 'amendments', 'women-forum'] as const).map((window) => [window, { opens: null, closes: LATER, reason: '', moved: 0 }])),
  sittingOpen: false, voteOpen: false, rights: rightsAt(actor(who), SUBJECT), invited: false, counts: { statements: null, inputs: null, amendments: null }, mine: { inputs: [], amendments: 0 }, ...over,
})
const offered = (stage: Stage, who: Who, over?: Partial<ProcessSummary>) => {
  const { words, to } = primaryAction(at(stage, who, over), NOW, 'en')
  return to === null ? null : `${words} → ${to}`
}

describe('the one thing to do', () => {
  it.each<[Stage, Who, string | null, Partial<ProcessSummary>?]>([
    ['proposed', 'secretariat', 'Approve the subject → steps'],
    ['proposed', 'delegate', null],
    ['proposed', 'President of the Assembly', null],
    ['proposed', 'President of the Assembly', 'Record the vote on the agenda → votes', { kind: 'emergency' }],
    ['approved', 'secretariat', 'Open the debate → debate'],
    ['approved', 'president', 'Open the debate → debate'],
    ['debate', 'secretariat', 'Record a statement → debate'],
    ['debate', 'secretariat', 'Open inputs → steps', { debateClosed: true }],
    ['debate', 'observer', 'Read the statements → debate'],
    ['inputs', 'delegate', 'Write your input → inputs'],
    ['inputs', 'delegate', 'Edit your input → inputs', { mine: { inputs: ['ca'], amendments: 0 } }],
    ['inputs', 'partner', 'Write your input → inputs'],
    ['inputs', 'co-Rapporteur', 'Read the inputs → inputs'],
    ['inputs', 'observer', null],
    ['inputs', 'delegate of another Assembly', null],
    ['inputs', 'nobody', null],
    ['drafting', 'co-Rapporteur', 'Write the draft → draft'],
    ['drafting', 'co-Rapporteur', 'Read the draft → draft', { handedIn: true }],
    ['drafting', 'secretariat', 'Circulate the draft → draft', { handedIn: true }],
    ['drafting', 'delegate', null],
    ['circulated', 'secretariat', 'Open amendments → steps'],
    ['circulated', 'secretariat', 'Open the examination → steps', { kind: 'emergency' }],
    ['circulated', 'delegate', 'Read the draft → ', { kind: 'emergency' }],
    ['circulated', 'delegate', 'Prepare your amendments → amendments'],
    ['circulated', 'nobody', 'Read the draft → '],
    ['amendments', 'delegate', 'Propose amendments → amendments'],
    ['amendments', 'adviser', 'Draft amendments → amendments'],
    ['amendments', 'women', 'Propose amendments → amendments'],
    ['amendments', 'nobody', 'Read the draft → '],
    ['compendium', 'women', 'Propose amendments → amendments'],
    ['compendium', 'president', 'Open the debate in committee → steps'],
    ['examination', 'president', 'Go to the desk → desk'],
    ['examination', 'observer', 'Follow the sitting → sitting'],
    ['examination', 'nobody', 'Read the compendium → compendium'],
    ['report', 'secretariat', 'Record the decision of the Assembly → adoption'],
    ['report', 'President of the Assembly', 'Record the decision of the Assembly → adoption'],
    ['examination', 'President of the Assembly', 'Follow the sitting → sitting'],
    ['assembly-adopted', 'delegate', 'State a reservation → adoption'],
    ['assembly-adopted', 'adviser', 'Read the resolution → '],
    ['follow-up', 'nobody', 'Read the resolution → '],
    ['rejected', 'secretariat', null],
  ])('at %s, for %s: %s', (stage, who, words, over) => {
    expect(offered(stage, who, over)).toBe(words)
  })

  it('carries its deadline while that lies ahead, and says when it has passed', () => {
    expect(primaryAction(at('amendments', 'delegate'), NOW, 'en')).toMatchObject({ by: LATER, waits: true, aside: 'closes in 6 days 4 h, on 11 November 2021, 18:00 (Geneva)' })
    const late = primaryAction(at('amendments', 'delegate', { mine: { inputs: [], amendments: 4 } }), LATER, 'en')
    expect(late).toMatchObject({ words: 'See your amendments', waits: false, by: null, aside: 'closed on 11 November 2021, 18:00 (Geneva)' })
  })

  it('leads only to parts that this person can open, at every stage', () => {
    for (const stage of STAGES) {
      for (const who of WHO) {
        const process = at(stage, who, { counts: { statements: who === 'nobody' ? null : 1, inputs: null, amendments: null } })
        const { to } = primaryAction(process, NOW, 'en')
        const open = tabsOf(process, 'en').map((tab) => tab.to)
        if (to !== null) expect(open, `${stage}, ${who}`).toContain(`/resolutions/a-text${to && `/${to}`}`)
      }
    }
  })

  it('calls those who cast a vote to it while one is open, and nobody else', () => {
    expect(primaryAction(at('examination', 'delegate', { voteOpen: true }), NOW, 'en')).toMatchObject({ words: 'Vote now', to: 'votes', waits: true })
    expect(primaryAction(at('examination', 'adviser', { voteOpen: true }), NOW, 'en').to).toBe('sitting')
    expect(primaryAction(at('examination', 'secretariat', { voteOpen: true }), NOW, 'en').to).toBe('desk')
  })

  it('is said in both languages', () => {
    for (const stage of STAGES) {
      for (const who of WHO) expect(primaryAction(at(stage, who), NOW, 'fr').words, `${stage}, ${who}`).not.toBe(primaryAction(at(stage, who), NOW, 'en').words)
    }
  })
})

it('says who writes the draft that is waited for', () => {
  const waiting = (kind: ProcessSummary['kind'], lang: 'en' | 'fr') => primaryAction(at('drafting', 'delegate', { kind }), NOW, lang).words
  expect(waiting('ordinary', 'en')).toContain('The co-Rapporteurs are writing the draft')
  expect(waiting('emergency', 'en')).toContain('The drafting committee is writing the draft')
  expect(waiting('emergency', 'fr')).toContain('Le comité de rédaction établit')
})
