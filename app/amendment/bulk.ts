import type { Rights } from '#domain/permission/rights.ts'
import type { Stage } from '#domain/process/stages.ts'

/** The form that the boxes of the compendium belong to. */
export const BULK = 'bulk'
export const BULK_ACTS = [
  'propose-inadmissible', 'propose-admissible', 'inadmissible', 'admissible', 'accept', 'accept-modified', 'reject', 'discuss', 'merge', 'synthesis', 'accept-together', 'reject-together',
] as const
export type BulkAct = (typeof BULK_ACTS)[number]

const STAGES: readonly Stage[] = ['amendments', 'compendium', 'committee-debate', 'examination']

/** What this reader may do with several amendments at once; the door judges again. */
export const actsOf = ({ secretariat, desk, coRapporteur }: Rights, stage: Stage): readonly BulkAct[] => {
  if (!STAGES.includes(stage)) return []
  return BULK_ACTS.filter((act) => {
    switch (act) {
      case 'propose-inadmissible': case 'propose-admissible': return secretariat
      case 'inadmissible': case 'admissible': return desk
      case 'accept': case 'accept-modified': case 'reject': case 'discuss': case 'synthesis': return coRapporteur
      case 'merge': return secretariat || coRapporteur
      case 'accept-together': case 'reject-together': return desk && stage === 'examination'
      default: return act satisfies never
    }
  })
}
