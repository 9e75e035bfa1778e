import { delegation, delegationCommands, STANDING, type Delegation, type DelegationCommand, type DelegationEvent, type DelegationFacts } from '#domain/delegation/delegation.ts'
import { newId } from '#server/ids.ts'
import { isMember } from './member.ts'
import type { Store, Tx } from './store.ts'

/** The account of an address, opened when there is none: accounts are outside the log, which knows ids only. */
const accountOf = async (tx: Tx, email: string, name: string, lang: string): Promise<string> => {
  const address = email.toLowerCase()
  const found = await tx.user.findUnique({ where: { email: address }, select: { id: true } })
  return found?.id ?? (await tx.user.create({ data: { id: newId(), email: address, name, lang, emailVerified: false }, select: { id: true } })).id
}

export const delegationStore: Store<DelegationCommand['type'], Delegation | null, DelegationEvent, DelegationFacts> = {
  kind: 'delegation',
  types: Object.keys(delegationCommands) as DelegationCommand['type'][],
  decider: delegation,
  idOf: ({ assemblyId, body }) => `${assemblyId}-${body}`,
  bornAs: ({ assemblyId, body }) => `${assemblyId}-${body}`,
  subject: async (_tx, { assemblyId, body }) => ({ subject: { assemblyId, sponsorId: body }, loaded: null }),
  facts: async (tx, command) => ({
    userId: command.type === 'AdmitPerson' ? await accountOf(tx, command.email, command.name, command.lang) : null,
    isMember: await isMember(tx, command.body),
    assemblyExists: command.assemblyId === STANDING || (await tx.assembly.count({ where: { id: command.assemblyId } })) > 0,
  }),
  project: async (tx, event) => {
    const { assemblyId, body } = event
    switch (event.type) {
      case 'PersonAdmitted': {
        const { userId, seat, committee, organization, at } = event
        const id = [assemblyId, body, userId, seat, committee ?? ''].join('-')
        await tx.accreditation.create({ data: { id, assemblyId, body, organization, userId, seat, committee, since: at } })
        return
      }
      case 'PersonReleased':
        await tx.accreditation.deleteMany({ where: { assemblyId, body, userId: event.userId } })
        return
      case 'CompositionRecorded': {
        const { women, men } = event
        await tx.composition.upsert({ where: { assemblyId_memberId: { assemblyId, memberId: body } }, create: { assemblyId, memberId: body, women, men }, update: { women, men } })
        return
      }
      default: return event satisfies never
    }
  },
}
