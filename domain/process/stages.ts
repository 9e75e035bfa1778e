/** The stages of one text, in order (process.md, "Stages of one resolution"). A stage says where the text is; who may submit what is a window. */
export const STAGES = [
  'proposed', 'approved', 'debate', 'inputs', 'drafting', 'circulated', 'amendments', 'compendium', 'committee-debate', 'examination',
  'committee-adopted', 'report', 'assembly-adopted', 'reservations', 'transmitted', 'follow-up',
] as const
/** Where a text can end otherwise: rejected by the Assembly, or (emergency item) not placed on the agenda. */
export const ENDS = ['rejected', 'not-placed'] as const
export type Stage = (typeof STAGES)[number] | (typeof ENDS)[number]

export const PROCESS_KINDS = ['ordinary', 'emergency'] as const
export type ProcessKind = (typeof PROCESS_KINDS)[number]

/** The path of each kind; an emergency item takes days: no written inputs, no statutory amendment window, no committee vote. */
export const PATH: Readonly<Record<ProcessKind, readonly Stage[]>> = {
  ordinary: STAGES,
  emergency: ['proposed', 'approved', 'debate', 'drafting', 'circulated', 'examination', 'report', 'assembly-adopted', 'reservations', 'transmitted', 'follow-up'],
}

/** Who may submit what, and until when; independent of the stage (model.md, "Stage and windows"). */
export const WINDOWS = ['inputs', 'hand-in', 'amendments', 'women-forum', 'oral'] as const
export type WindowName = (typeof WINDOWS)[number]

/** How far along its path a stage lies, from 0; -1 where this kind does not pass it. */
export const stageIndex = (kind: ProcessKind, stage: Stage): number => PATH[kind].indexOf(stage)

/** True once the text has reached `stage` (or passed it). Ends count as having passed nothing but the debate. */
export const hasReached = (kind: ProcessKind, now: Stage, stage: Stage): boolean => stageIndex(kind, now) >= stageIndex(kind, stage) && stageIndex(kind, stage) >= 0
