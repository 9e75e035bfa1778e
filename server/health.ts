import { Router } from 'express'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Database } from './db/database.ts'
import { pendingMigrations } from './db/migrate.ts'

export type Health = { readonly router: Router; readonly registry: Registry; /** From now on `/readyz` sends people elsewhere. */ readonly drain: () => void }

/**
 * `/healthz` alive, `/readyz` can serve (database, migrations, not draining), `/metrics` for Prometheus. Others add their own metrics to
 * the registry.
 */
export const createHealth = (database: Pick<Database, 'pool'>): Health => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  let draining = false

  const obstacle = async (): Promise<string | null> => {
    if (draining) return 'stopping'
    try {
      const pending = await pendingMigrations(database.pool)
      return pending.length > 0 ? `migrations pending: ${pending.join(', ')}` : null
    } catch {
      return 'database not reachable'
    }
  }

  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.type('text').send('alive\n')
  })
  router.get('/readyz', (_req, res, next) => {
    obstacle().then((why) => res.status(why === null ? 200 : 503).type('text').send(`${why ?? 'ready'}\n`), next)
  })
  router.get('/metrics', (_req, res, next) => {
    registry.metrics().then((text) => res.type(registry.contentType).send(text), next)
  })
  return { router, registry, drain: () => { draining = true } }
}
