import { memberOf, type Group } from '#domain/membership/members.ts'
import { member, type MemberCommand, type MemberEvent, type MemberFacts, type RegisteredMember } from '#domain/membership/member.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Store, Tx } from './store.ts'

/** Whether a Member may be accredited, submit and vote: of the shipped list unless the log says otherwise. */
export const isMember = async (tx: Tx, id: string): Promise<boolean> => {
  const row = await tx.member.findUnique({ where: { id }, select: { suspended: true } })
  return row ? !row.suspended : memberOf(id) !== undefined
}

/** The geopolitical groups of Members, as the log left them; who is none, or suspended, is not in it. */
export const groupsOfMembers = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Group[]>> => {
  const rows = await tx.member.findMany({ where: { id: { in: [...ids] } }, select: { id: true, groups: true, suspended: true } })
  return new Map(ids.flatMap((id): [string, readonly Group[]][] => {
    const row = rows.find((one) => one.id === id)
    const groups = row ? (row.suspended ? undefined : row.groups as Group[]) : memberOf(id)?.groups
    return groups ? [[id, groups]] : []
  }))
}

export const memberStore: Store<MemberCommand['type'], RegisteredMember | null, MemberEvent, MemberFacts> = {
  kind: 'member',
  types: ['RegisterMember', 'RenameMember', 'RecordPopulation', 'SuspendMember', 'ReadmitMember'],
  decider: member,
  idOf: ({ memberId }) => memberId,
  bornAs: (event) => (event.type === 'MemberRegistered' ? event.member.id : ''),
  subject: async () => ({ subject: {}, loaded: null }),
  facts: async (_tx, { memberId }) => ({ shipped: memberOf(memberId) ?? null }),
  project: async (tx, event, id) => {
    switch (event.type) {
      case 'MemberRegistered': {
        const { name, article, groups } = event.member
        await tx.member.create({ data: { id, name, article, groups: [...groups] } })
        return
      }
      case 'MemberRenamed': {
        const { name, article } = event
        await tx.member.update({ where: { id }, data: { name, article } satisfies Prisma.MemberUpdateInput })
        return
      }
      case 'PopulationRecorded':
        await tx.member.update({ where: { id }, data: { population: event.population } })
        return
      case 'MemberSuspended':
      case 'MemberReadmitted':
        await tx.member.update({ where: { id }, data: { suspended: event.type === 'MemberSuspended' } })
        return
      default: return event satisfies never
    }
  },
}
