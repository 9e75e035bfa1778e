import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Committee } from '#domain/permission/roles.ts'
import type { WindowName } from '#domain/process/stages.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export type Deadline = {
  readonly slug: string; readonly title: Readonly<Record<Lang, string>>; readonly committee: Committee; readonly assembly: number
  readonly window: WindowName; readonly opens: Instant | null; readonly closes: Instant; readonly reason: string; readonly moved: number
}
export type Gathering = { readonly id: string; readonly number: number; readonly city: Readonly<Record<Lang, string>>; readonly opensOn: string; readonly closesOn: string }

/** Every published deadline of every text, earliest first, and the Assemblies. Public: a published instant is the truth for all. */
export const calendar = async (prisma: PrismaClient): Promise<{ readonly deadlines: readonly Deadline[]; readonly assemblies: readonly Gathering[] }> => {
  const [windows, assemblies] = await Promise.all([
    prisma.window.findMany({
      select: {
        window: true, opens: true, closes: true, reason: true, moved: true,
        process: { select: { slug: true, titleEn: true, titleFr: true, committee: true, assembly: { select: { number: true } } } },
      },
      orderBy: { closes: 'asc' },
    }),
    prisma.assembly.findMany({ select: { id: true, number: true, city: true, opensOn: true, closesOn: true }, orderBy: { opensOn: 'asc' } }),
  ])
  return {
    deadlines: windows.map(({ window, opens, closes, reason, moved, process: { slug, titleEn, titleFr, committee, assembly } }) => ({
      slug, title: { en: titleEn, fr: titleFr }, committee: committee as Committee, assembly: assembly.number, window: window as WindowName,
      opens: opens?.toISOString() ?? null, closes: closes.toISOString(), reason, moved,
    })),
    assemblies: assemblies.map(({ city, ...row }) => ({ ...row, city: city as Record<Lang, string> })),
  }
}
