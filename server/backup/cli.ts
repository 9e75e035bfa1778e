import path from 'node:path'
import process from 'node:process'
import { readConfig } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { askServer } from '../localSocket.ts'
import { CannotStart, run } from '../start/cannotStart.ts'
import type { Backup } from './backup.ts'
import { backupOperations } from './operations.ts'
import type { Restored } from './restore.ts'

// npm run backup -- FILE · npm run restore -- FILE

const sum = (rows: Readonly<Record<string, number>>): number => Object.values(rows).reduce((all, n) => all + n, 0)
const SAID = {
  backup: (file: string, { rows, bytes }: Backup) => `Written to ${file}: ${sum(rows)} rows of ${Object.keys(rows).length} tables, ${Math.ceil(bytes / 1024)} KiB.`,
  restore: (file: string, { at, rows, events, aggregates }: Restored) =>
    `Restored from ${file}, as it was ${at}: ${sum(rows)} rows of ${Object.keys(rows).length} tables. Verified: its fingerprint, the rows of each table, ${events} events in ${aggregates} chains. Everybody signs in again.`,
}

/** By the server that runs on the data folder; else straight on the database, which is held for as long as it takes. */
const perform = async (op: keyof typeof SAID, file: string): Promise<unknown> => {
  const config = await readConfig(process.env, process.cwd())
  const answer = await askServer(config.dataDir, op, { file })
  if (answer && !answer.ok) throw new CannotStart(answer.why)
  if (answer) return answer.value
  const database = await openDatabase(config)
  try {
    return await backupOperations({ pool: database.pool, now: () => new Date().toISOString(), afterRestore: () => undefined })[op]({ file })
  } finally {
    await database.close()
  }
}

await run(async () => {
  const [op, given, ...more] = process.argv.slice(2)
  if ((op !== 'backup' && op !== 'restore') || given === undefined || more.length > 0) throw new CannotStart(`Name one file: npm run ${op === 'restore' ? 'restore' : 'backup'} -- FILE`)
  const file = path.resolve(process.env['INIT_CWD'] ?? '.', given)
  const done = await perform(op, file)
  console.log(op === 'backup' ? SAID.backup(file, done as Backup) : SAID.restore(file, done as Restored))
})
