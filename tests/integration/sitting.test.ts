import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#domain/permission/roles.ts'
import { acceptedWordings } from '#server/query/acceptedWordings.ts'
import { adoption } from '#server/query/adoption.ts'
import { annotatedCompendium } from '#server/query/annotated.ts'
import { compendiumOf } from '#server/query/compendium.ts'
import { desk } from '#server/query/desk.ts'
import { floor } from '#server/query/floor.ts'
import { minutes } from '#server/query/minutes.ts'
import { memberRecord } from '#server/query/record.ts'
import { putBefore } from '#server/store/before.ts'
import { circulatedText } from '#tests/support/amendments.ts'
import { committee, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'

const BEFORE = '2021-10-01T12:00:00.000Z'
const DURING = '2021-11-28T12:00:00.000Z'

onEachDatabase('a sitting', (db) => {
  let world: World
  let processId: string
  let versionId: string
  let slug: string
  const ids = { canada: '', belgium: '', canada2: '' }
  const at = { now: DURING }
  const atDesk = async (looking: Parameters<typeof desk>[5] = {}, actor: Actor | null = world.people.president) => {
    const answered = await desk(db().prisma, actor, slug, DURING, 'en', looking)
    if (!answered.ok) throw new Error(answered.refusal.code)
    return answered.value
  }
  const onFloor = async (actor: Actor | null) => floor(db().prisma, actor, slug, 'en')
  const recordOf = async (memberId: string, actor: Actor | null) => {
    const answered = await memberRecord(db().prisma, actor, memberId, DURING, 'en')
    if (!answered.ok) throw new Error(answered.refusal.code)
    return answered.value.processes.find((process) => process.slug === slug)
  }
  /** The secretariat enters what a delegation sent: paragraph 1 as it should read. */
  const enter = async (sponsorId: string, text: string, more: Record<string, unknown> = {}): Promise<string> => {
    const { events } = await world.taken(world.people.secretary, 'EnterAmendment', { versionId, sponsorId, lang: 'en', act: 'amend', paragraphId: 'op1', text, ...more }, { now: BEFORE })
    const [event] = events
    return event && 'amendmentId' in event ? String(event.amendmentId) : ''
  }

  beforeAll(async () => {
    world = await committee(db().prisma)
    ;({ processId, slug, versionId } = await circulatedText(world))
    ids.canada = await enter('ca', 'Urges parliaments to shield them')
    ids.belgium = await enter('be', 'Urges parliaments to do everything in their power for them')
    ids.canada2 = await enter('ca', 'Invites the IPU to report yearly', { paragraphId: 'op2' })
  })

  it('shows nobody but the desk and its sponsor what is proposed before the compendium', async () => {
    const { canada, belgium, secretary } = world.people
    expect((await recordOf('ca', canada))?.amendments.map(({ number }) => number)).toEqual([1, 3])
    expect((await recordOf('ca', secretary))?.amendments).toHaveLength(2)
    expect(await recordOf('ca', belgium)).toBeUndefined()
    expect(await recordOf('ca', null)).toBeUndefined()
  })

  it('has its desk for the President and the secretariat alone', async () => {
    const { taken, people: { secretary, president, canada, netherlands } } = world
    const drafting = { ...netherlands, offices: [...netherlands.offices, { role: 'co-rapporteur' as const, processId, memberId: 'nl' }] }
    await taken(drafting, 'Recommend', { versionId, amendmentIds: [ids.belgium], advice: 'reject', reason: 'It names nobody who has to act.' }, { now: BEFORE })
    await taken(drafting, 'Recommend', { versionId, amendmentIds: [ids.canada], advice: 'accept-modified', wording: 'Urges parliaments to shield every child', reason: 'Clearer.' }, { now: BEFORE })
    await taken(secretary, 'PublishCompendium', { processId, code: 'C-III/143/DR-am' }, at)
    await taken(president, 'OpenExamination', { processId }, at)
    expect(await desk(db().prisma, canada, slug, DURING, 'en', {})).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await desk(db().prisma, null, slug, DURING, 'en', {})).toMatchObject({ refusal: { code: 'not-signed-in' } })
    expect((await atDesk()).noSitting).toBeNull()
    await taken(president, 'OpenSitting', { versionId, body: 'plenary' }, at)
    expect((await atDesk()).open).toMatchObject({ number: 1, body: 'plenary' })
  })

  it('puts the furthest amendment first, and says who falls with it', async () => {
    const { before, place, amendments, places } = await atDesk()
    expect(before).toMatchObject({ id: ids.belgium, nth: 1, of: 2 })
    expect(place).toMatchObject({ short: 'OP 1', long: 'Operative paragraph 1', decided: 0, clashing: 2 })
    expect(amendments.map(({ sponsorId }) => sponsorId)).toEqual(['be', 'ca'])
    expect(amendments[0]?.falls.map(({ id, reason }) => [id, reason])).toEqual([[ids.canada, 'rival-adopted']])
    expect(amendments[0]?.lines[0]?.runs.filter(({ is }) => is === 'deleted').map(({ text }) => text).join('')).toContain('protect')
    expect(places.map(({ short }) => short)).toEqual(['', 'PP 1', 'OP 1', 'OP 2'])
  })

  it('has beside each amendment what the co-Rapporteurs recommend, and what its sponsor answered', async () => {
    await world.taken(world.people.canada, 'AnswerRecommendation', { versionId, sponsorId: 'ca', amendmentId: ids.canada, answer: 'agree', text: 'We take these words.' }, at)
    for (const actor of [world.people.president, world.people.secretary]) {
      expect((await atDesk({ place: 'op1' }, actor)).amendments.map(({ recommendation }) => recommendation)).toMatchObject([
        { advice: 'reject', reason: 'It names nobody who has to act.', answer: null },
        { advice: 'accept-modified', wording: 'Urges parliaments to shield every child', answer: { answer: 'agree', text: 'We take these words.' } },
      ])
    }
    expect((await atDesk({ place: 'op2' })).amendments.map(({ recommendation }) => recommendation)).toEqual([null])
  })

  it('lets the desk put another one before the committee, and everyone in the sitting sees it', async () => {
    await putBefore(db().prisma, processId, { amendmentId: ids.canada, question: 'objection' })
    const answered = await onFloor(world.people.canada)
    expect(answered).toMatchObject({ ok: true, value: { live: { now: { before: { amendment: { number: 1 }, question: 'objection' } } } } })
    expect(await onFloor(null)).toMatchObject({ refusal: { code: 'not-signed-in' } })
    expect(await putBefore(db().prisma, processId, { amendmentId: 'nothing', question: null })).toMatchObject({ refusal: { code: 'unknown' } })
  })

  it('moves on by itself once that is decided, and the text changes', async () => {
    const { version } = await atDesk()
    await world.taken(world.people.president, 'DecideAmendment', { versionId, amendmentId: ids.belgium, disposition: 'accepted' }, { ...at, expectedVersion: version })
    const { before, amendments, decided, record, lines } = await atDesk({ place: 'op1' })
    expect(before?.id).toBe(ids.canada2)
    expect(decided).toBe(2)
    expect(amendments.map(({ fate }) => fate?.disposition)).toEqual(['accepted', 'fallen'])
    expect(amendments[1]?.fate?.fellBy).toBe(2)
    expect(record.map(({ disposition, fell }) => [disposition, fell])).toEqual([['fallen', true], ['accepted', false]])
    expect(lines.map(({ opener, body }) => opener + body)).toEqual(['Urges parliaments to do everything in their power for them'])
    const answered = await onFloor(world.people.canada)
    if (!answered.ok) throw new Error(answered.refusal.code)
    const { live, own } = answered.value
    expect(own.map(({ id, short }) => [id, short])).toEqual([[ids.canada, 'OP 1'], [ids.canada2, 'OP 2']])
    expect(live.tables.fates).toMatchObject({ [ids.canada]: { disposition: 'fallen', fellBy: 2 }, [ids.belgium]: { disposition: 'accepted' } })
    expect(live.tables.fates[ids.canada2]).toBeUndefined()
  })

  it('refuses the second of two desks that decide at once, and loses nothing', async () => {
    const { version } = await atDesk()
    const { give, people: { president, secretary } } = world
    const decision = { versionId, amendmentId: ids.canada2 }
    const reject = { ...decision, disposition: 'rejected' as const, mode: 'show-of-hands' as const, counts: { for: 3, against: 9, abstain: 1 } }
    expect((await give(president, 'DecideAmendment', reject, { ...at, expectedVersion: version })).ok).toBe(true)
    expect(await give(secretary, 'DecideAmendment', { ...decision, disposition: 'accepted' }, { ...at, expectedVersion: version })).toMatchObject({ refusal: { code: 'stale' } })
    expect((await atDesk({ am: ids.canada2 })).amendments[0]?.fate).toMatchObject({ disposition: 'rejected', counts: { for: 3, against: 9, abstain: 1 } })
  })

  it('names whose delegate spoke an oral amendment, and who typed it, wherever it is read', async () => {
    const { taken, people: { president, canada } } = world
    const { events: [event] } = await taken(president, 'EnterAmendment', { versionId, sponsorId: 'oral', spokenBy: 'ke', lang: 'en', act: 'add', paragraphId: 'op2', text: 'Thanks its hosts' }, at)
    const amendmentId = event && 'amendmentId' in event ? String(event.amendmentId) : ''
    expect((await atDesk({ am: amendmentId })).amendments).toMatchObject([{ sponsor: 'Kenya, orally', enteredAs: 'president', reason: '' }])
    await taken(president, 'DecideAmendment', { versionId, amendmentId, disposition: 'rejected' }, at)
    for (const [lang, sponsor] of [['en', 'Kenya, orally'], ['fr', 'Kenya, oralement']] as const) {
      expect(await compendiumOf(db().prisma, canada, slug, lang)).toMatchObject({ value: { rows: { [amendmentId]: { sponsor, enteredAs: 'president' } } } })
      expect(await annotatedCompendium(db().prisma, canada, slug, lang)).toMatchObject({ value: { rows: expect.arrayContaining([expect.objectContaining({ id: amendmentId, sponsor })]) as unknown } })
      const told = await minutes(db().prisma, canada, slug, lang)
      expect(told.ok && told.value.parts.flatMap(({ entries }) => entries).findLast(({ kind }) => kind === 'decided')).toMatchObject({ sponsor, disposition: 'rejected' })
    }
    expect((await recordOf('ke', canada))?.amendments).toMatchObject([{ number: 4, fate: 'rejected' }])
  })

  it('is adopted only when all is decided: what is missing is told', async () => {
    const { taken, people: { president } } = world
    await taken(president, 'ReopenDecision', { versionId, amendmentId: ids.canada2 }, at)
    const missing = await adoption(db().prisma, president, slug, DURING, 'en')
    expect(missing).toMatchObject({ value: { undecided: [{ number: 3, short: 'OP 2' }], steps: { AdoptInCommittee: { code: 'undecided-amendments', count: 1 } } } })
    await taken(president, 'DecideAmendment', { versionId, amendmentId: ids.canada2, disposition: 'accepted' }, at)
    const counts = { for: 2, against: 1, abstain: 0, rollCall: { ca: 'for' as const, nl: 'for' as const, be: 'against' as const } }
    await taken(president, 'AdoptInCommittee', { processId, mode: 'consensus' }, at)
    await taken(world.people.secretary, 'ReturnStep', { processId, reason: 'It had asked for a vote.' }, at)
    await taken(president, 'AdoptInCommittee', { processId, mode: 'vote', counts }, at)
  })

  it('goes to the Assembly in both languages: the secretariat enters what was decided in one', async () => {
    const { give, taken, people: { secretary, president } } = world
    await taken(secretary, 'ReportToAssembly', { processId }, at)
    expect(await give(secretary, 'AdoptInAssembly', { processId, mode: 'consensus' }, at)).toMatchObject({ refusal: { code: 'translations-missing', count: 2 } })
    expect(await acceptedWordings(db().prisma, president, slug, 'en')).toMatchObject({ refusal: { code: 'not-allowed', needs: 'secretariat' } })
    expect(await acceptedWordings(db().prisma, secretary, slug, 'en')).toMatchObject({ value: { wordings: [
      { number: 2, sponsor: 'Belgium', heading: 'Operative paragraph 1', from: 'en', to: 'fr', isEntered: false, places: [{ at: 'op1', words: 'Engage les parlements à le protéger' }] },
      { number: 3, places: [{ at: 'op2', words: 'Invite l’UIP à faire rapport' }] },
    ] } })
    const enter = (amendmentId: string, words: Record<string, string>) => ({ versionId, amendmentId, lang: 'fr' as const, words })
    expect(await give(president, 'EnterTranslation', enter(ids.belgium, { op1: 'Engage les parlements' }), at)).toMatchObject({ refusal: { code: 'not-allowed', needs: 'secretariat' } })
    expect(await give(secretary, 'EnterTranslation', enter(ids.belgium, {}), at)).toMatchObject({ refusal: { code: 'text-empty' } })
    expect(await give(secretary, 'EnterTranslation', enter(ids.belgium, { op1: 'Engage '.repeat(5_001) }), at)).toMatchObject({ refusal: { code: 'too-long', words: 5_001 } })
    await taken(secretary, 'EnterTranslation', enter(ids.belgium, { op1: 'Engage les parlements à faire tout leur possible pour lui' }), at)
    await taken(secretary, 'EnterTranslation', enter(ids.canada2, { op2: 'Invite l’UIP à faire rapport chaque année' }), at)
    expect(await acceptedWordings(db().prisma, secretary, slug, 'en')).toMatchObject({ value: { wordings: [{ number: 2, isEntered: true, places: [{ words: 'Engage les parlements à faire tout leur possible pour lui' }] }, { number: 3, isEntered: true }] } })
    const { sittingText } = await db().prisma.process.findUniqueOrThrow({ where: { id: processId }, select: { sittingText: true } })
    expect(sittingText).toMatchObject({
      en: { paragraphs: [{}, { text: 'Urges parliaments to do everything in their power for them' }, { text: 'Invites the IPU to report yearly' }] },
      fr: { paragraphs: [{}, { text: 'Engage les parlements à faire tout leur possible pour lui' }, { text: 'Invite l’UIP à faire rapport chaque année' }] },
    })
  })

  it('shows the vote of the committee to those who take part, and to the public once the Assembly has adopted the text', async () => {
    const { taken, people: { secretary, canada, belgium } } = world
    expect(await adoption(db().prisma, null, slug, DURING, 'en')).toMatchObject({ refusal: { code: 'not-signed-in' } })
    expect((await recordOf('be', canada))?.votes).toEqual([{ id: 'committee-adopted', question: { about: 'committee-adopted' }, choice: 'against', votes: 1 }])
    expect((await recordOf('be', null))?.votes).toEqual([])
    expect((await recordOf('be', null))?.amendments).toMatchObject([{ number: 2, fate: null }])

    await taken(secretary, 'AdoptInAssembly', { processId, mode: 'consensus' }, at)
    await taken(belgium, 'RecordReservation', { processId, memberId: 'be', nature: 'reservation', paragraphIds: ['op1'], text: 'Our law says otherwise.' }, at)
    expect((await recordOf('be', null))?.votes).toMatchObject([{ choice: 'against' }])
    expect(await recordOf('be', null)).toMatchObject({ amendments: [{ number: 2, fate: 'accepted' }], reservations: [{ nature: 'reservation', isPartial: true }] })
    const page = await adoption(db().prisma, null, slug, DURING, 'en')
    const told = await minutes(db().prisma, canada, slug, 'en')
    expect(told.ok && told.value.parts.flatMap(({ entries }) => entries).filter(({ kind }) => ['adopted', 'taken-back', 'reserved'].includes(kind))).toMatchObject([
      { kind: 'adopted', where: 'committee-adopted', mode: 'consensus', undoneAt: DURING },
      { kind: 'taken-back', where: 'committee-adopted', reason: 'It had asked for a vote.' },
      { kind: 'adopted', where: 'committee-adopted', mode: 'vote', counts: { for: 2, against: 1 }, rollCall: [{ member: 'Belgium', choice: 'against' }, {}, {}], undoneAt: null },
      { kind: 'adopted', where: 'assembly-adopted', mode: 'consensus', undoneAt: null },
      { kind: 'reserved', delegation: 'Delegation of Belgium', places: ['operative paragraph 1'], text: 'Our law says otherwise.', undoneAt: null },
    ])
    expect(page).toMatchObject({ value: { reservations: [{ member: 'Belgium', places: ['operative paragraph 1'], onBehalf: false, mayWithdraw: false }], reserving: null, code: 'A/143/RES.1' } })
  })
})
