import type { Instant } from '#domain/instant.ts'
import type { ProcessEvent } from '#domain/process/events.ts'
import type { Stage } from '#domain/process/stages.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { recordRevision } from './revisions.ts'
import type { Tx } from './store.ts'

const asJson = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue

/** The public address of a resolution, from its English title; numbered when another has it. */
const slugOf = async (tx: Tx, title: string): Promise<string> => {
  const stem = title.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80).replace(/-+$/, '') || 'resolution'
  const taken = new Set((await tx.process.findMany({ where: { slug: { startsWith: stem } }, select: { slug: true } })).map(({ slug }) => slug))
  let slug = stem
  for (let n = 2; taken.has(slug); n++) slug = `${stem}-${n}`
  return slug
}

/** The text has reached a stage: the row of the process, and a date on its timeline. */
const reach = async (tx: Tx, processId: string, stage: Stage, at: Instant, more: Prisma.ProcessUpdateInput = {}): Promise<void> => {
  await tx.process.update({ where: { id: processId }, data: { stage, stageSince: at, ...more } })
  const where = { processId_stage: { processId, stage } }
  await tx.stageDate.upsert({ where, create: { processId, stage, at }, update: { at } })
}

const adopt = async (tx: Tx, processId: string, event: Extract<ProcessEvent, { type: 'CommitteeAdopted' | 'AssemblyAdopted' }>): Promise<void> => {
  const stage = event.type === 'CommitteeAdopted' ? 'committee-adopted' : 'assembly-adopted'
  const { mode, counts, ballotId, texts, hash, decidedBy, by, at } = event
  await tx.adoption.create({
    data: { processId, stage, mode, ballotId, counts: counts ? asJson(counts) : Prisma.DbNull, texts: asJson(texts), hash, decidedBy, enteredBy: by, at },
  })
  await recordRollCall(tx, processId, stage, counts?.rollCall, at)
  await reach(tx, processId, stage, at)
}

/** How each Member voted, where a roll call was taken; one taken again on the same question is in the place of the one before. */
export const recordRollCall = async (tx: Tx, processId: string, question: string, rollCall: Record<string, string> | undefined, at: Instant): Promise<void> => {
  const data = Object.entries(rollCall ?? {}).map(([memberId, choice]) => ({ processId, question, memberId, choice, at }))
  if (data.length === 0) return
  await tx.memberVote.deleteMany({ where: { processId, question } })
  await tx.memberVote.createMany({ data })
}

/** Takes a stage off the timeline, with what it had recorded of itself. */
const returnStep = async (tx: Tx, processId: string, { from, to, at }: Extract<ProcessEvent, { type: 'StepReturned' }>): Promise<void> => {
  await tx.stageDate.deleteMany({ where: { processId, stage: from } })
  if (from === 'committee-adopted' || from === 'assembly-adopted') {
    await tx.adoption.deleteMany({ where: { processId, stage: from } })
    await tx.memberVote.deleteMany({ where: { processId, question: from } })
  }
  // a debate or a draft comes back as it was left: closed, handed in
  const left = { debateClosed: to === 'debate', handedIn: false }
  await tx.process.update({ where: { id: processId }, data: { stage: to, stageSince: at, ...left } })
}

