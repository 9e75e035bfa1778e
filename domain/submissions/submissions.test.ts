import { describe, expect, it } from 'vitest'
import type { Operation } from '../amendment/operation.ts'
import { apply } from '../amendment/apply.ts'
import { after, at, EXAMPLES, inStage, SECRETARY, TEXT } from '../process/world.test-support.ts'
import type { Process } from '../process/state.ts'
import { asModified, enteredAmendments } from './entered.ts'
import type { Derived, Submissions, SubmissionsCommand, SubmissionsFacts } from './state.ts'
import { submissions } from './submissions.ts'

const title = (words: string): Operation => ({ type: 'title', wording: { en: [{ at: 0, remove: 'Keeping', insert: words }] } })
const derived = (key: string, seen: string): Derived => ({ key, seen, op: title(seen), reason: 'because', fullText: `Amend the title: ${seen}` })
const open = inStage('amendments') as Process
const versionId = open.versions[0]?.id ?? ''

const facts: SubmissionsFacts = {
  process: open, derived: [derived('title', 'h1'), derived('amend:op1', 'h2')], carried: [], nextNumber: 37, dispositionOf: () => null, isUnderVote: () => false, enteredAs: null, isMember: (id) => id.length === 2, isInVersion: (id) => id !== 'op99', hash: (value) => JSON.stringify(value).slice(0, 20),
}
type Over = { now?: string; facts?: Partial<SubmissionsFacts> }
const give = (state: Submissions | null, command: SubmissionsCommand, { now = at('06-02'), facts: more = {} }: Over = {}) => {
  let n = 0
  return submissions.decide(state, command, { now, newId: () => `am${++n}`, actor: SECRETARY, facts: { ...facts, ...more } })
}
const taken = (state: Submissions | null, command: SubmissionsCommand, over: Over = {}): Submissions | null => {
  const answered = give(state, command, over)
  if (!answered.ok) throw new Error(JSON.stringify(answered.refusal))
  return answered.value.reduce(submissions.evolve, state)
}
const refusal = (answered: ReturnType<typeof give>) => (answered.ok ? null : answered.refusal)
const of = (sponsorId: string) => ({ versionId, sponsorId })
const submit = (sponsorId = 'ca', ...chosen: { key: string; seen?: string }[]): SubmissionsCommand =>
  ({ type: 'SubmitAmendments', ...of(sponsorId), lang: 'en', chosen: chosen.length ? chosen : [{ key: 'title', seen: 'h1' }] })

describe('a submission', () => {
  it('takes several at once, numbered in a row, each with its receipt', () => {
    const answered = give(null, submit('ca', { key: 'title', seen: 'h1' }, { key: 'amend:op1', seen: 'h2' }))
    expect(answered.ok && answered.value.map((event) => event.type === 'AmendmentSubmitted' && [event.number, event.source, event.receivedAt]))
      .toEqual([[37, 'member', at('06-02')], [38, 'member', at('06-02')]])
  })
  it('submits what was seen and nothing else', () => {
    expect(refusal(give(null, submit('ca', { key: 'title', seen: 'older' })))).toEqual({ code: 'amendment-changed', key: 'title' })
    expect(refusal(give(null, submit('ca', { key: 'gone' })))).toEqual({ code: 'amendment-changed', key: 'gone' })
    expect(refusal(give(null, submit(), { facts: { derived: [] } }))).toEqual({ code: 'no-change' })
  })
  it('does not submit the same twice', () => {
    expect(refusal(give(taken(null, submit()), submit()))).toEqual({ code: 'already-submitted', number: 37 })
  })
  it('is refused at the instant of the deadline by the name of its window, whenever the draft was begun', () => {
    expect(refusal(give(null, submit(), { now: '2021-11-11T11:59:59.999Z' }))).toBeNull()
    expect(refusal(give(null, submit(), { now: at('11-11') }))).toEqual({ code: 'window-closed', window: 'amendments', closed: at('11-11'), received: at('11-11') })
  })
  it('of the Forum of Women has a window of its own', () => {
    expect(refusal(give(null, submit('women-forum'), { now: at('11-20') }))).toEqual({ code: 'window-not-open', window: 'women-forum', opens: null })
    const later = after(open, { ...EXAMPLES.SetWindow, window: 'women-forum', closes: at('11-27') }) as Process
    const answered = give(null, submit('women-forum'), { now: at('11-20'), facts: { process: later } })
    expect(answered.ok && answered.value[0]).toMatchObject({ source: 'women-forum' })
  })
  it('is made on the text that stands', () => {
    expect(refusal(give(null, { ...submit(), versionId: 'v0' }))).toEqual({ code: 'version-superseded', versionId: 'v0' })
    expect(refusal(give(null, submit(), { facts: { process: inStage('circulated') } }))).toMatchObject({ code: 'window-not-open' })
  })
})

