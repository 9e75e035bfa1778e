import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { CannotStart } from './start/cannotStart.ts'

/** The names and meanings of the environment, as published; `readConfig` turns it into a `Config` once, at start. */
const flag = z.enum(['0', '1'], 'must be 0 or 1').transform((value) => value === '1')
const address = (...protocols: readonly string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  })
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const environment = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.string().regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535').transform(Number)
    .refine((port) => port <= 65535, 'must be a port number from 0 to 65535').default(3000),
  BASE_URL: address('http:', 'https:').optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: address('postgres:', 'postgresql:').optional(),
  REDIS_URL: address('redis:', 'rediss:').optional(),
  SMTP_URL: address('smtp:', 'smtps:').optional(),
  OIDC_ISSUER: address('https:', 'http:').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters; make one with "openssl rand -hex 32"').optional(),
  DEMO: flag.optional(),
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
})

export type Config = {
  readonly host: string
  readonly port: number
  /** How people reach the server: links in messages and the Origin that writes must come from. No slash at its end. */
  readonly baseUrl: string
  /** Absolute. */
  readonly dataDir: string
  /** Null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null
  readonly redisUrl: string | null
  /** Null: messages are files in `dataDir/outbox`. */
  readonly smtpUrl: string | null
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null
  /** Null: one made at the first start and kept in `dataDir/secret`. */
  readonly sessionSecret: string | null
  readonly demo: boolean
  readonly production: boolean
  readonly logLevel: (typeof LEVELS)[number]
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)

/** An IPv6 host stands in brackets in an address, and "every interface" is reached as localhost. */
const reachable = (host: string): string => (host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host)

/** The environment as a `Config`; a value that cannot be meant is refused in one sentence that names it. */
export const parseConfig = (env: Readonly<Record<string, string | undefined>>, cwd: string): Config => {
  // `NAME=` in a .env file means "not given".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new CannotStart(`The environment value ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}.`)
  }
  const e = parsed.data

  const oidc = [e.OIDC_ISSUER, e.OIDC_CLIENT_ID, e.OIDC_CLIENT_SECRET]
  const [issuer, clientId, clientSecret] = oidc
  if (oidc.some((value) => value !== undefined) && oidc.includes(undefined)) {
    throw new CannotStart('The environment values OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: give all three or none.')
  }

  const production = e.NODE_ENV === 'production'
  const demo = e.DEMO ?? (e.DATABASE_URL === undefined && isLoopback(e.HOST))
  if (production && !demo && e.SESSION_SECRET === undefined) {
    throw new CannotStart('The environment value SESSION_SECRET is required in production; make one with "openssl rand -hex 32".')
  }
  return {
    host: e.HOST,
    port: e.PORT,
    baseUrl: (e.BASE_URL ?? `http://${reachable(e.HOST)}:${String(e.PORT)}`).replace(/\/+$/, ''),
    dataDir: path.resolve(cwd, e.DATA_DIR),
    databaseUrl: e.DATABASE_URL ?? null,
    redisUrl: e.REDIS_URL ?? null,
    smtpUrl: e.SMTP_URL ?? null,
    oidc: issuer !== undefined && clientId !== undefined && clientSecret !== undefined ? { issuer, clientId, clientSecret } : null,
    sessionSecret: e.SESSION_SECRET ?? null,
    demo,
    production,
    logLevel: e.LOG_LEVEL,
  }
}

/** The secret kept in the data folder, made at the first start; readable by this user alone. */
const keptSecret = async (dataDir: string): Promise<string> => {
  const file = path.join(dataDir, 'secret')
  const fresh = `${file}.${randomBytes(8).toString('hex')}`
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  try {
    // Written whole, then linked: of two servers that start at once, both read the one that was first.
    await writeFile(fresh, randomBytes(32).toString('hex'), { mode: 0o600 })
    await link(fresh, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(fresh, { force: true })
  }
  return readFile(file, 'utf8')
}

export type CompleteConfig = Config & { readonly sessionSecret: string }

/** The environment, read once at start, with the session secret that it gives or that the data folder keeps. */
export const readConfig = async (env: Readonly<Record<string, string | undefined>>, cwd: string): Promise<CompleteConfig> => {
  const config = parseConfig(env, cwd)
  return { ...config, sessionSecret: config.sessionSecret ?? await keptSecret(config.dataDir) }
}
