import process from 'node:process'
import type { Result } from '#domain/result.ts'
import { readConfig } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { createLog } from '../log.ts'
import { openRooms } from '../rooms/openRooms.ts'
import { CannotStart } from '../start/cannotStart.ts'
import { placeInDraft, type Placed, type Placement } from './place.ts'
import { askServer } from '../localSocket.ts'

/** Through the server that runs on the data folder, so that people who have the draft open see it; else straight into the database. */
export const placeByServer = async (placement: Placement): Promise<Result<Placed>> => {
  const config = await readConfig(process.env, process.cwd())
  const answer = await askServer(config.dataDir, 'place', placement)
  if (answer) {
    if (!answer.ok) throw new CannotStart(answer.why)
    return answer.value as Result<Placed>
  }
  const database = await openDatabase(config)
  try {
    await migrate(database.pool)
    const rooms = openRooms({
      ...database, log: createLog({ ...config, logLevel: 'error' }), allowsOrigin: () => false,
      bus: null, notifyAs: config.databaseUrl === null ? null : 'import',
      sessions: { userOf: () => Promise.resolve(null), tokenOf: () => null }, actorOfUser: () => Promise.resolve(null),
    })
    try {
      return await placeInDraft({ ...database, rooms }, placement)
    } finally {
      await rooms.drain()
    }
  } finally {
    await database.close()
  }
}
