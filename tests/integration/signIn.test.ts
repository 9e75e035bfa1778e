import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Announcer } from '#server/handle.ts'
import { handle } from '#server/handle.ts'
import { makeAccounts, type Accounts } from '#server/auth/accounts.ts'
import { makeActors, type Actors } from '#server/auth/actors.ts'
import { makeAuth } from '#server/auth/auth.ts'
import { deviceKeyOf } from '#server/auth/deviceKey.ts'
import { makeLimit } from '#server/auth/limit.ts'
import { makeSessions, type Sessions } from '#server/auth/sessions.ts'
import { makeSetupToken } from '#server/auth/setup.ts'
import type { Database } from '#server/db/database.ts'
import { createLog } from '#server/log.ts'
import { deliverDue } from '#server/notify/outbox.ts'
import { linkSender } from '#server/notify/signInMessage.ts'
import { fileTransport, type Transport } from '#server/notify/transport.ts'
import { freshDatabase } from '#tests/support/database.ts'

const BASE = 'http://chapeau.test'
const SECRET = 'a secret of more than thirty-two characters'
const log = createLog({ logLevel: 'silent' })
const silent: Announcer = { announce: () => undefined }
const browser = (cookies: readonly string[] = []) => new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })

type World = { database: Database; accounts: Accounts; actors: Actors; sessions: Sessions; outbox: string; ended: string[] }

const world = async ({ demo }: { demo: boolean }): Promise<World> => {
  const database = await freshDatabase()
  const { prisma } = database
  const outbox = await mkdtemp(path.join(tmpdir(), 'outbox-'))
  const auth = makeAuth({ prisma, baseUrl: BASE, secret: SECRET, log, sendLink: linkSender({ prisma, baseUrl: BASE, kick: () => undefined }) })
  const actors = makeActors(auth, prisma, Date.now)
  const ended: string[] = []
  const sessions = makeSessions(prisma, SECRET, Date.now)
  const accounts = makeAccounts({
    auth, actors, prisma, demo, sessions, ended: (token) => {
      sessions.forget(token)
      ended.push(token)
    },
    now: () => new Date().toISOString(),
    give: (entry) => handle({ prisma, announcer: silent, tell: () => Promise.resolve() }, entry),
    limits: { email: makeLimit({ most: 3, windowMs: 3600_000 }), place: makeLimit({ most: 100, windowMs: 3600_000 }) },
    deviceKey: deviceKeyOf(SECRET),
  })
  return { database, accounts, actors, sessions, outbox, ended }
}

const end = async ({ database, outbox }: World): Promise<void> => {
  await database.close()
  await rm(outbox, { recursive: true })
}

/** Delivers what is due, and answers the texts of the messages written since. */
const postman = ({ database, outbox }: World) => {
  const seen = new Set<string>()
  return async (): Promise<string[]> => {
    await deliverDue(database.prisma, fileTransport(outbox), log, new Date())
    const fresh = (await readdir(outbox)).filter((name) => !seen.has(name)).sort()
    for (const name of fresh) seen.add(name)
    return Promise.all(fresh.map((name) => readFile(path.join(outbox, name), 'utf8')))
  }
}
const tokenIn = (message: string | undefined): string => /token=([^&\s]+)/.exec(message ?? '')?.[1] ?? ''

