import type { SponsorId } from '#domain/ids.ts'
import { pagesOf } from '#domain/input/length.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { seesInput } from '#domain/permission/sight.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { editionOf } from '../store/edition.ts'
import { namesIn, type Named } from './names.ts'
import { processAt } from './processAt.ts'

export type InputRow = {
  readonly authorId: SponsorId
  readonly author: string
  readonly lang: Lang
  readonly text: string
  readonly words: number
  readonly pages: number
  readonly confidential: boolean
  /** 1 when handed in, one more with each edit */
  readonly revision: number
  readonly hash: string
  readonly at: Instant
  readonly onBehalf: boolean
  readonly file: { readonly id: string; readonly name: string; readonly size: number } | null
  /** of the reader's own Member or organization */
  readonly own: boolean
}
export type Inputs = {
  /** those that this reader may read, by author's name */
  readonly inputs: readonly InputRow[]
  readonly limit: { readonly pages: number; readonly wordsPerPage: number }
  readonly window: { readonly opens: Instant | null; readonly closes: Instant; readonly open: boolean } | null
  /** for whom the reader may hand in; the secretariat: everybody, on their behalf */
  readonly authors: readonly Named[]
  /** for whom the reader drafts without handing in */
  readonly adviserOf: readonly Named[]
  readonly onBehalf: boolean
}

const isAuthor = (sponsorId: SponsorId): boolean => sponsorId !== 'corapporteurs' && sponsorId !== 'women-forum'

/** The written inputs to one text, each reader seeing theirs (`domain/permission/sight.ts`), and what it takes to hand one in. */
export const inputs = async (prisma: PrismaClient, actor: Actor | null, slug: string, now: Instant, lang: Lang): Promise<Result<Inputs>> => {
  if (!actor) return refuse({ code: 'not-signed-in' })
  const process = await processAt(prisma, actor, slug)
  if (!process.ok) return process
  const { id, editionId, inputsOpen, inputsClose: closes, subject, rights, has } = process.value
  const [{ rules }, names, rows] = await Promise.all([
    editionOf(prisma, editionId),
    namesIn(prisma, lang),
    prisma.input.findMany({
      where: { processId: id, withdrawnAt: null },
      select: {
        authorId: true, lang: true, text: true, words: true, confidential: true, revision: true, hash: true, submittedAt: true, onBehalf: true, fileId: true,
      },
    }),
  ])
  const readable = rows.filter((row) => seesInput(row, { actor, subject, now, closes }))
  const files = await prisma.inputFile.findMany({
    where: { processId: id, id: { in: readable.flatMap(({ fileId }) => fileId ?? []) } }, select: { id: true, authorId: true, name: true, size: true },
  })
  const wordsPerPage = rules.wordsPerPage.value
  const named = (ids: readonly SponsorId[]): readonly Named[] => ids.filter(isAuthor).map((author) => ({ id: author, name: names.of(author) }))
  return ok({
    inputs: readable.map(({ fileId, submittedAt, ...row }): InputRow => {
      const file = files.find((f) => f.id === fileId && f.authorId === row.authorId)
      return {
        ...row, lang: row.lang as Lang, author: names.of(row.authorId), pages: pagesOf(row.words, wordsPerPage), at: submittedAt.toISOString(),
        file: file ? { id: file.id, name: file.name, size: file.size } : null, own: rights.sponsors.includes(row.authorId),
      }
    }).sort((a, b) => a.author.localeCompare(b.author, lang)),
    limit: { pages: rules.inputPages.value, wordsPerPage },
    window: closes === null ? null : { opens: inputsOpen, closes, open: has('inputs') && now < closes && (inputsOpen === null || inputsOpen <= now) },
    authors: rights.secretariat ? [...names.members, ...names.partners] : named(rights.submitsFor),
    adviserOf: named(rights.sponsors.filter((sponsor) => !rights.submitsFor.includes(sponsor))),
    onBehalf: rights.secretariat,
  })
}

export type StoredFile = { readonly name: string; readonly mediaType: string; readonly data: Uint8Array }

/** The original of an input as it was uploaded, for whoever may read the input that it belongs to now. */
export const inputFile = async (prisma: PrismaClient, actor: Actor | null, slug: string, fileId: string, now: Instant): Promise<Result<StoredFile>> => {
  const process = await processAt(prisma, actor, slug)
  if (!process.ok) return process
  const { id: processId, subject, inputsClose: closes } = process.value
  const file = await prisma.inputFile.findUnique({ where: { id: fileId }, select: { processId: true, authorId: true, name: true, mediaType: true, data: true } })
  const unknown = refuse({ code: 'unknown', what: 'input', id: fileId })
  if (!file || file.processId !== processId) return unknown
  const of = await prisma.input.findFirst({ where: { processId, authorId: file.authorId, fileId, withdrawnAt: null }, select: { authorId: true, confidential: true } })
  if (!of) return unknown
  if (!seesInput(of, { actor, subject, now, closes })) return actor ? refuse({ code: 'not-allowed', needs: 'co-rapporteur' }) : refuse({ code: 'not-signed-in' })
  const { name, mediaType, data } = file
  return ok({ name, mediaType, data })
}

