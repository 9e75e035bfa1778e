import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Router } from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { ok, refuse } from '#domain/result.ts'
import type { Followed } from '#domain/sitting/followed.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { inProcessAnnouncements } from '#server/announce.ts'
import { makeApp } from '#server/http/app.ts'
import { liveDoor } from '#server/http/live.ts'
import { ownOrigins } from '#server/http/origin.ts'
import { makeScreens } from '#server/live/screens.ts'
import type { PageContext } from '#server/http/pageContext.ts'
import { nonceOf } from '#server/http/security.ts'
import { mountUpgrades, type Upgrade } from '#server/http/upgrades.ts'
import type { Entry } from '#server/handle.ts'
import type { Context } from '#server/trpc/trpc.ts'
import { freshDatabase } from '#tests/support/database.ts'
import type { Database } from '#server/db/database.ts'

const actor: Actor = { userId: 'u1', name: 'Secretariat', lang: 'en', offices: [{ role: 'secretariat' }] }
const announcements = inProcessAnnouncements()
let followed: Followed = { at: 4, now: { title: 'as circulated' }, tables: {} }
let database: Database
let server: Server
let base = ''
const given: Entry[] = []

beforeAll(async () => {
  database = await freshDatabase()
  const contextOf = (headers: { cookie?: string | undefined }): Promise<Context> => Promise.resolve({
    prisma: database.prisma, lang: 'en', now: '2021-11-11T17:00:00.000Z', announcements, baseUrl: 'http://chapeau.test', accessChanged: () => undefined, rooms: { edit: () => Promise.resolve(false), readPast: () => undefined },
    actor: headers.cookie === 'who=secretariat' ? actor : null,
    give: (entry) => {
      given.push(entry)
      return Promise.resolve(entry.actor
        ? ok({ kind: 'process', id: 'pr1', version: 3, at: entry.now, events: [] })
        : refuse({ code: 'not-signed-in' }))
    },
  })
  // A page that says what it was given: the pages themselves are proved in the browser.
  const page = Router().all('*', (req, res) => { res.type('html').send(`<script nonce="${nonceOf(res)}"></script>${req.method} ${'long '.repeat(1000)}`) })
  server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const own = ownOrigins(base)
  server.on('request', makeApp({
    baseUrl: base, development: false, own,
    health: { router: Router(), registry: {} as never, drain: () => undefined },
    pages: { files: Router(), pages: () => page, close: () => Promise.resolve() },
    contextOf: (req) => contextOf(req.headers),
    pageContextOf: () => Promise.resolve({} as PageContext),
  }))
  const live = liveDoor({
    actorOf: async (request) => (await contextOf(request.headers)).actor,
    mayFollow: async (_actor, processId) => processId !== 'closed',
    now: () => '2021-11-11T17:00:00.000Z',
    screens: makeScreens(announcements, async (_what, _processId, langs) => new Map(langs.map((lang) => [lang, followed])), (error) => { throw error }),
    log: { error: (error: unknown) => { throw error } },
  })
  mountUpgrades(server, own, new Map<string, Upgrade>([['/api/live', live.upgrade]]), { leaveOthers: false })
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await database.close()
})

const post = (path: string, headers: Record<string, string>, body = '{}') =>
  fetch(base + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
/** Resolves with `open`, or with the status at which the upgrade was refused. */
const knock = (path: string, headers: Record<string, string>): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(base.replace('http', 'ws') + path, { headers })
    socket.on('open', () => { socket.close(); resolve('open') })
    socket.on('unexpected-response', (_request, response) => { resolve(String(response.statusCode)) })
    socket.on('error', reject)
  })

