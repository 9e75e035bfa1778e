import { compendium, type CompendiumEntry } from '#domain/amendment/compendium.ts'
import { consolidate } from '#domain/amendment/consolidate.ts'
import { votingOrderOf } from '#domain/amendment/order.ts'
import { baseOf, type Base } from '#domain/amendment/places.ts'
import { printedLines, type PrintedLine } from '#domain/amendment/printed.ts'
import { instruction } from '#domain/amendment/wording.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { labelsOf, shortLabel } from '#domain/resolution/labels.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { editionOf } from '../store/edition.ts'
import type { AmendmentRow } from './amendments.ts'
import { standingSubs, subAmendmentsTo, type SubAmendment } from './subAmendments.ts'
import { tabledAt, type Tabled } from './tabled.ts'

/** One line of the annotated compendium: number in the resulting text, the amendment as proposed with its original number, decision and body. */
export type Annotated = Pick<AmendmentRow, 'id' | 'number' | 'decision'> & {
  /** null where it stands nowhere in the text as decided; '' for the title */
  readonly newNumber: string | null
  readonly heading: string
  readonly entry: Pick<CompendiumEntry, 'instruction' | 'lines'>
  /** as proposed, where the reader's language awaits its words */
  readonly shownIn: Lang
  /** as the body worded it, when accepted as modified */
  readonly modified: readonly PrintedLine[] | null
  readonly sponsor: string
  /** the number of the amendment that took it up, or by which it fell */
  readonly by: number | null
  /** for those in the sitting, in voting order; withdrawn ones left out */
  readonly subAmendments: readonly SubAmendment[]
}
export type AnnotatedCompendium = Pick<Tabled, 'versionId' | 'code' | 'published'> & {
  readonly rows: readonly Annotated[]
  readonly decided: number
}

/** The compendium with decisions, for those who may see them: the room, live; the public once the Assembly has adopted the text. */
export const annotatedCompendium = async (prisma: PrismaClient, actor: Actor | null, slug: string, lang: Lang): Promise<Result<AnnotatedCompendium>> => {
  const found = await tabledAt(prisma, actor, slug, lang)
  if (!found.ok) return found
  const { process: { rights, has, editionId }, versionId, code, published, texts, text, shownIn, rows: examined, withdrawn, names } = found.value
  const rows = [...examined, ...withdrawn].sort((a, b) => a.number - b.number)
  if (published === null || !(rights.inTheSitting || has('assembly-adopted'))) return actor ? refuse({ code: 'not-allowed', needs: 'co-rapporteur' }) : refuse({ code: 'not-signed-in' })
  const decisions = await prisma.decision.findMany({
    where: { amendment: { versionId }, reopenedAt: null }, orderBy: { ordinal: 'asc' }, select: { amendmentId: true, op: true },
  })
  const { text: result, anchors } = consolidate(text, decisions.flatMap(({ amendmentId: id, op }) => (op ? [{ id, op: op as Operation }] : [])), shownIn, 'order-given')
  const labels = labelsOf(result)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const newNumber = (id: string): string | null => {
    const anchor = anchors[id]
    const label = anchor?.is === 'paragraph' ? labels.get(anchor.id) : undefined
    return anchor?.is === 'title' ? '' : label ? shortLabel(label, lang) : null
  }
  const subs = rights.inTheSitting ? await subAmendmentsTo(prisma, { versionId }) : []
  const shown = { texts, lang, names, order: votingOrderOf((await editionOf(prisma, editionId)).rules) }
  const bases = new Map<Lang, Base>()
  const baseIn = (own: Lang): Base => {
    const made = bases.get(own) ?? baseOf(texts[own] ?? text)
    bases.set(own, made)
    return made
  }
  const entered = new Map(decisions.flatMap(({ amendmentId, op }) => (op ? [[amendmentId, op as Operation] as const] : [])))
  return ok({
    versionId, code, published,
    decided: rows.filter(({ decision }) => decision && decision.disposition !== 'deferred').length,
    rows: compendium(text, rows, shownIn).flatMap(({ heading, entries }) => entries.flatMap((entry): Annotated[] => {
      const row = byId.get(entry.id)
      if (!row) return []
      const { id, number, decision, op, lang: own } = row
      const awaits = entry.awaiting && op.type !== 'delete' && op.type !== 'move' && texts[own] !== undefined
      const [as, base] = awaits ? [own, baseIn(own)] : [shownIn, baseIn(shownIn)]
      const decided = decision?.disposition === 'accepted-as-modified' ? entered.get(id) : undefined
      return [{
        id, number, decision, heading, newNumber: newNumber(id), shownIn: as,
        entry: awaits ? { instruction: instruction(op, base, as), lines: printedLines(op, base, as) } : { instruction: entry.instruction, lines: entry.lines },
        modified: decided ? printedLines(decided, base, as) : null,
        subAmendments: standingSubs(row, subs, shown),
        sponsor: names.sponsors(row), by: byId.get(decision?.subsumedBy ?? decision?.fellBy ?? '')?.number ?? null,
      }]
    })),
  })
}
