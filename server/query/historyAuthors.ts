import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { TITLE, OPENING_LINE } from '#domain/provenance/blocks.ts'
import { perMille, phrasesOf, wordsByHand, type Phrase } from '#domain/provenance/phrases.ts'
import type { Hand } from '#domain/provenance/runs.ts'
import { linesOf } from '#domain/resolution/labels.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { pastAtHand, type Past } from '../rooms/past.ts'
import { textAsked, type Asked } from './history.ts'
import { momentAt, type MomentShown } from './historyCompare.ts'
import { peopleBehind, type Who } from './historyPeople.ts'

export type AuthoredLine = {
  readonly id: string
  readonly number: string
  readonly depth: number
  readonly style: 'title' | 'opening' | 'paragraph' | 'heading' | 'prose'
  readonly opener: number
  readonly punctuation: string
  readonly phrases: readonly Phrase[]
}
/** One person's part of a text; `perMille` of all add up to 1,000. */
export type Share = { readonly hand: Hand; readonly who: Who; readonly words: number; readonly perMille: number }
export type MemberShare = { readonly member: { readonly id: string; readonly name: string } | null; readonly words: number; readonly perMille: number }
export type Authors = {
  readonly form: Asked['form']
  readonly lang: Lang
  readonly at: MomentShown
  readonly lines: readonly AuthoredLine[]
  /** those with words in the text, largest part first */
  readonly shares: readonly Share[]
  readonly members: readonly MemberShare[]
  readonly words: number
}

/** Who wrote which words of a text as it stands, or as it stood at a moment. */
export const authorsOf = async (prisma: PrismaClient, actor: Actor | null, asked: Asked & { readonly at: string }, lang: Lang): Promise<Result<Authors>> => {
  const found = await textAsked(prisma, actor, asked)
  if (!found.ok) return found
  const text = found.value
  const moment = await momentAt(prisma, text, asked.at)
  if (!moment.ok) return moment
  const past = await pastAtHand(prisma, text.name, moment.value.seq ?? undefined)
  if (past && 'of' in past) return refuse({ code: 'history-being-read', room: text.name, ...past })
  const written = past?.authorship.blocks ?? []
  const amounts = [...wordsByHand(written)].sort((a, b) => b[1] - a[1])
  const parts = perMille(amounts.map(([, words]) => words))
  const who = await peopleBehind(prisma, text.process, [...amounts.map(([hand]) => hand), ...written.flatMap(({ runs }) => runs.map(({ by }) => by))], lang)
  const shares = amounts.map(([hand, words], i): Share => ({ hand, who: who(hand), words, perMille: parts[i] ?? 0 }))
  const { address, is, name, at } = moment.value
  return ok({
    form: text.form, lang: text.lang, at: { address, is, name, at }, shares, members: byMember(shares),
    words: Math.round(amounts.reduce((sum, [, words]) => sum + words, 0)),
    lines: past ? dressed(past, text.lang) : [],
  })
}

const dressed = ({ text, authorship }: Past, lang: Lang): readonly AuthoredLine[] => {
  const lines = new Map('paragraphs' in text ? linesOf(text, lang).map((line) => [line.id, line]) : [])
  const kinds = new Map('blocks' in text ? text.blocks.map(({ id, kind }) => [id, kind]) : [])
  return authorship.blocks.map((block) => {
    const line = lines.get(block.id)
    const style = block.id === TITLE ? 'title' : block.id === OPENING_LINE ? 'opening' : kinds.get(block.id) ?? 'paragraph'
    return {
      id: block.id, style, phrases: phrasesOf(block),
      number: line?.number ?? '', depth: line?.depth ?? 0, opener: line?.opener.length ?? 0, punctuation: style === 'opening' ? ',' : line?.punctuation ?? '',
    }
  })
}

/** The people of a Member together; those who write for none, and the server, are one row. */
const byMember = (shares: readonly Share[]): readonly MemberShare[] => {
  const rows = new Map<string, MemberShare>()
  for (const { who, words, perMille: part } of shares) {
    const member = who.is === 'person' ? who.member : null
    const row = rows.get(member?.id ?? '') ?? { member, words: 0, perMille: 0 }
    rows.set(member?.id ?? '', { member, words: row.words + words, perMille: row.perMille + part })
  }
  return [...rows.values()].sort((a, b) => b.words - a.words)
}
