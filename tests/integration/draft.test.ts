import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#domain/permission/roles.ts'
import { loadActor } from '#server/auth/actors.ts'
import { draftOf, type Draft } from '#server/query/draft.ts'
import { approvedProcess, committee, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { smallDraft, writeDraft, writeRoom } from '#tests/support/drafts.ts'

const SLUG = 'children-online'
/** A sentence of the draft: nobody outside its room may meet it before it is circulated. */
const WORDS = 'Recalling that a child has rights'

onEachDatabase('the draft', (db) => {
  let world: World
  let processId: string
  let rapporteur: Actor
  const draft = async (actor: Actor | null): Promise<Draft> => {
    const result = await draftOf(db().prisma, actor, SLUG, 'en')
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    return result.value
  }

  beforeAll(async () => {
    world = await committee(db().prisma)
    processId = await approvedProcess(world)
    const { secretary, netherlands } = world.people
    const again = await loadActor(db().prisma, netherlands.userId)
    if (!again) throw new Error('no rapporteur')
    rapporteur = again
    await world.taken(secretary, 'OpenDebate', { processId })
    await world.taken(secretary, 'CloseDebate', { processId })
    await world.taken(secretary, 'OpenInputs', { processId })
  })

  it('is not there before drafting is opened, and says so to those who will write it', async () => {
    expect(await draft(rapporteur)).toMatchObject({ opened: false, access: 'viewer', stage: 'inputs', missing: ['draft-empty', 'title-missing', 'memorandum-missing'] })
  })

  describe('while it is written', () => {
    beforeAll(() => world.taken(world.people.secretary, 'OpenDrafting', { processId }))

    it('tells what is missing before it can be handed in', async () => {
      expect((await draft(rapporteur)).missing).toEqual(['draft-empty', 'memorandum-missing'])
      await writeRoom(db().prisma, `draft.${processId}.en`, smallDraft('en'), rapporteur.userId)
      expect((await draft(rapporteur)).missing).toEqual(['memorandum-missing'])
      await writeDraft(db().prisma, processId, rapporteur.userId)
      expect((await draft(rapporteur)).missing).toEqual([])
    })

    it('is edited by the co-Rapporteurs, each under the name of their Member', async () => {
      const kenya = await loadActor(db().prisma, world.people.kenya.userId)
      expect(await draft(rapporteur)).toMatchObject({ access: 'editor', mayComment: true, user: { memberId: 'nl' }, members: { nl: 'Netherlands', ke: 'Kenya' } })
      expect(await draft(kenya)).toMatchObject({ access: 'editor', user: { memberId: 'ke' } })
    })

    it('is read in both languages by the secretariat and the President of the committee', async () => {
      for (const actor of [world.people.secretary, world.people.president]) {
        const read = await draft(actor)
        expect(read).toMatchObject({ access: 'viewer', user: { memberId: null } })
        expect(read.texts.en?.paragraphs[0]?.text).toBe(WORDS)
        expect(read.texts.fr?.paragraphs[0]?.text).toBe('Rappelant que l’enfant a des droits')
      }
    })

    it('is closed to delegations, to the signed-out, and nothing of it leaks with the refusal', async () => {
      for (const actor of [world.people.canada, world.people.adviser, world.people.belgium, null]) {
        const refused = await draftOf(db().prisma, actor, SLUG, 'en')
        expect(refused).toEqual({ ok: false, refusal: actor ? { code: 'not-allowed', needs: 'co-rapporteur' } : { code: 'not-signed-in' } })
      }
    })

    it('is unknown where there is no such resolution', async () => {
      expect(await draftOf(db().prisma, rapporteur, 'no-such', 'en')).toMatchObject({ refusal: { code: 'unknown' } })
    })
  })

  describe('handed in', () => {
    beforeAll(() => world.taken(rapporteur, 'HandInDraft', { processId }, { now: '2021-08-01T09:00:00.000Z' }))

    it('is read-only for those who wrote it, who see when and by whom', async () => {
      expect(await draft(rapporteur)).toMatchObject({
        handedIn: true, access: 'viewer', mayComment: true, turn: { what: 'handed-in', by: 'netherlands', at: '2021-08-01T09:00:00.000Z', reason: null },
      })
    })

    it('proposes its printed code to the secretariat', async () => {
      expect((await draft(world.people.secretary)).proposedCode).toBe('C-III/143/DR')
    })

    it('comes back with the reason of the secretariat', async () => {
      await world.taken(world.people.secretary, 'ReturnDraft', { processId, reason: 'The memorandum names no cost.' })
      expect(await draft(rapporteur)).toMatchObject({ handedIn: false, access: 'editor', turn: { what: 'returned', by: 'secretary', reason: 'The memorandum names no cost.' } })
    })

    it('is not circulated when it moved after the secretariat looked at it', async () => {
      const looked = await draft(world.people.secretary)
      await writeRoom(db().prisma, `draft.${processId}.en`, { ...smallDraft('en'), title: 'Children and parliaments online' }, rapporteur.userId)
      await world.taken(rapporteur, 'HandInDraft', { processId })
      const circulate = { processId, code: looked.proposedCode }
      expect(await world.give(world.people.secretary, 'Circulate', { ...circulate, seen: looked.seen }))
        .toEqual({ ok: false, refusal: { code: 'draft-moved-on', room: `draft.${processId}.en` } })
      await world.taken(world.people.secretary, 'Circulate', { ...circulate, seen: (await draft(world.people.secretary)).seen })
    })
  })

  it('stays readable in its room once circulated, as a record', async () => {
    expect(await draft(rapporteur)).toMatchObject({ stage: 'circulated', access: 'viewer', mayComment: false, proposedCode: 'C-III/143/DR-rev' })
    expect(await draftOf(db().prisma, world.people.canada, SLUG, 'en')).toMatchObject({ refusal: { code: 'not-allowed' } })
  })
})
