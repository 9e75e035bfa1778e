import type { RulesEdition } from '../rules/edition.ts'
import type { ProcessKind } from './stages.ts'

/** How many write a draft, all of different Members: the co-Rapporteurs, or of an emergency item its drafting committee (process.md, "Emergency item"). */
export const drafters = (kind: ProcessKind, { rapporteurs, rapporteursUsual, draftingCommitteeSeats }: RulesEdition['rules']): { readonly least: number; readonly most: number; readonly usual: number } =>
  (kind === 'emergency' ? { least: 1, most: draftingCommitteeSeats.value, usual: draftingCommitteeSeats.value } : { ...rapporteurs.value, usual: rapporteursUsual.value })
