import type { Instant } from '#domain/instant.ts'
import type { Lang, Wording } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { codeInAddress } from '#domain/process/codes.ts'
import { blocksOf, TITLE, OPENING_LINE } from '#domain/provenance/blocks.ts'
import { changedBy, compare, type Compared } from '#domain/provenance/compare.ts'
import { readMoment } from '#domain/provenance/moment.ts'
import { linesOf, longLabel, type Line, labelsOf } from '#domain/resolution/labels.ts'
import type { Prose, ResolutionText } from '#domain/resolution/text.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { readProse, readResolution, type RoomText } from '../rooms/lifecycle.ts'
import { circulatedFrom, namedMoments, textAsked, type Asked, type Text } from './history.ts'

/** A moment as it is shown: its name or code, else when. */
export type MomentShown = { readonly address: string; readonly is: 'now' | 'place' | 'named' | 'version'; readonly name: string | null; readonly at: Instant | null }
type At = MomentShown & { readonly seq: number | null; readonly text: RoomText }

const textAt = async (prisma: PrismaClient, { name, form }: Text, seq?: number): Promise<RoomText> =>
  (await (form === 'draft' ? readResolution : readProse)(prisma, name, seq))?.text ?? { blocks: [] }

/** The text at a moment. What was circulated is read as it was circulated, not from the log. */
export const momentAt = async (prisma: PrismaClient, text: Text, address: string): Promise<Result<At>> => {
  const unknown = refuse({ code: 'unknown', what: 'moment', id: address })
  const moment = readMoment(address)
  switch (moment?.is) {
    case 'now': return ok({ address, is: 'now', name: null, at: null, seq: null, text: await textAt(prisma, text) })
    case 'place': {
      const row = await prisma.roomUpdate.findUnique({ where: { room_seq: { room: text.name, seq: moment.seq } }, select: { at: true } })
      if (!row && moment.seq !== 0) return unknown
      return ok({ address, is: 'place', name: null, at: row?.at.toISOString() ?? null, seq: moment.seq, text: await textAt(prisma, text, moment.seq) })
    }
    case 'named': {
      const named = (await namedMoments(prisma, text)).find(({ id }) => id === moment.id)
      return named ? ok({ address, is: 'named', name: named.name, at: named.at, seq: named.seq, text: await textAt(prisma, text, named.seq) }) : unknown
    }
    case 'version': {
      const version = (await circulatedFrom(prisma, text)).find(({ code }) => codeInAddress(code) === moment.address)
      const row = version && await prisma.version.findUnique({ where: { id: version.versionId }, select: { texts: true, memorandum: true } })
      const wording = (text.form === 'draft' ? row?.texts : row?.memorandum) as Wording<ResolutionText | Prose> | null | undefined
      const circulated = wording?.[text.lang]
      return version && circulated ? ok({ address, is: 'version', name: version.code, at: version.at, seq: version.seq, text: circulated }) : unknown
    }
    default: return unknown
  }
}

/** A row of the comparison, ready to be set. */
export type ComparedRow = Compared & {
  readonly number: string
  /** "operative paragraph 2"; empty in prose */
  readonly label: string
  readonly depth: number
  readonly style: 'title' | 'opening' | 'paragraph' | 'heading' | 'prose'
  /** how many units of the later wording are the italic opener */
  readonly opener: number
  /** what is printed after the words and is none of them */
  readonly punctuation: string
}
export type Comparison = {
  readonly form: Text['form']
  readonly lang: Lang
  readonly sourceLang: Lang
  readonly from: MomentShown
  readonly to: MomentShown
  readonly rows: readonly ComparedRow[]
  readonly sum: ReturnType<typeof changedBy>
  /** the paragraphs of the earlier text can be brought back into today's */
  readonly mayRestore: boolean
  readonly moments: readonly MomentShown[]
}

type Dress = Pick<ComparedRow, 'number' | 'label' | 'depth' | 'style' | 'opener' | 'punctuation'>

const dressOf = (text: RoomText, lang: Lang): ((id: string) => Dress | undefined) => {
  if ('blocks' in text) {
    const blocks = new Map(text.blocks.map(({ id, kind }) => [id, { number: '', label: '', depth: 0, style: kind, opener: 0, punctuation: '' } satisfies Dress]))
    return (id) => blocks.get(id)
  }
  const lines = new Map<string, Line>(linesOf(text, lang).map((line) => [line.id, line]))
  const labels = labelsOf(text)
  return (id) => {
    if (id === TITLE || id === OPENING_LINE) return { number: '', label: '', depth: 0, opener: 0, ...(id === TITLE ? { style: 'title', punctuation: '' } : { style: 'opening', punctuation: ',' }) }
    const line = lines.get(id)
    const label = labels.get(id)
    return line && label && { number: line.number, label: longLabel(label, lang), depth: line.depth, style: 'paragraph', opener: line.opener.length, punctuation: line.punctuation }
  }
}

const shown = ({ address, is, name, at }: At): MomentShown => ({ address, is, name, at })

const BEGINNING: MomentShown = { address: 's1', is: 'place', name: null, at: null }
const newestFirst = (a: MomentShown, b: MomentShown): number => ((a.at ?? '') < (b.at ?? '') ? 1 : -1)

/**
 * Two moments of a text beside each other, word by word. `from` null: the newest moment that has a name or was circulated, else the
 * beginning, which is what people compare today's text with.
 */
export const comparisonOf = async (prisma: PrismaClient, actor: Actor | null, asked: Asked & { readonly from: string | null; readonly to: string }): Promise<Result<Comparison>> => {
  const found = await textAsked(prisma, actor, asked)
  if (!found.ok) return found
  const text = found.value
  const named = (await namedMoments(prisma, text)).map(({ id, name, at }): MomentShown => ({ address: `n-${id}`, is: 'named', name, at }))
  const versions = (await circulatedFrom(prisma, text)).map(({ code, at }): MomentShown => ({ address: `v-${codeInAddress(code)}`, is: 'version', name: code, at }))
  const marked = [...named, ...versions].sort(newestFirst)
  const [from, to] = [await momentAt(prisma, text, asked.from ?? marked[0]?.address ?? BEGINNING.address), await momentAt(prisma, text, asked.to)]
  if (!from.ok) return from
  if (!to.ok) return to
  const [before, after] = [dressOf(from.value.text, text.lang), dressOf(to.value.text, text.lang)]
  // an empty paragraph that came or went has changed nothing to be read
  const rows = compare(blocksOf(from.value.text), blocksOf(to.value.text)).filter(({ is, marks }) => is === 'kept' || marks.length > 0)
  const plain: Dress = { number: '', label: '', depth: 0, style: text.form === 'draft' ? 'paragraph' : 'prose', opener: 0, punctuation: '' }
  const others = [from.value, to.value].map(shown).filter(({ is }) => is === 'place')
  return ok({
    form: text.form, lang: text.lang, sourceLang: text.process.sourceLang, mayRestore: text.mayRestore,
    from: shown(from.value), to: shown(to.value),
    rows: rows.map((row) => ({ ...row, ...((row.is === 'deleted' || row.is === 'left' ? before(row.id) : after(row.id)) ?? plain) })),
    sum: changedBy(rows),
    moments: [{ address: 'now', is: 'now', name: null, at: null }, ...[...marked, ...others].sort(newestFirst), BEGINNING],
  })
}