describe('a submitted amendment', () => {
  const state = taken(null, submit())
  const withdraw: SubmissionsCommand = { type: 'WithdrawAmendment', ...of('ca'), amendmentId: 'am1', reason: '' }
  it('is withdrawn once, and its words may be submitted again', () => {
    const gone = taken(state, withdraw)
    expect(gone?.amendments[0]?.withdrawn).toBe(true)
    expect(refusal(give(gone, withdraw))).toMatchObject({ code: 'not-pending', disposition: 'withdrawn' })
    expect(refusal(give(gone, submit()))).toBeNull()
  })
  it('is not withdrawn once the sitting has decided it', () => {
    expect(refusal(give(state, withdraw, { facts: { isUnderVote: (id) => id === 'am1' } }))).toEqual({ code: 'ballot-open' })
    expect(refusal(give(state, withdraw, { facts: { dispositionOf: () => 'accepted' } }))).toEqual({ code: 'not-pending', amendmentId: 'am1', disposition: 'accepted' })
  })
  it('is replaced in one step: withdrawn, and the new one says what it replaces', () => {
    const answered = give(state, { type: 'ReplaceAmendment', ...of('ca'), lang: 'en', amendmentId: 'am1', chosen: { key: 'amend:op1', seen: 'h2' } })
    expect(answered.ok && answered.value.map(({ type }) => type)).toEqual(['AmendmentWithdrawn', 'AmendmentSubmitted'])
    expect(answered.ok && answered.value[1]).toMatchObject({ replaces: 'am1', number: 37 })
  })
})

describe('an amendment that is spoken', () => {
  const examined = inStage('examination') as Process
  const speak = (over: object = {}): SubmissionsCommand =>
    ({ type: 'EnterAmendment', versionId: examined.versions[0]?.id ?? '', sponsorId: 'oral', lang: 'en', act: 'title', paragraphId: '', kind: 'operative', text: 'Safe online', reason: '', ...over })
  const atTheDesk = { facts: { process: examined, enteredAs: 'president' as const, derived: [derived('title', 'h1')] } }
  it('is noted with the Member whose delegate spoke, and with the office that typed it', () => {
    const answered = give(null, speak({ spokenBy: 'ke' }), atTheDesk)
    expect(answered.ok && answered.value[0]).toMatchObject({ source: 'oral', spokenBy: 'ke', enteredAs: 'president' })
    const unnoted = give(null, speak(), atTheDesk)
    expect(unnoted.ok && unnoted.value[0]).not.toHaveProperty('spokenBy')
  })
  it('is refused in the name of one that proposes nothing', () => {
    expect(refusal(give(null, speak({ spokenBy: 'observers' }), atTheDesk))).toEqual({ code: 'sponsor-without-right', sponsorId: 'observers' })
  })
})

describe('an amendment that came by mail', () => {
  const enter = (over: object = {}): SubmissionsCommand =>
    ({ type: 'EnterAmendment', ...of('ca'), lang: 'en', act: 'title', paragraphId: '', kind: 'operative', text: 'Safe online', reason: '', ...over })
  it('is judged by the arrival of the message and marked as entered', () => {
    const late = { now: at('11-12'), facts: { enteredAs: 'secretariat' as const, derived: [derived('title', 'h1')] } }
    expect(refusal(give(null, enter(), late))).toMatchObject({ code: 'window-closed' })
    const answered = give(null, enter({ receivedAt: at('11-10') }), late)
    expect(answered.ok && answered.value[0]).toMatchObject({ enteredAs: 'secretariat', receivedAt: at('11-10'), at: at('11-12') })
    expect(refusal(give(null, enter({ receivedAt: at('11-13') }), late))).toEqual({ code: 'invalid-field', field: 'receivedAt', problem: 'future' })
  })

  const entered = (act: 'amend' | 'add' | 'delete' | 'title', paragraphId: string, text: string) =>
    enteredAmendments(TEXT, { act, paragraphId, kind: 'operative', text }, 'en', () => 'new1')
  const reads = (op: Operation | undefined): string[] => {
    const applied = op && apply(op, TEXT, 'en')
    return applied?.ok ? [applied.value.text.title, ...applied.value.text.paragraphs.map(({ text }) => text)] : []
  }
  it.each([
    ['a changed paragraph', 'amend', 'op1', 'Urges all parliaments to keep them', ['Keeping children safe online', 'Recalling every promise made to children', 'Urges all parliaments to keep them']],
    ['a new paragraph', 'add', 'op1', 'Invites the IPU to report', ['Keeping children safe online', 'Recalling every promise made to children', 'Urges parliaments to keep them', 'Invites the IPU to report']],
    ['a new first paragraph of the operative part', 'add', '', 'Invites the IPU to report', ['Keeping children safe online', 'Recalling every promise made to children', 'Invites the IPU to report', 'Urges parliaments to keep them']],
    ['a deletion', 'delete', 'pp1', '', ['Keeping children safe online', 'Urges parliaments to keep them']],
    ['a title', 'title', '', 'Safe online', ['Safe online', 'Recalling every promise made to children', 'Urges parliaments to keep them']],
  ] as const)('becomes %s', (_what, act, paragraphId, text, expected) => {
    expect(reads(entered(act, paragraphId, text)[0]?.op)).toEqual(expected)
  })
  it('that changes nothing, or names no paragraph of the text, comes to nothing', () => {
    expect(entered('amend', 'op1', 'Urges parliaments to keep them')).toEqual([])
    expect(entered('amend', 'op9', 'Urges')).toEqual([])
    expect(entered('add', 'op9', 'Urges')).toEqual([])
  })
  it('is accepted as modified with the words the sitting chose', () => {
    const amendment = entered('amend', 'op1', 'Urges all parliaments to keep them')[0]?.op
    if (!amendment) throw new Error('no amendment')
    expect(reads(asModified(TEXT, amendment, 'Urges national parliaments to keep them', 'en') ?? undefined).at(-1)).toBe('Urges national parliaments to keep them')
    expect(asModified(TEXT, amendment, 'Urges parliaments to keep them', 'en')).toBeNull()
  })
})
