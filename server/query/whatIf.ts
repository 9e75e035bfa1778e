import { consolidate, type Clash } from '#domain/amendment/consolidate.ts'
import { baseOf } from '#domain/amendment/places.ts'
import type { Span } from '#domain/amendment/compose.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import { compendium } from '#domain/amendment/compendium.ts'
import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { linesOf, shortLabel, type Line } from '#domain/resolution/labels.ts'
import { ok, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { tabledAt, type Tabled } from './tabled.ts'

type Choice = { readonly id: string; readonly number: number; readonly sponsor: string; readonly isOn: boolean; readonly isAccepted: boolean }
export type WhatIf = Pick<Tabled, 'code' | 'published' | 'ownOnly'> & {
  readonly title: { readonly text: string; readonly spans: readonly Span[]; readonly awaits: boolean }
  readonly openingLine: string
  /** of the words: the reader's, or that of the text while its translation is awaited */
  readonly shownIn: Lang
  /** `awaits`: an amendment changes its words, and has none in this language yet */
  readonly lines: readonly (Line & { readonly spans: readonly Span[] | null; readonly numbers: readonly number[]; readonly awaits: boolean })[]
  /** at its place; none of these amendments is in the text */
  readonly conflicts: readonly { readonly kind: Clash['kind']; readonly at: string; readonly words: string; readonly numbers: readonly number[] }[]
  readonly choices: readonly { readonly heading: string; readonly at: string; readonly amendments: readonly Choice[] }[]
  readonly on: number
}

/** The text with any set of amendments: by default those accepted so far. What clashes stands at its place, and is in the text for nobody. */
export const whatIf = async (prisma: PrismaClient, actor: Actor | null, slug: string, lang: Lang, chosen: readonly number[] | null): Promise<Result<WhatIf>> => {
  const found = await tabledAt(prisma, actor, slug, lang)
  if (!found.ok) return found
  const { code, published, ownOnly, text, shownIn, rows, names } = found.value
  const entered = new Map((await prisma.decision.findMany({
    where: { amendmentId: { in: rows.filter(({ decision }) => decision).map(({ id }) => id) }, reopenedAt: null }, orderBy: { ordinal: 'asc' }, select: { amendmentId: true, op: true },
  })).flatMap(({ amendmentId, op }) => (op ? [[amendmentId, op as Operation] as const] : [])))
  const on = chosen ? rows.filter(({ number }) => chosen.includes(number)) : [...entered.keys()].flatMap((id) => rows.find((row) => row.id === id) ?? [])
  const tabled = on.map(({ id, op }) => ({ id, op: entered.get(id) ?? op }))
  // what the sitting accepted stands in the order decided; of what is only supposed, nobody has ruled which comes first
  const result = consolidate(text, tabled, shownIn, chosen ? 'awaited' : 'order-given')
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  const numberOf = (id: string): number => numbers.get(id) ?? 0
  const at = new Map<string, number[]>()
  for (const [id, anchor] of Object.entries(result.anchors)) if (anchor.is === 'paragraph') at.set(anchor.id, [...(at.get(anchor.id) ?? []), numberOf(id)])
  const { labels } = baseOf(text)
  const isOn = new Set(on.map(({ id }) => id))
  return ok({
    code, published, ownOnly, on: on.length, shownIn, openingLine: result.text.openingLine,
    title: { text: result.text.title, spans: result.provenance['title'] ?? [{ is: 'kept', text: result.text.title, by: null }], awaits: result.awaiting.includes('title') },
    lines: linesOf(result.text, shownIn).map((line) => ({ ...line, spans: result.provenance[line.id] ?? null, numbers: (at.get(line.id) ?? []).sort((a, b) => a - b), awaits: result.awaiting.includes(line.id) })),
    conflicts: result.conflicts.map(({ kind, at: place, amendmentIds }) => {
      const label = labels.get(place)
      return { kind, at: place, words: label ? shortLabel(label, lang) : '', numbers: amendmentIds.map(numberOf).sort((a, b) => a - b) }
    }),
    choices: compendium(text, rows, shownIn).map(({ heading, at: place, entries }) => ({
      heading, at: place,
      amendments: entries.flatMap(({ id }): Choice[] => {
        const row = rows.find((one) => one.id === id)
        return row ? [{ id, number: row.number, sponsor: names.sponsors(row), isOn: isOn.has(id), isAccepted: entered.has(id) }] : []
      }),
    })),
  })
}
