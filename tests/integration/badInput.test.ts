import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#domain/permission/roles.ts'
import { readWorkspace } from '#server/rooms/lifecycle.ts'
import { amending, NOW, type Amending } from '#tests/support/amendments.ts'
import { onEachDatabase } from '#tests/support/database.ts'

type Who = keyof Amending['world']['people']
type Try = {
  readonly who: Who
  readonly give: (at: Amending) => readonly [Parameters<Amending['world']['give']>[1], object]
  readonly refusal: object
}

const submission = (at: Amending, sponsorId = 'be') => ({ versionId: at.versionId, sponsorId, lang: 'en' })
const entry = (at: Amending, over: object = {}) => ({ ...submission(at), act: 'amend', paragraphId: 'op1', text: 'Urges all to act', ...over })

/** Whatever is handed in that cannot be received: the name by which it is refused. */
const TABLE: Readonly<Record<string, Try>> = {
  'a copy that reads as circulated': {
    who: 'kenya', give: (at) => ['SubmitAmendments', { ...submission(at, 'ke'), chosen: [{ key: 'amend:op1' }] }], refusal: { code: 'no-change' },
  },
  'an entry that changes nothing': {
    who: 'secretary', give: (at) => ['EnterAmendment', entry(at, { text: at.base.paragraphs.find(({ id }) => id === 'op1')?.text })], refusal: { code: 'no-change' },
  },
  'a change outside the version': {
    who: 'secretary', give: (at) => ['EnterAmendment', entry(at, { paragraphId: 'op99' })], refusal: { code: 'outside-the-version', paragraphId: 'op99' },
  },
  'a change that is not in the copy any more': {
    who: 'belgium', give: (at) => ['SubmitAmendments', { ...submission(at), chosen: [{ key: 'amend:op2', seen: 'gone' }] }], refusal: { code: 'amendment-changed', key: 'amend:op2' },
  },
  'a change other than the one seen': {
    who: 'belgium', give: (at) => ['SubmitAmendments', { ...submission(at), chosen: [{ key: 'amend:op1', seen: 'older' }] }], refusal: { code: 'amendment-changed', key: 'amend:op1' },
  },
  'a text that there never was': {
    who: 'secretary', give: (at) => ['EnterAmendment', { ...entry(at), versionId: 'nowhere' }], refusal: { code: 'unknown', what: 'version', id: 'nowhere' },
  },
  'a sponsor that is nobody': {
    who: 'secretary', give: (at) => ['EnterAmendment', { ...entry(at), sponsorId: 'zz' }], refusal: { code: 'sponsor-without-right', sponsorId: 'zz' },
  },
  'a partner organization': {
    who: 'secretary', give: (at) => ['EnterAmendment', { ...entry(at), sponsorId: 'partner-inhope' }], refusal: { code: 'sponsor-without-right', sponsorId: 'partner-inhope' },
  },
  'another Member\'s copy': {
    who: 'belgium', give: (at) => ['SubmitAmendments', { ...submission(at, 'ca'), chosen: [{ key: 'amend:op1' }] }], refusal: { code: 'not-allowed' },
  },
  'an adviser\'s hand': {
    who: 'adviser', give: (at) => ['SubmitAmendments', { ...submission(at, 'ca'), chosen: [{ key: 'amend:op1' }] }], refusal: { code: 'adviser-cannot-submit' },
  },
  'a co-sponsor that was never asked': {
    who: 'kenya', give: (at) => ['AnswerInvitation', { versionId: at.versionId, sponsorId: 'be', memberId: 'ke', seen: 'words', answer: 'accepted' }], refusal: { code: 'not-a-co-sponsor', because: 'not-invited' },
  },
  'a withdrawal of what is not there': {
    who: 'belgium', give: (at) => ['WithdrawAmendment', { versionId: at.versionId, sponsorId: 'be', amendmentId: 'none' }], refusal: { code: 'unknown', what: 'amendment' },
  },
  'a replacement of what is not there': {
    who: 'belgium', give: (at) => ['ReplaceAmendment', { ...submission(at), amendmentId: 'none', chosen: { key: 'amend:op1' } }], refusal: { code: 'unknown', what: 'amendment' },
  },
  'a paragraph as long as a book': {
    who: 'secretary', give: (at) => ['EnterAmendment', entry(at, { text: 'Urges '.repeat(30_000) })], refusal: { code: 'too-long', field: 'text' },
  },
}

onEachDatabase('what cannot be received', (db) => {
  let at: Amending
  const person = (who: Who): Actor => at.world.people[who]
  const copy = async (sponsorId: string) => (await db().prisma.$transaction((tx) => readWorkspace(tx, at.room(sponsorId))))?.text.text.paragraphs.map(({ text }) => text)

  beforeAll(async () => {
    at = await amending(db().prisma)
    await at.write(person('belgium'), 'be', 'op1', 'Urges parliaments to shield them')
    await at.open(person('kenya'))
  })

  it.each(Object.entries(TABLE))('%s is refused by its name, and the work is kept', async (_what, { who, give, refusal }) => {
    const before = await copy('be')
    const [type, input] = give(at)
    expect(await at.world.give(person(who), type, input as Parameters<typeof at.world.give>[2], { now: NOW })).toMatchObject({ ok: false, refusal })
    expect(await copy('be')).toEqual(before)
    expect(before?.join()).toContain('shield')
    expect(await db().prisma.amendment.count()).toBe(0)
  })

  it('an amendment to a text that was superseded is refused, and its copy stays readable', async () => {
    const { secretary, netherlands } = at.world.people
    const { processId, versionId } = at
    await at.world.taken(secretary, 'ReturnStep', { processId, reason: 'the draft is revised first' }, { now: NOW })
    await at.world.taken(secretary, 'ReviseDraft', { processId, reason: 'inputs came late' }, { now: NOW })
    const submit = () => at.world.give(person('belgium'), 'SubmitAmendments', { ...submission(at), lang: 'en', chosen: [{ key: 'amend:op1' }] }, { now: NOW })
    expect(await submit()).toMatchObject({ refusal: { code: 'version-superseded', versionId } })
    const drafting = { ...netherlands, offices: [...netherlands.offices, { role: 'co-rapporteur' as const, processId, memberId: 'nl' }] }
    await at.world.taken(drafting, 'HandInDraft', { processId }, { now: NOW })
    await at.world.taken(secretary, 'Circulate', { processId, code: 'C-III/143/DR-rev' }, { now: NOW })
    expect(await submit()).toMatchObject({ refusal: { code: 'version-superseded', versionId } })
    expect((await copy('be'))?.join()).toContain('shield')
  })
})