describe('a first start without the demonstration', () => {
  let w: World
  beforeAll(async () => { w = await world({ demo: false }) })
  afterAll(() => end(w))

  it('makes the first account by a link that works once, then by mail', async () => {
    const { accounts, actors, database } = w
    const mail = postman(w)

    // Given a server that nobody can sign in to, started twice
    const first = await makeSetupToken(database.prisma) ?? ''
    const token = await makeSetupToken(database.prisma) ?? ''
    expect(await accounts.isSetupToken(first)).toBe(false)
    expect(await accounts.isSetupToken(token)).toBe(true)
    expect(JSON.stringify(await database.prisma.setting.findMany())).not.toContain(token)

    // When two people use the link at once
    const person = { name: 'Secretariat of the IPU', email: 'Secretariat@IPU.example', lang: 'fr' } as const
    const both = await Promise.all([accounts.setUp(token, person, browser()), accounts.setUp(token, { ...person, email: 'other@ipu.example' }, browser())])

    // Then one of them is the secretariat, and the link is spent
    const cookies = both.find((answer) => answer !== null) ?? []
    expect(both.filter((answer) => answer === null)).toHaveLength(1)
    expect((await actors.of(browser(cookies))).actor).toMatchObject({ lang: 'fr', offices: [{ role: 'secretariat' }] })
    expect(await accounts.setUp(token, person, browser())).toBeNull()
    expect(await makeSetupToken(database.prisma)).toBeNull()
    expect(cookies.every((cookie) => cookie.includes('HttpOnly') && cookie.includes('SameSite=Lax'))).toBe(true)

    // When that person asks for a link
    const { email } = await database.prisma.user.findFirstOrThrow({ select: { email: true } })
    await accounts.sendLink(email.toUpperCase(), { place: 'here', to: '/calendar' }, browser())
    const [message, ...others] = await mail()

    // Then one message in their language leads there, and the link signs in once
    expect(others).toEqual([])
    expect(message).toContain(`To: ${email}`)
    expect(message).toContain('Votre lien de connexion')
    expect(message).toContain(`${BASE}/sign-in/confirm?token=`)
    expect(message).toContain('to=%2Fcalendar')
    const entered = await accounts.signInByLink(tokenIn(message), browser())
    expect((await actors.of(browser(entered ?? []))).actor?.offices).toEqual([{ role: 'secretariat' }])
    expect(await accounts.signInByLink(tokenIn(message), browser())).toBeNull()

    // And neither the link nor its token stays in the database
    const rows = JSON.stringify([await database.prisma.outbox.findMany(), await database.prisma.verification.findMany()])
    expect(rows).not.toContain(tokenIn(message))
  })

  it('sends nothing to an unknown address, makes no account, and answers alike', async () => {
    const { accounts, database } = w
    const mail = postman(w)
    await mail()
    expect(await accounts.sendLink('nobody@elsewhere.example', { place: 'here', to: '/' }, browser())).toBe(true)
    expect(await mail()).toEqual([])
    expect(await database.prisma.user.count({ where: { email: 'nobody@elsewhere.example' } })).toBe(0)
  })

  it('stops sending to an address that is asked for too often', async () => {
    const ask = () => w.accounts.sendLink('often@elsewhere.example', { place: 'here', to: '/' }, browser())
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([true, true, true, false])
  })

  it('knows no demonstration account', async () => {
    await w.database.prisma.user.create({ data: { id: 'left', name: 'Left over', email: 'left@demo.example', demoKey: 'secretariat' } })
    expect(await w.accounts.signInDemo('secretariat', browser())).toBeNull()
    expect(await w.accounts.demoAccounts()).toEqual([])
  })

  it('believes no cookie that it did not make', async () => {
    const forged = ['chapeau.session_token=abc.def', 'chapeau.session_data=eyJzZXNzaW9uIjp7fX0']
    expect((await w.actors.of(browser(forged))).actor).toBeNull()
    expect(await w.sessions.userOf(forged[0])).toBeNull()
  })
})

describe('the demonstration', () => {
  let w: World
  beforeAll(async () => {
    w = await world({ demo: true })
    const { prisma } = w.database
    await prisma.user.create({ data: { id: 'canada', name: 'Delegation of Canada', email: 'delegate-ca@demo.example', demoKey: 'delegate-ca' } })
    await prisma.accreditation.create({ data: { id: 'a', assemblyId: 'as1', body: 'ca', userId: 'canada', seat: 'titular', since: new Date() } })
  })
  afterAll(() => end(w))

  it('signs in by key, with the offices held now, and out again', async () => {
    const { accounts, actors, database, ended } = w
    expect(await accounts.signInDemo('delegate-zz', browser())).toBeNull()
    const cookies = await accounts.signInDemo('delegate-ca', browser()) ?? []
    const office = { role: 'delegate', assemblyId: 'as1', memberId: 'ca', seat: 'titular' }
    expect((await actors.of(browser(cookies))).actor).toEqual({ userId: 'canada', name: 'Delegation of Canada', lang: 'en', offices: [office] })

    // An office that is given counts from the next request on
    await database.prisma.rapporteur.create({ data: { process: { create: PROCESS }, userId: 'canada', memberId: 'ca', position: 0 } })
    actors.forget('canada')
    expect((await actors.of(browser(cookies))).actor?.offices).toEqual([office, { role: 'co-rapporteur', processId: 'pr1', memberId: 'ca' }])

    const knocking = browser(cookies).get('cookie') ?? ''
    expect(await w.sessions.userOf(knocking)).toBe('canada')
    await accounts.signOut(browser(cookies))
    expect(await w.sessions.userOf(knocking)).toBeNull()
    expect(await database.prisma.session.count()).toBe(0)
    expect(ended).toHaveLength(1)
  })

  it('gives each account a key of its own for what its devices keep, the same at every sign-in', () => {
    const { deviceKey } = w.accounts
    expect(deviceKey('canada')).toBe(deviceKey('canada'))
    expect(deviceKey('canada')).not.toBe(deviceKey('belgium'))
    expect(Buffer.from(deviceKey('canada'), 'base64')).toHaveLength(32)
    expect(deviceKeyOf('another secret of thirty-two signs')('canada')).not.toBe(deviceKey('canada'))
  })

  it('keeps the language of accounts that many share', async () => {
    await w.accounts.rememberLang('canada', 'fr')
    expect(await w.database.prisma.user.findUnique({ where: { id: 'canada' }, select: { lang: true } })).toEqual({ lang: 'en' })
  })
})

