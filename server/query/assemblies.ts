import type { Lang } from '#domain/languages.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { AssemblySummary } from './processSummary.ts'

/** All Assemblies, the newest first, each with how many texts are to be adopted there. Public. */
export const assemblies = async (prisma: PrismaClient): Promise<readonly (AssemblySummary & { readonly processes: number })[]> => {
  const rows = await prisma.assembly.findMany({
    select: { id: true, number: true, city: true, country: true, opensOn: true, closesOn: true, _count: { select: { processes: true } } },
    orderBy: { number: 'desc' },
  })
  return rows.map(({ city, country, _count, ...row }) => (
    { ...row, city: city as Record<Lang, string>, country: country as Record<Lang, string>, processes: _count.processes }))
}
