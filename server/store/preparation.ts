import type { Operation } from '#domain/amendment/operation.ts'
import type { Lang, Wording } from '#domain/languages.ts'
import { isOnBehalf, type Subject } from '#domain/permission/policy.ts'
import { subjectOf } from '#domain/permission/rooms.ts'
import { preparationCommands } from '#domain/preparation/commands.ts'
import type { PreparationEvent } from '#domain/preparation/events.ts'
import { preparation, type Considered, type PreparationCommand, type PreparationFacts } from '#domain/preparation/preparation.ts'
import { reworded } from '#domain/preparation/revision.ts'
import type { Preparation } from '#domain/preparation/state.ts'
import type { Process } from '#domain/process/state.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { dispositionOf, type Sitting } from '#domain/sitting/state.ts'
import { newId } from '#server/ids.ts'
import { presidentOf } from './process.ts'
import { outcomesOn, recordRevision } from './revisions.ts'
import { versionTexts } from './sittingText.ts'
import { stateForShare, stateOf, type Store, type Tx } from './store.ts'

type Type = PreparationCommand['type']
type Loaded = { readonly processId: string; readonly subject: Subject }

type Row = Considered & { readonly lang: Lang }
/** Amendments to a version, with those that were carried to it and wait. */
const consideredOf = async (tx: Tx, versionId: string, carried: readonly string[]): Promise<Row[]> => {
  const rows = await tx.amendment.findMany({
    where: { OR: [{ versionId }, { id: { in: [...carried] } }] }, orderBy: { number: 'asc' },
    select: { id: true, number: true, sponsorId: true, coSponsors: true, op: true, lang: true, withdrawnAt: true },
  })
  return rows.map(({ op, lang, withdrawnAt, ...row }) => ({ ...row, op: op as Operation, lang: lang as Lang, withdrawn: withdrawnAt !== null }))
}

export const preparationStore: Store<Type, Preparation | null, PreparationEvent, PreparationFacts, Loaded> = {
  kind: 'preparation',
  types: Object.keys(preparationCommands) as Type[],
  decider: preparation,
  idOf: ({ versionId }) => versionId,
  bornAs: ({ versionId }) => versionId,
  subject: async (tx, command) => {
    const processId = (await tx.version.findUnique({ where: { id: command.versionId }, select: { processId: true } }))?.processId ?? ''
    const process = await stateOf<Process>(tx, 'process', processId)
    const sponsorId = 'sponsorId' in command ? command.sponsorId : undefined
    const subject = process ? subjectOf(process, sponsorId) : {}
    return { subject, loaded: { processId, subject } }
  },
  facts: async (tx, { versionId }, _state, { actor }, { processId, subject }) => {
    const process = await stateForShare<Process>(tx, 'process', processId)
    if (!process) throw new Error(`version ${versionId} without a process`)
    const sitting = await stateForShare<Sitting>(tx, 'sitting', versionId)
    const outcomes = await outcomesOn(tx, versionId)
    const amendments = await consideredOf(tx, versionId, [...outcomes.keys()])
    const texts: Wording<ResolutionText> = await versionTexts(tx, versionId)
    return {
      process, amendments,
      presidentId: await presidentOf(tx, process.assemblyId, process.committee),
      dispositionOf: (id) => dispositionOf(sitting, id),
      revisionOf: (id) => outcomes.get(id) ?? null,
      reworded: ({ id, op }, wording) => {
        const lang = amendments.find((one) => one.id === id)?.lang ?? process.sourceLang
        const text = texts[lang]
        return text ? reworded(text, op, wording, lang, newId) : null
      },
      onBehalf: isOnBehalf(actor, subject),
    }
  },
  concerns: (_state, { process }) => process,
  project: async (tx, event) => {
    const { at } = event
    switch (event.type) {
      case 'AmendmentsMerged': {
        const { into, merged, sponsors } = event
        await tx.amendment.update({ where: { id: into }, data: { coSponsors: [...sponsors], source: 'joint' } })
        await tx.amendment.updateMany({ where: { id: { in: [...merged] } }, data: { withdrawnAt: at, disposition: 'withdrawn', disposedAt: at, mergedInto: into } })
        return
      }
      case 'RevisionAnswered': {
        const { amendmentId, versionId, answer, op } = event
        if (answer === 'confirm') return
        if (answer === 'withdraw') {
          await tx.amendment.update({ where: { id: amendmentId }, data: { withdrawnAt: at, disposition: 'withdrawn', disposedAt: at } })
          return
        }
        return recordRevision(tx, { amendmentId, versionId, outcome: answer === 'reword' ? 'reworded' : 'refused', op, at })
      }
      // screens read the fold
      case 'RulingPrepared':
      case 'AmendmentRuledAdmissible':
      case 'AmendmentRecommended':
      case 'RecommendationAnswered':
      case 'MergingProposed':
      case 'MergingAnswered':
      case 'SynthesisProposed':
      case 'SynthesisAnswered': return
      default: return event satisfies never
    }
  },
}
