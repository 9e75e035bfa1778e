import { beforeAll, describe, expect, it } from 'vitest'
import { debate } from '#server/query/debate.ts'
import { editions } from '#server/query/editions.ts'
import { members } from '#server/query/members.ts'
import { people } from '#server/query/people.ts'
import { processSummary } from '#server/query/processSummary.ts'
import { steps } from '#server/query/steps.ts'
import { SYSTEM, type Actor } from '#domain/permission/roles.ts'
import { tellPeople } from '#server/notify/notices.ts'
import { approvedProcess, committee, NOW, quietly, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'

const SLUG = 'children-online'

onEachDatabase('what a screen asks', (db) => {
  let world: World
  let processId: string
  beforeAll(async () => {
    world = await committee(db().prisma, { ...quietly(db().prisma), tell: tellPeople('https://chapeau.example') })
    processId = await approvedProcess(world)
  })
  const stepsOf = async (actor: Actor | null, slug = SLUG) => steps(db().prisma, actor, slug, NOW, 'en')

  describe('the steps of a text', () => {
    it('are off for the reason for which the command would be refused', async () => {
      const { people: { secretary, president }, give } = world
      const shown = await stepsOf(secretary)
      if (!shown.ok) throw new Error(shown.refusal.code)
      for (const { command, refusal } of shown.value.steps) {
        if (command === 'OpenDebate') expect(refusal, command).toBeNull()
        else if (command !== 'Circulate' && command !== 'PublishCompendium' && command !== 'PublishResolution') {
          const given = await give(secretary, command, { processId, mode: 'consensus' })
          expect(given, command).toEqual({ ok: false, refusal })
        }
      }
      const seenByPresident = await stepsOf(president)
      const opening = seenByPresident.ok ? seenByPresident.value.steps.find(({ command }) => command === 'OpenInputs') : undefined
      expect(opening?.refusal).toEqual({ code: 'not-allowed', needs: 'secretariat' })
    })

    it('write nothing by being looked at', async () => {
      const before = await db().prisma.event.count()
      await stepsOf(world.people.secretary)
      expect(await db().prisma.event.count()).toBe(before)
    })

    it('are for the secretariat and the President alone', async () => {
      expect(await stepsOf(world.people.canada)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
      expect(await stepsOf(null)).toEqual({ ok: false, refusal: { code: 'not-signed-in' } })
      expect(await stepsOf(world.people.secretary, 'no-such-text')).toMatchObject({ ok: false, refusal: { code: 'unknown' } })
    })
  })

  describe('the statements of a debate', () => {
    beforeAll(async () => {
      const { people: { secretary }, taken } = world
      await taken(secretary, 'OpenDebate', { processId })
      const statement = { processId, lang: 'en', summary: 'On the theme.' } as const
      await taken(secretary, 'RecordStatement', { ...statement, speakerId: 'vn', at: '2021-05-18T10:10:00Z' })
      await taken(secretary, 'RecordStatement', { ...statement, speakerId: 'ca', at: '2021-05-18T10:00:00Z' })
      const { events } = await taken(secretary, 'RecordStatement', { ...statement, speakerId: 'be', at: '2021-05-18T09:00:00Z' })
      const [recorded] = events as readonly { statementId?: string }[]
      await taken(secretary, 'WithdrawStatement', { processId, statementId: recorded?.statementId ?? '', reason: 'entered twice' })
    })
    const read = (actor: Actor | null) => debate(db().prisma, actor, SLUG, 'fr')

    it('stand in the order in which they were made, without those withdrawn, under printed names', async () => {
      const shown = await read(world.people.canada)
      expect(shown.ok && shown.value.statements.map(({ speaker }) => speaker)).toEqual(['Canada', 'Viet Nam'])
    })
    it('are not public before the adoption', async () => {
      expect(await read(null)).toEqual({ ok: false, refusal: { code: 'not-signed-in' } })
      expect((await processSummary(db().prisma, null, SLUG, NOW))?.counts.statements).toBeNull()
      expect((await processSummary(db().prisma, world.people.canada, SLUG, NOW))?.counts.statements).toBe(2)
    })
    it('are recorded by the secretariat, who alone is given the register to choose from', async () => {
      const [secretary, canada] = [await read(world.people.secretary), await read(world.people.canada)]
      expect(secretary.ok && secretary.value.speakers?.members.some(({ id }) => id === 'vn')).toBe(true)
      expect(canada.ok && canada.value.speakers).toBeNull()
    })
  })

  describe('the people of an Assembly', () => {
    it('with their addresses, are the secretariat’s to see', async () => {
      const { people: { secretary, president, canada }, assemblyId } = world
      const shown = await people(db().prisma, secretary, assemblyId, 'ca', 'en')
      expect(shown.ok && shown.value.shown?.people.map(({ name, email, seat }) => [name, email, seat])).toEqual([
        ['canada', 'canada@example.org', 'titular'], ['adviser', 'adviser@example.org', 'adviser'],
      ])
      expect(shown.ok && shown.value.bodies.find(({ body }) => body === 'ca')?.count).toBe(2)
      for (const actor of [president, canada]) expect(await people(db().prisma, actor, assemblyId, 'ca', 'en')).toMatchObject({ ok: false })
    })
    it('are invited to sign in when they are admitted, in their language', async () => {
      const { people: { secretary }, taken, assemblyId } = world
      await taken(secretary, 'AdmitPerson', { assemblyId, body: 'fr', seat: 'head', email: 'tete@example.org', name: 'La tête', lang: 'fr' })
      const { id } = await db().prisma.user.findUniqueOrThrow({ where: { email: 'tete@example.org' }, select: { id: true } })
      const mail = await db().prisma.outbox.findFirstOrThrow({ where: { recipientId: id, kind: 'invitation' } })
      expect(mail).toMatchObject({ lang: 'fr', subject: 'Vous êtes admis sur Chapeau' })
      expect(mail.text).toContain('https://chapeau.example/sign-in')
      expect(mail.text).toContain('tete@example.org')
    })
  })

  describe('the register of Members', () => {
    it('prints the names as they are now, in the order of the language', async () => {
      const { taken } = world
      await taken(SYSTEM, 'RenameMember', { memberId: 'tr', nameEn: 'Anatolia', nameFr: 'Anatolie', articleFr: 'l’', reason: 'its own wish' })
      await taken(SYSTEM, 'SuspendMember', { memberId: 'af', reason: 'no parliament' })
      const [en, fr] = [await members(db().prisma, 'en'), await members(db().prisma, 'fr')]
      expect(en.find(({ id }) => id === 'tr')?.name).toBe('Anatolia')
      expect(en.find(({ id }) => id === 'af')?.suspended).toBe(true)
      expect(fr.findIndex(({ id }) => id === 'eg')).toBeLessThan(fr.findIndex(({ id }) => id === 'ee'))
      expect(en.length).toBe(fr.length)
    })
  })

  describe('the editions of the rules', () => {
    it('show a copy with its changes, and who verified what', async () => {
      const { people: { secretary, canada }, taken } = world
      await taken(secretary, 'CopyEdition', { editionId: 'ipu-2026', from: 'ipu-2023', title: 'Rules 2026', adoptedOn: '2026-01-01' })
      await taken(secretary, 'ChangeRule', { editionId: 'ipu-2026', rule: 'wordsPerPage', value: '450', source: 'Rule 9' })
      await taken(secretary, 'VerifyRule', { editionId: 'ipu-2026', rule: 'wordsPerPage', against: 'Rules 2026, Rule 9' })
      const shown = await editions(db().prisma, secretary, 'ipu-2026', 'en')
      expect(shown.ok && shown.value.shown.rules.wordsPerPage).toMatchObject({ value: 450, verified: true, verifiedBy: secretary.userId })
      expect(shown.ok && shown.value.people[secretary.userId]).toBe('secretary')
      expect(shown.ok && shown.value.editions.map(({ id, processes }) => [id, processes])).toEqual([['ipu-2026', 0], ['ipu-2023', 1]])
      expect(await editions(db().prisma, canada, undefined, 'en')).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
      expect(await editions(db().prisma, secretary, 'none', 'en')).toMatchObject({ ok: false, refusal: { code: 'unknown' } })
    })
  })
})
