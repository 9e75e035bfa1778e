import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#domain/permission/roles.ts'
import { loadActor } from '#server/auth/actors.ts'
import { inputFile, inputs } from '#server/query/inputs.ts'
import { processSummary } from '#server/query/processSummary.ts'
import { dropInputFile, keepInputFile } from '#server/store/inputFile.ts'
import { approvedProcess, committee, NOW, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'

const SLUG = 'children-online'
const CLOSES = '2021-06-15T16:00:00.000Z'
const BEFORE = '2021-06-15T15:59:59.999Z'

onEachDatabase('written inputs', (db) => {
  let world: World
  let processId: string
  let others: Record<'observer' | 'inhope' | 'women', Actor>

  const admitted = async (name: string, body: string, organization?: string): Promise<Actor> => {
    const assemblyId = organization ? 'standing' : world.assemblyId
    await world.taken(world.people.secretary, 'AdmitPerson', { assemblyId, body, seat: 'person', email: `${name}@example.org`, name, ...(organization ? { organization } : {}) })
    const { id } = await world.prisma.user.findUniqueOrThrow({ where: { email: `${name}@example.org` }, select: { id: true } })
    const actor = await loadActor(world.prisma, id)
    if (!actor) throw new Error(`no actor ${name}`)
    return actor
  }

  beforeAll(async () => {
    world = await committee(db().prisma)
    const { people: { secretary, canada, belgium }, taken } = world
    processId = await approvedProcess(world)
    others = { observer: await admitted('observer', 'observers'), inhope: await admitted('inhope', 'partner-inhope', 'INHOPE'), women: await admitted('women', 'women-forum') }
    for (const type of ['OpenDebate', 'CloseDebate', 'OpenInputs'] as const) await taken(secretary, type, { processId })
    await taken(secretary, 'SetWindow', { processId, window: 'inputs', closes: CLOSES })
    await taken(canada, 'HandInInput', { processId, authorId: 'ca', lang: 'en', text: 'Canada asks for settings that protect.' })
    await taken(belgium, 'HandInInput', { processId, authorId: 'be', lang: 'fr', text: 'La Belgique, à titre confidentiel.', confidential: true })
    await taken(others.inhope, 'HandInInput', { processId, authorId: 'partner-inhope', lang: 'en', text: 'INHOPE, from its hotlines.' })
  })

  const seenBy = async (actor: Actor, at: string): Promise<string[]> => {
    const seen = await inputs(db().prisma, actor, SLUG, at, 'en')
    if (!seen.ok) throw new Error(seen.refusal.code)
    return seen.value.inputs.map(({ authorId }) => authorId).sort()
  }
  const ALL = ['be', 'ca', 'partner-inhope']
  /** the people as they are now: being appointed co-Rapporteur is an office too */
  const now = async ({ userId }: Actor): Promise<Actor> => {
    const actor = await loadActor(db().prisma, userId)
    if (!actor) throw new Error('nobody')
    return actor
  }

  describe('who reads which', () => {
    it.each([
      ['the secretariat', () => world.people.secretary, ALL, ALL],
      ['the President of the committee', () => world.people.president, ALL, ALL],
      ['a co-Rapporteur', () => world.people.netherlands, ALL, ALL],
      ['the author', () => world.people.belgium, ['be'], ALL],
      ['another delegation', () => world.people.canada, ['ca'], ['ca', 'partner-inhope']],
      ['its adviser', () => world.people.adviser, ['ca'], ['ca', 'partner-inhope']],
      ['the Forum of Women Parliamentarians', () => others.women, [], ['ca', 'partner-inhope']],
      ['a partner organization', () => others.inhope, ['partner-inhope'], ['partner-inhope']],
      ['an observer', () => others.observer, [], []],
    ])('%s', async (_, who, before, after) => {
      const actor = await now(who())
      expect(await seenBy(actor, BEFORE)).toEqual(before)
      expect(await seenBy(actor, CLOSES)).toEqual(after)
      // the number on the tab is the number on the page
      expect((await processSummary(db().prisma, actor, SLUG, CLOSES))?.counts.inputs).toBe(after.length)
    })

    it('nobody who is not signed in', async () => {
      expect(await inputs(db().prisma, null, SLUG, CLOSES, 'en')).toEqual({ ok: false, refusal: { code: 'not-signed-in' } })
      expect((await processSummary(db().prisma, null, SLUG, CLOSES))?.counts.inputs).toBeNull()
    })
  })

  describe('who hands in', () => {
    it('a delegate for the Member, an adviser for nobody, the secretariat for everybody', async () => {
      const authors = async (actor: Actor) => { const seen = await inputs(db().prisma, actor, SLUG, NOW, 'en'); return seen.ok ? seen.value : null }
      expect(await authors(world.people.canada)).toMatchObject({ authors: [{ id: 'ca', name: 'Canada' }], adviserOf: [], onBehalf: false })
      expect(await authors(world.people.adviser)).toMatchObject({ authors: [], adviserOf: [{ id: 'ca', name: 'Canada' }] })
      const secretary = await authors(world.people.secretary)
      expect(secretary?.onBehalf).toBe(true)
      expect(secretary?.authors).toContainEqual({ id: 'partner-inhope', name: 'INHOPE' })
    })
  })

  describe('an uploaded original', () => {
    const bytes = new TextEncoder().encode('Canada, once more.\r\n\r\nIn a file.  \r\n')

    it('is read, kept, and given to those who may read the input', async () => {
      const { people: { canada, belgium }, taken } = world
      const kept = await keepInputFile(db().prisma, canada, { processId, authorId: 'ca', name: 'input.txt', bytes })
      if (!kept.ok) throw new Error(kept.refusal.code)
      expect(kept.value.text).toBe('Canada, once more.\n\nIn a file.')
      const { fileId, text } = kept.value
      await taken(canada, 'HandInInput', { processId, authorId: 'ca', lang: 'en', text, fileId })
      const asked = (actor: Actor | null, at: string) => inputFile(db().prisma, actor, SLUG, fileId, at)
      expect(await asked(canada, BEFORE)).toMatchObject({ ok: true, value: { name: 'input.txt' } })
      expect(await asked(belgium, BEFORE)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
      expect(await asked(belgium, CLOSES)).toMatchObject({ ok: true })
      expect(await asked(null, CLOSES)).toMatchObject({ ok: false, refusal: { code: 'not-signed-in' } })
      await dropInputFile(db().prisma, canada, fileId)
      expect(await asked(canada, BEFORE), 'what was handed in with it stays').toMatchObject({ ok: true })
    })

    it('of another cannot be had by naming it in an input of one’s own', async () => {
      const { people: { canada, belgium }, taken } = world
      const kept = await keepInputFile(db().prisma, belgium, { processId, authorId: 'be', name: 'secret.txt', bytes })
      if (!kept.ok) throw new Error(kept.refusal.code)
      const { fileId } = kept.value
      await taken(canada, 'HandInInput', { processId, authorId: 'ca', lang: 'en', text: 'Canada peeks.', fileId })
      expect(await inputFile(db().prisma, canada, SLUG, fileId, CLOSES)).toMatchObject({ ok: false, refusal: { code: 'unknown' } })
    })

    it('is not taken from somebody without the right, and forgotten when its input was refused', async () => {
      const { people: { canada, belgium } } = world
      expect(await keepInputFile(db().prisma, belgium, { processId, authorId: 'ca', name: 'input.txt', bytes })).toMatchObject({ ok: false })
      const kept = await keepInputFile(db().prisma, canada, { processId, authorId: 'ca', name: 'refused.txt', bytes })
      if (!kept.ok) throw new Error(kept.refusal.code)
      await dropInputFile(db().prisma, belgium, kept.value.fileId)
      expect(await db().prisma.inputFile.count({ where: { id: kept.value.fileId } })).toBe(1)
      await dropInputFile(db().prisma, canada, kept.value.fileId)
      expect(await db().prisma.inputFile.count({ where: { id: kept.value.fileId } })).toBe(0)
    })

    it.each([['a scan', '%PDF-1.4 no words'], ['an archive', 'PK\u0003\u0004 no document'], ['bytes of no text', '\u0001\u0002'], ['nothing', '']])('is refused: %s', async (_, content) => {
      const file = { processId, authorId: 'ca', name: 'odd.bin', bytes: new TextEncoder().encode(content) }
      expect(await keepInputFile(db().prisma, world.people.canada, file)).toEqual({ ok: false, refusal: { code: 'unreadable-file', name: 'odd.bin' } })
    })
  })
})
