import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#domain/permission/roles.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { translationStates } from '#domain/resolution/translation.ts'
import { loadActor } from '#server/auth/actors.ts'
import { draftOf } from '#server/query/draft.ts'
import { readResolution } from '#server/rooms/lifecycle.ts'
import type { Tx } from '#server/store/store.ts'
import { observeTranslation, reviewTranslation, translationsIn } from '#server/store/translations.ts'
import { approvedProcess, committee, NOW, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { smallDraft, writeDraft, writeRoom } from '#tests/support/drafts.ts'

onEachDatabase('the translation of a draft', (db) => {
  let world: World
  let rooms: Record<'en' | 'fr', string>
  let kenya: Actor
  let processId: string
  const text = async (lang: 'en' | 'fr'): Promise<ResolutionText> => (await readResolution(db().prisma, rooms[lang]))!.text
  const reword = async (lang: 'en' | 'fr', id: string, words: string): Promise<void> => {
    const before = await text(lang)
    await writeRoom(db().prisma, rooms[lang], { ...before, paragraphs: before.paragraphs.map((one) => (one.id === id ? { ...one, opener: 0, text: words } : one)) }, kenya.userId)
    await observeTranslation(db().prisma, rooms[lang])
  }
  const states = async () => Object.fromEntries(translationStates(await text('en'), await text('fr'), await translationsIn(db().prisma, rooms.fr)))
  const wordsOf = async (id: string) => {
    const in_ = async (lang: 'en' | 'fr') => (await text(lang)).paragraphs.find((one) => one.id === id)!.text
    return { source: await in_('en'), words: await in_('fr') }
  }

  beforeAll(async () => {
    world = await committee(db().prisma)
    processId = await approvedProcess(world)
    rooms = { en: `draft.${processId}.en`, fr: `draft.${processId}.fr` }
    kenya = (await loadActor(db().prisma, world.people.kenya.userId))!
    for (const step of ['OpenDebate', 'CloseDebate', 'OpenInputs', 'OpenDrafting'] as const) await world.taken(world.people.secretary, step, { processId })
    await writeDraft(db().prisma, processId, kenya.userId)
    await observeTranslation(db().prisma, rooms.fr)
  })

  it('is up to date when it is first seen', async () => {
    expect(await states()).toEqual({ title: 'current', pr1: 'current', op1: 'current', op2: 'current' })
  })

  it('is stale once the source has changed, and stays so when only a comma is mended', async () => {
    await reword('en', 'op1', 'Urges parliaments to protect every child')
    expect(await states()).toMatchObject({ op1: 'stale', op2: 'current' })
    await reword('fr', 'op1', 'Engage les parlements à le protéger,')
    expect(await states()).toMatchObject({ op1: 'stale' })
  })

  it('stays reviewed when the server, which had looked before, keeps what it saw only then', async () => {
    await reword('en', 'op2', 'Invites the IPU to report each year')
    const before = await text('fr')
    await writeRoom(db().prisma, rooms.fr, { ...before, paragraphs: before.paragraphs.map((one) => (one.id === 'op2' ? { ...one, opener: 0, text: 'Invite l’UIP à faire rapport chaque année' } : one)) }, kenya.userId)
    const looking = db().prisma.$extends({ query: { translation: { findMany: async ({ args, query }) => {
      const seen = await query(args)
      expect(await reviewTranslation(db().prisma, kenya, NOW, { room: rooms.fr, paragraphId: 'op2', ...await wordsOf('op2') })).toMatchObject({ ok: true })
      return seen
    } } } })
    await observeTranslation(looking as unknown as Tx, rooms.fr)
    expect(await states()).toMatchObject({ op2: 'reviewed' })
  })

  it('is reviewed by those who write or translate it, for the words that they saw', async () => {
    const review = async (actor: Actor | null, over = {}) =>
      reviewTranslation(db().prisma, actor, NOW, { room: rooms.fr, paragraphId: 'op1', ...await wordsOf('op1'), ...over })
    for (const actor of [world.people.president, world.people.canada]) expect(await review(actor)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await review(null)).toMatchObject({ refusal: { code: 'not-signed-in' } })
    expect(await review(kenya, { source: 'Urges parliaments to protect them' })).toMatchObject({ refusal: { code: 'draft-moved-on' } })
    expect(await review(kenya, { room: 'nonsense' })).toMatchObject({ refusal: { code: 'unknown-room' } })
    expect(await review(world.people.secretary)).toMatchObject({ ok: true })
    expect(await states()).toMatchObject({ op1: 'reviewed' })
    expect((await translationsIn(db().prisma, rooms.fr))['op1']!.reviewed).toEqual({ by: world.people.secretary.userId, at: NOW })
  })

  it('loses the review when its words change, and is missing when they are taken away', async () => {
    await reword('fr', 'op1', 'Engage les parlements à protéger chaque enfant')
    expect(await states()).toMatchObject({ op1: 'current' })
    await reword('fr', 'op1', '')
    expect(await states()).toMatchObject({ op1: 'missing' })
    expect(await translationsIn(db().prisma, rooms.fr)).not.toHaveProperty('op1')
    await reword('fr', 'op1', smallDraft('fr').paragraphs[1]!.text)
    expect(await states()).toMatchObject({ op1: 'current' })
  })

  it('goes on in the hands of the secretariat once the draft is handed in, and is complete before that is circulated', async () => {
    // given: a paragraph without French words, and one whose English has changed since
    await reword('fr', 'op2', '')
    await reword('en', 'op1', 'Urges parliaments to protect each child')
    const { secretary } = world.people
    await world.taken(kenya, 'HandInDraft', { processId })
    const stands = async (name: string) => (await db().prisma.room.findUniqueOrThrow({ where: { name } })).open
    expect([await stands(rooms.en), await stands(rooms.fr)]).toEqual([false, true])
    const page = async (actor: Actor) => { const answered = await draftOf(db().prisma, actor, 'children-online', 'en'); return answered.ok ? answered.value.because : answered.refusal }
    expect(await page(kenya)).toEqual({ en: 'handed-in', fr: 'handed-in' })
    expect(await page(secretary)).toEqual({ en: 'reads', fr: null })
    // when it is circulated as it is
    const circulate = () => world.give(secretary, 'Circulate', { processId, code: 'C-III/143/DR' })
    expect(await circulate()).toEqual({ ok: false, refusal: { code: 'draft-untranslated', lang: 'fr', draft: 2, memorandum: 0 } })
    // then words alone are not enough where the two have to be compared
    await reword('fr', 'op2', 'Invite l’UIP à rendre compte')
    expect(await circulate()).toMatchObject({ refusal: { draft: 1 } })
    await reviewTranslation(db().prisma, secretary, NOW, { room: rooms.fr, paragraphId: 'op1', ...await wordsOf('op1') })
    expect(await circulate()).toMatchObject({ ok: true })
    expect([await stands(rooms.en), await stands(rooms.fr)]).toEqual([false, false])
  })
})
