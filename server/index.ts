import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import path from 'node:path'
import process from 'node:process'
import { fromNodeHeaders } from 'better-auth/node'
import type { Request, Response } from 'express'
import { afterCommit, showTexts } from './afterCommit.ts'
import { inProcessAnnouncements } from './announce.ts'
import { makeAccounts } from './auth/accounts.ts'
import { makeActors } from './auth/actors.ts'
import { makeAuth } from './auth/auth.ts'
import { deviceKeyOf } from './auth/deviceKey.ts'
import { makeLimit } from './auth/limit.ts'
import { makeSessions } from './auth/sessions.ts'
import { makeSetupToken } from './auth/setup.ts'
import { openBus } from './bus/openBus.ts'
import { sharedAnnouncements } from './bus/sharedAnnouncements.ts'
import { openDemoClock, realClock } from './clock.ts'
import { backupOperations } from './backup/operations.ts'
import { readConfig, type CompleteConfig } from './config.ts'
import { openDatabase } from './db/database.ts'
import { migrate } from './db/migrate.ts'
import { handle, type Entry } from './handle.ts'
import { createHealth } from './health.ts'
import { makeApp } from './http/app.ts'
import { liveDoor } from './http/live.ts'
import { ownOrigins } from './http/origin.ts'
import type { PageContext } from './http/pageContext.ts'
import { builtPages, developmentPages } from './http/pages.ts'
import { langOf, themeOf } from './http/preferences.ts'
import { mountUpgrades, type Upgrade } from './http/upgrades.ts'
import { newId } from './ids.ts'
import { placeFor } from './import/place.ts'
import { makeScreens } from './live/screens.ts'
import { openSocket } from './localSocket.ts'
import { createLog } from './log.ts'
import { tellPeople } from './notify/notices.ts'
import { startCourier } from './notify/outbox.ts'
import { linkSender } from './notify/signInMessage.ts'
import { fileTransport, smtpTransport } from './notify/transport.ts'
import { following, mayFollow } from './query/following.ts'
import { openVotes } from './query/openVotes.ts'
import { speakingIn } from './query/speaking.ts'
import { endSessions, watchSessions } from './rooms/endSessions.ts'
import { createMoves } from './rooms/moves.ts'
import { openRooms } from './rooms/openRooms.ts'
import { CannotStart, run } from './start/cannotStart.ts'
import { makeCaller } from './trpc/router.ts'
import type { Context } from './trpc/trpc.ts'

export type Running = { readonly url: string; readonly setupLink: string | null; readonly close: () => Promise<void> }

const HOUR = 3600_000
/** What the hall follows, by its name. */
const STATES = { sitting: following, floor: speakingIn, votes: openVotes }

