import type { Subject } from '#domain/permission/policy.ts'
import { subjectOf } from '#domain/permission/rooms.ts'
import { agreedTo, type Preparation } from '#domain/preparation/state.ts'
import type { Process } from '#domain/process/state.ts'
import { sittingCommands } from '#domain/sitting/commands.ts'
import { asModified } from '#domain/submissions/entered.ts'
import { sitting } from '#domain/sitting/sitting.ts'
import type { Sitting, SittingCommand, SittingEvent, SittingFacts } from '#domain/sitting/state.ts'
import { matterOf, type Ballot } from '#domain/voting/ballot.ts'
import { asSubAmended } from '#domain/amendment/subAmendment.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { hashOf } from '#server/ids.ts'
import { subDerivedFrom } from './derived.ts'
import { editionOf } from './edition.ts'
import { callableMembers } from './electorate.ts'
import { openQuestions } from './openQuestions.ts'
import { presidentOf } from './process.ts'
import { groupsOfMembers } from './member.ts'
import { recordRollCall } from './processRows.ts'
import { sittingTexts, tabledOf, versionTexts } from './sittingText.ts'
import { stateForShare, stateOf, type Store, type Tx } from './store.ts'

type Type = SittingCommand['type']
type Loaded = { readonly processId: string; readonly subject: Subject }
const asJson = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue

const nextOrdinal = async (tx: Tx, processId: string): Promise<number> =>
  ((await tx.decision.aggregate({ where: { processId }, _max: { ordinal: true } }))._max.ordinal ?? 0) + 1

const processOfAmendment = async (tx: Tx, id: string): Promise<string> =>
  (await tx.amendment.findUniqueOrThrow({ where: { id }, select: { processId: true } })).processId

/** On which amendments and sub-amendments an electronic vote is open, and whether one on the whole text is. */
const votesOpen = async (tx: Tx, processId: string): Promise<Pick<SittingFacts, 'underVote' | 'textUnderVote'>> => {
  const put = await openQuestions(tx, processId)
  return { underVote: put.flatMap((one) => matterOf(one) ?? []), textUnderVote: put.some(({ about }) => about === 'adoption') }
}

const processOfSub = async (tx: Tx, id: string): Promise<string> =>
  (await tx.subAmendment.findUniqueOrThrow({ where: { id }, select: { amendment: { select: { processId: true } } } })).amendment.processId

/** The text as it stands goes into the row that every screen reads; the live room shows it after the commit. */
const foldText = async (tx: Tx, processId: string, versionId: string): Promise<void> => {
  await tx.process.update({ where: { id: processId }, data: { sittingText: asJson(await sittingTexts(tx, versionId)) } })
}

/** For which Member the person would act: as named, or as the sub-amendment says. */
const memberOf = async (tx: Tx, command: SittingCommand): Promise<string | undefined> => {
  if (command.type === 'ProposeSubAmendment') return command.memberId
  if (command.type !== 'WithdrawSubAmendment') return undefined
  return (await tx.subAmendment.findUnique({ where: { id: command.subAmendmentId }, select: { memberId: true } }))?.memberId
}

