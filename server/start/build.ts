import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { CannotStart } from './cannotStart.ts'
import { ROOT } from './environment.ts'

/** Whatever can end up in a page, or decides how it gets there. */
const SOURCES = ['{app,domain,collab,server}/**/*.{ts,tsx,css,json}', 'public/**/*', 'vite.config.ts', 'remix.config.js', 'tsconfig.json', 'package-lock.json']
const STAMP = path.join(ROOT, 'build/sources.sha256')

const hashOfSources = async (): Promise<string> => {
  const files = globSync(SOURCES, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name)).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${path.relative(ROOT, file)}\0`).update(await readFile(file)).update('\0')
  return hash.digest('hex')
}

/** Builds the pages, saying so first, unless the build at hand is of these very sources. */
export const buildIfNeeded = async (announce: () => void): Promise<void> => {
  const sources = await hashOfSources()
  if (await readFile(STAMP, 'utf8').catch(() => null) === sources) return
  announce()

  const remix = path.join(path.dirname(createRequire(import.meta.url).resolve('@remix-run/dev/package.json')), 'dist/cli.js')
  const build = spawn(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
  const [code] = await once(build, 'close') as [number | null]
  if (code !== 0) throw new CannotStart(`The pages could not be built.\n${Buffer.concat(said).toString()}`)
  await writeFile(STAMP, sources)
}
