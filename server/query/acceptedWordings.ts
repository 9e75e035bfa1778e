import { apply } from '#domain/amendment/apply.ts'
import { sameEffect } from '#domain/amendment/identical.ts'
import { baseOf } from '#domain/amendment/places.ts'
import { printedLines, type PrintedLine } from '#domain/amendment/printed.ts'
import { withoutWords } from '#domain/amendment/translation.ts'
import { treeOf } from '#domain/amendment/tree.ts'
import { heading, instruction } from '#domain/amendment/wording.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import type { AmendmentId, ProcessId, VersionId } from '#domain/ids.ts'
import { LANGS, type Lang, type Wording } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { Sitting } from '#domain/sitting/state.ts'
import { toTranslate } from '#domain/sitting/translate.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { stateOf } from '../store/store.ts'
import { namesIn } from './names.ts'
import { processAt } from './processAt.ts'

/** An accepted amendment whose words were decided in one language. */
export type AcceptedWording = {
  readonly id: AmendmentId
  readonly number: number
  readonly sponsor: string
  /** its place, as the compendium heads it; '' for the title */
  readonly heading: string
  /** as decided, marked against the circulated text */
  readonly from: Lang
  readonly decided: { readonly instruction: string; readonly lines: readonly PrintedLine[] }
  readonly to: Lang
  /** what each place reads in the other language: as circulated, until it is entered with this amendment; '' where nothing stands yet */
  readonly places: readonly { readonly at: string; readonly words: string }[]
  readonly isEntered: boolean
}
export type AcceptedWordings = { readonly processId: ProcessId; readonly versionId: VersionId; readonly wordings: readonly AcceptedWording[] }

const wordsAt = (text: ResolutionText, at: string): string => (at === 'title' ? text.title : treeOf(text).entries.get(at)?.text ?? '')

/** The accepted wordings of the current version that exist, or were decided, in one language only: for the secretariat, that translates them. */
export const acceptedWordings = async (prisma: PrismaClient, actor: Actor | null, slug: string, lang: Lang): Promise<Result<AcceptedWordings>> => {
  const found = await processAt(prisma, actor, slug)
  if (!found.ok) return found
  const { id: processId, rights } = found.value
  if (!rights.secretariat) return actor ? refuse({ code: 'not-allowed', needs: 'secretariat' }) : refuse({ code: 'not-signed-in' })
  const version = await prisma.version.findFirst({ where: { processId }, orderBy: { ordinal: 'desc' }, select: { id: true, texts: true } })
  if (!version) return refuse({ code: 'unknown', what: 'version', id: slug })
  const { id: versionId } = version
  const texts = version.texts as Wording<ResolutionText>
  const sitting = await stateOf<Sitting>(prisma, 'sitting', versionId)
  const rows = new Map((await prisma.amendment.findMany({ where: { versionId }, select: { id: true, number: true, lang: true, sponsorId: true, coSponsors: true, spokenBy: true } })).map((row) => [row.id, row]))
  const names = await namesIn(prisma, lang)

  const told: Operation[] = []
  const wordings = LANGS.flatMap((to) => (sitting?.decided ?? []).flatMap((decision): AcceptedWording[] => {
    const { op, amendmentId: id, translatedInto } = decision
    const [text, row] = [texts[to], rows.get(id)]
    const places = toTranslate(decision, to)
    if (!op || !text || !row || places.length === 0) return []
    const bare = withoutWords(op, to)
    // one entry for amendments of the same effect: they are translated together
    if (told.some((other) => sameEffect(other, bare))) return []
    told.push(bare)
    const from = row.lang as Lang
    const base = baseOf(texts[from] ?? text)
    const isEntered = translatedInto === to
    const read = isEntered ? apply(op, text, to) : null
    const reads = read?.ok ? read.value.text : text
    return [{
      id, number: row.number, sponsor: names.sponsors(row), heading: heading(bare, baseOf(texts[lang] ?? text), lang), from, to, isEntered,
      decided: { instruction: instruction(bare, base, from), lines: printedLines(bare, base, from) },
      places: places.map((at) => ({ at, words: wordsAt(reads, at) })),
    }]
  }))
  return ok({ processId, versionId, wordings: wordings.sort((a, b) => Number(a.isEntered) - Number(b.isEntered) || a.number - b.number) })
}
