import { beforeAll, expect, it } from 'vitest'
import type { Kind } from '#domain/resolution/kinds.ts'
import type { Act } from '#domain/submissions/acts.ts'
import { amendmentMap } from '#server/query/amendmentMap.ts'
import { annotatedCompendium } from '#server/query/annotated.ts'
import { compendiumOf } from '#server/query/compendium.ts'
import { whatIf } from '#server/query/whatIf.ts'
import { amending, LATE, NOW, type Amending } from '#tests/support/amendments.ts'
import { onEachDatabase } from '#tests/support/database.ts'

onEachDatabase('the map of conflicts', (db) => {
  let at: Amending
  const enter = async (sponsorId: string, act: Act, text: string, where: { paragraphId?: string; kind?: Kind } = {}) =>
    at.world.taken(at.world.people.secretary, 'EnterAmendment', { versionId: at.versionId, sponsorId, lang: 'en', act, text, ...where }, { now: NOW })
  const map = async (by: 'member' | 'amendment') => {
    const answered = await amendmentMap(db().prisma, at.world.people.secretary, at.slug, 'en', by)
    if (!answered.ok) throw new Error(answered.refusal.code)
    return answered.value
  }

  beforeAll(async () => {
    at = await amending(db().prisma)
    await enter('be', 'amend', 'Urges all parliaments to protect them', { paragraphId: 'op1' })
    await enter('ca', 'title', 'Children and the sea')
    await enter('be', 'title', 'Children and the wind')
    await enter('ca', 'add', 'Aware of the tides', { kind: 'preambular' })
    await enter('ke', 'add', 'Aware of the winds', { kind: 'preambular' })
    await enter('ke', 'amend', 'Urges some parliaments to protect them', { paragraphId: 'op1' })
  })

  it('names the place of each pair: the title, the beginning before all paragraphs, a paragraph; in the order of the text', async () => {
    const { pairs, total } = await map('member')
    expect(total).toBe(6)
    expect(pairs.map(({ at: place, words, kind, a, b }) => [place, words, kind, a, b])).toEqual([['title', '', 'same-words', 2, 3], ['', '', 'same-place', 4, 5], ['op1', 'OP 1', 'same-place', 1, 6]])
  })

  it('has a cell wherever something is proposed, with the gravest that it meets, and none elsewhere', async () => {
    const { rows, columns, cells } = await map('member')
    const seen = cells.map(({ row, column, numbers, kind, others }) => [rows[row]?.at, columns[column]?.id, numbers, kind, others])
    expect(seen).toEqual([
      ['title', 'be', [3], 'same-words', [2]], ['title', 'ca', [2], 'same-words', [3]],
      ['', 'ca', [4], 'same-place', [5]], ['', 'ke', [5], 'same-place', [4]],
      ['op1', 'be', [1], 'same-place', [6]], ['op1', 'ke', [6], 'same-place', [1]],
    ])
    expect((await map('amendment')).columns.map(({ short }) => short)).toEqual(['2', '3', '4', '5', '1', '6'])
  })

  it('says in the text as it would read where words await their translation', async () => {
    const answered = await whatIf(db().prisma, at.world.people.secretary, at.slug, 'fr', [1, 2, 4])
    if (!answered.ok) throw new Error(answered.refusal.code)
    const { title, lines, conflicts } = answered.value
    expect(conflicts).toEqual([])
    expect([title.awaits, ...lines.map(({ awaits, numbers }) => (awaits ? numbers : null))]).toEqual([true, [4], ...lines.slice(1).map(({ id }) => (id === 'op1' ? [1] : null))])
  })

  it('shows a delegation its own alone, until the compendium is out', async () => {
    const asCanada = async () => {
      const answered = await amendmentMap(db().prisma, at.world.people.canada, at.slug, 'en', 'member')
      return answered.ok ? answered.value : null
    }
    expect(await asCanada()).toMatchObject({ total: 2, pairs: [] })
    await at.world.taken(at.world.people.secretary, 'PublishCompendium', { processId: at.processId, code: 'C-III/143/DR-am' }, { now: LATE })
    expect((await asCanada())?.pairs).toHaveLength(3)
    // a tab from before the publication: nothing is published twice, and nothing submitted late
    const again = await at.world.give(at.world.people.secretary, 'PublishCompendium', { processId: at.processId, code: 'C-III/143/DR-am' }, { now: LATE })
    expect(again).toMatchObject({ ok: false, refusal: { code: 'wrong-stage' } })
  })

  it('leaves out what is withdrawn once the compendium is out; there it keeps its number, and says so', async () => {
    const { canada, secretary } = at.world.people
    const { id } = await db().prisma.amendment.findFirstOrThrow({ where: { number: 2 } })
    await at.world.taken(canada, 'WithdrawAmendment', { versionId: at.versionId, sponsorId: 'ca', amendmentId: id }, { now: '2021-11-20T12:00:00.000Z' })
    expect(await map('member')).toMatchObject({ total: 5, pairs: [{ kind: 'same-place', a: 4, b: 5 }, { kind: 'same-place', a: 1, b: 6 }] })
    for (const reader of [secretary, null]) {
      const answered = await compendiumOf(db().prisma, reader, at.slug, 'en')
      if (!answered.ok) throw new Error(answered.refusal.code)
      const { rows, targets } = answered.value
      expect(targets.flatMap(({ entries }) => entries.map((entry) => rows[entry.id]?.number))).toEqual([2, 3, 4, 5, 1, 6])
      expect(rows[id]).toMatchObject({ decision: { disposition: 'withdrawn', body: 'sponsor' }, clashing: [] })
    }
    const annotated = await annotatedCompendium(db().prisma, canada, at.slug, 'en')
    expect(annotated).toMatchObject({ value: { decided: 1, rows: [{ number: 2, newNumber: null, decision: { disposition: 'withdrawn' } }, ...[3, 4, 5, 1, 6].map((number) => ({ number, decision: null }))] } })
  })
})
