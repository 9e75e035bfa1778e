import { clashes, placeIn, type ConflictKind } from '#domain/amendment/conflict.ts'
import { conflictMap } from '#domain/amendment/conflicts.ts'
import { baseOf } from '#domain/amendment/places.ts'
import { documentOrder } from '#domain/amendment/diff.ts'
import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { shortLabel } from '#domain/resolution/labels.ts'
import { ok, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { tabledAt, type Tabled } from './tabled.ts'

export type MapColumn = { readonly id: string; readonly words: string; readonly short: string }
/** What meets at one place and column. `kind`: the gravest relation of any amendment there; null when it meets nothing. */
export type MapCell = { readonly row: number; readonly column: number; readonly numbers: readonly number[]; readonly kind: ConflictKind | null; readonly others: readonly number[] }
/** `at` and `words`: its place as in the rows. */
export type MapPair = { readonly at: string; readonly words: string; readonly kind: ConflictKind; readonly a: number; readonly b: number; readonly sponsors: readonly [string, string] }
export type AmendmentMap = Pick<Tabled, 'code' | 'published' | 'ownOnly'> & {
  readonly rows: readonly { readonly at: string; readonly words: string; readonly count: number }[]
  readonly columns: readonly MapColumn[]
  readonly cells: readonly MapCell[]
  /** what clashes first, each in the order of the text */
  readonly pairs: readonly MapPair[]
  readonly total: number
}
/** Gravest first. */
const GRAVITY: readonly ConflictKind[] = ['contradiction', 'same-words', 'same-place', 'identical', 'depends']
const gravest = (kinds: readonly ConflictKind[]): ConflictKind | null => GRAVITY.find((kind) => kinds.includes(kind)) ?? null

/** Which amendments touch the same words, contradict, depend on one another or are identical: paragraphs against Members or single amendments; always all. */
export const amendmentMap = async (prisma: PrismaClient, actor: Actor | null, slug: string, lang: Lang, by: 'member' | 'amendment'): Promise<Result<AmendmentMap>> => {
  const found = await tabledAt(prisma, actor, slug, lang)
  if (!found.ok) return found
  const { code, published, ownOnly, text, rows: amendments, names } = found.value
  const base = baseOf(text)
  const order = documentOrder(base.tree)
  const sorted = amendments.map((row) => ({ row, at: order(row.op) })).sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.row.number - b.row.number).map(({ row }) => row)
  const wordsAt = (at: string): string => {
    const label = base.labels.get(at)
    return label ? shortLabel(label, lang) : ''
  }
  const byId = new Map(amendments.map((row) => [row.id, row]))
  const pairs = conflictMap(amendments)
  const met = new Map<string, { kind: ConflictKind; other: number }[]>()
  for (const { a, b, conflict } of pairs) {
    for (const [one, other] of [[a, b], [b, a]] as const) met.set(one, [...(met.get(one) ?? []), { kind: conflict.kind, other: byId.get(other)?.number ?? 0 }])
  }

  const places = [...new Set(['title', ...base.tree.top, ...sorted.map(({ op }) => placeIn(op))])]
  const used = new Map(places.map((at) => [at, sorted.filter(({ op }) => placeIn(op) === at)]))
  const rank = new Map(['title', '', ...base.tree.entries.keys()].map((at, i) => [at, i]))
  const inOrder = (a: string, b: string): number => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)
  const touched = [...new Set([...sorted.map(({ op }) => placeIn(op)), ...base.tree.top])].sort(inOrder)
  const columns: MapColumn[] = by === 'amendment'
    ? sorted.map((row) => ({ id: row.id, words: names.sponsors(row), short: String(row.number) }))
    : [...new Set(sorted.map(({ sponsorId }) => sponsorId))].map((id) => ({ id, words: names.of(id), short: id.length === 2 ? id.toUpperCase() : names.of(id) }))
      .sort((a, b) => a.words.localeCompare(b.words, lang))
  const columnOf = new Map(columns.map(({ id }, i) => [id, i]))
  const cells = touched.flatMap((at, row): MapCell[] => {
    const here = Map.groupBy(used.get(at) ?? [], ({ id, sponsorId }) => columnOf.get(by === 'amendment' ? id : sponsorId) ?? 0)
    return [...here].sort(([a], [b]) => a - b).map(([column, list]) => {
      const relations = list.flatMap(({ id }) => met.get(id) ?? [])
      const kind = gravest(relations.map((one) => one.kind))
      return { row, column, numbers: list.map(({ number }) => number), kind, others: [...new Set(relations.filter((one) => one.kind === kind).map(({ other }) => other))].sort((a, b) => a - b) }
    })
  })
  return ok({
    code, published, ownOnly, columns, cells, total: amendments.length,
    rows: touched.map((at) => ({ at, words: wordsAt(at), count: used.get(at)?.length ?? 0 })),
    pairs: pairs.flatMap(({ a, b, conflict }): MapPair[] => {
      const [first, second] = [byId.get(a), byId.get(b)]
      if (!first || !second) return []
      const [low, high] = first.number < second.number ? [first, second] : [second, first]
      return [{ at: conflict.at, words: wordsAt(conflict.at), kind: conflict.kind, a: low.number, b: high.number, sponsors: [names.sponsors(low), names.sponsors(high)] }]
    }).sort((x, y) => Number(clashes(y)) - Number(clashes(x)) || inOrder(x.at, y.at) || x.a - y.a || x.b - y.b),
  })
}
