import { describe, expect, it } from 'vitest'
import { at, inStage, SECRETARY } from '../process/world.test-support.ts'
import type { Process } from '../process/state.ts'
import type { Derived, Submissions, SubmissionsCommand, SubmissionsFacts } from './state.ts'
import { submissions } from './submissions.ts'

const open = inStage('amendments') as Process
const versionId = open.versions[0]?.id ?? ''
const words = (seen: string): Derived => ({ key: 'title', seen, op: { type: 'title', wording: { en: [{ at: 0, remove: '', insert: seen }] } }, reason: 'because', fullText: `Title: ${seen}` })
const of = { versionId, sponsorId: 'ca' }
const LATE = at('11-12')

type Over = { now?: string; facts?: Partial<SubmissionsFacts> }
const facts: SubmissionsFacts = {
  process: open, derived: [words('h1')], carried: [], nextNumber: 37, dispositionOf: () => null, isUnderVote: () => false, enteredAs: null, isMember: (id) => id.length === 2, isInVersion: (id) => id !== 'op99', hash: (value) => JSON.stringify(value),
}
const give = (state: Submissions | null, command: SubmissionsCommand, { now = at('06-02'), facts: more = {} }: Over = {}) =>
  submissions.decide(state, command, { now, newId: () => 'am1', actor: SECRETARY, facts: { ...facts, ...more } })
const refusal = (answered: ReturnType<typeof give>) => (answered.ok ? null : answered.refusal)
/** The state after commands that must all be taken. */
const after = (...steps: readonly (SubmissionsCommand | [SubmissionsCommand, Over])[]): Submissions | null => steps.reduce<Submissions | null>((state, step) => {
  const [command, over] = Array.isArray(step) ? step : [step, {}]
  const answered = give(state, command, over)
  if (!answered.ok) throw new Error(JSON.stringify(answered.refusal))
  return answered.value.reduce(submissions.evolve, state)
}, null)

const invite = (...memberIds: string[]): SubmissionsCommand => ({ type: 'InviteCoSponsors', ...of, lang: 'en', chosen: { key: 'title', seen: 'h1' }, memberIds })
const answers = (memberId: string, answer: 'accepted' | 'declined', seen = 'h1'): SubmissionsCommand => ({ type: 'AnswerInvitation', ...of, memberId, seen, answer })
const submit = (seen = 'h1'): SubmissionsCommand => ({ type: 'SubmitAmendments', ...of, lang: 'en', chosen: [{ key: 'title', seen }] })
const leave = (memberId: string): SubmissionsCommand => ({ type: 'LeaveAmendment', ...of, memberId, amendmentId: 'am1' })
const takeBack = (memberId: string): SubmissionsCommand => ({ type: 'TakeBackInvitation', ...of, memberId, seen: 'h1' })
const sponsors = (state: Submissions | null) => state?.amendments[0]?.coSponsors

describe('a joint amendment', () => {
  it('is printed with those who accepted, and nobody else', () => {
    const state = after(invite('be', 'jo', 'cl'), answers('be', 'accepted'), answers('jo', 'declined'))
    const answered = give(state, submit())
    expect(answered.ok && answered.value[0]).toMatchObject({ source: 'joint', coSponsors: ['be'] })
  })
  it('is its first sponsor\'s alone when nobody accepted', () => {
    const answered = give(after(invite('be')), submit())
    expect(answered.ok && answered.value[0]).toMatchObject({ source: 'member', coSponsors: [] })
  })
  it('takes acceptance of its words, not of its place: changed words have to be asked anew', () => {
    const state = after(invite('be'), answers('be', 'accepted'))
    const answered = give(state, submit('h2'), { facts: { derived: [words('h2')] } })
    expect(answered.ok && answered.value[0]).toMatchObject({ source: 'member', coSponsors: [] })
  })
  it('names its sponsors in the receipt\'s hash', () => {
    const hashes = [after(), after(invite('be'), answers('be', 'accepted'))].map((state) => { const answered = give(state, submit()); return answered.ok && 'hash' in (answered.value[0] ?? {}) && answered.value[0] })
    expect(hashes[0]).not.toEqual(hashes[1])
  })
  it('may be joined once submitted, until the deadline', () => {
    const state = after(submit(), invite('be'))
    expect(sponsors(after(submit(), invite('be'), answers('be', 'accepted')))).toEqual(['be'])
    expect(refusal(give(state, answers('be', 'accepted'), { now: LATE }))).toMatchObject({ code: 'window-closed' })
    expect(refusal(give(state, answers('be', 'declined'), { now: LATE }))).toBeNull()
    expect(refusal(give(state, answers('be', 'accepted'), { facts: { dispositionOf: () => 'inadmissible' } }))).toMatchObject({ code: 'not-pending' })
  })
  it('stays when a co-sponsor leaves, who may be asked again', () => {
    const state = after(invite('be', 'jo'), answers('be', 'accepted'), answers('jo', 'accepted'), submit(), leave('be'))
    expect(sponsors(state)).toEqual(['jo'])
    expect(refusal(give(state, leave('be')))).toMatchObject({ code: 'not-a-co-sponsor', because: 'not-invited' })
    expect(refusal(give(state, invite('be')))).toBeNull()
  })
  it('is left by nobody once it is decided', () => {
    const state = after(invite('be'), answers('be', 'accepted'), submit())
    expect(refusal(give(state, leave('be'), { facts: { dispositionOf: () => 'accepted' } }))).toMatchObject({ code: 'not-pending', disposition: 'accepted' })
  })
  it('withdrawn by its first sponsor is withdrawn for all', () => {
    const state = after(invite('be'), answers('be', 'accepted'), submit(), { type: 'WithdrawAmendment', ...of, amendmentId: 'am1', reason: '' })
    expect(state?.amendments[0]?.withdrawn).toBe(true)
    expect(refusal(give(state, leave('be')))).toMatchObject({ code: 'not-pending', disposition: 'withdrawn' })
  })
})

