import type { Operation } from '#domain/amendment/operation.ts'
import { baseOf } from '#domain/amendment/places.ts'
import { printedLines, readsAs, type PrintedLine } from '#domain/amendment/printed.ts'
import { heading, instruction } from '#domain/amendment/wording.ts'
import { placeIn } from '#domain/amendment/conflict.ts'
import type { Lang, Wording } from '#domain/languages.ts'
import { canReword, stands, type Revision } from '#domain/preparation/revision.ts'
import { linesOf } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Tabled } from './tabled.ts'

/** An amendment on the revised draft: as it was on the earlier version, and what its place reads now. */
export type Waiting = {
  readonly id: string
  readonly number: number
  readonly sponsorId: string
  readonly sponsor: string
  readonly outcome: Revision['outcome']
  /** whether the person may answer for its sponsor */
  readonly isOwn: boolean
  readonly isAnswered: boolean
  readonly lang: Lang
  /** printed on the version it was written for */
  readonly was: { readonly code: string; readonly heading: string; readonly instruction: string; readonly lines: readonly PrintedLine[] }
  /** what the revised draft reads there; null where nothing stands any more */
  readonly now: string | null
  /** how its place would read with it: what its sponsor starts from when wording it anew */
  readonly wording: string
  /** one paragraph's words, which can be worded anew */
  readonly canReword: boolean
}

/** What was carried to the current version: what waits for its sponsor, to everybody who may see it; what stands, to its own sponsor until it has answered. */
export const waitingOn = async (prisma: PrismaClient, { versionId, ownOnly, texts, names, prepared, process: { rights } }: Tabled, lang: Lang): Promise<Waiting[]> => {
  const revised = await prisma.amendmentRevision.findMany({
    where: { versionId, outcome: { not: 'submitted' } }, orderBy: [{ amendment: { number: 'asc' } }, { ordinal: 'asc' }],
    select: {
      amendmentId: true, outcome: true,
      amendment: {
        select: { number: true, sponsorId: true, coSponsors: true, spokenBy: true, lang: true, withdrawnAt: true, disposition: true, revisions: { orderBy: { ordinal: 'desc' }, select: { versionId: true, op: true } } },
      },
    },
  })
  const last = new Map(revised.map((one) => [one.amendmentId, one]))
  if (last.size === 0) return []
  const versions = new Map((await prisma.version.findMany({
    where: { process: { versions: { some: { id: versionId } } } }, select: { id: true, code: true, texts: true },
  })).map(({ id, code, texts: all }) => [id, { code, texts: all as Wording<ResolutionText> }]))
  return [...last.values()].flatMap(({ amendmentId: id, outcome: recorded, amendment }): Waiting[] => {
    const outcome = recorded as Revision['outcome']
    const { number, sponsorId, coSponsors, withdrawnAt, disposition, revisions } = amendment
    const isOwn = rights.submitsFor.includes(sponsorId)
    if (withdrawnAt ?? (disposition && disposition !== 'deferred')) return []
    if (stands(outcome) ? !isOwn : ownOnly && ![sponsorId, ...coSponsors].some((one) => rights.sponsors.includes(one))) return []
    const own = amendment.lang as Lang
    const before = revisions.find((one) => one.versionId !== versionId && one.op !== null)
    const from = before && versions.get(before.versionId)
    const shownIn = from?.texts[lang] ? lang : own
    const text = from?.texts[shownIn]
    if (!before || !text) return []
    const op = before.op as Operation
    const base = baseOf(text)
    const lines = printedLines(op, base, shownIn)
    const current = texts[shownIn]
    const at = placeIn(op)
    const line = current && at !== 'title' ? linesOf(current, shownIn).find((one) => one.id === at) : undefined
    return [{
      id, number, sponsorId, outcome, isOwn, lang: own,
      sponsor: names.sponsors(amendment),
      isAnswered: prepared?.revisions[id] !== undefined,
      was: { code: from.code, heading: heading(op, base, shownIn), instruction: instruction(op, base, shownIn), lines },
      canReword: canReword(op),
      now: at === 'title' ? current?.title ?? null : line ? `${line.number} ${line.opener}${line.body}` : null,
      wording: lines.map(({ runs, punctuation: _, ...rest }) => readsAs({ ...rest, number: '', runs, punctuation: '' }))[0] ?? '',
    }]
  })
}
