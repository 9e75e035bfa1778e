import type { CommandInput } from '#domain/commands.ts'
import type { Delegation } from '../accounts.ts'
import { assemblyId, scene } from '../acts.ts'
import type { Scene, Stage } from '../scene.ts'

const N = 142
type Asked = Pick<CommandInput<'RequestItem'>, 'titleEn' | 'titleFr' | 'lang' | 'memorandum' | 'draft'>

const WARNING: Asked = {
  titleEn: 'Early warning of storms and floods for every coast', titleFr: 'Une alerte précoce aux tempêtes et aux inondations pour chaque côte', lang: 'en',
  memorandum: 'Two storms of the past month reached their coasts before any warning did.\n\nWarnings exist; what is missing is the last mile: sirens, radio in the languages spoken, and rehearsed routes. All three are cheap.',
  draft: 'Recalling that a warning of one day halves the damage of a storm,\n\nConcerned that a third of the world’s coasts have no means to pass a warning on,\n\n1. Calls upon parliaments to fund the last mile of early warning in the next budget;\n\n2. Urges governments to exchange weather data freely and at once;\n\n3. Requests the IPU to collect the laws that have worked.',
}
const SCHOOLS: Asked = {
  titleEn: 'Reopening schools quickly after a disaster', titleFr: 'Rouvrir rapidement les écoles après une catastrophe', lang: 'en',
  memorandum: 'A school that stays closed for a year loses a third of its pupils for good.',
  draft: 'Noting that schools are the first shelter and the last to be repaired,\n\n1. Encourages parliaments to give the repair of schools a line of its own in emergency budgets.',
}

/** A request by its English title. */
const requestOf = async ({ prisma }: Stage, titleEn: string): Promise<{ processId: string }> =>
  ({ processId: (await prisma.process.findFirstOrThrow({ where: { kind: 'emergency', titleEn }, select: { id: true } })).id })
const ask = (at: string, by: Delegation, asked: Asked): Scene => scene(at, async (stage) => {
  await stage.give(`delegate-${by}`, 'RequestItem', { assemblyId: await assemblyId(stage, N), memberId: by, editionId: 'ipu-2023', ...asked })
})
const rule = (at: string, title: string): Scene => scene(at, async (stage) => { await stage.give('secretariat', 'RuleOnRequest', { ...await requestOf(stage, title), ruling: 'admissible' }) })
const vote = (at: string, title: string, votesFor: number, against: number, abstain: number): Scene => scene(at, async (stage) => {
  await stage.give('secretariat', 'RecordAgendaVote', { ...await requestOf(stage, title), counts: { for: votesFor, against, abstain } })
})

/** Two requests for one place on the agenda: one is placed, the other does not reach two-thirds. */
export const emergency: readonly Scene[] = [
  ask('2021-11-02T09:12:00.000Z', 'fj', WARNING),
  ask('2021-11-02T15:40:00.000Z', 'uy', SCHOOLS),
  scene('2021-11-02T17:05:00.000Z', async (stage) => { await stage.give('delegate-cl', 'JoinRequest', { ...await requestOf(stage, WARNING.titleEn), memberId: 'cl' }) }),
  scene('2021-11-02T18:20:00.000Z', async (stage) => { await stage.give('secretariat', 'BackRequest', { ...await requestOf(stage, WARNING.titleEn), group: 'asia-pacific' }) }),
  rule('2021-11-03T07:30:00.000Z', WARNING.titleEn),
  rule('2021-11-03T07:31:00.000Z', SCHOOLS.titleEn),
  vote('2021-11-03T15:10:00.000Z', SCHOOLS.titleEn, 540, 390, 60),
  vote('2021-11-03T15:22:00.000Z', WARNING.titleEn, 702, 215, 73),
  scene('2021-11-03T15:30:00.000Z', async (stage) => { await stage.give('secretariat', 'PlaceItem', await requestOf(stage, WARNING.titleEn)) }),
]