/** The rows of a process, from its events alone. */
export const projectProcess = async (tx: Tx, event: ProcessEvent, id: string): Promise<void> => {
  const { at } = event
  switch (event.type) {
    case 'SubjectProposed': {
      const { kind, committee, assemblyId, previousAssemblyId, title, editionId, sourceLang } = event
      await tx.process.create({
        data: {
          id, kind, committee, assemblyId, previousAssemblyId, editionId, sourceLang, titleEn: title.en, titleFr: title.fr,
          slug: await slugOf(tx, title.en), stage: 'proposed', stageSince: at,
        },
      })
      return reach(tx, id, 'proposed', at)
    }
    case 'SubjectApproved': return reach(tx, id, 'approved', at)
    case 'ItemRequested': {
      const { memberIds, lang, text, memorandum, enteredOnBehalf: onBehalf } = event
      await tx.emergencyRequest.create({ data: { processId: id, sponsors: [...memberIds], backers: [], lang, text: asJson(text), memorandum: asJson(memorandum), onBehalf } })
      return
    }
    case 'RequestJoined':
    case 'RequestLeft': {
      const { sponsors } = await tx.emergencyRequest.findUniqueOrThrow({ where: { processId: id }, select: { sponsors: true } })
      const rest = sponsors.filter((memberId) => memberId !== event.memberId)
      await tx.emergencyRequest.update({ where: { processId: id }, data: { sponsors: event.type === 'RequestJoined' ? [...rest, event.memberId] : rest } })
      return
    }
    case 'RequestBacked':
      await tx.emergencyRequest.update({ where: { processId: id }, data: { backers: { push: event.group } } })
      return
    case 'RequestRuled':
      await tx.emergencyRequest.update({ where: { processId: id }, data: { ruling: event.ruling, rulingReason: event.reason } })
      return
    case 'AgendaVoteRecorded':
      await tx.emergencyRequest.update({ where: { processId: id }, data: { counts: asJson(event.counts), carried: event.carried } })
      return recordRollCall(tx, id, 'agenda', event.counts.rollCall, at)
    case 'RequestEnded':
      await tx.emergencyRequest.update({ where: { processId: id }, data: { endedBy: event.because, mergedInto: event.into } })
      return reach(tx, id, 'not-placed', at)
    case 'ItemPlaced': return reach(tx, id, 'approved', at)
    case 'RapporteursAppointed':
      await tx.rapporteur.deleteMany({ where: { processId: id } })
      await tx.rapporteur.createMany({ data: event.rapporteurs.map((rapporteur, position) => ({ processId: id, position, ...rapporteur })) })
      return
    case 'WindowSet':
    case 'WindowMoved': {
      const { window, opens, closes } = event
      const data = { opens, closes, reason: event.type === 'WindowMoved' ? event.reason : '' }
      await tx.window.upsert({
        where: { processId_window: { processId: id, window } },
        create: { processId: id, window, ...data },
        update: { ...data, ...(event.type === 'WindowMoved' ? { moved: { increment: 1 } } : {}) },
      })
      return
    }
    case 'DebateOpened': return reach(tx, id, 'debate', at, { debateClosed: false })
    case 'StatementRecorded': {
      const { statementId, speakerId, spokenAt, lang, summary, by } = event
      await tx.statement.create({ data: { id: statementId, processId: id, speakerId, at: spokenAt, lang, summary, enteredBy: by } })
      return
    }
    case 'StatementWithdrawn':
      await tx.statement.update({ where: { id: event.statementId }, data: { withdrawnAt: at } })
      return
    case 'DebateClosed':
      await tx.process.update({ where: { id }, data: { debateClosed: true } })
      return
    case 'InputsOpened': return reach(tx, id, 'inputs', at)
    case 'DraftingOpened':
    case 'DraftReopened': return reach(tx, id, 'drafting', at, { handedIn: false })
    case 'DraftHandedIn':
    case 'DraftReturned':
      await tx.process.update({ where: { id }, data: { handedIn: event.type === 'DraftHandedIn' } })
      return
    case 'VersionCirculated': {
      const { versionId, code, ordinal, hash, texts, memorandum } = event
      await tx.version.updateMany({ where: { processId: id, supersededAt: null }, data: { supersededAt: at } })
      await tx.version.create({ data: { id: versionId, processId: id, code, ordinal, hash, texts: asJson(texts), memorandum: asJson(memorandum), circulatedAt: at } })
      const title = { ...(texts.en ? { titleEn: texts.en.title } : {}), ...(texts.fr?.title ? { titleFr: texts.fr.title } : {}) }
      // nothing is decided on this version yet
      return reach(tx, id, 'circulated', at, { code, ...title, sittingText: Prisma.DbNull })
    }
    case 'AmendmentRevised': return recordRevision(tx, event)
    case 'AmendmentsOpened': return reach(tx, id, 'amendments', at)
    case 'CompendiumPublished':
      await tx.version.updateMany({ where: { processId: id, supersededAt: null }, data: { compendium: event.code } })
      return reach(tx, id, 'compendium', at)
    case 'CommitteeDebateOpened': return reach(tx, id, 'committee-debate', at)
    case 'ExaminationOpened': return reach(tx, id, 'examination', at)
    case 'CommitteeAdopted':
    case 'AssemblyAdopted': return adopt(tx, id, event)
    case 'DeferredToAssembly': {
      const { assemblyId: previousAssemblyId } = await tx.process.findUniqueOrThrow({ where: { id }, select: { assemblyId: true } })
      await tx.window.deleteMany({ where: { processId: id } })
      return reach(tx, id, 'drafting', at, { handedIn: false, previousAssemblyId, assembly: { connect: { id: event.assemblyId } } })
    }
    case 'ReportedToAssembly': return reach(tx, id, 'report', at)
    case 'AssemblyRejected': {
      const { counts, ballotId, by } = event
      await tx.adoption.create({ data: { processId: id, stage: 'rejected', mode: 'vote', counts: asJson(counts), ballotId, enteredBy: by, at } })
      await recordRollCall(tx, id, 'rejected', counts.rollCall, at)
      return reach(tx, id, 'rejected', at)
    }
    case 'ReservationRecorded': {
      const { reservationId, memberId, nature, paragraphIds, text, enteredOnBehalf: onBehalf } = event
      await tx.reservation.create({ data: { id: reservationId, processId: id, memberId, nature, paragraphIds: [...paragraphIds], text, onBehalf, at } })
      return
    }
    case 'VoteExplained': {
      const { statementId, memberId: speakerId, of: about, lang, text: summary, by } = event
      await tx.statement.create({ data: { id: statementId, processId: id, speakerId, at, lang, summary, about, turn: 'explanation', enteredBy: by } })
      return
    }
    case 'ReservationWithdrawn':
      await tx.reservation.update({ where: { id: event.reservationId }, data: { withdrawnAt: at } })
      return
    case 'ResolutionPublished': return reach(tx, id, 'reservations', at, { resolutionCode: event.code })
    case 'ResolutionTransmitted': return reach(tx, id, 'transmitted', at)
    case 'FollowUpOpened': return reach(tx, id, 'follow-up', at)
    case 'StepReturned': return returnStep(tx, id, event)
    default: return event satisfies never
  }
}
