import type { Counts, DecidingBody, DecisionMode, Disposition } from '#domain/amendment/disposition.ts'
import { worded } from '#domain/amendment/fits.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import type { VotingOrder } from '#domain/amendment/order.ts'
import { baseOf } from '#domain/amendment/places.ts'
import { printedLines, type PrintedLine } from '#domain/amendment/printed.ts'
import { asApplied, subVotingOrder } from '#domain/amendment/subAmendment.ts'
import { instruction, subHeading } from '#domain/amendment/wording.ts'
import type { AmendmentId, MemberId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import { LANGS, type Lang, type Wording } from '#domain/languages.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { acceptedOf, fateOfSub, type SubFate } from '#domain/sitting/subAmendments.ts'
import type { SubDisposition } from '#domain/sitting/state.ts'
import { sum, type Votes } from '#domain/voting/tally.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { AmendmentRow } from './amendments.ts'
import type { Names } from './names.ts'

type Decision = {
  readonly disposition: SubDisposition; readonly body: DecidingBody; readonly mode: DecisionMode; readonly counts: Votes | null
  readonly objections: number; readonly reason: string; readonly at: Instant
}
/** As it was taken: with the roll call, and when it was reopened. */
type Taken = Omit<Decision, 'counts'> & { readonly counts: Counts | null; readonly reopenedAt: Instant | null }
export type SubAmendmentRow = {
  readonly id: string; readonly amendmentId: AmendmentId; readonly memberId: MemberId; readonly ordinal: number; readonly lang: Lang; readonly op: Operation; readonly seen: string
  readonly wording: string; readonly reason: string; readonly hash: string; readonly at: Instant; readonly withdrawnAt: Instant | null
  readonly decision: Decision | null
  /** all, those that were reopened too */
  readonly decisions: readonly Taken[]
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

const takenAs = ({ disposition, body, mode, counts, objections, reason, at, reopenedAt }: Prisma.SubDecisionGetPayload<object>): Taken => ({
  disposition: disposition as SubDisposition, body: body as DecidingBody, mode: mode as DecisionMode, counts: counts as Counts | null, objections, reason,
  at: at.toISOString(), reopenedAt: reopenedAt?.toISOString() ?? null,
})
/** What stands, without how each Member voted: that stays with the record. */
const standingOf = (decisions: readonly Taken[]): Decision | null => {
  const standing = decisions.findLast(({ reopenedAt }) => reopenedAt === null)
  if (!standing) return null
  const { reopenedAt: _, counts, ...decision } = standing
  return { ...decision, counts: counts && sum([counts]) }
}

/** All that were proposed to these amendments, in the order proposed. Whoever asks has judged who may see them. */
export const subAmendmentsTo = async (prisma: Prisma.TransactionClient, amendment: Prisma.AmendmentWhereInput): Promise<readonly SubAmendmentRow[]> => {
  const rows = await prisma.subAmendment.findMany({ where: { amendment }, orderBy: { at: 'asc' }, include: { decisions: { orderBy: { ordinal: 'asc' } } } })
  return rows.map(({ op, lang, at, withdrawnAt, decisions: taken, enteredBy: _, ...row }) => {
    const decisions = taken.map(takenAs)
    return { ...row, op: op as Operation, lang: lang as Lang, at: at.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null, decisions, decision: standingOf(decisions) }
  })
}

const fated = ({ id, op, withdrawnAt, decision }: SubAmendmentRow) => ({ id, op, withdrawn: withdrawnAt !== null, decided: decision?.disposition ?? null })
type Parent = Pick<AmendmentRow, 'id' | 'number' | 'op' | 'withdrawnAt'> & { readonly decision: { readonly disposition: Disposition } | null }

/** What the accepted sub-amendments to each amendment are: they enter the text with it. */
export const acceptedSubs = (subs: readonly SubAmendmentRow[], amendmentId: AmendmentId) => acceptedOf(subs.filter((one) => one.amendmentId === amendmentId).map(fated))

type Shown = { readonly texts: Wording<ResolutionText>; readonly lang: Lang; readonly names: Names; readonly order: VotingOrder }

/** Those to one amendment, in the order in which they are voted on, withdrawn ones last. */
export const shownSubs = (
  parent: Parent, all: readonly SubAmendmentRow[], { texts, lang, names, order }: Shown,
): readonly SubAmendment[] => {
  const own = all.filter(({ amendmentId }) => amendmentId === parent.id)
  const applied = own.length ? asApplied(parent.op, texts) : null
  if (!applied) return []
  const siblings = own.map(fated)
  const inLang = LANGS.find((each) => each === lang && texts[each]) ?? LANGS.find((each) => texts[each])
  const base = inLang && texts[inLang]
  const voted = base ? subVotingOrder(parent, own, base, inLang, order) : []
  return [...own].sort((a, b) => Number(a.withdrawnAt !== null) - Number(b.withdrawnAt !== null) || voted.indexOf(a.id) - voted.indexOf(b.id)).flatMap((row): SubAmendment[] => {
    const { op, withdrawnAt: _, decisions: __, ...shown } = row
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

/** The same without those withdrawn: what the committee has before it. */
export const standingSubs = (parent: Parent, all: readonly SubAmendmentRow[], shown: Shown): readonly SubAmendment[] =>
  shownSubs(parent, all, shown).filter(({ fate }) => fate.is !== 'withdrawn')
