import type { Instant } from '#domain/instant.ts'
import { LANGS, type Lang, type Wording } from '#domain/languages.ts'
import { inOrder } from '#domain/membership/names.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { codeInAddress, memorandumCode } from '#domain/process/codes.ts'
import { labelsOf, linesOf, shortLabel } from '#domain/resolution/labels.ts'
import { excerpt, folded, holds, wordsAsked } from '#domain/search.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { register } from './names.ts'
import { processSummaries, type ProcessSummary } from './processSummary.ts'
import { publicTexts } from './publicText.ts'
import { tabledAt } from './tabled.ts'

/** Something found, and the address at which it is read; `title`: of its resolution. */
export type Hit =
  | { readonly is: 'document'; readonly to: string; readonly code: string; readonly what: 'draft' | 'memorandum' | 'compendium' | 'adopted'; readonly title: string }
  | { readonly is: 'amendment'; readonly to: string; readonly number: number; readonly sponsor: string; readonly title: string }
  | { readonly is: 'resolution'; readonly to: string; readonly title: string; readonly titleLang: Lang; readonly assembly: number }
  | { readonly is: 'member'; readonly to: string; readonly name: string }
  | { readonly is: 'paragraph'; readonly to: string; readonly label: string; readonly words: string; readonly lang: Lang; readonly title: string }
/** Those of one kind, the first few; `more`: there are others. */
export type Hits = { readonly is: Hit['is']; readonly hits: readonly Hit[]; readonly more: boolean }

const MOST: Readonly<Record<Hit['is'], number>> = { document: 4, amendment: 4, resolution: 6, member: 4, paragraph: 8 }

const shown = (is: Hit['is'], found: readonly Hit[]): readonly Hits[] => (found.length ? [{ is, hits: found.slice(0, MOST[is]), more: found.length > MOST[is] }] : [])

/** "37", "No. 37", "n° 37", "amendment 37". */
const numberAsked = (query: string): number | null => Number(/^(?:no?[.°º]? ?|amende?ment )?(\d{1,4})$/.exec(folded(query.trim()))?.[1] ?? 0) || null

const documentsOf = ({ slug, title, versions, resolutionCode }: ProcessSummary, lang: Lang): readonly Extract<Hit, { is: 'document' }>[] => {
  const at = `/resolutions/${slug}`
  const document = (what: Extract<Hit, { is: 'document' }>['what'], code: string | null, to: string) => (code === null ? [] : [{ is: 'document' as const, to, code, what, title: title[lang] }])
  return [
    ...document('adopted', resolutionCode, at),
    ...versions.toReversed().flatMap(({ id, code, compendium }) => [
      ...document('draft', code, `${at}/versions/${codeInAddress(code)}`),
      ...document('memorandum', memorandumCode(code), `${at}/versions/${codeInAddress(code)}`),
      // the page of the compendium is that of the version before the committee
      ...(id === versions.at(-1)?.id ? document('compendium', compendium, `${at}/compendium`) : []),
    ]),
  ]
}

/** Amendments by number in the compendium of each text, so far as its page would show them to this reader; those of the newest texts first. */
const amendmentsNumbered = async (prisma: PrismaClient, actor: Actor | null, number: number, lang: Lang, all: readonly ProcessSummary[]): Promise<readonly Hit[]> => {
  const rows = await prisma.amendment.findMany({ where: { number, withdrawnAt: null }, select: { processId: true } })
  const hits: Hit[] = []
  for (const { id, slug, title } of all) {
    if (hits.length > MOST.amendment) break
    if (!rows.some(({ processId }) => processId === id)) continue
    const tabled = await tabledAt(prisma, actor, slug, lang)
    const row = tabled.ok && tabled.value.rows.find((one) => one.number === number)
    if (row) hits.push({ is: 'amendment', to: `/resolutions/${slug}/compendium#no-${number}`, number, sponsor: tabled.value.names.sponsors(row), title: title[lang] })
  }
  return hits
}

/** Paragraphs in the reader's language, and in the other where only that has the words. */
const paragraphsIn = (texts: Wording<ResolutionText>, slug: string, title: string, words: readonly string[], lang: Lang): readonly Hit[] => {
  const seen = new Set<string>()
  return [lang, ...LANGS.filter((other) => other !== lang)].flatMap((each) => {
    const text = texts[each]
    if (!text) return []
    const labels = labelsOf(text)
    return linesOf(text, each).flatMap(({ id, opener, body, punctuation }): Hit[] => {
      const [line, label] = [opener + body + punctuation, labels.get(id)]
      if (!label || seen.has(id) || !holds(line, words)) return []
      seen.add(id)
      return [{ is: 'paragraph', to: `/resolutions/${slug}${each === lang ? '' : `?text=${each}`}#${id}`, label: shortLabel(label, lang), words: excerpt(line, words), lang: each, title }]
    })
  })
}

/**
 * What a reader may open that holds every word asked for: documents by code, amendments by number, resolutions by title, Members by name, paragraphs by
 * their words. Each kind is what the query of its page answers this reader, so that a search shows nothing that a page would not.
 */
export const search = async (prisma: PrismaClient, actor: Actor | null, query: string, now: Instant, lang: Lang): Promise<readonly Hits[]> => {
  const words = wordsAsked(query)
  if (!words.length) return []
  const all = await processSummaries(prisma, actor, now)
  const number = numberAsked(query)
  const amendments = number === null ? [] : await amendmentsNumbered(prisma, actor, number, lang, all)
  const titles = all.flatMap(({ slug, title, assembly }): Hit[] => {
    const titleLang = [lang, ...LANGS].find((each) => holds(title[each], words))
    return titleLang ? [{ is: 'resolution', to: `/resolutions/${slug}`, title: title[titleLang], titleLang, assembly: assembly.number }] : []
  })
  const known = await register(prisma)
  const members = [...known.values()].filter(({ name }) => LANGS.some((each) => holds(name[each], words)))
  const texts = new Map((await publicTexts(prisma, actor)).map((text) => [text.slug, text.texts]))
  return [
    ...shown('document', all.flatMap((process) => documentsOf(process, lang)).filter(({ code }) => holds(code, words))),
    ...shown('amendment', amendments),
    ...shown('resolution', titles),
    ...shown('member', inOrder(members.map(({ id }) => id), lang, (id) => known.get(id)).map((id): Hit => ({ is: 'member', to: `/members/${id}`, name: known.get(id)?.name[lang] ?? id }))),
    ...shown('paragraph', all.flatMap(({ slug, title }) => paragraphsIn(texts.get(slug) ?? {}, slug, title[lang], words, lang))),
  ]
}
