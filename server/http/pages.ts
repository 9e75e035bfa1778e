import type { Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import express, { Router, type Request, type Response } from 'express'
import type { Lang } from '#domain/languages.ts'
import { CannotStart } from '../start/cannotStart.ts'
import { assetsIn } from './oneLanguage.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const YEAR = 31_536_000

export type Pages = {
  /** files of the build, or the development server's */
  readonly files: Router
  /** everything else: the pages themselves */
  readonly pages: (load: (req: Request, res: Response) => Promise<AppLoadContext>) => Router
  readonly close: () => Promise<void>
}

type Build = ServerBuild | (() => Promise<ServerBuild>)
const handler = (buildIn: (lang: Lang) => Build, mode: string): Pages['pages'] => (load) => {
  const answerIn = (lang: Lang) => createRequestHandler({ build: buildIn(lang), mode, getLoadContext: (_req, res) => res.locals['page'] as AppLoadContext })
  const answers = { en: answerIn('en'), fr: answerIn('fr') }
  return Router().all('*', (req, res, next) => {
    load(req, res).then((context) => {
      res.locals['page'] = context
      return answers[context.lang](req, res, next)
    }).catch(next)
  })
}

/** The built pages: hashed files are kept by browsers for ever, others are asked for again. */
export const builtPages = async (): Promise<Pages> => {
  const file = path.join(ROOT, 'build/server/index.js')
  const build = await (import(pathToFileURL(file).href) as Promise<ServerBuild>).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes(file)) {
      throw new CannotStart('The pages are not built yet. Run "npm start", which builds them, or "npx remix vite:build".')
    }
    throw error
  })
  const client = path.join(ROOT, 'build/client')
  const files = Router()
  files.use('/assets', express.static(path.join(client, 'assets'), { immutable: true, maxAge: YEAR * 1000, fallthrough: false }))
  files.use(express.static(client, { maxAge: '1h', index: false }))
  return { files, pages: handler((lang) => ({ ...build, assets: assetsIn(build.assets, lang) }), 'production'), close: () => Promise.resolve() }
}

/** Vite in the same process, on the same port, with hot updates. */
export const developmentPages = async (server: Server): Promise<Pages> => {
  const { createServer } = await import('vite')
  const vite = await createServer({ root: ROOT, server: { middlewareMode: true, hmr: { server } } })
  const files = Router().use(vite.middlewares)
  return {
    files,
    pages: handler(() => () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>, 'development'),
    close: () => vite.close(),
  }
}
