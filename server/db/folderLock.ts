import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CannotStart } from '#server/start/cannotStart.ts'

const BUSY = 5

/** Held here, or the garbage collector would close the file of a caller who forgot how to unlock, and give the folder away. */
const held = new Set<DatabaseSync>()

/**
 * Takes the data folder for this process, or says who cannot have it. The lock is the operating system's, by way of SQLite (an open
 * exclusive transaction on an empty file): it ends with the process however that ends, so there is no stale lock to judge, and
 * a process id reused after a crash or in a container misleads nobody.
 */
export const lockFolder = async (dataDir: string): Promise<() => void> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(path.join(dataDir, 'lock'))
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) {
      throw new CannotStart(`The data folder ${dataDir} is in use by another Chapeau server. Stop that one, or give this one another folder with DATA_DIR.`)
    }
    throw error
  }
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}