describe('an invitation', () => {
  it.each<[string, SubmissionsCommand, Over, object]>([
    ['to a body that is no Member', invite('women-forum'), {}, { code: 'not-a-co-sponsor', because: 'not-a-member' }],
    ['to the first sponsor itself', invite('ca'), {}, { code: 'not-a-co-sponsor', because: 'first-sponsor' }],
    ['from a sponsor that is no Member', { ...invite('be'), sponsorId: 'women-forum' }, { facts: { process: { ...open, windows: { ...open.windows, 'women-forum': { opens: null, closes: LATE } } } } }, { code: 'not-a-co-sponsor', because: 'not-a-member' }],
    ['to words that are not in the copy', { ...invite('be'), chosen: { key: 'title', seen: 'older' } } as SubmissionsCommand, {}, { code: 'amendment-changed' }],
    ['after the deadline', invite('be'), { now: LATE }, { code: 'window-closed' }],
    ['on a text that is superseded', { ...invite('be'), versionId: 'v0' }, {}, { code: 'version-superseded' }],
  ])('%s is refused', (_what, command, over, expected) => {
    expect(refusal(give(null, command, over))).toMatchObject(expected)
  })
  it('goes out before the window opens: the Members prepare', () => {
    expect(refusal(give(null, invite('be'), { facts: { process: inStage('circulated') } }))).toBeNull()
  })
  it('is not sent twice for the same words, and may be sent again after a refusal', () => {
    expect(refusal(give(after(invite('be')), invite('be')))).toMatchObject({ because: 'invited' })
    expect(refusal(give(after(invite('be'), answers('be', 'declined')), invite('be')))).toBeNull()
  })
  it('is answered by who was asked, once, for the words asked', () => {
    const state = after(invite('be'))
    expect(refusal(give(state, answers('jo', 'accepted')))).toMatchObject({ because: 'not-invited' })
    expect(refusal(give(state, answers('be', 'accepted', 'h2')))).toMatchObject({ because: 'not-invited' })
    expect(refusal(give(after(invite('be'), answers('be', 'declined')), answers('be', 'accepted')))).toMatchObject({ because: 'not-invited' })
  })
  it('accepted can be declined until the amendment is submitted; then the Member leaves it', () => {
    expect(refusal(give(after(invite('be'), answers('be', 'accepted')), answers('be', 'declined')))).toBeNull()
    expect(refusal(give(after(invite('be'), answers('be', 'accepted'), submit()), answers('be', 'declined')))).toMatchObject({ because: 'not-invited' })
  })
  it('can be taken back until the words are submitted with the Member', () => {
    const answered = give(after(invite('be'), answers('be', 'accepted'), takeBack('be')), submit())
    expect(answered.ok && answered.value[0]).toMatchObject({ coSponsors: [] })
    expect(refusal(give(after(invite('be'), answers('be', 'accepted'), submit()), takeBack('be')))).toMatchObject({ because: 'not-invited' })
  })
})
