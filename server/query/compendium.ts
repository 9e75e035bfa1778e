import { compendium, type CompendiumEntry, type CompendiumTarget } from '#domain/amendment/compendium.ts'
import { clashes } from '#domain/amendment/conflict.ts'
import { conflictMap } from '#domain/amendment/conflicts.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import { votingOrderOf } from '#domain/amendment/order.ts'
import { baseOf } from '#domain/amendment/places.ts'
import { printedLines } from '#domain/amendment/printed.ts'
import { headerSentence, instruction } from '#domain/amendment/wording.ts'
import type { Lang } from '#domain/languages.ts'
import type { Group } from '#domain/membership/members.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Recommendation, Ruling } from '#domain/preparation/state.ts'
import { linesOf } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { ok, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { editionOf } from '../store/edition.ts'
import type { AmendmentRow } from './amendments.ts'
import { asked, type Asked } from './asked.ts'
import { standingSubs, subAmendmentsTo, type SubAmendment } from './subAmendments.ts'
import { tabledAt, type Tabled } from './tabled.ts'
import { waitingOn, type Waiting } from './waiting.ts'

/** An amendment without what a page does not show; `original`: as proposed, where this language awaits its translation. */
export type CompendiumRow = Pick<AmendmentRow, 'id' | 'number' | 'sponsorId' | 'coSponsors' | 'lang' | 'reason' | 'enteredAs' | 'decision'> & {
  readonly sponsor: string
  readonly groups: readonly Group[]
  readonly original: Pick<CompendiumEntry, 'instruction' | 'lines'> | null
  readonly recommendation: Recommendation | null
  /** for the desk alone */
  readonly ruling: Ruling | null
  /** numbers of those with the same effect, and of those that cannot stand beside it without a ruling */
  readonly identical: readonly number[]
  readonly clashing: readonly number[]
  /** for those in the sitting; withdrawn ones left out */
  readonly subAmendments: readonly SubAmendment[]
}
export type Compendium = Pick<Tabled, 'versionId' | 'code' | 'published' | 'ownOnly'> & {
  readonly header: string
  readonly targets: readonly CompendiumTarget[]
  readonly rows: Readonly<Record<string, CompendiumRow>>
  readonly sponsors: readonly { readonly id: string; readonly name: string }[]
  /** the places of the text, for the filter */
  readonly places: readonly { readonly id: string; readonly words: string }[]
  /** false: the version has no text in this language yet, and is shown in the other */
  readonly translated: boolean
  readonly asked: Asked
  /** amendments to an earlier version that wait for their sponsors */
  readonly waiting: readonly Waiting[]
}

/** An amendment in the language it was proposed in. */
const asProposed = (op: Operation, text: ResolutionText | undefined, lang: Lang): CompendiumRow['original'] => {
  const base = text && baseOf(text)
  return base ? { instruction: instruction(op, base, lang), lines: printedLines(op, base, lang) } : null
}

/** For each amendment the numbers of those it has the same effect as, and of those it clashes with. */
export const relations = (rows: readonly AmendmentRow[]): { identical: ReadonlyMap<string, number[]>; clashing: ReadonlyMap<string, number[]> } => {
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  const [identical, clashing] = [new Map<string, number[]>(), new Map<string, number[]>()]
  for (const { a, b, conflict } of conflictMap(rows)) {
    const into = conflict.kind === 'identical' ? identical : clashes(conflict) ? clashing : null
    for (const [one, other] of into ? [[a, b], [b, a]] as const : []) into?.set(one, [...(into.get(one) ?? []), numbers.get(other) ?? 0])
  }
  return { identical, clashing }
}

/** All amendments to the current version in document order (the compendium, DR-am), as far as this reader may see them. */
export const compendiumOf = async (prisma: PrismaClient, actor: Actor | null, slug: string, lang: Lang): Promise<Result<Compendium>> => {
  const found = await tabledAt(prisma, actor, slug, lang)
  if (!found.ok) return found
  const { process: { rights, editionId }, versionId, code, published, ownOnly, texts, text, rows, withdrawn, names, prepared, recommendationOn, groupsOf } = found.value
  const printed = [...rows, ...withdrawn].sort((a, b) => a.number - b.number)
  const members = [...new Set(printed.filter(({ source }) => source === 'member' || source === 'joint').flatMap(({ sponsorId, coSponsors }) => [sponsorId, ...coSponsors]))]
  const { identical, clashing } = relations(rows)
  const subs = rights.inTheSitting ? await subAmendmentsTo(prisma, { versionId }) : []
  const shown = { texts, lang, names, order: votingOrderOf((await editionOf(prisma, editionId)).rules) }
  return ok({
    versionId, code, published, ownOnly,
    header: headerSentence(members.map((id) => ({ name: names.of(id), article: names.lookup(id)?.article.fr ?? '' })), lang),
    targets: compendium(text, printed, lang),
    rows: Object.fromEntries(printed.map((row): [string, CompendiumRow] => {
      const { id, number, sponsorId, coSponsors, lang: own, reason, enteredAs, decision, op } = row
      return [id, {
        id, number, sponsorId, coSponsors, lang: own, reason, enteredAs, decision,
        sponsor: names.sponsors(row),
        groups: groupsOf(row),
        original: own === lang ? null : asProposed(op, texts[own], own),
        recommendation: recommendationOn(row),
        ruling: rights.desk ? prepared?.rulings[id] ?? null : null,
        identical: identical.get(id) ?? [],
        clashing: clashing.get(id) ?? [],
        subAmendments: standingSubs(row, subs, shown),
      }]
    })),
    sponsors: [...new Set(printed.flatMap(({ sponsorId, coSponsors }) => [sponsorId, ...coSponsors]))].map((id) => ({ id, name: names.of(id) })).sort((a, b) => a.name.localeCompare(b.name, lang)),
    places: placesOf(text, lang),
    translated: texts[lang] !== undefined,
    asked: await asked(prisma, found.value),
    waiting: await waitingOn(prisma, found.value, lang),
  })
}

export const placesOf = (text: ResolutionText, lang: Lang): { id: string; words: string }[] =>
  linesOf(text, lang).filter(({ depth }) => depth === 0).map(({ id, number, opener, body }) => ({ id, words: `${number} ${opener || `${body.slice(0, 30)}…`}` }))
