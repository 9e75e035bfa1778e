import { compendium, type CompendiumEntry, type CompendiumTarget } from '#domain/amendment/compendium.ts'
import { baseOf } from '#domain/amendment/places.ts'
import { printedLines } from '#domain/amendment/printed.ts'
import { headerSentence, instruction } from '#domain/amendment/wording.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import type { Lang, Wording } from '#domain/languages.ts'
import { isCoRapporteur, isDesk } from '#domain/permission/policy.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { linesOf } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { amendmentsWhere, sponsoredBy, type AmendmentRow } from './amendments.ts'
import { namesIn } from './names.ts'
import { processAt } from './processAt.ts'

/** An amendment without what a page does not show; `original`: as proposed, where this language awaits its translation. */
export type CompendiumRow = Omit<AmendmentRow, 'op' | 'fullText' | 'key' | 'seen'> & {
  readonly sponsor: string
  readonly original: Pick<CompendiumEntry, 'instruction' | 'lines'> | null
}
export type Compendium = {
  readonly versionId: string
  readonly code: string
  /** its own printed code, once public; null while only the desk, the co-Rapporteurs and each sponsor see it */
  readonly published: string | null
  /** true: this reader sees their own amendments only */
  readonly ownOnly: boolean
  readonly title: string
  readonly header: string
  readonly targets: readonly CompendiumTarget[]
  readonly rows: Readonly<Record<string, CompendiumRow>>
  readonly sponsors: readonly { readonly id: string; readonly name: string }[]
  /** the places of the text, for the filter */
  readonly places: readonly { readonly id: string; readonly words: string }[]
  /** false: the version has no text in this language yet, and is shown in the other */
  readonly translated: boolean
}

/** An amendment in the language it was proposed in. */
const asProposed = (op: Operation, text: ResolutionText | undefined, lang: Lang): CompendiumRow['original'] => {
  const base = text && baseOf(text)
  return base ? { instruction: instruction(op, base, lang), lines: printedLines(op, base, lang) } : null
}

/**
 * All amendments to the current version in document order (the compendium, DR-am). Public once published; before, the desk
 * and the co-Rapporteurs see all, and a sponsor its own (model.md, "Who sees what").
 */
export const compendiumOf = async (prisma: PrismaClient, actor: Actor | null, slug: string, lang: Lang): Promise<Result<Compendium>> => {
  const process = await processAt(prisma, actor, slug)
  if (!process.ok) return process
  const { id: processId, subject, rights, has } = process.value
  const version = await prisma.version.findFirst({
    where: { processId }, orderBy: { ordinal: 'desc' }, select: { id: true, code: true, compendium: true, texts: true },
  })
  if (!version) return refuse({ code: 'unknown', what: 'version', id: slug })
  const { id: versionId, code, compendium: published } = version
  const seesAll = published !== null || isDesk(actor, subject) || isCoRapporteur(actor, subject)
  if (!seesAll && !rights.sponsors.length) return actor ? refuse({ code: 'not-allowed', needs: 'co-rapporteur' }) : refuse({ code: 'not-signed-in' })

  // live for those in the sitting; the public learns what was decided from the adopted text
  const seesDecisions = rights.inTheSitting || has('assembly-adopted')
  const texts = version.texts as Wording<ResolutionText>
  const text = texts[lang] ?? texts.en ?? texts.fr
  if (!text) throw new Error(`version ${versionId} without a text`)
  const all = await amendmentsWhere(prisma, { versionId, ...(seesAll ? {} : sponsoredBy(rights.sponsors)) })
  const names = await namesIn(prisma, lang)
  // a withdrawn or replaced amendment stays in the record of its sponsor, not in what the committee examines
  const standing = all.filter(({ withdrawnAt }) => withdrawnAt === null)
  const members = [...new Set(standing.filter(({ source }) => source === 'member' || source === 'joint').flatMap(({ sponsorId, coSponsors }) => [sponsorId, ...coSponsors]))]
  return ok({
    versionId, code, published,
    ownOnly: !seesAll,
    title: text.title,
    header: headerSentence(members.map((id) => ({ name: names.of(id), article: names.lookup(id)?.article.fr ?? '' })), lang),
    targets: compendium(text, standing, lang),
    rows: Object.fromEntries(standing.map(({ op, fullText: _text, key: _key, seen: _seen, ...row }) => (
      [row.id, { ...row, decision: seesDecisions ? row.decision : null, sponsor: names.sponsors(row), original: row.lang === lang ? null : asProposed(op, texts[row.lang], row.lang) }]))),
    sponsors: [...new Set(standing.flatMap(({ sponsorId, coSponsors }) => [sponsorId, ...coSponsors]))].map((id) => ({ id, name: names.of(id) })).sort((a, b) => a.name.localeCompare(b.name, lang)),
    places: linesOf(text, lang).filter(({ depth }) => depth === 0).map(({ id, number, opener, body }) => ({ id, words: `${number} ${opener || `${body.slice(0, 30)}…`}` })),
    translated: texts[lang] !== undefined,
  })
}
