import type { Counts, DecidingBody, DecisionMode, Disposition } from '#domain/amendment/disposition.ts'
import { worded } from '#domain/amendment/fits.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import type { VotingOrder } from '#domain/amendment/order.ts'
import { baseOf } from '#domain/amendment/places.ts'
import { printedLines, type PrintedLine } from '#domain/amendment/printed.ts'
import { asApplied, subVotingOrder } from '#domain/amendment/subAmendment.ts'
import { instruction, subHeading } from '#domain/amendment/wording.ts'
import type { AmendmentId, MemberId, VersionId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import { LANGS, type Lang, type Wording } from '#domain/languages.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { acceptedOf, fateOfSub, type SubFate } from '#domain/sitting/subAmendments.ts'
import type { SubDisposition } from '#domain/sitting/state.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { AmendmentRow } from './amendments.ts'
import type { Names } from './names.ts'

type Decision = {
  readonly disposition: SubDisposition; readonly body: DecidingBody; readonly mode: DecisionMode; readonly counts: Omit<Counts, 'rollCall'> | null
  readonly objections: number; readonly reason: string; readonly sittingId: string; readonly at: Instant
}
export type SubAmendmentRow = {
  readonly id: string; readonly amendmentId: AmendmentId; readonly memberId: MemberId; readonly ordinal: number; readonly lang: Lang; readonly op: Operation; readonly seen: string
  readonly wording: string; readonly reason: string; readonly hash: string; readonly at: Instant; readonly withdrawnAt: Instant | null; readonly decision: Decision | null
}
/** A sub-amendment as a screen shows it, on the text with its amendment. */
export type SubAmendment = Pick<SubAmendmentRow, 'id' | 'amendmentId' | 'memberId' | 'ordinal' | 'lang' | 'seen' | 'wording' | 'reason' | 'hash' | 'at' | 'decision'> & {
  readonly member: string
  readonly heading: string
  readonly instruction: string
  readonly lines: readonly PrintedLine[]
  /** the reader's language, or while the words await translation, their own */
  readonly linesIn: Lang
  readonly fate: SubFate
}

/** All that were proposed to amendments of a version, in the order proposed. Whoever asks has judged who may see them. */
export const subAmendmentsTo = async (prisma: Prisma.TransactionClient, versionId: VersionId): Promise<readonly SubAmendmentRow[]> => {
  const rows = await prisma.subAmendment.findMany({ where: { amendment: { versionId } }, orderBy: { at: 'asc' } })
  return rows.map(({ op, lang, at, withdrawnAt, decision, enteredBy: _, ...row }) => ({
    ...row, op: op as Operation, lang: lang as Lang, at: at.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null, decision: decision as Decision | null,
  }))
}

const fated = ({ id, op, withdrawnAt, decision }: SubAmendmentRow) => ({ id, op, withdrawn: withdrawnAt !== null, decided: decision?.disposition ?? null })
type Parent = Pick<AmendmentRow, 'id' | 'number' | 'op' | 'withdrawnAt'> & { readonly decision: { readonly disposition: Disposition } | null }

/** What the accepted sub-amendments to each amendment are: they enter the text with it. */
export const acceptedSubs = (subs: readonly SubAmendmentRow[], amendmentId: AmendmentId) => acceptedOf(subs.filter((one) => one.amendmentId === amendmentId).map(fated))

/** Those to one amendment, in the order in which they are voted on, withdrawn ones last. */
export const shownSubs = (
  parent: Parent, all: readonly SubAmendmentRow[], { texts, lang, names, order }: { texts: Wording<ResolutionText>; lang: Lang; names: Names; order: VotingOrder },
): readonly SubAmendment[] => {
  const own = all.filter(({ amendmentId }) => amendmentId === parent.id)
  const applied = own.length ? asApplied(parent.op, texts) : null
  if (!applied) return []
  const siblings = own.map(fated)
  const inLang = LANGS.find((each) => each === lang && texts[each]) ?? LANGS.find((each) => texts[each])
  const base = inLang && texts[inLang]
  const voted = base ? subVotingOrder(parent, own, base, inLang, order) : []
  return [...own].sort((a, b) => Number(a.withdrawnAt !== null) - Number(b.withdrawnAt !== null) || voted.indexOf(a.id) - voted.indexOf(b.id)).flatMap((row): SubAmendment[] => {
    const { op, withdrawnAt: _, ...shown } = row
    const linesIn = inLang && worded(op).includes(inLang) ? inLang : row.lang
    const text = applied[linesIn]
    if (!text) return []
    const places = baseOf(text)
    return [{
      ...shown, member: names.of(row.memberId), heading: subHeading(row.ordinal, parent.number, lang), linesIn,
      instruction: instruction(op, places, linesIn), lines: printedLines(op, places, linesIn),
      fate: fateOfSub(fated(row), siblings, { withdrawn: parent.withdrawnAt !== null, disposition: parent.decision?.disposition ?? null }),
    }]
  })
}
