import type { Wording } from '#domain/languages.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import type { Tx } from './store.ts'

type Circulated = { readonly processId: string; readonly texts: Wording<ResolutionText> }

/** A version never changes: around a deadline every delegation asks for the same one, so the last few stay in memory. */
const MOST = 8
const known = new Map<string, Circulated>()

/** Whose a version is, and its texts; null when there is none. */
export const circulated = async (tx: Tx, versionId: string): Promise<Circulated | null> => {
  const kept = known.get(versionId)
  if (kept) return kept
  const row = await tx.version.findUnique({ where: { id: versionId }, select: { processId: true, texts: true } })
  if (!row) return null
  const version = { processId: row.processId, texts: row.texts as Wording<ResolutionText> }
  known.set(versionId, version)
  const [oldest] = known.keys()
  if (known.size > MOST && oldest !== undefined) known.delete(oldest)
  return version
}
