import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#domain/permission/roles.ts'
import { loadActor } from '#server/auth/actors.ts'
import { processSummary } from '#server/query/processSummary.ts'
import { publicText, type PublicText } from '#server/query/publicText.ts'
import { publicMemorandum, versionAt } from '#server/query/version.ts'
import { approvedProcess, committee, NOW, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { completeTranslation, smallDraft, writeDraft, writeRoom } from '#tests/support/drafts.ts'

const SLUG = 'children-online'
const WORDS = 'Recalling that a child has rights'

onEachDatabase('the public text', (db) => {
  let world: World
  let processId: string
  let rapporteur: Actor
  const text = async (actor: Actor | null = null): Promise<PublicText> => {
    const found = await publicText(db().prisma, actor, SLUG)
    if (!found) throw new Error('no such resolution')
    return found
  }
  const everyone = (): readonly (Actor | null)[] => [null, ...Object.values(world.people), rapporteur]

  beforeAll(async () => {
    world = await committee(db().prisma)
    processId = await approvedProcess(world)
    const { secretary, netherlands } = world.people
    const again = await loadActor(db().prisma, netherlands.userId)
    if (!again) throw new Error('no rapporteur')
    rapporteur = again
    for (const step of ['OpenDebate', 'CloseDebate', 'OpenInputs', 'OpenDrafting'] as const) await world.taken(secretary, step, { processId })
    await writeDraft(db().prisma, processId, rapporteur.userId)
  })

  it('does not exist while the draft is written or handed in, for anyone', async () => {
    const look = async () => {
      for (const actor of everyone()) {
        expect(await text(actor)).toEqual({ standing: 'none' })
        const seen = JSON.stringify([await processSummary(db().prisma, actor, SLUG, NOW), await versionAt(db().prisma, SLUG, 'C-III-143-DR'), await publicMemorandum(db().prisma, SLUG)])
        expect(seen).not.toContain(WORDS)
        expect(seen).not.toContain('Why this draft')
      }
    }
    await look()
    await world.taken(rapporteur, 'HandInDraft', { processId })
    await look()
  })

  describe('circulated', () => {
    beforeAll(() => world.taken(world.people.secretary, 'Circulate', { processId, code: 'C-III/143/DR' }, { now: '2021-09-10T10:00:00.000Z' }))

    it('is the version, in both languages, for everyone', async () => {
      for (const actor of everyone()) {
        expect(await text(actor)).toMatchObject({
          standing: 'circulated', rejection: null,
          version: { code: 'C-III/143/DR', ordinal: 1, circulatedAt: '2021-09-10T10:00:00.000Z', supersededAt: null, hasMemorandum: true },
          authors: [{ name: 'netherlands', member: { en: 'Netherlands', fr: 'Pays-Bas' } }, { name: 'kenya', member: { en: 'Kenya', fr: 'Kenya' } }],
        })
      }
      const found = await text()
      expect('version' in found && found.version.texts).toEqual({ en: smallDraft('en'), fr: smallDraft('fr') })
    })

    it('has a page at its code with dashes, with its memorandum', async () => {
      const page = await versionAt(db().prisma, SLUG, 'C-III-143-DR')
      expect(page?.version.hash).toMatch(/^[0-9a-f]{64}$/)
      expect(page?.memorandum.fr?.blocks[0]?.text).toBe('Pourquoi cet avant-projet.')
      expect(await versionAt(db().prisma, SLUG, 'C-III-143-DR-rev')).toBeNull()
      expect(await versionAt(db().prisma, 'elsewhere', 'C-III-143-DR')).toBeNull()
      expect(await publicMemorandum(db().prisma, SLUG)).toMatchObject({ version: { code: 'C-III/143/DR' }, memorandum: { en: { blocks: [{ text: 'Why this draft.' }] } } })
    })
  })

  describe('revised', () => {
    let first: string | undefined
    beforeAll(async () => {
      first = (await versionAt(db().prisma, SLUG, 'C-III-143-DR'))?.version.hash
      await world.taken(world.people.secretary, 'ReviseDraft', { processId, reason: 'The committee asks for a shorter text.' })
      await writeRoom(db().prisma, `draft.${processId}.en`, { ...smallDraft('en'), title: 'Children, online and safe' }, rapporteur.userId)
    })

    it('stands as it was while the co-Rapporteurs write again', async () => {
      const found = await text()
      expect(found).toMatchObject({ standing: 'circulated', version: { code: 'C-III/143/DR' } })
      expect(JSON.stringify(found)).not.toContain('online and safe')
    })

    it('gives way to the revised version; the first keeps its page, its words and its hash', async () => {
      await world.taken(rapporteur, 'HandInDraft', { processId })
      await completeTranslation(db().prisma, processId, world.people.secretary, '2021-09-20T09:00:00.000Z')
      await world.taken(world.people.secretary, 'Circulate', { processId, code: 'C-III/143/DR-rev' }, { now: '2021-09-20T10:00:00.000Z' })
      expect(await text()).toMatchObject({ version: { code: 'C-III/143/DR-rev', texts: { en: { title: 'Children, online and safe' } } } })
      const kept = await versionAt(db().prisma, SLUG, 'C-III-143-DR')
      expect(kept?.version).toMatchObject({ hash: first, supersededAt: '2021-09-20T10:00:00.000Z', texts: { en: { title: 'Children online' } } })
    })
  })

  describe('adopted', () => {
    const give = (...args: Parameters<World['taken']>) => world.taken(...args)
    beforeAll(async () => {
      const { secretary } = world.people
      await give(secretary, 'OpenAmendments', { processId }, { now: '2021-10-01T10:00:00.000Z' })
      await give(secretary, 'PublishCompendium', { processId, code: 'C-III/143/DR-am' }, { now: '2021-11-20T10:00:00.000Z' })
      await give(secretary, 'OpenExamination', { processId }, { now: '2021-11-27T10:00:00.000Z' })
      await give(secretary, 'AdoptInCommittee', { processId, mode: 'consensus' }, { now: '2021-11-29T10:00:00.000Z' })
    })

    it('by the committee, it is shown to those who may be in the room, not to the public', async () => {
      expect(await text()).toMatchObject({ standing: 'circulated' })
      for (const actor of [world.people.canada, world.people.president, rapporteur]) {
        expect(await text(actor)).toMatchObject({ standing: 'committee', adoption: { mode: 'consensus', at: '2021-11-29T10:00:00.000Z' } })
      }
    })

    it('by the Assembly, it is everyone’s, with the counts and without who voted how', async () => {
      await give(world.people.secretary, 'ReportToAssembly', { processId }, { now: '2021-11-30T09:00:00.000Z' })
      await give(world.people.secretary, 'AdoptInAssembly', { processId, mode: 'vote', counts: { for: 2, against: 1, abstain: 0, rollCall: { ca: 'for', ke: 'for', be: 'against' } } }, { now: '2021-11-30T15:00:00.000Z' })
      const found = await text()
      expect(found).toMatchObject({ standing: 'adopted', reservations: [], basedOn: { code: 'C-III/143/DR-rev', hasMemorandum: true } })
      expect('adoption' in found && found.adoption.counts).toEqual({ for: 2, against: 1, abstain: 0 })
      expect('texts' in found && found.texts.en?.title).toBe('Children, online and safe')
    })

    it('carries its reservations by the name of the delegation, until one is withdrawn', async () => {
      const { canada, belgium, secretary } = world.people
      await give(canada, 'RecordReservation', { processId, memberId: 'ca', nature: 'reservation', paragraphIds: ['op1'], text: '' }, { now: '2021-11-30T16:00:00.000Z' })
      await give(belgium, 'RecordReservation', { processId, memberId: 'be', nature: 'opposition', text: 'Too late.' }, { now: '2021-11-30T16:01:00.000Z' })
      const recorded = await text()
      expect('reservations' in recorded && recorded.reservations).toMatchObject([
        { delegation: { en: 'Delegation of Canada', fr: 'Délégation du Canada' }, nature: 'reservation', paragraphIds: ['op1'] },
        { delegation: { en: 'Delegation of Belgium' }, nature: 'opposition', text: 'Too late.' },
      ])
      const reservationId = 'reservations' in recorded ? recorded.reservations[1]?.id : undefined
      await give(secretary, 'WithdrawReservation', { processId, reservationId })
      const left = await text()
      expect('reservations' in left && left.reservations.map(({ nature }) => nature)).toEqual(['reservation'])
    })
  })
})
