import { execFile } from 'node:child_process'
import { readFile, rm, writeFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { drift } from '#server/db/authoring.ts'
import { MIGRATIONS } from '#server/db/migrate.ts'

const ROOT = path.join(import.meta.dirname, '../..')

/** What the person at the terminal reads, and the exit code. */
const terminal = (args: readonly string[], env: Record<string, string> = {}) =>
  new Promise<{ code: number | string; said: string }>((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT, env: { ...process.env, NODE_ENV: 'test', ...env } }, (error, _stdout, stderr) => {
      resolve({ code: error?.code ?? 0, said: stderr })
    })
  })

describe('a start that cannot be', () => {
  it('on a wrong value says so in one sentence and ends with 2', async () => {
    expect(await terminal(['server/index.ts'], { PORT: 'http' })).toEqual({ code: 2, said: 'The environment value PORT must be a port number from 0 to 65535.\n' })
  })

  it('on an old Node says so in one sentence and ends with 2', async () => {
    const old = `Object.defineProperty(process.versions, 'node', { value: '20.19.0' }); await import('./server/start/requireNode.js')`
    expect(await terminal(['--input-type=module', '--eval', old])).toEqual({
      code: 2, said: 'Chapeau needs Node.js 24 or newer, and this is 20.19.0. Run "npm ci", which brings one along, and start with "npm start".\n',
    })
  })

  it('of a migration without a name says what to write', async () => {
    expect(await terminal(['server/start/newMigration.ts', 'Not A Name'])).toEqual({
      code: 2, said: 'Name the migration in lower-case words joined by _: npm run db:new -- add_reservations\n',
    })
  })
})

describe('the check of the migrations against the schema', () => {
  it('sees a column that no migration makes', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'chapeau-schema-'))
    const file = path.join(folder, 'schema.prisma')
    const schema = await readFile(path.join(ROOT, 'prisma/schema.prisma'), 'utf8')
    await writeFile(file, schema.replace('model Setting {', 'model Setting {\n  forgotten Int?\n'))
    expect(await drift(MIGRATIONS, file)).toContain('ALTER TABLE "settings" ADD COLUMN     "forgotten" INTEGER')
    await rm(folder, { recursive: true })
  })
})
