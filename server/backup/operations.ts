import type { Pool } from 'pg'
import { z } from 'zod'
import { writeBackup, type Backup } from './backup.ts'
import { restoreBackup, type Restored } from './restore.ts'

const asked = z.object({ file: z.string() })

/** What the running server does for `npm run backup` and `npm run restore`; the file is read and written by the server itself. */
export const backupOperations = ({ pool, now, afterRestore }: { pool: Pool; now: () => string; afterRestore: () => void }) => ({
  backup: (input: unknown): Promise<Backup> => writeBackup(pool, asked.parse(input).file, now()),
  restore: async (input: unknown): Promise<Restored> => {
    const restored = await restoreBackup(pool, asked.parse(input).file)
    afterRestore()
    return restored
  },
})
