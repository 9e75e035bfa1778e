import { codeInAddress } from '#domain/process/codes.ts'
import type { Wording } from '#domain/languages.ts'
import type { Prose } from '#domain/resolution/text.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { authorsOf, versionReading, versionSelect, type Author, type VersionReading } from './publicText.ts'

export type VersionPage = { readonly version: VersionReading; readonly authors: readonly Author[]; readonly memorandum: Wording<Prose> }

/** One circulated version by its printed code with dashes; public and permanent. Null: no such version of this resolution. */
export const versionAt = async (prisma: PrismaClient, slug: string, address: string): Promise<VersionPage | null> => {
  const codes = await prisma.version.findMany({ where: { process: { slug } }, select: { id: true, code: true, processId: true } })
  const found = codes.find(({ code }) => codeInAddress(code) === codeInAddress(address))
  const row = found && await prisma.version.findUnique({ where: { id: found.id }, select: versionSelect })
  return row ? { version: versionReading(row), authors: await authorsOf(prisma, found.processId), memorandum: (row.memorandum ?? {}) as Wording<Prose> } : null
}

export type MemorandumReading = { readonly version: Omit<VersionReading, 'texts'>; readonly memorandum: Wording<Prose> }

/** The memorandum circulated with the current version, public with it. Null: none is circulated. */
export const publicMemorandum = async (prisma: PrismaClient, slug: string): Promise<MemorandumReading | null> => {
  const row = await prisma.version.findFirst({ where: { process: { slug } }, orderBy: { ordinal: 'desc' }, select: versionSelect })
  if (!row) return null
  const { texts: _, ...version } = versionReading(row)
  return version.hasMemorandum ? { version, memorandum: row.memorandum as Wording<Prose> } : null
}
