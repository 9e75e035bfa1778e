import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

const ROOT = path.join(import.meta.dirname, '../..')

/** A port that nobody listens on now. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

export type TestServer = {
  readonly url: string
  readonly pid: number
  /** what the person at the terminal reads */
  readonly terminal: () => string
  /** the messages in the outbox folder, oldest first */
  readonly messages: () => Promise<readonly string[]>
  /** asks it to stop, as an operator would; resolves with its exit code */
  readonly stop: () => Promise<number | null>
  /** ends it as a power cut would */
  readonly kill: () => Promise<void>
}

type Options = {
  readonly demo: boolean
  /** a folder to keep between two servers; one of its own, removed at the end, by default */
  readonly dataDir?: string
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
}

const exited = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

/** Starts the real server on the built pages, with a data folder and a port of its own, as `npm start` would once built. */
export const startServer = async ({ demo, dataDir, port, env: more = {} }: Options): Promise<TestServer> => {
  const folder = dataDir ?? await mkdtemp(path.join(tmpdir(), 'chapeau-data-'))
  const at = port ?? await freePort()
  const env: NodeJS.ProcessEnv = {
    ...process.env, NODE_ENV: 'production', SESSION_SECRET: 'for tests only, and at least thirty-two characters', LOG_LEVEL: 'warn',
    HOST: '127.0.0.1', PORT: String(at), DATA_DIR: folder, DEMO: demo ? '1' : '0',
    // Empty means not given: what the machine that runs the tests has set does not count.
    BASE_URL: '', DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '', OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '',
    ...more,
  }
  let written = ''
  const child = spawn(process.execPath, ['server/index.ts'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      written += chunk.toString()
      if (written.includes('Chapeau is ready')) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    // with all that it said
    child.on('close', (code) => { reject(new Error(`the server ended with ${String(code)}:\n${written}`)) })
  })
  await ready
  return {
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${String(at)}`,
    terminal: () => written,
    messages: async () => {
      const outbox = path.join(folder, 'outbox')
      const names = await readdir(outbox).catch(() => [])
      return Promise.all(names.sort().map((name) => readFile(path.join(outbox, name), 'utf8')))
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited(child)
    },
    stop: async () => {
      child.kill('SIGTERM')
      const code = await exited(child)
      if (dataDir === undefined) await rm(folder, { recursive: true, force: true })
      return code
    },
  }
}
