import { PARTNER, STANDING } from '#domain/delegation/delegation.ts'
import type { Audience } from '#domain/notification/notices.ts'
import type { Process } from '#domain/process/state.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Tx } from '../store/store.ts'

/** Selects the user ids of an audience. */
const within = (to: Audience, process: Process): Prisma.Sql => {
  const { assemblyId, committee, rapporteurs } = process
  const accredited = (where: Prisma.Sql): Prisma.Sql => Prisma.sql`select user_id from accreditations where ${where}`
  switch (to.group) {
    case 'person': return Prisma.sql`select ${to.userId}`
    case 'co-rapporteurs': return Prisma.sql`select unnest(${rapporteurs.map(({ userId }) => userId)}::text[])`
    case 'secretariat': return accredited(Prisma.sql`body = 'secretariat'`)
    case 'president': return accredited(Prisma.sql`assembly_id = ${assemblyId} and body = 'bureau' and committee = ${committee}`)
    case 'delegations': return accredited(Prisma.sql`assembly_id = ${assemblyId} and seat in ('head', 'titular', 'substitute', 'adviser')`)
    case 'women-forum': return accredited(Prisma.sql`assembly_id = ${assemblyId} and body = 'women-forum'`)
    case 'partners': return accredited(Prisma.sql`assembly_id = ${STANDING} and starts_with(body, ${PARTNER})`)
    case 'sponsor':
      if (to.sponsorId === 'corapporteurs') return within({ group: 'co-rapporteurs' }, process)
      return accredited(Prisma.sql`body = ${to.sponsorId} and assembly_id = ${to.sponsorId.startsWith(PARTNER) ? STANDING : assemblyId}`)
    default: return to satisfies never
  }
}

/** The people of an audience, each once, and the language in which they are written to. */
export const peopleOf = (tx: Tx, to: Audience, process: Process): Promise<{ id: string; lang: string }[]> =>
  tx.$queryRaw`select id, lang from users where id in (${within(to, process)})`
