import type { Counts, DecidingBody, DecisionMode, Disposition } from '#domain/amendment/disposition.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import { baseOf } from '#domain/amendment/places.ts'
import { printedLines, type PrintedLine } from '#domain/amendment/printed.ts'
import { worded } from '#domain/amendment/fits.ts'
import { instruction } from '#domain/amendment/wording.ts'
import type { TurnKind } from '#domain/floor/floor.ts'
import type { Instant } from '#domain/instant.ts'
import { LANGS, type Lang, type Wording } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { SittingBody } from '#domain/sitting/state.ts'
import type { VotingBody } from '#domain/voting/attendance.ts'
import { matterOf, type Question } from '#domain/voting/ballot.ts'
import type { Quorum } from '#domain/voting/quorum.ts'
import { sum, type Tally } from '#domain/voting/tally.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { subAmendmentsTo, type SubAmendmentRow } from './subAmendments.ts'
import { namesIn } from './names.ts'
import { processAt } from './processAt.ts'
import { placeOf } from './record.ts'
import { textDecisions, type TextDecision } from './textDecisions.ts'
import { timeSpoken, type Balanced } from './timeSpoken.ts'

type About = { readonly number: number; readonly sponsor: string; readonly short: string }
export type DecisionEntry = About & {
  readonly kind: 'decided'; readonly at: Instant; readonly disposition: Disposition; readonly mode: DecisionMode; readonly body: DecidingBody
  readonly counts: Omit<Counts, 'rollCall'> | null
  /** printed names, by choice */
  readonly rollCall: readonly { readonly member: string; readonly choice: 'for' | 'against' | 'abstain'; readonly votes: number }[]
  readonly objections: number
  readonly reason: string
  readonly fellBy: number | null
  readonly subsumedBy: number | null
  /** whose sub-amendment gave the words */
  readonly wordsOf: string | null
  readonly reopenedAt: Instant | null
  readonly confirmedAt: Instant | null
  /** what was decided on, as printed: the amendment, or with the words in which it entered the text */
  readonly instruction: string
  readonly lines: readonly PrintedLine[]
  /** the language of these two: that of the reader, or that in which it has words while its translation is awaited */
  readonly printedIn: Lang
}
/** An electronic vote that was closed: how it came out, and what it was counted of. */
export type VoteEntry = {
  readonly kind: 'vote'; readonly at: Instant; readonly about: Question['about']; readonly words: string | null
  /** the amendment put, or by its ordinal the sub-amendment to it */
  readonly matter: (About & { readonly sub: number | null }) | null
  readonly secret: boolean; readonly body: VotingBody; readonly tally: Tally; readonly eligible: number
  readonly quorum: Quorum | null
  /** printed names, by choice, with more than one vote in brackets; none of a secret vote */
  readonly rollCall: readonly { readonly member: string; readonly choice: 'for' | 'against' | 'abstain'; readonly votes: number }[]
}
/** What happened, as the sitting itself wrote it down. */
export type MinutesEntry =
  | DecisionEntry
  | (About & { readonly kind: 'reopened'; readonly at: Instant })
  | (About & { readonly kind: 'confirmed'; readonly at: Instant })
  /** by its own delegation, while the sitting went on */
  | (About & { readonly kind: 'withdrawn'; readonly at: Instant })
  | (About & { readonly kind: 'sub-amendment'; readonly at: Instant; readonly ordinal: number; readonly member: string; readonly wording: string })
  | (About & { readonly kind: 'sub-decided'; readonly ordinal: number; readonly member: string; readonly rollCall: DecisionEntry['rollCall'] }
    & Pick<SubAmendmentRow['decisions'][number], 'at' | 'disposition' | 'mode' | 'body' | 'counts' | 'objections' | 'reason' | 'reopenedAt'>)
  | (About & { readonly kind: 'sub-reopened' | 'sub-withdrawn'; readonly at: Instant; readonly ordinal: number; readonly member: string })
  | VoteEntry
  | (Exclude<TextDecision, { kind: 'adopted' }>)
  | (Omit<Extract<TextDecision, { kind: 'adopted' }>, 'counts'> & Pick<DecisionEntry, 'counts' | 'rollCall'>)
  | { readonly kind: 'explained'; readonly at: Instant; readonly member: string; readonly summary: string; readonly summaryIn: Lang | null }
  | { readonly kind: 'spoke'; readonly at: Instant; readonly speaker: string; readonly turn: TurnKind; readonly seconds: number; readonly number: number | null; readonly summary: string; readonly summaryIn: Lang | null }