/** Composes the server out of its parts and listens. Every part is made here and nowhere else. */
export const serve = async (config: CompleteConfig, { development = false } = {}): Promise<Running> => {
  const log = createLog(config)
  const { baseUrl, demo } = config
  const server = createServer()
  const pages = development ? await developmentPages(server) : await builtPages()

  const database = await openDatabase(config)
  const { prisma } = database
  await migrate(database.pool)
  // Loaded for a demonstration alone: its texts are no part of a working instance.
  if (demo) await (await import('#prisma/demo/play.ts')).playDemo(database)
  const demoClock = demo ? await openDemoClock(prisma) : null
  const { now } = demoClock ?? realClock

  const transport = config.smtpUrl === null ? fileTransport(path.join(config.dataDir, 'outbox')) : smtpTransport(config.smtpUrl, baseUrl)
  const courier = startCourier(prisma, transport, log)

  const auth = makeAuth({ prisma, baseUrl, secret: config.sessionSecret, log, sendLink: linkSender({ prisma, baseUrl, kick: courier.kick }) })
  const actors = makeActors(auth, prisma, Date.now)

  const { bus, notifyAs } = await openBus(config, database, log)
  const sessions = makeSessions(prisma, config.sessionSecret, Date.now)

  const own = ownOrigins(baseUrl)
  const rooms = openRooms({
    prisma, pool: database.pool, log, bus, notifyAs,
    ...(demoClock ? { now: demoClock.now } : {}),
    allowsOrigin: (origin) => origin === undefined || own.has(origin),
    sessions,
    actorOfUser: actors.ofUser,
  })
  const stopWatching = watchSessions({ sessions, rooms }, (error) => { log.error({ err: error }, 'sessions that ran out were not closed') })
  const announcements = sharedAnnouncements(inProcessAnnouncements(), bus)
  const screens = makeScreens(announcements, (what, processId, langs) => STATES[what](prisma, processId, langs), (error) => { log.error({ err: error }, 'live screens were not told') })
  const moved = createMoves({
    prisma, rooms, bus, log,
    forgetActors: () => { actors.forget() },
    rejudgeScreens: () => screens.rejudge(async (userId, processId) => mayFollow(prisma, await actors.ofUser(userId), processId)),
  })
  const announcer = afterCommit({
    prisma, announcements, log,
    rooms,
    moved,
    sendMessages: courier.kick,
  })
  showTexts({ prisma, rooms }).catch((error: unknown) => { log.error({ err: error }, 'the texts of sittings could not be shown as they stand') })
  const tell = tellPeople(baseUrl)
  const give = (entry: Entry) => handle({ prisma, announcer, tell }, entry)
  const accounts = makeAccounts({
    auth, actors, prisma, demo, now, give, sessions,
    ended: endSessions({ sessions, rooms, bus }),
    // A whole Assembly may stand behind one address of its venue.
    limits: { email: makeLimit({ most: 5, windowMs: HOUR }), place: makeLimit({ most: 600, windowMs: HOUR }) },
    deviceKey: deviceKeyOf(config.sessionSecret),
  })

  const accessChanged: Context['accessChanged'] = ({ processId }) => {
    moved({ processId, offices: false }).catch((error: unknown) => { log.error({ err: error }, 'an invitation did not reach the rooms') })
  }
  const contextOf = async (req: IncomingMessage, setCookies?: (cookies: readonly string[]) => void): Promise<Context> => {
    const at = now()
    const { actor, setCookies: renewed } = await actors.of(fromNodeHeaders(req.headers))
    if (renewed.length > 0) setCookies?.(renewed)
    return { prisma, actor, lang: langOf(req.headers, demo ? undefined : actor?.lang), now: at, give, announcements, baseUrl, accessChanged, rooms }
  }
  const webContextOf = (req: Request, res: Response): Promise<Context> => contextOf(req, (cookies) => { res.append('Set-Cookie', [...cookies]) })
  const pageContextOf = async (req: Request, res: Response): Promise<PageContext> => {
    const context = await webContextOf(req, res)
    const { actor, lang, now: at } = context
    const nonce: unknown = res.locals['nonce']
    return {
      api: makeCaller(context), actor, lang, theme: themeOf(req.headers.cookie), now: at, demo, demoClock, baseUrl,
      nonce: typeof nonce === 'string' ? nonce : '', seed: newId(), place: req.ip ?? '', accounts, log,
    }
  }

  const health = createHealth(database)
  server.on('request', makeApp({ baseUrl, development, own, pages, health, contextOf: webContextOf, pageContextOf }))
  const live = liveDoor({
    screens, now, log,
    actorOf: async (request) => (await actors.of(fromNodeHeaders(request.headers))).actor,
    mayFollow: (actor, processId) => mayFollow(prisma, actor, processId),
  })
  mountUpgrades(server, own, new Map<string, Upgrade>([['/api/live', live.upgrade], ['/collab/', (request, socket, head) => { rooms.upgrade(request, socket, head) }]]), { leaveOthers: development })

  const socket = await openSocket(config.dataDir, {
    place: placeFor({ prisma, rooms }),
    ...backupOperations({ pool: database.pool, now: realClock.now, afterRestore: () => { actors.forget() } }),
  })

  const close = async (): Promise<void> => {
    await socket.close()
    stopWatching()
    const closed = new Promise<void>((resolve) => { server.close(() => { resolve() }) })
    server.closeIdleConnections()
    health.drain()
    live.drain()
    await rooms.drain()
    // Whoever holds a connection open longer than this is cut off.
    const cut = setTimeout(() => { server.closeAllConnections() }, 5_000)
    await closed
    clearTimeout(cut)
    await pages.close()
    await courier.stop()
    await bus?.close()
    await database.close()
  }

  try {
    server.listen(config.port, config.host)
    await once(server, 'listening')
  } catch (error) {
    await socket.close()
    await pages.close()
    await courier.stop()
    await bus?.close()
    await database.close()
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new CannotStart(`The port ${String(config.port)} of ${config.host} is in use by another program. Stop it, or choose another with PORT=….`)
    }
    throw error
  }
  const setupToken = demo ? null : await makeSetupToken(prisma)
  return { url: baseUrl, setupLink: setupToken === null ? null : `${baseUrl}/setup?token=${setupToken}`, close }
}

/** What the person at the terminal reads. */
const greet = ({ url, setupLink }: Running, { demo, smtpUrl, dataDir }: CompleteConfig): void => {
  console.log(`Chapeau is ready: ${url}`)
  if (demo) console.log(`Choose a demonstration account: ${url}/demo`)
  else if (setupLink !== null) console.log(`Make the first account of the secretariat, once: ${setupLink}`)
  else console.log(`Sign in: ${url}/sign-in`)
  if (!demo && smtpUrl === null) console.log(`Messages are written to ${path.join(dataDir, 'outbox')}, because SMTP_URL is not set.`)
}

/** Reads the environment, serves, and stops in order when asked to. */
export const main = ({ development = false, env = process.env } = {}): Promise<void> => run(async () => {
  const config = await readConfig(env, process.cwd())
  const running = await serve(config, { development })
  greet(running, config)
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      running.close().then(() => process.exit(0), (error: unknown) => {
        console.error(error)
        process.exit(1)
      })
    })
  }
})

if (import.meta.main) await main()
