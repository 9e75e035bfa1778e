import { apply } from '#domain/amendment/apply.ts'
import type { DerivedAmendment } from '#domain/amendment/diff.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import { printed, printedSub } from '#domain/amendment/wording.ts'
import type { Lang } from '#domain/languages.ts'
import { roomName } from '#domain/permission/rooms.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import type { DerivedSub } from '#domain/sitting/state.ts'
import { enteredAmendments, withWords } from '#domain/submissions/entered.ts'
import { proposedIn, subProposedIn } from '#domain/submissions/workspace.ts'
import type { CommandOf } from '#domain/commands.ts'
import type { Derived } from '#domain/submissions/state.ts'
import { hashOf, newId } from '#server/ids.ts'
import { Recent } from '#server/recent.ts'
import { placeOf, readWorkspace, readWorkspaceAt } from '#server/rooms/lifecycle.ts'
import { versionTexts } from './sittingText.ts'
import type { Tx } from './store.ts'

const ready = ({ key, op }: DerivedAmendment, base: ResolutionText, lang: Lang, reason: string): Derived =>
  ({ key, op, reason, seen: hashOf(op), fullText: printed(op, base, lang) })

/** By room and place in its log: a delegation looks at what it will submit, then submits it, often one by one. */
const known = new Recent<Derived[]>(200)

/** What a sponsor's workspace differs by from its version, in document order, with the reasons written beside. */
export const derivedFromWorkspace = async (tx: Tx, versionId: string, sponsorId: string, lang: Lang): Promise<Derived[]> => {
  const base = (await versionTexts(tx, versionId))[lang]
  const place = await placeOf(tx, roomName({ kind: 'workspace', versionId, sponsorId, lang }))
  if (!base || !place) return []
  const key = `${place.name}@${place.seq}`
  const kept = known.get(key)
  if (kept) return kept
  const { text: { text, reasons } } = await readWorkspaceAt(tx, place)
  return known.set(key, proposedIn(base, text, lang).map((derived) => ready(derived, base, lang, reasons[derived.key] ?? '')))
}

/** What a Member's words, or else its copy of the text with the amendment, make of it: sub-amendments, in document order. */
export const subDerivedFrom = async (tx: Tx, { versionId, amendmentId, memberId: sponsorId, wording, lang: copyIn }: CommandOf<'ProposeSubAmendment'>): Promise<DerivedSub[]> => {
  const amendment = await tx.amendment.findFirst({ where: { id: amendmentId, versionId }, select: { op: true, lang: true, number: true } })
  const lang = wording ? amendment?.lang as Lang | undefined : copyIn ?? amendment?.lang as Lang | undefined
  const base = lang && (await versionTexts(tx, versionId))[lang]
  if (!amendment || !lang || !base) return []
  const op = amendment.op as Operation
  const applied = apply(op, base, lang)
  const copy = wording ? null : (await readWorkspace(tx, roomName({ kind: 'workspace', versionId, sponsorId, amendmentId, lang })))?.text
  const wanted = wording ? withWords(base, op, wording, lang) : copy?.text
  if (!applied.ok || !wanted) return []
  return subProposedIn(op, base, wanted, lang).map(({ isInside, ...derived }) => ({
    ...ready(derived, applied.value.text, lang, copy?.reasons[derived.key] ?? ''), fullText: printedSub(derived.op, amendment.number, applied.value.text, lang), lang, isInside,
  }))
}

/** What the secretariat or the desk typed for a sponsor. */
export const derivedFromEntry = async (tx: Tx, { versionId, lang, reason, ...entry }: CommandOf<'EnterAmendment'>): Promise<Derived[]> => {
  const base = (await versionTexts(tx, versionId))[lang]
  return base ? enteredAmendments(base, entry, lang, newId).map((derived) => ready(derived, base, lang, reason)) : []
}
