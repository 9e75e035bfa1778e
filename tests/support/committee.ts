import { officeOf, STANDING, type Post } from '#domain/delegation/delegation.ts'
import type { CommandInput, CommandOf, CommandType } from '#domain/commands.ts'
import type { Instant } from '#domain/instant.ts'
import type { Actor, Committee } from '#domain/permission/roles.ts'
import { SYSTEM } from '#domain/permission/roles.ts'
import type { Result } from '#domain/result.ts'
import { handle, type Receipt, type Shell } from '#server/handle.ts'
import { newId } from '#server/ids.ts'
import { loadActor } from '#server/auth/actors.ts'
import { commands } from '#domain/commands.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

/** A committee on a database of its own: people by what they are, commands through the one door. */
export type World = {
  readonly prisma: PrismaClient
  readonly shell: Shell
  readonly assemblyId: string
  readonly people: Readonly<Record<'secretary' | 'president' | 'netherlands' | 'kenya' | 'canada' | 'adviser' | 'belgium', Actor>>
  readonly give: <T extends CommandType>(actor: Actor | null, type: T, input: Input<T>, over?: Over) => Promise<Result<Receipt>>
  /** the same, when it must be taken */
  readonly taken: <T extends CommandType>(actor: Actor | null, type: T, input: Input<T>, over?: Over) => Promise<Receipt>
}
type Input<T extends CommandType> = Partial<CommandInput<T>> & Record<string, unknown>
type Over = { now?: Instant; commandId?: string; expectedVersion?: number }

export const NOW: Instant = '2021-06-01T12:00:00.000Z'

/** Announces and tells nobody. */
export const quietly = (prisma: PrismaClient): Shell => ({ prisma, announcer: { announce: () => undefined }, tell: () => Promise.resolve() })

export const giver = (shell: Shell): World['give'] => async (actor, type, input, { now = NOW, commandId = newId(), expectedVersion } = {}) =>
  handle(shell, { actor, command: { type, ...commands[type].parse(input) } as unknown as CommandOf<CommandType>, commandId, expectedVersion, now })

export const committee = async (prisma: PrismaClient, shell: Shell = quietly(prisma)): Promise<World> => {
  const give = giver(shell)
  const taken: World['taken'] = async (...args) => {
    const answered = await give(...args)
    if (!answered.ok) throw new Error(`${args[1]}: ${JSON.stringify(answered.refusal)}`)
    return answered.value
  }
  const { id: assemblyId } = await taken(SYSTEM, 'CreateAssembly', {
    number: 143, cityEn: 'Madrid', cityFr: 'Madrid', countryEn: 'Spain', countryFr: 'Espagne', opensOn: '2021-11-26', closesOn: '2021-11-30',
  })
  const admit = async (name: string, body: string, seat: Post, at: Committee | null = null): Promise<Actor> => {
    const where = officeOf('', body, seat, at).role === 'secretariat' ? STANDING : assemblyId
    const email = `${name}@example.org`
    await taken(SYSTEM, 'AdmitPerson', { assemblyId: where, body, seat, email, name, ...(at ? { committee: at } : {}) })
    const { id } = await prisma.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
    const actor = await loadActor(prisma, id)
    if (!actor) throw new Error(`no actor ${name}`)
    return actor
  }
  const people = {
    secretary: await admit('secretary', 'secretariat', 'person'),
    president: await admit('president', 'bureau', 'president', 'C-III'),
    netherlands: await admit('netherlands', 'nl', 'titular', 'C-III'),
    kenya: await admit('kenya', 'ke', 'titular', 'C-III'),
    canada: await admit('canada', 'ca', 'titular', 'C-III'),
    adviser: await admit('adviser', 'ca', 'adviser'),
    belgium: await admit('belgium', 'be', 'titular', 'C-III'),
  }
  return { prisma, shell, assemblyId, people, give, taken }
}

/** A process of this committee whose co-Rapporteurs are appointed; answers its id. */
export const approvedProcess = async ({ taken, assemblyId, people: { secretary, netherlands, kenya } }: World): Promise<string> => {
  const { id: processId } = await taken(secretary, 'ProposeSubject', {
    committee: 'C-III', assemblyId, titleEn: 'Children online', titleFr: 'Les enfants en ligne', editionId: 'ipu-2023',
  })
  await taken(secretary, 'ApproveSubject', { processId })
  await taken(secretary, 'AppointRapporteurs', {
    processId, rapporteurs: [{ userId: netherlands.userId, memberId: 'nl' }, { userId: kenya.userId, memberId: 'ke' }],
  })
  return processId
}
