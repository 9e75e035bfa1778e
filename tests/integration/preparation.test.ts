import { beforeAll, expect, it } from 'vitest'
import type { CommandType } from '#domain/commands.ts'
import { LANGS } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { roomName } from '#domain/permission/rooms.ts'
import type { Preparation } from '#domain/preparation/state.ts'
import { tellPeople } from '#server/notify/notices.ts'
import { compendiumOf } from '#server/query/compendium.ts'
import { rebuild } from '#server/rebuild.ts'
import { stateOf } from '#server/store/store.ts'
import { circulatedText } from '#tests/support/amendments.ts'
import { committee, quietly, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { completeTranslation, smallDraft, smallMemorandum, writeRoom } from '#tests/support/drafts.ts'

const AT = '2021-10-01T12:00:00.000Z'
const DURING = '2021-11-28T12:00:00.000Z'
const now = { now: AT }

onEachDatabase('the preparation of a sitting', (db) => {
  let world: World
  let rapporteur: Actor
  let processId: string
  let versionId: string
  let slug: string
  const ids = { canada: '', belgium: '', kenya: '', synthesis: '', far: '' }
  const enter = async (sponsorId: string, text: string, more: Record<string, unknown> = {}): Promise<string> => {
    const { events: [event] } = await world.taken(world.people.secretary, 'EnterAmendment', { versionId, sponsorId, lang: 'en', act: 'amend', paragraphId: 'op1', text, ...more }, now)
    return event && 'amendmentId' in event ? String(event.amendmentId) : ''
  }
  const row = (id: string) => db().prisma.amendment.findUniqueOrThrow({ where: { id } })
  const state = () => stateOf<Preparation>(db().prisma, 'preparation', versionId)
  /** Whether this reader finds the co-Rapporteurs' recommendation beside an amendment. */
  const readsAdvice = async (reader: Actor | null, id: string): Promise<boolean> => {
    const answered = await compendiumOf(db().prisma, reader, slug, 'en')
    return answered.ok && (answered.value.rows[id]?.recommendation ?? null) !== null
  }
  const refusal = async (actor: Actor | null, type: CommandType, input: Record<string, unknown>) => {
    const answered = await world.give(actor, type, { versionId, ...input }, now)
    return answered.ok ? null : answered.refusal.code
  }

  beforeAll(async () => {
    world = await committee(db().prisma, { ...quietly(db().prisma), tell: tellPeople('https://chapeau.example') })
    ;({ processId, slug, versionId, rapporteur } = await circulatedText(world))
    ids.canada = await enter('ca', 'Urges all parliaments to protect them')
    ids.belgium = await enter('be', 'Urges all parliaments to protect them')
    ids.kenya = await enter('ke', 'Urges parliaments to protect and to hear them')
    ids.far = await enter('ke', 'Invites the IPU to report yearly', { paragraphId: 'op2' })
    ids.synthesis = await enter('corapporteurs', 'Urges all parliaments to protect and to hear them')
  })

  it('is each office’s own: the secretariat prepares rulings, the co-Rapporteurs recommend, sponsors answer', async () => {
    const { secretary, president, canada, adviser, belgium } = world.people
    const about = { amendmentIds: [ids.canada] }
    const may = async (type: CommandType, input: Record<string, unknown>, ...actors: (Actor | null)[]) => Promise.all(actors.map((actor) => refusal(actor, type, input)))
    expect(await may('PrepareRuling', { ...about, ruling: 'inadmissible', ground: 'no-effect' }, president, rapporteur, canada, null)).toEqual(['not-allowed', 'not-allowed', 'not-allowed', 'not-signed-in'])
    expect(await may('RuleAdmissible', about, rapporteur, canada, null)).toEqual(['not-allowed', 'not-allowed', 'not-signed-in'])
    expect(await may('Recommend', { ...about, advice: 'accept' }, secretary, president, canada, null)).toEqual(['not-allowed', 'not-allowed', 'not-allowed', 'not-signed-in'])
    expect(await may('ProposeMerging', { amendmentIds: [ids.canada, ids.belgium] }, president, canada, null)).toEqual(['not-allowed', 'not-allowed', 'not-signed-in'])
    expect(await may('ProposeSynthesis', { amendmentId: ids.synthesis, standsFor: [ids.canada] }, secretary, canada, null)).toEqual(['not-allowed', 'not-allowed', 'not-signed-in'])
    const answer = { sponsorId: 'ca', amendmentId: ids.canada, answer: 'agree' }
    expect(await may('AnswerRecommendation', answer, belgium, adviser, rapporteur, null)).toEqual(['not-allowed', 'adviser-cannot-submit', 'not-allowed', 'not-signed-in'])
    expect(await may('AnswerSynthesis', { ...answer, synthesisId: ids.synthesis }, belgium, adviser, null)).toEqual(['not-allowed', 'adviser-cannot-submit', 'not-signed-in'])
    expect(await may('AgreeToMerge', { sponsorId: 'ca', mergingId: 'm', answer: 'agree' }, belgium, adviser, null)).toEqual(['not-allowed', 'adviser-cannot-submit', 'not-signed-in'])
    expect(await may('AnswerRevision', { ...answer, answer: 'confirm' }, belgium, adviser, null)).toEqual(['not-allowed', 'adviser-cannot-submit', 'not-signed-in'])
  })

  it('keeps both hands of a ruling: who decided, and who entered it', async () => {
    const { secretary, president } = world.people
    await world.taken(secretary, 'PrepareRuling', { versionId, amendmentIds: [ids.far], ruling: 'inadmissible', ground: 'outside-the-subject', note: 'Reports are another item.' }, now)
    await world.taken(secretary, 'DecideAmendment', { versionId, amendmentId: ids.far, disposition: 'inadmissible', ground: 'outside-the-subject' }, now)
    const decision = await db().prisma.decision.findFirstOrThrow({ where: { amendmentId: ids.far } })
    expect(decision).toMatchObject({ ground: 'outside-the-subject', body: 'president', decidedBy: president.userId, enteredBy: secretary.userId })
    expect(await refusal(rapporteur, 'Recommend', { amendmentIds: [ids.far], advice: 'accept' })).toBe('not-pending')
    await world.taken(president, 'ReopenDecision', { versionId, amendmentId: ids.far }, now)
    await world.taken(president, 'RuleAdmissible', { versionId, amendmentIds: [ids.far] }, now)
    expect((await state())?.rulings[ids.far]).toMatchObject({ proposed: { note: 'Reports are another item.' }, admissible: { decidedBy: president.userId } })
  })

  it('merges what has one effect, once both sponsors agree: the joint amendment names both, and the other number is withdrawn', async () => {
    const { canada, belgium } = world.people
    await world.taken(rapporteur, 'ProposeMerging', { versionId, amendmentIds: [ids.canada, ids.belgium] }, now)
    const mergingId = (await state())?.mergings[0]?.id ?? ''
    await world.taken(belgium, 'AgreeToMerge', { versionId, sponsorId: 'be', mergingId, answer: 'agree' }, now)
    expect((await row(ids.canada)).coSponsors).toEqual([])
    await world.taken(canada, 'AgreeToMerge', { versionId, sponsorId: 'ca', mergingId, answer: 'agree' }, now)
    expect(await row(ids.canada)).toMatchObject({ source: 'joint', coSponsors: ['be'], withdrawnAt: null })
    expect(await row(ids.belgium)).toMatchObject({ disposition: 'withdrawn', mergedInto: ids.canada })
    expect(await refusal(belgium, 'WithdrawAmendment', { sponsorId: 'be', amendmentId: ids.belgium })).toBe('not-pending')
  })

  it('carries pending amendments to a revised draft under their numbers; what met other words waits, and stays readable', async () => {
    const { secretary, canada, kenya } = world.people
    await world.taken(rapporteur, 'Recommend', { versionId, amendmentIds: [ids.kenya], advice: 'discuss', reason: 'See the synthesis.' }, now)
    await world.taken(secretary, 'ReviseDraft', { processId, reason: 'a paragraph of the draft was lost' }, now)
    for (const lang of LANGS) {
      const draft = smallDraft(lang)
      const revised = { ...draft, paragraphs: draft.paragraphs.map((p) => (p.id === 'op2' ? { ...p, text: lang === 'en' ? 'Requests the IPU to report in two years' : 'Prie l’UIP de faire rapport dans deux ans' } : p)) }
      await writeRoom(db().prisma, roomName({ kind: 'draft', processId, lang }), revised, rapporteur.userId)
      await writeRoom(db().prisma, roomName({ kind: 'memorandum', processId, lang }), smallMemorandum(lang), rapporteur.userId)
    }
    await world.taken(rapporteur, 'HandInDraft', { processId }, now)
    await completeTranslation(db().prisma, processId, secretary, now.now)
    const { events } = await world.taken(secretary, 'Circulate', { processId, code: 'C-III/143/DR-rev' }, now)
    expect(events.map(({ type }) => type)).toEqual(['VersionCirculated', 'AmendmentRevised', 'AmendmentRevised', 'AmendmentRevised', 'AmendmentRevised', 'AmendmentsOpened'])
    const former = versionId
    versionId = (await db().prisma.version.findFirstOrThrow({ where: { processId }, orderBy: { ordinal: 'desc' } })).id
    expect(await row(ids.canada)).toMatchObject({ versionId, number: 1, fullText: expect.stringContaining('Urges all parliaments') as string })
    expect(await row(ids.far)).toMatchObject({ versionId: former, number: 4 })
    const outcomes = await db().prisma.amendmentRevision.findMany({ where: { versionId }, orderBy: { amendment: { number: 'asc' } }, select: { outcome: true } })
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['clean', 'clean', 'waiting', 'clean'])
    expect(await refusal(canada, 'AnswerRevision', { sponsorId: 'ca', amendmentId: ids.canada, answer: 'confirm' })).toBeNull()
    expect(await refusal(kenya, 'AnswerRevision', { sponsorId: 'ke', amendmentId: ids.far, answer: 'confirm' })).toBe('revision-waits')
    await world.taken(kenya, 'AnswerRevision', { versionId, sponsorId: 'ke', amendmentId: ids.far, answer: 'reword', wording: 'Requests the IPU to report every year' }, now)
    expect(await row(ids.far)).toMatchObject({ versionId, op: { type: 'amend', target: 'op2' } })
    await world.taken(kenya, 'AnswerRevision', { versionId, sponsorId: 'ke', amendmentId: ids.far, answer: 'refuse' }, now)
    expect(await row(ids.far)).toMatchObject({ versionId: former })
  })

  it('lets a synthesis take up, when the sitting accepts it, those whose sponsors agreed; another keeps its own', async () => {
    const { secretary, president, canada, kenya, belgium } = world.people
    await world.taken(rapporteur, 'ProposeSynthesis', { versionId, amendmentId: ids.synthesis, standsFor: [ids.canada, ids.kenya] }, now)
    const answer = (sponsorId: string, amendmentId: string, said: 'agree' | 'keep') => ({ versionId, sponsorId, synthesisId: ids.synthesis, amendmentId, answer: said })
    await world.taken(canada, 'AnswerSynthesis', answer('ca', ids.canada, 'agree'), now)
    await world.taken(kenya, 'AnswerSynthesis', answer('ke', ids.kenya, 'keep'), now)
    const during = { now: DURING }
    await world.taken(rapporteur, 'Recommend', { versionId, amendmentIds: [ids.kenya], advice: 'discuss', reason: 'Two readings.' }, now)
    await world.taken(secretary, 'PublishCompendium', { processId, code: 'C-III/143/DR-am' }, during)
    await world.taken(president, 'OpenExamination', { processId }, during)
    const readers = async () => Promise.all([rapporteur, secretary, president, kenya, belgium, null].map((reader) => readsAdvice(reader, ids.kenya)))
    expect(await readers()).toEqual([true, true, true, true, false, false])
    await world.taken(president, 'OpenSitting', { versionId, body: 'plenary' }, during)
    expect(await readers()).toEqual([true, true, true, true, true, false])
    await world.taken(president, 'DecideAmendment', { versionId, amendmentId: ids.synthesis, disposition: 'accepted' }, during)
    expect(await row(ids.canada)).toMatchObject({ disposition: 'subsumed' })
    expect(await db().prisma.decision.findFirstOrThrow({ where: { amendmentId: ids.canada } })).toMatchObject({ disposition: 'subsumed', subsumedBy: ids.synthesis })
    expect((await row(ids.kenya)).disposition).not.toBe('subsumed')
    await world.taken(president, 'ReopenDecision', { versionId, amendmentId: ids.synthesis }, during)
    expect(await row(ids.canada)).toMatchObject({ disposition: null })
  })

  it('is told to those who are asked, and to those who asked', async () => {
    const kinds = new Set((await db().prisma.outbox.findMany({ select: { kind: true } })).map(({ kind }) => kind))
    for (const kind of ['recommended', 'merging-proposed', 'merged', 'synthesis-proposed', 'synthesis-answered', 'amendments-revised', 'amendment-subsumed']) expect(kinds).toContain(kind)
  })

  it('is in the log: folding it gives the same rows', async () => {
    const rows = async () => ({
      amendments: await db().prisma.amendment.findMany({ orderBy: { id: 'asc' } }),
      revisions: await db().prisma.amendmentRevision.findMany({ orderBy: [{ amendmentId: 'asc' }, { ordinal: 'asc' }] }),
      prepared: await state(),
    })
    const before = await rows()
    expect(before.revisions.length).toBeGreaterThan(8)
    expect(await db().prisma.$transaction((tx) => rebuild(tx), { timeout: 60_000 })).toMatchObject({ brokenAt: null })
    expect(await rows()).toEqual(before)
  })
})
