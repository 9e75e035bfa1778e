import { createExpressMiddleware } from '@trpc/server/adapters/express'
import compression from 'compression'
import express, { type Express, type Request, type Response } from 'express'
import type { PageContext } from './pageContext.ts'
import type { Pages } from './pages.ts'
import type { Health } from '../health.ts'
import { bodyLimit, ownPagesOnly, security } from './security.ts'
import { appRouter } from '../trpc/router.ts'
import type { Context } from '../trpc/trpc.ts'

type Parts = {
  readonly baseUrl: string
  readonly development: boolean
  readonly own: ReadonlySet<string>
  readonly pages: Pages
  readonly health: Health
  readonly contextOf: (req: Request, res: Response) => Promise<Context>
  readonly pageContextOf: (req: Request, res: Response) => Promise<PageContext>
}

/** Everything that answers HTTP, in the order in which a request meets it. */
export const makeApp = ({ baseUrl, development, own, pages, health, contextOf, pageContextOf }: Parts): Express => {
  const app = express()
  app.disable('x-powered-by')
  // A proxy on this machine or this private network may say who it speaks for; nobody else is believed.
  app.set('trust proxy', ['loopback', 'linklocal', 'uniquelocal'])
  app.use(health.router)
  app.use(security({ isHttps: baseUrl.startsWith('https:'), development }))
  // Compressing a stream of events would hold each back until the next.
  app.use(compression({ filter: (req, res) => !String(res.getHeader('Content-Type') ?? '').startsWith('text/event-stream') && compression.filter(req, res) }))
  app.use(pages.files)
  app.use(ownPagesOnly(own), bodyLimit)
  app.use('/api/trpc', createExpressMiddleware({ router: appRouter, createContext: ({ req, res }) => contextOf(req, res) }))
  app.use(pages.pages(pageContextOf))
  return app
}
