import type { CommandType } from '#domain/commands.ts'

/** What is done from any seat of the sitting: the floor, and other words for what is before the committee. The door judges who may. */
export const SPEAKING = [
  'OpenSpeakersList', 'CloseSpeakersList', 'AskForFloor', 'LeaveSpeakersList', 'GiveLeave', 'DrawLots', 'GiveFloor', 'ExtendFloor', 'EndFloor', 'SummarizeStatement',
  'ProposeSubAmendment', 'WithdrawSubAmendment',
] as const satisfies readonly CommandType[]
