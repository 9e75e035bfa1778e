import { consolidate } from '#domain/amendment/consolidate.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import { LANGS, type Lang, type Wording } from '#domain/languages.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import type { Tabled } from '#domain/sitting/state.ts'
import type { Tx } from './store.ts'
import { circulated } from './versions.ts'

/** A circulated version's text by language. */
export const versionTexts = async (tx: Tx, versionId: string): Promise<Wording<ResolutionText>> => {
  const version = await circulated(tx, versionId)
  if (!version) throw new Error(`no version ${versionId}`)
  return version.texts
}

/** The amendments to a version as the rules of the sitting see them, by number. */
export const tabledOf = async (tx: Tx, versionId: string): Promise<(Tabled & { lang: Lang })[]> => {
  const rows = await tx.amendment.findMany({
    where: { versionId }, orderBy: { number: 'asc' }, select: { id: true, number: true, op: true, lang: true, withdrawnAt: true },
  })
  return rows.map(({ id, number, op, lang, withdrawnAt }) => ({ id, number, op: op as Operation, lang: lang as Lang, withdrawn: withdrawnAt !== null }))
}

/** The text as it stands: the circulated version with every standing decision, in the order decided. Never edited, always computed. */
export const sittingTexts = async (tx: Tx, versionId: string): Promise<Wording<ResolutionText>> => {
  const base = await versionTexts(tx, versionId)
  const decisions = await tx.decision.findMany({
    where: { amendment: { versionId }, reopenedAt: null }, orderBy: { ordinal: 'asc' }, select: { amendmentId: true, op: true },
  })
  const entered = decisions.flatMap(({ amendmentId: id, op }) => (op ? [{ id, op: op as Operation }] : []))
  const texts: Wording<ResolutionText> = {}
  for (const lang of LANGS) {
    const text = base[lang]
    if (text) texts[lang] = consolidate(text, entered, lang, 'order-given').text
  }
  return texts
}
