import type { Instant } from '#domain/instant.ts'
import { STANDING } from '#domain/delegation/delegation.ts'
import { newId } from '#server/ids.ts'
import type { Both } from '../texts/bilingual.ts'
import { ACCOUNTS, DELEGATIONS, emailOf, type Account, type AccountKey } from '../accounts.ts'
import { assemblyId, COMMITTEE, scene } from '../acts.ts'
import type { Scene, Stage } from '../scene.ts'

type AssemblyPlan = { readonly number: number; readonly city: Both; readonly country: Both; readonly opensOn: string; readonly closesOn: string; readonly announced: Instant; readonly accredited: Instant }

const ASSEMBLIES: readonly AssemblyPlan[] = [
  {
    number: 141, city: { en: 'Belgrade', fr: 'Belgrade' }, country: { en: 'Serbia', fr: 'Serbie' }, opensOn: '2019-10-13', closesOn: '2019-10-17',
    announced: '2018-10-18T10:00:00.000Z', accredited: '2019-01-15T09:00:00.000Z',
  },
  {
    number: 142, city: { en: 'Geneva (resumed session)', fr: 'Genève (reprise de la session)' }, country: { en: 'Switzerland', fr: 'Suisse' }, opensOn: '2021-11-03', closesOn: '2021-11-06',
    announced: '2019-10-18T10:00:00.000Z', accredited: '2021-01-12T09:00:00.000Z',
  },
  {
    number: 143, city: { en: 'Madrid', fr: 'Madrid' }, country: { en: 'Spain', fr: 'Espagne' }, opensOn: '2021-11-26', closesOn: '2021-11-30',
    announced: '2021-02-01T10:00:00.000Z', accredited: '2021-04-20T09:00:00.000Z',
  },
  {
    number: 144, city: { en: 'Nusa Dua', fr: 'Nusa Dua' }, country: { en: 'Indonesia', fr: 'Indonésie' }, opensOn: '2022-03-20', closesOn: '2022-03-24',
    announced: '2021-04-26T10:00:00.000Z', accredited: '2021-05-10T09:00:00.000Z',
  },
  {
    number: 145, city: { en: 'Kigali', fr: 'Kigali' }, country: { en: 'Rwanda', fr: 'Rwanda' }, opensOn: '2022-10-11', closesOn: '2022-10-15',
    announced: '2021-09-06T10:00:00.000Z', accredited: '2021-10-18T09:00:00.000Z',
  },
]

type Admission = { readonly assemblyId: string; readonly body: string; readonly seat: 'person' | 'president' | 'titular' | 'adviser'; readonly committee?: typeof COMMITTEE; readonly organization?: string }

const accountOf = (key: AccountKey): Account => {
  const account = ACCOUNTS.find((one) => one.key === key)
  if (!account) throw new Error(`no account ${key}`)
  return account
}
/** The account is opened by the admission, like everyone's; only the key by which the demonstration signs it in is added. */
const admit = async (stage: Stage, key: AccountKey, admission: Admission): Promise<void> => {
  const { name, lang } = accountOf(key)
  const email = emailOf(key)
  await stage.give('system', 'AdmitPerson', { ...admission, email, name, lang })
  await stage.prisma.user.updateMany({ where: { email, demoKey: null }, data: { demoKey: key, emailVerified: true } })
}

const announce = ({ number, city, country, opensOn, closesOn, announced }: AssemblyPlan): Scene => scene(announced, async (stage) => {
  await stage.give('secretariat', 'CreateAssembly', { number, cityEn: city.en, cityFr: city.fr, countryEn: country.en, countryFr: country.fr, opensOn, closesOn })
})

const accredit = ({ number, accredited }: AssemblyPlan): Scene => scene(accredited, async (stage) => {
  const id = await assemblyId(stage, number)
  await admit(stage, 'president', { assemblyId: id, body: 'bureau', seat: 'president', committee: COMMITTEE })
  await admit(stage, 'assembly-president', { assemblyId: id, body: 'bureau', seat: 'president' })
  for (const memberId of DELEGATIONS) {
    await admit(stage, `delegate-${memberId}`, { assemblyId: id, body: memberId, seat: 'titular', committee: COMMITTEE })
    await admit(stage, `adviser-${memberId}`, { assemblyId: id, body: memberId, seat: 'adviser', committee: COMMITTEE })
  }
  await admit(stage, 'women-forum', { assemblyId: id, body: 'women-forum', seat: 'person' })
  await admit(stage, 'observer', { assemblyId: id, body: 'observers', seat: 'person' })
})

/** Who is there before the first text. The co-Rapporteurs come from parliaments of their own; their office follows from their appointment. */
const before: Scene = scene('2018-10-01T08:00:00.000Z', async (stage) => {
  await admit(stage, 'secretariat', { assemblyId: STANDING, body: 'secretariat', seat: 'person' })
  await admit(stage, 'partner-inhope', { assemblyId: STANDING, body: 'partner-inhope', seat: 'person', organization: 'INHOPE' })
  for (const key of ['rapporteur-nl', 'rapporteur-ke', 'rapporteur-th'] as const) {
    const { name, lang } = accountOf(key)
    await stage.prisma.user.create({ data: { id: newId(), email: emailOf(key), name, lang, demoKey: key, emailVerified: true } })
  }
})

/** The Assemblies of the demonstration and the people of each. */
export const opening: readonly Scene[] = [before, ...ASSEMBLIES.flatMap((plan) => [announce(plan), accredit(plan)])]
