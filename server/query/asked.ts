import { baseOf } from '#domain/amendment/places.ts'
import { printedLines, type PrintedLine } from '#domain/amendment/printed.ts'
import { heading, instruction } from '#domain/amendment/wording.ts'
import type { Answer } from '#domain/preparation/commands.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { amendmentsWhere, type AmendmentRow } from './amendments.ts'
import type { Tabled } from './tabled.ts'

/** An amendment of somebody else that a sponsor must read before it answers. */
export type Shown = { readonly number: number; readonly sponsor: string; readonly heading: string; readonly instruction: string; readonly lines: readonly PrintedLine[] }
type About = { readonly amendmentId: string; readonly number: number; readonly sponsorId: string; readonly answer: Answer | null }
/** What this reader's delegation or body is asked about its own amendments, and what it has answered. */
export type Asked = {
  readonly mergings: readonly (About & { readonly mergingId: string; readonly others: readonly Shown[] })[]
  readonly syntheses: readonly (About & { readonly synthesisId: string; readonly synthesis: Shown })[]
}

/** A sponsor who is asked sees those amendments that the question is about, and no others (model.md: as an invited co-sponsor does). */
export const asked = async (prisma: PrismaClient, { rows, prepared, text, shownIn, names, process: { rights } }: Tabled): Promise<Asked> => {
  const own = new Map(rows.filter((row) => rights.submitsFor.includes(row.sponsorId) && !row.decision && row.sponsorId !== 'corapporteurs').map((row) => [row.id, row]))
  const mergings = (prepared?.mergings ?? []).filter(({ merged, amendmentIds }) => !merged && amendmentIds.some((id) => own.has(id)))
  const syntheses = (prepared?.syntheses ?? []).filter(({ standsFor }) => standsFor.some((id) => own.has(id)))
  const ids = [...mergings.flatMap(({ amendmentIds }) => amendmentIds), ...syntheses.map(({ amendmentId }) => amendmentId)]
  if (ids.length === 0) return { mergings: [], syntheses: [] }

  const base = baseOf(text)
  const found = new Map((await amendmentsWhere(prisma, { id: { in: ids }, withdrawnAt: null })).map((row) => [row.id, row]))
  const shown = (row: AmendmentRow): Shown => (
    { number: row.number, sponsor: names.sponsors(row), heading: heading(row.op, base, shownIn), instruction: instruction(row.op, base, shownIn), lines: printedLines(row.op, base, shownIn) })
  const about = ({ id, number, sponsorId }: AmendmentRow, answer: Answer | undefined): About => ({ amendmentId: id, number, sponsorId, answer: answer ?? null })
  return {
    mergings: mergings.flatMap(({ id: mergingId, amendmentIds, answers }) => amendmentIds.flatMap((id) => {
      const row = own.get(id)
      const others = amendmentIds.flatMap((other) => { const one = other === id ? undefined : found.get(other); return one ? [shown(one)] : [] })
      return row && others.length ? [{ ...about(row, answers[id]), mergingId, others }] : []
    })),
    syntheses: syntheses.flatMap(({ amendmentId: synthesisId, standsFor, answers }) => standsFor.flatMap((id) => {
      const [row, synthesis] = [own.get(id), found.get(synthesisId)]
      return row && synthesis ? [{ ...about(row, answers[id]), synthesisId, synthesis: shown(synthesis) }] : []
    })),
  }
}
