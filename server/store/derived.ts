import type { DerivedAmendment } from '#domain/amendment/diff.ts'
import { printed } from '#domain/amendment/wording.ts'
import type { Lang } from '#domain/languages.ts'
import { roomName } from '#domain/permission/rooms.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { enteredAmendments } from '#domain/submissions/entered.ts'
import { proposedIn } from '#domain/submissions/workspace.ts'
import type { CommandOf } from '#domain/commands.ts'
import type { Derived } from '#domain/submissions/state.ts'
import { hashOf, newId } from '#server/ids.ts'
import { readWorkspace } from '#server/rooms/lifecycle.ts'
import { versionTexts } from './sittingText.ts'
import type { Tx } from './store.ts'

const ready = ({ key, op }: DerivedAmendment, base: ResolutionText, lang: Lang, reason: string): Derived =>
  ({ key, op, reason, seen: hashOf(op), fullText: printed(op, base, lang) })

/** What a sponsor's workspace differs by from its version, in document order, with the reasons written beside. */
export const derivedFromWorkspace = async (tx: Tx, versionId: string, sponsorId: string, lang: Lang): Promise<Derived[]> => {
  const base = (await versionTexts(tx, versionId))[lang]
  const name = roomName({ kind: 'workspace', versionId, sponsorId, lang })
  const workspace = (await readWorkspace(tx, name))?.text
  if (!base || !workspace) return []
  return proposedIn(base, workspace.text, lang).map((derived) => ready(derived, base, lang, workspace.reasons[derived.key] ?? ''))
}

/** What the secretariat or the desk typed for a sponsor. */
export const derivedFromEntry = async (tx: Tx, { versionId, lang, reason, ...entry }: CommandOf<'EnterAmendment'>): Promise<Derived[]> => {
  const base = (await versionTexts(tx, versionId))[lang]
  return base ? enteredAmendments(base, entry, lang, newId).map((derived) => ready(derived, base, lang, reason)) : []
}
