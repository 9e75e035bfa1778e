import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { MIGRATIONS, readMigrations } from './migrate.ts'

const SCHEMA = path.join(import.meta.dirname, '../../prisma/schema.prisma')

/** The engine reports a panic through this global; without it the panic is silent. */
const instantiate = async (): Promise<void> => {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => { console.error(message) } } })
  const bytes = await readFile(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports })
  engine.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports as unknown as { __wbindgen_start: () => void }
  start()
}

/**
 * The SQL that the migrations still lack to reach `schema.prisma`; empty when they agree. Works without a database server and
 * without Prisma's native engine: the migrations are played into an in-memory database.
 */
export const drift = async (folder = MIGRATIONS, schemaFile = SCHEMA): Promise<string> => {
  await instantiate()
  const schema = { files: [{ path: schemaFile, content: await readFile(schemaFile, 'utf8') }] }
  const migrations = await readMigrations(folder)
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'pglite',
    connect: () => new PrismaPGlite(new PGlite()).connect(),
    connectToShadowDb: () => new PrismaPGlite(new PGlite()).connect(),
  })
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: schema.files.map((file) => [file.path, file.content]) }, () => undefined, factory)
  const result = await schemaEngine.diff({
    from: {
      tag: 'migrations',
      baseDir: folder,
      lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
      shadowDbInitScript: '',
      migrationDirectories: migrations.map(({ name, sql }) => ({ path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } } })),
    },
    to: { tag: 'schemaDatamodel', ...schema },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  return result.exitCode === 0 ? '' : result.stdout ?? ''
}

/** Writes the drift as a new migration and answers its name; null when there is none. */
export const writeMigration = async (name: string, now: Date, folder = MIGRATIONS): Promise<string | null> => {
  const sql = await drift(folder)
  if (sql === '') return null
  const migration = `${now.toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
  await mkdir(path.join(folder, migration), { recursive: true })
  await writeFile(path.join(folder, migration, 'migration.sql'), sql)
  await writeFile(path.join(folder, 'migration_lock.toml'), '# Prisma keeps here which database the migrations are for.\nprovider = "postgresql"\n')
  return migration
}
