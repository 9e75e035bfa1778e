import { beforeAll, expect, it } from 'vitest'
import { LANGS, type Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { roomName } from '#domain/permission/rooms.ts'
import { search, type Hit } from '#server/query/search.ts'
import { amending, LATE, NOW, type Amending } from '#tests/support/amendments.ts'
import { approvedProcess } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { smallDraft, writeRoom } from '#tests/support/drafts.ts'

onEachDatabase('a search', (db) => {
  let at: Amending
  beforeAll(async () => { at = await amending(db().prisma) })

  const finds = async (actor: Actor | null, query: string, lang: Lang = 'en', now = NOW): Promise<readonly Hit[]> => (await search(db().prisma, actor, query, now, lang)).flatMap(({ hits }) => hits)
  const kinds = async (actor: Actor | null, query: string, now = NOW): Promise<readonly string[]> => (await finds(actor, query, 'en', now)).map(({ is }) => is)

  it('finds for everybody what is public: titles, codes, Members and the words of circulated paragraphs', async () => {
    const text = `/resolutions/${at.slug}`
    expect(await finds(null, 'children')).toEqual([{ is: 'resolution', to: text, title: 'Children online', titleLang: 'en', assembly: 143 }])
    expect(await finds(null, 'c-iii/143/dr')).toEqual([{ is: 'document', to: `${text}/versions/C-III-143-DR`, code: 'C-III/143/DR', what: 'draft', title: 'Children online' }])
    expect(await finds(null, 'thai')).toEqual([{ is: 'member', to: '/members/th', name: 'Thailand' }])
    expect(await finds(null, 'protect parliaments')).toEqual([
      { is: 'paragraph', to: `${text}#op1`, label: 'OP 1', words: 'Urges parliaments to protect them;', lang: 'en', title: 'Children online' },
    ])
    expect(await finds(null, '   ')).toEqual([])
  })

  it('finds without accents, in the reader’s language first and in the other where only that holds the words', async () => {
    const text = `/resolutions/${at.slug}`
    expect(await finds(null, 'proteger', 'fr')).toMatchObject([{ is: 'paragraph', to: `${text}#op1`, label: 'disp. 1', lang: 'fr' }])
    expect(await finds(null, 'proteger', 'en')).toMatchObject([{ is: 'paragraph', to: `${text}?text=fr#op1`, label: 'OP 1', lang: 'fr' }])
    expect(await finds(null, 'cote ivoire', 'en')).toMatchObject([{ is: 'member', to: '/members/ci' }])
  })

  it('finds no words of a draft that is not circulated, not even for those who write it', async () => {
    const { world: { people: { secretary, netherlands }, taken } } = at
    const processId = await approvedProcess(at.world)
    for (const type of ['OpenDebate', 'CloseDebate', 'OpenInputs', 'OpenDrafting'] as const) await taken(secretary, type, { processId }, { now: NOW })
    for (const lang of LANGS) {
      const draft = smallDraft(lang)
      await writeRoom(db().prisma, roomName({ kind: 'draft', processId, lang }), { ...draft, paragraphs: draft.paragraphs.map((p) => ({ ...p, text: `${p.text} zebra` })) }, netherlands.userId)
    }
    for (const actor of [null, netherlands, secretary, at.world.people.canada]) expect(await kinds(actor, 'zebra')).toEqual([])
    expect(await kinds(null, 'children')).toEqual(['resolution', 'resolution'])
  })

  it('shows a delegation its own amendment, the desk every one, and no other delegation any, until the compendium is published', async () => {
    const { world: { people: { secretary, president, canada, adviser, belgium, kenya }, taken }, versionId, processId, slug, write } = at
    const chosen = await write(canada, 'ca', 'op1', 'Urges parliaments and narwhals to protect them')
    for (const actor of [null, canada, belgium, secretary]) expect(await kinds(actor, 'narwhals')).toEqual([])
    await taken(canada, 'SubmitAmendments', { versionId, sponsorId: 'ca', lang: 'en', chosen }, { now: NOW })

    const hit: Hit = { is: 'amendment', to: `/resolutions/${slug}/compendium#no-1`, number: 1, sponsor: 'Canada', title: 'Children online' }
    const rapporteur: Actor = { ...kenya, offices: [...kenya.offices, { role: 'co-rapporteur', processId, memberId: 'ke' }] }
    for (const actor of [canada, adviser, secretary, president, rapporteur]) expect(await finds(actor, '1'), actor.name).toEqual([hit])
    for (const actor of [belgium, kenya, null]) expect(await finds(actor, '1')).toEqual([])
    for (const actor of [null, belgium, secretary]) expect(await kinds(actor, 'narwhals')).toEqual([])

    await taken(secretary, 'PublishCompendium', { processId, code: 'C-III/143/DR-am' }, { now: LATE })
    for (const asked of ['1', 'No. 1', 'n° 1', 'Amendment 1', 'amendement 1']) expect(await finds(belgium, asked, 'en', LATE), asked).toEqual([hit])
    expect(await finds(null, 'dr-am', 'en', LATE)).toMatchObject([{ is: 'document', code: 'C-III/143/DR-am', what: 'compendium' }])
  })
})
