import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parseConfig, readConfig } from './config.ts'
import { CannotStart } from './start/cannotStart.ts'

const SECRET = 'a'.repeat(32)
const parse = (env: Record<string, string> = {}) => parseConfig(env, '/srv/chapeau')

describe('the environment', () => {
  it('given nothing, serves the demo on this machine alone', () => {
    expect(parse()).toEqual({
      host: '127.0.0.1', port: 3000, baseUrl: 'http://127.0.0.1:3000', dataDir: '/srv/chapeau/.data', databaseUrl: null, redisUrl: null,
      smtpUrl: null, oidc: null, sessionSecret: null, demo: true, production: false, logLevel: 'info',
    })
  })

  it('takes an empty value as not given', () => {
    expect(parse({ PORT: '', DATABASE_URL: '', DEMO: '' })).toEqual(parse())
  })

  it('knows where people reach it', () => {
    expect(parse({ BASE_URL: 'https://chapeau.example/' }).baseUrl).toBe('https://chapeau.example')
    expect(parse({ HOST: '0.0.0.0', PORT: '8080' }).baseUrl).toBe('http://localhost:8080')
    expect(parse({ HOST: '::1' }).baseUrl).toBe('http://[::1]:3000')
  })

  it.each([
    [{}, true],
    [{ HOST: 'localhost' }, true],
    [{ HOST: '::1' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ DATABASE_URL: 'postgresql://db/chapeau' }, false],
    [{ DATABASE_URL: 'postgresql://db/chapeau', DEMO: '1' }, true],
    [{ DEMO: '0' }, false],
  ])('plays the demo by itself only on the embedded database of a loopback host: %j -> %s', (env, demo) => {
    expect(parse(env).demo).toBe(demo)
  })

  it('wants a session secret in production, unless it plays the demo', () => {
    expect(() => parse({ NODE_ENV: 'production', DEMO: '0' })).toThrow('SESSION_SECRET is required in production')
    expect(parse({ NODE_ENV: 'production', DEMO: '0', SESSION_SECRET: SECRET }).sessionSecret).toBe(SECRET)
    expect(parse({ NODE_ENV: 'production' }).demo).toBe(true)
  })

  it.each([
    [{ PORT: 'http' }, 'The environment value PORT must be a port number from 0 to 65535.'],
    [{ PORT: '70000' }, 'The environment value PORT must be a port number from 0 to 65535.'],
    [{ DEMO: 'yes' }, 'The environment value DEMO must be 0 or 1.'],
    [{ DATABASE_URL: 'mysql://db/chapeau' }, 'The environment value DATABASE_URL must be an address that begins with postgres:// or postgresql://.'],
    [{ BASE_URL: 'chapeau.example' }, 'The environment value BASE_URL must be an address that begins with http:// or https://.'],
    [{ LOG_LEVEL: 'loud' }, 'The environment value LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.'],
    [{ SESSION_SECRET: 'short' }, 'The environment value SESSION_SECRET must have at least 32 characters; make one with "openssl rand -hex 32".'],
    [{ OIDC_ISSUER: 'https://id.example' }, 'The environment values OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: give all three or none.'],
  ])('refuses %j in one sentence', (env, sentence) => {
    expect(() => parse(env)).toThrow(new CannotStart(sentence))
  })
})

describe('the session secret', () => {
  const folders: string[] = []
  afterEach(async () => {
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
  })
  const folder = async () => {
    const made = await mkdtemp(path.join(tmpdir(), 'chapeau-config-'))
    folders.push(made)
    return made
  }

  it('is made once, kept for the next start, and readable by its owner alone', async () => {
    const dataDir = path.join(await folder(), 'data')
    const first = await readConfig({ DATA_DIR: dataDir }, '/')
    const second = await readConfig({ DATA_DIR: dataDir }, '/')
    expect(first.sessionSecret).toMatch(/^[0-9a-f]{64}$/)
    expect(second.sessionSecret).toBe(first.sessionSecret)
    expect((await stat(path.join(dataDir, 'secret'))).mode & 0o777).toBe(0o600)
  })

  it('is not written anywhere when the environment gives it', async () => {
    const dataDir = await folder()
    expect((await readConfig({ DATA_DIR: dataDir, SESSION_SECRET: SECRET }, '/')).sessionSecret).toBe(SECRET)
    await expect(readFile(path.join(dataDir, 'secret'))).rejects.toThrow('ENOENT')
  })
})