const PROCESS = {
  id: 'pr1', kind: 'ordinary', slug: 'a', committee: 'C-III', titleEn: 'A', titleFr: 'A', stage: 'drafting', stageSince: new Date(0), editionId: 'e', sourceLang: 'en',
  assembly: { create: { id: 'as1', number: 143, city: {}, country: {}, opensOn: '2021-11-26', closesOn: '2021-11-30' } },
}

describe('the outbox', () => {
  let w: World
  beforeAll(async () => { w = await world({ demo: false }) })
  afterAll(() => end(w))

  const at = new Date('2026-01-01T00:00:00Z')
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
  const write = (id: string, more: object = {}) =>
    w.database.prisma.outbox.create({ data: { id, kind: 'notice', email: `${id}@parliament.example`, lang: 'en', subject: id, text: 'words', dueAt: at, ...more } })

  it('tries again later, less and less often, and sends each message once', async () => {
    const { prisma } = w.database
    await write('m1')
    const sent: string[] = []
    let isDown = true
    const transport: Transport = ({ id }) => {
      if (isDown) return Promise.reject(new Error('no route to the mail server'))
      sent.push(id)
      return Promise.resolve()
    }
    expect(await deliverDue(prisma, transport, log, at)).toBe(0)
    expect(await prisma.outbox.findUnique({ where: { id: 'm1' }, select: { attempts: true, lastError: true, sentAt: true } }))
      .toEqual({ attempts: 1, lastError: 'no route to the mail server', sentAt: null })
    isDown = false
    expect(await deliverDue(prisma, transport, log, at)).toBe(0)
    expect(await deliverDue(prisma, transport, log, later(1))).toBe(1)
    expect(await deliverDue(prisma, transport, log, later(60))).toBe(0)
    expect(sent).toEqual(['m1'])
  })

  it('takes each message for one server when two look at once', async () => {
    const { prisma } = w.database
    await Promise.all(Array.from({ length: 30 }, (_, i) => write(`many${String(i)}`, { dueAt: later(120) })))
    const sent: string[] = []
    const transport: Transport = ({ id }) => { sent.push(id); return Promise.resolve() }
    const counts = await Promise.all([deliverDue(prisma, transport, log, later(121)), deliverDue(prisma, transport, log, later(121))])
    expect(counts.reduce((a, b) => a + b)).toBe(sent.length)
    expect(new Set(sent).size).toBe(sent.length)
    expect(sent).toHaveLength(30)
  })

  it('sends to the address that the account has now, and to nobody once it is erased', async () => {
    const { prisma } = w.database
    await prisma.user.create({ data: { id: 'u1', name: 'A', email: 'old@parliament.example' } })
    await write('moved', { recipientId: 'u1', email: null, dueAt: later(200) })
    await prisma.user.update({ where: { id: 'u1' }, data: { email: 'new@parliament.example' } })
    const to: string[] = []
    const transport: Transport = (message) => { to.push(message.to); return Promise.resolve() }
    await deliverDue(prisma, transport, log, later(201))
    await write('erased', { recipientId: 'u1', email: null, dueAt: later(202) })
    await prisma.user.delete({ where: { id: 'u1' } })
    await deliverDue(prisma, transport, log, later(203))
    expect(to).toEqual(['new@parliament.example'])
    expect(await prisma.outbox.findUnique({ where: { id: 'erased' }, select: { lastError: true } })).toEqual({ lastError: 'the account was erased' })
  })
})
