import type { Wording } from '#domain/languages.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { Recent } from '#server/recent.ts'
import type { Tx } from './store.ts'

type Circulated = { readonly processId: string; readonly texts: Wording<ResolutionText> }

/** A version never changes: around a deadline every delegation asks for the same one. */
const known = new Recent<Circulated>(8)

/** Whose a version is, and its texts; null when there is none. */
export const circulated = async (tx: Tx, versionId: string): Promise<Circulated | null> => {
  const kept = known.get(versionId)
  if (kept) return kept
  const row = await tx.version.findUnique({ where: { id: versionId }, select: { processId: true, texts: true } })
  if (!row) return null
  return known.set(versionId, { processId: row.processId, texts: row.texts as Wording<ResolutionText> })
}
