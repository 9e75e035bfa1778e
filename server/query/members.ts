import type { Lang } from '#domain/languages.ts'
import type { Group } from '#domain/membership/members.ts'
import { inOrder } from '#domain/membership/names.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { register } from './names.ts'

export type MemberRow = {
  readonly id: string; readonly name: string; readonly groups: readonly Group[]; readonly suspended: boolean
}

/** The register of Members in the alphabetical order of one language. Public. */
export const members = async (prisma: PrismaClient, lang: Lang): Promise<readonly MemberRow[]> => {
  const all = await register(prisma)
  return inOrder([...all.keys()], lang, (id) => all.get(id)).flatMap((id) => {
    const member = all.get(id)
    return member ? [{ id, name: member.name[lang], groups: member.groups, suspended: member.suspended }] : []
  })
}