export type Minutes = {
  readonly title: string
  /** of the version that these sittings examined */
  readonly code: string
  /** every version that a sitting was held on, with the first one's instant: each has its minutes */
  readonly examined: readonly { readonly code: string; readonly openedAt: Instant }[]
  readonly draftingCommittee: readonly string[]
  /** of the time spoken from the floor in these sittings; null while nobody has */
  readonly balance: Balanced | null
  /** the sittings in their order; what happened before the first, or between two, stands under `null` */
  readonly parts: readonly { readonly sitting: { readonly number: number; readonly body: SittingBody; readonly openedAt: Instant; readonly closedAt: Instant | null } | null; readonly entries: readonly MinutesEntry[] }[]
}

/**
 * The minutes of the sittings on one version, by its code; without one, on that which sat last. A revised draft and a deferral begin new minutes.
 * For everyone in the sitting (model.md: decisions, sitting text and speakers are theirs to see; the public sees the adopted text).
 */
export const minutes = async (prisma: PrismaClient, actor: Actor | null, slug: string, lang: Lang, code?: string): Promise<Result<Minutes>> => {
  const process = await processAt(prisma, actor, slug)
  if (!process.ok) return process
  const { id: processId, rights, has } = process.value
  if (!rights.inTheSitting && !rights.desk) return actor ? refuse({ code: 'not-allowed', needs: 'delegate' }) : refuse({ code: 'not-signed-in' })
  const versions = await prisma.version.findMany({
    where: { processId }, orderBy: { ordinal: 'asc' },
    select: {
      id: true, code: true, texts: true, circulatedAt: true, draftingSeats: { orderBy: { position: 'asc' }, select: { memberId: true } },
      process: { select: { titleEn: true, titleFr: true, sourceLang: true, sittings: { orderBy: { number: 'asc' } } } },
    },
  })
  const sittingsOn = (versionId: string) => versions[0]?.process.sittings.filter((one) => one.versionId === versionId) ?? []
  const held = versions.filter(({ id }) => sittingsOn(id).length > 0)
  // what was ruled before the sitting is told in it
  const latest = held.at(-1) ?? (has('examination') ? versions.at(-1) : undefined)
  const version = code === undefined ? latest : [...held, latest].find((one) => one?.code === code)
  if (!version) return refuse({ code: 'unknown', what: 'minutes', id: code ?? slug })
  const sittings = sittingsOn(version.id)
  // each version's minutes go on until the next that sat was circulated; the first tell what came before too
  const [since, until] = [(version === held[0] ? versions[0] : version)?.circulatedAt, held[held.indexOf(version) + 1]?.circulatedAt]
  const during = { ...(since ? { gte: since } : {}), ...(until ? { lt: until } : {}) }
  const names = await namesIn(prisma, lang)
  const texts = version.texts as Wording<ResolutionText>
  const bases = new Map(LANGS.flatMap((one) => { const text = texts[one]; return text ? [[one, baseOf(text)] as const] : [] }))
  const printed = (proposed: Operation, decided: Operation | null): Pick<DecisionEntry, 'instruction' | 'lines' | 'printedIn'> => {
    const op = decided ?? proposed
    const readable = [lang, version.process.sourceLang as Lang, ...LANGS].filter((one) => bases.has(one))
    const printedIn = readable.find((one) => worded(op).includes(one)) ?? readable[0]
    const base = printedIn && bases.get(printedIn)
    if (!base) throw new Error(`version ${version.id} without a text`)
    return { instruction: instruction(proposed, base, printedIn), lines: printedLines(op, base, printedIn), printedIn }
  }

  // one that was carried to a later version since stood on this one in other words
  const stoodHere = { versionId: version.id, op: { not: Prisma.AnyNull } }
  const amendments = (await prisma.amendment.findMany({
    where: { OR: [{ versionId: version.id }, { revisions: { some: stoodHere } }] },
    select: {
      id: true, number: true, sponsorId: true, coSponsors: true, spokenBy: true, versionId: true, op: true, withdrawnAt: true,
      revisions: { where: stoodHere, orderBy: { ordinal: 'desc' }, take: 1, select: { op: true } },
    },
  })).map(({ versionId, revisions: [here], op, ...one }) => ({ ...one, op: versionId === version.id || !here ? op : here.op }))
  const abouts = new Map(amendments.map(({ id, number, op, withdrawnAt: _, ...whose }): [string, About & { op: Operation }] =>
    [id, { number, sponsor: names.sponsors(whose), short: placeOf(texts, op as Operation, lang), op: op as Operation }]))
  const about = (id: string): About & { op: Operation } => {
    const found = abouts.get(id)
    if (!found) throw new Error(`no amendment ${id} in version ${version.id}`)
    return found
  }
  const decisions = await prisma.decision.findMany({ where: { amendmentId: { in: [...abouts.keys()] }, at: during }, orderBy: { ordinal: 'asc' } })
  const amendmentOf = new Map(decisions.map(({ id, amendmentId }) => [id, amendmentId]))
  const numberOf = (id: string | null | undefined): number | null => (id ? abouts.get(id)?.number ?? null : null)
  const subs = await subAmendmentsTo(prisma, { id: { in: [...abouts.keys()] } })
  const statements = await prisma.statement.findMany({
    where: { processId, at: during, about: { not: 'debate' }, OR: [{ seconds: { not: null } }, { turn: 'explanation' }], withdrawnAt: null }, orderBy: { at: 'asc' },
    select: { at: true, speakerId: true, turn: true, sex: true, seconds: true, amendmentId: true, summary: true, lang: true },
  })

  const ballots = await prisma.ballot.findMany({
    where: { processId, openedAt: { gte: since ?? version.circulatedAt }, closedAt: { not: null, ...during } }, orderBy: { closedAt: 'asc' },
    select: { id: true, kind: true, question: true, secret: true, eligible: true, quorum: true, closedAt: true, tally: true },
  })
  const cast = await prisma.memberVote.findMany({ where: { processId, question: { in: ballots.map(({ id }) => id) } }, select: { question: true, memberId: true, choice: true, votes: true } })
  const votes = ballots.map(({ id, kind, question, closedAt, tally, quorum, ...ballot }): VoteEntry => {
    const put = question as Question
    const sub = subs.find((one) => one.id === matterOf(put))
    const named = abouts.get(sub?.amendmentId ?? matterOf(put) ?? '')
    return {
      kind: 'vote', ...ballot, at: closedAt?.toISOString() ?? '', body: kind as VotingBody, tally: tally as Tally, quorum: quorum as Quorum | null,
      about: put.about, words: put.about === 'other' ? put[lang] : null, matter: named ? { number: named.number, short: named.short, sub: sub?.ordinal ?? null, sponsor: sub ? names.of(sub.memberId) : named.sponsor } : null,
      rollCall: cast.filter((one) => one.question === id)
        .map(({ memberId, choice, votes: weight }) => ({ member: names.of(memberId), choice: choice as 'for', votes: weight })).sort((a, b) => a.member.localeCompare(b.member, lang)),
    }
  })

  const calledIn = (counts: Counts | null): DecisionEntry['rollCall'] =>
    Object.entries(counts?.rollCall ?? {}).map(([memberId, choice]) => ({ member: names.of(memberId), choice, votes: 1 })).sort((a, b) => a.member.localeCompare(b.member, lang))
  const decided = decisions.map((row): DecisionEntry => {
    const { op, ...named } = about(row.amendmentId)
    const counts = row.counts as Counts | null
    return {
      kind: 'decided', ...named, at: row.at.toISOString(), disposition: row.disposition as Disposition, mode: row.mode as DecisionMode, body: row.body as DecidingBody,
      counts: counts && { for: counts.for, against: counts.against, abstain: counts.abstain },
      rollCall: calledIn(counts),
      objections: row.objections, reason: row.disposition === 'fallen' && row.fellBy ? '' : row.reason,
      fellBy: numberOf(row.fellBy && amendmentOf.get(row.fellBy)), subsumedBy: numberOf(row.subsumedBy),
      wordsOf: subs.flatMap(({ id, memberId }) => (id === row.subAmendmentId ? [names.of(memberId)] : []))[0] ?? null,
      reopenedAt: row.reopenedAt?.toISOString() ?? null, confirmedAt: row.confirmedAt?.toISOString() ?? null,
      ...printed(op, row.op as Operation | null),
    }
  })
  const first = sittings[0]?.openedAt.toISOString()
  // a withdrawal that the desk entered is a decision; one before the first sitting concerns the compendium
  const withdrawn = amendments.flatMap(({ id, withdrawnAt }) => {
    const at = withdrawnAt?.toISOString()
    const { op: _, ...named } = about(id)
    return at && first && at >= first && !decisions.some((one) => one.amendmentId === id && one.disposition === 'withdrawn') ? [{ kind: 'withdrawn' as const, ...named, at }] : []
  })
  const text = texts[lang] ?? texts[version.process.sourceLang as Lang]
  const whole = text ? await textDecisions(prisma, { processId, text, lang, names }) : []
  const entries: MinutesEntry[] = [
    ...decided,
    ...withdrawn,
    // what fell by a decision is reopened with it, and told with it
    ...decided.flatMap(({ number, sponsor, short, reopenedAt, fellBy }) => (reopenedAt && fellBy === null ? [{ kind: 'reopened' as const, number, sponsor, short, at: reopenedAt }] : [])),
    ...decided.flatMap(({ number, sponsor, short, confirmedAt }) => (confirmedAt ? [{ kind: 'confirmed' as const, number, sponsor, short, at: confirmedAt }] : [])),
    ...subs.flatMap(({ amendmentId, memberId, ordinal, wording, at, withdrawnAt, decisions: taken }): MinutesEntry[] => {
      const { op: _, ...named } = about(amendmentId)
      const sub = { ...named, ordinal, member: names.of(memberId) }
      return [
        { kind: 'sub-amendment' as const, ...sub, wording, at },
        ...taken.flatMap((one): MinutesEntry[] => [
          { kind: 'sub-decided' as const, ...sub, ...one, rollCall: calledIn(one.counts) },
          ...one.reopenedAt ? [{ kind: 'sub-reopened' as const, ...sub, at: one.reopenedAt }] : [],
        ]),
        ...withdrawnAt ? [{ kind: 'sub-withdrawn' as const, ...sub, at: withdrawnAt }] : [],
      ]
    }),
    ...statements.map(({ at, speakerId, turn, seconds, amendmentId, summary, lang: own }): MinutesEntry => {
      const said = { at: at.toISOString(), summary, summaryIn: LANGS.find((one) => one === own) ?? null }
      return turn === 'explanation' ? { kind: 'explained', member: names.of(speakerId), ...said }
        : { kind: 'spoke', speaker: names.of(speakerId), turn: turn as TurnKind, seconds: seconds ?? 0, number: numberOf(amendmentId), ...said }
    }),
    ...votes,
    ...whole.map((one): MinutesEntry => (one.kind === 'adopted' ? { ...one, rollCall: calledIn(one.counts), counts: one.counts && sum([one.counts]) } : one)),
  ].filter(({ at }) => (!since || at >= since.toISOString()) && (!until || at < until.toISOString())).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

  const sat = sittings.map(({ number, body, openedAt, closedAt }) => ({ number, body: body as SittingBody, openedAt: openedAt.toISOString(), closedAt: closedAt?.toISOString() ?? null }))
  const before = entries.filter(({ at }) => first === undefined || at < first)
  return ok({
    title: lang === 'fr' ? version.process.titleFr : version.process.titleEn,
    code: version.code,
    examined: held.map(({ id, code: of, circulatedAt }) => ({ code: of, openedAt: (sittingsOn(id)[0]?.openedAt ?? circulatedAt).toISOString() })),
    draftingCommittee: version.draftingSeats.map(({ memberId }) => names.of(memberId)),
    balance: timeSpoken(statements, names),
    parts: [
      ...before.length > 0 ? [{ sitting: null, entries: before }] : [],
      // what happens between two sittings is told with the one before
      ...sat.map((sitting, i) => ({ sitting, entries: entries.filter(({ at }) => at >= sitting.openedAt && (sat[i + 1] === undefined || at < (sat[i + 1]?.openedAt ?? ''))) })),
    ],
  })
}
