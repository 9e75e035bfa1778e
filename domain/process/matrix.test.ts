import { describe, expect, it } from 'vitest'
import { EXAMPLES, give, inStage } from './world.test-support.ts'
import type { ProcessCommandType } from './decide.ts'

/** Those have no place in an ordinary process (`emergency.test.ts`). */
type EmergencyCommand = 'RequestItem' | 'JoinRequest' | 'LeaveRequest' | 'BackRequest' | 'RuleOnRequest' | 'MergeRequest' | 'RecordAgendaVote' | 'PlaceItem' | 'SetRequestAside'

/**
 * Every stage against every command of an ordinary process. A dot: the command has no place in that stage. An x: it has,
 * though a rule of its own may still refuse the example.
 */
const STAGE_COLUMNS = [
  'proposed', 'approved', 'debate', 'inputs', 'drafting', 'circulated', 'amendments', 'compendium', 'committee-debate', 'examination',
  'committee-adopted', 'report', 'assembly-adopted', 'reservations', 'transmitted', 'follow-up', 'rejected',
] as const
const MATRIX: Readonly<Record<Exclude<ProcessCommandType, 'ProposeSubject' | EmergencyCommand>, string>> = {
  //                    p a d i d c a c c e c r a r t f r
  //                    r p e n r i m o d x o e d e r o e
  ApproveSubject:      'x................',
  AppointRapporteurs:  'xxxxx............',
  SetWindow:           'xxxxxxxxxx.......',
  OpenDebate:          '.x...............',
  RecordStatement:     '..x..............',
  WithdrawStatement:   '..x..............',
  CloseDebate:         '..x..............',
  OpenInputs:          '..x..............',
  OpenDrafting:        '...x.............',
  HandInDraft:         '....x............',
  ReturnDraft:         '....x............',
  Circulate:           '....x............',
  ReviseDraft:         '.....xx..........',
  OpenAmendments:      '.....x...........',
  PublishCompendium:   '......x..........',
  OpenCommitteeDebate: '.......x.........',
  OpenExamination:     '.......xx........',
  AdoptInCommittee:    '.........x.......',
  DeferToAssembly:     '.........x.......',
  ReportToAssembly:    '..........x......',
  AdoptInAssembly:     '...........x.....',
  RejectInAssembly:    '...........x.....',
  ExplainVote:         '..........xxx...x',
  RecordReservation:   '..........xxx....',
  WithdrawReservation: '..........xxx....',
  PublishResolution:   '............x....',
  Transmit:            '.............x...',
  OpenFollowUp:        '..............x..',
  ReturnStep:          'xxxxxxxxxxxxx....',
}

describe('each command has its place in the stages of an ordinary text', () => {
  const states = STAGE_COLUMNS.map((stage) => ({ stage, state: inStage(stage) }))
  it.each(Object.entries(MATRIX))('%s', (type, row) => {
    const command = EXAMPLES[type as ProcessCommandType]
    const found = states.map(({ stage, state }) => {
      expect(state?.where.stage).toBe(stage)
      const answered = give(state, command)
      return !answered.ok && answered.refusal.code === 'wrong-stage' ? '.' : 'x'
    }).join('')
    expect(found).toBe(row)
  })
})