describe('every answer', () => {
  it('lets only scripts with its own nonce run, and a new nonce each time', async () => {
    const answers = await Promise.all([fetch(base), fetch(base)])
    const nonces = await Promise.all(answers.map(async (answer) => {
      const policy = answer.headers.get('content-security-policy') ?? ''
      const nonce = /nonce="([^"]+)"/.exec(await answer.text())?.[1] ?? ''
      expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`)
      expect(policy).not.toContain('unsafe-eval')
      return nonce
    }))
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('is compressed, and its referrer stays on this server so that forms name their origin', async () => {
    const { headers } = await fetch(base, { headers: { 'accept-encoding': 'gzip' } })
    expect([headers.get('content-encoding'), headers.get('referrer-policy'), headers.get('x-powered-by')]).toEqual(['gzip', 'same-origin', null])
  })
})

describe('a write from another site', () => {
  it.each(['/demo/sign-in', '/api/trpc/command.OpenDebate', '/anything'])('is refused at %s, before anything reads it', async (path) => {
    given.length = 0
    const answer = await post(path, { origin: 'https://elsewhere.example', cookie: 'who=secretariat' })
    expect(answer.status).toBe(403)
    expect(given).toEqual([])
  })

  it('is taken from our own pages and from programs', async () => {
    expect([(await post('/x', { origin: base })).status, (await post('/x', {})).status]).toEqual([200, 200])
  })

  it('is refused when it is too large, whether it says so or not', async () => {
    const large = 'x'.repeat(9 * 1024 * 1024)
    expect((await post('/x', {}, large)).status).toBe(413)
    const silent = new ReadableStream({ start: (controller) => { controller.enqueue(Buffer.from(large)); controller.close() } })
    expect((await fetch(`${base}/x`, { method: 'POST', body: silent, duplex: 'half' })).status).toBe(411)
  })
})

describe('an upgrade', () => {
  it('is refused from another site, and at a path that is nobody’s', async () => {
    expect(await knock('/api/live', { origin: 'https://elsewhere.example', cookie: 'who=secretariat' })).toBe('403')
    expect(await knock('/api/liveliness', { origin: base })).toBe('404')
    expect(await knock('/elsewhere', { origin: base })).toBe('404')
    expect(await knock('/api/live', { origin: base })).toBe('open')
  })
})

describe('a command through the API', () => {
  const command = { commandId: 'c1', expectedVersion: 2, input: { processId: 'pr1' } }
  const call = async (cookie: string, body: object) => {
    const answer = await post('/api/trpc/command.OpenDebate', { cookie }, JSON.stringify(body))
    return { status: answer.status, body: await answer.json() as { result?: { data: unknown }; error?: { data: { refusal: unknown } } } }
  }

  it('arrives at the one door with its id, its version and its person, and brings the receipt back', async () => {
    given.length = 0
    const { status, body } = await call('who=secretariat', command)
    expect(status).toBe(200)
    expect(body.result?.data).toMatchObject({ kind: 'process', id: 'pr1', version: 3 })
    expect(given).toEqual([{ actor, command: { type: 'OpenDebate', processId: 'pr1' }, commandId: 'c1', expectedVersion: 2, now: '2021-11-11T17:00:00.000Z' }])
  })

  it('carries a refusal as data, with the status of its kind', async () => {
    const { status, body } = await call('', command)
    expect([status, body.error?.data.refusal]).toEqual([401, { code: 'not-signed-in' }])
  })

  it('is not given when its fields do not fit', async () => {
    given.length = 0
    expect((await call('who=secretariat', { ...command, input: { processId: 'not.an.id' } })).status).toBe(400)
    expect(given).toEqual([])
  })
})

describe('announcements', () => {
  /** Follows a process, and answers the first thing said after `started`, or instead of it. */
  const follow = (cookie: string, input: object, whenStarted: () => void = () => undefined): Promise<unknown> => {
    const socket = new WebSocket(`${base.replace('http', 'ws')}/api/live`, { headers: { origin: base, cookie } })
    return new Promise((resolve, reject) => {
      socket.on('error', reject)
      socket.on('open', () => { socket.send(JSON.stringify({ id: 1, method: 'subscription', params: { path: 'live.process', input } })) })
      socket.on('message', (data: Buffer) => {
        const message = JSON.parse(data.toString()) as { result?: { type: string } }
        if (message.result?.type === 'started') whenStarted()
        else resolve(message)
      })
    }).finally(() => { socket.close() })
  }

  it('reach those who follow the process, and only of that process', async () => {
    const heard = follow('who=secretariat', { processId: 'pr1' }, () => {
      announcements.announce({ processId: 'pr2', kind: 'process', version: 8 })
      announcements.announce({ processId: 'pr1', kind: 'sitting', version: 9 })
    })
    expect(await heard).toEqual({ id: 1, result: { type: 'data', data: { processId: 'pr1', kind: 'sitting', version: 9 } } })
  })

  it('bring what changed to those who may follow the state, and the whole of it to those who come late', async () => {
    const step = follow('who=secretariat', { processId: 'pr1', lang: 'en', has: 4 }, () => {
      setImmediate(() => {
        followed = { ...followed, at: 5, now: { title: 'as decided' } }
        announcements.announce({ processId: 'pr1', kind: 'sitting', version: 9 })
      })
    })
    expect(await step).toMatchObject({ result: { data: { step: { from: 4, at: 5, now: { title: 'as decided' } } } } })
    expect(await follow('who=secretariat', { processId: 'pr1', lang: 'en', has: 4 })).toMatchObject({ result: { data: { whole: { at: 5, now: { title: 'as decided' } } } } })
    expect(await follow('who=secretariat', { processId: 'closed', lang: 'en' })).toMatchObject({ error: { data: { refusal: { code: 'not-allowed' } } } })
  })

  it('are for people who are signed in', async () => {
    expect(await follow('', { processId: 'pr1' })).toMatchObject({ error: { data: { refusal: { code: 'not-signed-in' } } } })
  })

  it('answer what they do not understand with a refusal, and go on', async () => {
    expect(await follow('who=secretariat', { processId: 'not an id' })).toMatchObject({ error: { data: { refusal: { code: 'invalid-field' } } } })
  })
})
