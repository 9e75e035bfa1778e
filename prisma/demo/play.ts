import { readMigrations } from '#server/db/migrate.ts'
import { startDemoClock } from '#server/clock.ts'
import { CannotStart } from '#server/start/cannotStart.ts'
import { playScenes, type Scene, type Theatre } from './scene.ts'
import { belgrade } from './stories/belgrade.ts'
import { emergency } from './stories/emergency.ts'
import { geneva } from './stories/geneva.ts'
import { kigali } from './stories/kigali.ts'
import { madrid } from './stories/madrid.ts'
import { nusaDua } from './stories/nusaDua.ts'
import { opening } from './stories/opening.ts'

/** Friday, 14:00 in Geneva: the committee sits, and 6 days and 4 hours are left for amendments to the text of Madrid. */
export const DEMO_START = '2021-11-05T13:00:00.000Z'

/** Every process is at its own stage when the demonstration begins. */
const STORY = [...opening, ...belgrade, ...geneva, ...emergency, ...madrid, ...nusaDua, ...kigali]

const KEY = 'demo'
type Standing = 'absent' | 'begun' | 'played'

const standingOf = async ({ prisma }: Theatre): Promise<Standing> => {
  const value = (await prisma.setting.findUnique({ where: { key: KEY }, select: { value: true } }))?.value
  return value === 'played' || value === 'begun' ? value : 'absent'
}
const note = async ({ prisma }: Theatre, value: Standing): Promise<void> => {
  await prisma.setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } })
}

/**
 * Empties a database in which the playing of the demonstration was cut short, table by table, so that what else lives there is left
 * alone. The log refuses to be emptied, even here: its guard is lifted for this one transaction. Only ever called where `begun`
 * stands, and nobody could sign in before the demonstration was played.
 */
const clear = async ({ pool }: Theatre): Promise<void> => {
  const tables = (await readMigrations()).flatMap(({ sql }) => [...sql.matchAll(/CREATE TABLE "(\w+)"/g)].map(([, table]) => `"${table ?? ''}"`))
  const guard = (turn: 'DISABLE' | 'ENABLE'): string => ['events', 'room_updates'].map((table) => `ALTER TABLE "${table}" ${turn} TRIGGER USER;`).join(' ')
  await pool.query(`BEGIN; ${guard('DISABLE')} TRUNCATE ${tables.join(', ')} RESTART IDENTITY; ${guard('ENABLE')} COMMIT`)
}

/**
 * Plays the demonstration into an empty database: every command through the one door, at its own instant of the past. Once played it
 * is left alone; half played it begins again; a database with a real log is refused.
 */
export const playDemo = async (theatre: Theatre, story: readonly Scene[] = STORY): Promise<'played' | 'present'> => {
  const standing = await standingOf(theatre)
  if (standing === 'played') return 'present'
  if (standing === 'begun') await clear(theatre)
  else if (await theatre.prisma.event.count() > 0 || await theatre.prisma.user.count() > 0) {
    throw new CannotStart('This database holds real work, so the demonstration is not played into it. Start with DEMO=0, or give the demonstration a folder of its own with DATA_DIR.')
  }
  await note(theatre, 'begun')
  await playScenes(theatre, story)
  await startDemoClock(theatre.prisma, DEMO_START)
  await note(theatre, 'played')
  return 'played'
}