export const sittingStore: Store<Type, Sitting | null, SittingEvent, SittingFacts, Loaded> = {
  kind: 'sitting',
  types: Object.keys(sittingCommands) as Type[],
  decider: sitting,
  idOf: ({ versionId }) => versionId,
  bornAs: (event) => ('versionId' in event ? event.versionId : ''),
  subject: async (tx, command) => {
    const { versionId } = command
    const processId = (await tx.version.findUnique({ where: { id: versionId }, select: { processId: true } }))?.processId ?? ''
    const process = await stateOf<Process>(tx, 'process', processId)
    const subject = process ? subjectOf(process, await memberOf(tx, command)) : {}
    return { subject, loaded: { processId, subject } }
  },
  facts: async (tx, command, state, _entering, { processId }) => {
    const { versionId } = command
    const process = await stateForShare<Process>(tx, 'process', processId)
    if (!process) throw new Error(`version ${versionId} without a process`)
    const prepared = await stateForShare<Preparation>(tx, 'preparation', versionId)
    const amendments = await tabledOf(tx, versionId)
    const base = await versionTexts(tx, versionId)
    const named = command.type === 'AppointDraftingCommittee' ? command.memberIds : command.type === 'ProposeSubAmendment' ? [command.memberId] : []
    const groups = await groupsOfMembers(tx, named)
    return {
      process, amendments, base, groupsOf: (id) => groups.get(id),
      edition: await editionOf(tx, process.editionId),
      presidentId: await presidentOf(tx, process.assemblyId, process.committee),
      callable: 'counts' in command && command.counts?.rollCall ? await callableMembers(tx, process, 'committee', state?.open?.body === 'drafting-committee' ? state.draftingCommittee ?? [] : null) : [],
      ballot: 'ballotId' in command && command.ballotId ? await stateForShare<Ballot>(tx, 'ballot', command.ballotId) : null,
      ...await votesOpen(tx, processId),
      agreedTo: (synthesisId) => agreedTo(prepared, synthesisId),
      hash: hashOf,
      subDerived: command.type === 'ProposeSubAmendment' ? await subDerivedFrom(tx, command) : [],
      asSubAmended: ({ op }, subs) => asSubAmended(op, subs, base),
      asModified: ({ id, op }, wording) => {
        const lang = amendments.find((a) => a.id === id)?.lang ?? process.sourceLang
        const text = base[lang]
        return text ? asModified(text, op, wording, lang) : null
      },
    }
  },
  concerns: (_state, { process }) => process,
  project: async (tx, event, versionId) => {
    switch (event.type) {
      case 'SittingOpened': {
        const { sittingId: id, processId, number, body, at } = event
        await tx.sitting.create({ data: { id, processId, versionId, number, body, openedAt: at } })
        return
      }
      case 'SittingClosed':
        await tx.sitting.update({ where: { id: event.sittingId }, data: { closedAt: event.at } })
        return
      case 'AmendmentDecided': {
        const { decisionId: id, amendmentId, disposition, mode, counts, op, ground, reason, subsumedBy, body, sittingId, decidedBy, objections = 0, subAmendmentId = null, ballotId = null, by, at } = event
        const processId = await processOfAmendment(tx, amendmentId)
        await tx.decision.create({
          data: {
            id, processId, amendmentId, ordinal: await nextOrdinal(tx, processId), disposition, mode, ground, reason, subsumedBy, body, sittingId, decidedBy, enteredBy: by, at, objections, subAmendmentId, ballotId,
            counts: counts ? asJson(counts) : Prisma.DbNull, op: op ? asJson(op) : Prisma.DbNull,
          },
        })
        await tx.amendment.update({ where: { id: amendmentId }, data: { disposition, disposedAt: at } })
        await recordRollCall(tx, processId, amendmentId, counts?.rollCall, at)
        return foldText(tx, processId, versionId)
      }
      case 'AmendmentFell':
      case 'AmendmentSubsumed': {
        const { decisionId: id, amendmentId, fellBy, sittingId, by, at } = event
        const how = event.type === 'AmendmentFell' ? { disposition: 'fallen', reason: event.reason } : { disposition: 'subsumed', reason: '', subsumedBy: event.subsumedBy }
        const processId = await processOfAmendment(tx, amendmentId)
        const cause = await tx.decision.findUniqueOrThrow({ where: { id: fellBy }, select: { mode: true, body: true, decidedBy: true } })
        await tx.decision.create({
          data: { id, processId, amendmentId, ordinal: await nextOrdinal(tx, processId), ...how, fellBy, sittingId, enteredBy: by, at, ...cause },
        })
        await tx.amendment.update({ where: { id: amendmentId }, data: { disposition: how.disposition, disposedAt: at } })
        return
      }
      case 'TranslationEntered':
        await tx.decision.update({ where: { id: event.decisionId }, data: { op: asJson(event.op) } })
        return foldText(tx, await processOfAmendment(tx, event.amendmentId), versionId)
      case 'DecisionReopened': {
        const { decisionId, at } = event
        const reopened = await tx.decision.findMany({ where: { OR: [{ id: decisionId }, { fellBy: decisionId }], reopenedAt: null }, select: { id: true, amendmentId: true } })
        await tx.decision.updateMany({ where: { id: { in: reopened.map(({ id }) => id) } }, data: { reopenedAt: at } })
        for (const { amendmentId } of reopened) {
          const before = await tx.decision.findFirst({ where: { amendmentId, reopenedAt: null }, orderBy: { ordinal: 'desc' }, select: { disposition: true, at: true } })
          await tx.amendment.update({ where: { id: amendmentId }, data: { disposition: before?.disposition ?? null, disposedAt: before?.at ?? null } })
          await tx.memberVote.deleteMany({ where: { question: amendmentId } })
        }
        return foldText(tx, (await tx.version.findUniqueOrThrow({ where: { id: versionId }, select: { processId: true } })).processId, versionId)
      }
      case 'DraftingCommitteeAppointed':
        await tx.draftingSeat.deleteMany({ where: { versionId } })
        await tx.draftingSeat.createMany({ data: event.seats.map(({ memberId, group }, position) => ({ versionId: event.versionId, memberId, group, position })) })
        return
      case 'DecisionsConfirmed':
        await tx.decision.updateMany({ where: { id: { in: [...event.decisionIds] } }, data: { confirmedAt: event.at, confirmedIn: event.sittingId } })
        return
      case 'SubAmendmentProposed': {
        const { type: _, subAmendmentId: id, op, by, ...row } = event
        await tx.subAmendment.create({ data: { ...row, id, op: asJson(op), enteredBy: by } })
        return
      }
      case 'SubAmendmentWithdrawn':
        await tx.subAmendment.update({ where: { id: event.subAmendmentId }, data: { withdrawnAt: event.at } })
        return
      case 'SubAmendmentDecided': {
        const { subAmendmentId, disposition, mode, counts, ballotId = null, objections, reason, body, sittingId, decidedBy, by: enteredBy, at } = event
        const ordinal = await tx.subDecision.count({ where: { subAmendmentId } }) + 1
        await tx.subDecision.create({
          data: { subAmendmentId, ordinal, disposition, mode, counts: counts ? asJson(counts) : Prisma.DbNull, ballotId, objections, reason, body, sittingId, decidedBy, enteredBy, at },
        })
        return recordRollCall(tx, await processOfSub(tx, subAmendmentId), subAmendmentId, counts?.rollCall, at)
      }
      case 'SubAmendmentReopened': {
        const { subAmendmentId, at } = event
        await tx.subDecision.updateMany({ where: { subAmendmentId, reopenedAt: null }, data: { reopenedAt: at } })
        await tx.memberVote.deleteMany({ where: { question: subAmendmentId } })
        return
      }
      default: return event satisfies never
    }
  },
}
