import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'

// npm run generate: the Prisma client into prisma/generated. Generating needs no schema engine, but the CLI wants to see one and else
// downloads it: where none came with the installation, any file satisfies it. Never run `prisma migrate` like this; it would
// answer with nothing, and look like success.
const require = createRequire(import.meta.url)
const engines = path.dirname(createRequire(require.resolve('prisma/package.json')).resolve('@prisma/engines/package.json'))
const hasEngine = readdirSync(engines).some((file) => file.startsWith('schema-engine-'))

const { status } = spawnSync(process.execPath, [require.resolve('prisma/build/index.js'), 'generate', '--no-hints'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: hasEngine ? process.env : { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
})
process.exit(status ?? 1)
