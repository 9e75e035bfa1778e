import { beforeAll, expect, it } from 'vitest'
import { minutesMarkdown } from '#app/sitting/minutesExport.ts'
import { createRooms } from '#collab/rooms.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { openingLine } from '#domain/resolution/openingLine.ts'
import { showTexts } from '#server/afterCommit.ts'
import { desk } from '#server/query/desk.ts'
import { minutes } from '#server/query/minutes.ts'
import { readResolution } from '#server/rooms/lifecycle.ts'
import { createStorage } from '#server/rooms/storage.ts'
import { circulatedText } from '#tests/support/amendments.ts'
import { committee, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { completeTranslation, writeDraft } from '#tests/support/drafts.ts'

const BEFORE = { now: '2021-10-01T12:00:00.000Z' }
const DURING = { now: '2021-11-28T12:00:00.000Z' }
const AFTER = { now: '2022-01-10T12:00:00.000Z' }
const AGAIN = { now: '2022-03-21T12:00:00.000Z' }
const DECIDED = 'Urges parliaments to shield them'

/** In this world nothing follows a commit: every server stops right after each. */
onEachDatabase('a deferral', (db) => {
  let world: World
  let processId: string
  let versionId: string
  let rapporteur: Actor
  let amendmentId: string
  let deferredId: string
  const slug = async (): Promise<string> => (await db().prisma.process.findUniqueOrThrow({ where: { id: processId } })).slug
  const entered = async (sponsorId: string, paragraphId: string, text: string): Promise<string> => {
    const { events: [event] } = await world.taken(world.people.secretary, 'EnterAmendment', { versionId, sponsorId, lang: 'en', act: 'amend', paragraphId, text }, BEFORE)
    return event && 'amendmentId' in event ? String(event.amendmentId) : ''
  }
  const current = async (): Promise<string> => (await db().prisma.version.findFirstOrThrow({ where: { processId, supersededAt: null } })).id
  const words = async (room: 'draft' | 'sitting', lang: 'en' | 'fr' = 'en') => {
    const text = (await readResolution(db().prisma, `${room}.${processId}.${lang}`))?.text
    return text && { openingLine: text.openingLine, first: text.paragraphs.find(({ kind }) => kind === 'operative')?.text }
  }

  beforeAll(async () => {
    world = await committee(db().prisma)
    const { taken, people: { secretary, president } } = world
    ;({ processId, versionId, rapporteur } = await circulatedText(world))
    amendmentId = await entered('be', 'op1', DECIDED)
    deferredId = await entered('ca', 'op2', 'Invites the IPU to report every year')
    await taken(secretary, 'PublishCompendium', { processId, code: 'C-III/143/DR-am' }, DURING)
    await taken(secretary, 'OpenExamination', { processId }, DURING)
    await taken(president, 'OpenSitting', { versionId, body: 'plenary' }, DURING)
    await taken(president, 'DecideAmendment', { versionId, amendmentId, disposition: 'accepted' }, DURING)
    await taken(president, 'DecideAmendment', { versionId, amendmentId: deferredId, disposition: 'deferred' }, DURING)
  })

  it('finds the room of the sitting behind the decision when the server stopped between them, and the next start shows it', async () => {
    expect((await words('sitting'))?.first).toBe('Urges parliaments to protect them')
    const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const rooms = createRooms({ storage: createStorage(db().pool), authority: { visitor: () => Promise.resolve(null), access: () => Promise.resolve('none') }, log: silent, allowsOrigin: () => true })
    await showTexts({ prisma: db().prisma, rooms })
    expect((await words('sitting'))?.first).toBe(DECIDED)
    await rooms.drain()
  })

  it('carries what was decided into the draft with the decision itself, in the name of the other Assembly', async () => {
    const { taken, people: { secretary, president } } = world
    const { id: assemblyId } = await taken(secretary, 'CreateAssembly', { number: 144, cityEn: 'Nusa Dua', cityFr: 'Nusa Dua', countryEn: 'Indonesia', countryFr: 'Indonésie', opensOn: '2022-03-20', closesOn: '2022-03-24' }, DURING)
    expect(await world.give(president, 'DeferToAssembly', { processId, assemblyId, reason: 'Time ran out' }, DURING)).toMatchObject({ refusal: { code: 'sitting-open' } })
    await taken(president, 'CloseSitting', { versionId }, DURING)
    await taken(president, 'DeferToAssembly', { processId, assemblyId, reason: 'Time ran out' }, DURING)
    expect(await words('draft')).toEqual({ openingLine: openingLine(144, 'en'), first: DECIDED })
    expect((await words('draft', 'fr'))?.openingLine).toBe(openingLine(144, 'fr'))
    expect(await db().prisma.room.findUnique({ where: { name: `draft.${processId}.en` } })).toMatchObject({ open: true })
  })

  it('keeps its minutes: what was decided before the deferral, and the deferral itself', async () => {
    const told = await minutes(db().prisma, world.people.secretary, await slug(), 'en')
    expect(told.ok && told.value.parts.flatMap(({ entries }) => entries)).toMatchObject([
      { kind: 'decided', disposition: 'accepted' }, { kind: 'decided', disposition: 'deferred' }, { kind: 'deferred', assembly: 144, reason: 'Time ran out' },
    ])
    expect(told.ok && minutesMarkdown(told.value, 'en')).toContain('The text was deferred to the 144th Assembly. Time ran out')
  })

  it('leaves nothing of the old examination on the desk or in the room when the revised draft is examined', async () => {
    const { taken, people: { secretary, president, netherlands } } = world
    await writeDraft(db().prisma, processId, netherlands.userId)
    await taken(rapporteur, 'HandInDraft', { processId }, AFTER)
    await completeTranslation(db().prisma, processId, secretary, AFTER.now)
    await taken(secretary, 'Circulate', { processId, code: 'C-III/144/DR' }, AFTER)
    expect(await current()).not.toBe(versionId)
    await taken(secretary, 'SetWindow', { processId, window: 'amendments', closes: '2022-03-05T17:00:00.000Z' }, AFTER)
    await taken(secretary, 'OpenAmendments', { processId }, AFTER)
    await taken(secretary, 'PublishCompendium', { processId, code: 'C-III/144/DR-am' }, AGAIN)
    await taken(secretary, 'OpenExamination', { processId }, AGAIN)
    expect((await words('sitting'))?.first).toBe('Urges parliaments to protect them')
    const answered = await desk(db().prisma, president, await slug(), AGAIN.now, 'en', {})
    expect(JSON.stringify(answered)).not.toContain('to shield')
  })
  it('has minutes for each text that was examined, and tells in each what happened on it: the amendment carried over in both', async () => {
    const { taken, people: { secretary } } = world
    const versionAgain = await current()
    await taken(secretary, 'OpenSitting', { versionId: versionAgain, body: 'plenary' }, AGAIN)
    await taken(secretary, 'DecideAmendment', { versionId: versionAgain, amendmentId: deferredId, disposition: 'rejected' }, AGAIN)
    const told = async (code?: string) => {
      const answered = await minutes(db().prisma, secretary, await slug(), 'en', code)
      if (!answered.ok) return answered.refusal
      const { examined, parts } = answered.value
      return { of: answered.value.code, examined: examined.map((one) => one.code), told: parts.flatMap(({ sitting, entries }) => entries.map((one) => [sitting?.number ?? null, one.kind, 'disposition' in one ? one.disposition : null])) }
    }
    const examined = ['C-III/143/DR', 'C-III/144/DR']
    const second = { of: 'C-III/144/DR', examined, told: [[1, 'decided', 'rejected']] }
    expect(await told()).toEqual(second)
    expect(await told('C-III/144/DR')).toEqual(second)
    expect(await told('C-III/143/DR')).toEqual({ of: 'C-III/143/DR', examined, told: [[1, 'decided', 'accepted'], [1, 'decided', 'deferred'], [1, 'deferred', null]] })
    expect(await told('C-III/99/DR')).toEqual({ code: 'unknown', what: 'minutes', id: 'C-III/99/DR' })
  })
})
