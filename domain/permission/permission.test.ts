import { describe, expect, it } from 'vitest'
import { commands, type CommandType } from '../commands.ts'
import { after, EXAMPLES, inStage } from '../process/world.test-support.ts'
import type { Process } from '../process/state.ts'
import { can, isOnBehalf, POLICY, type Subject } from './policy.ts'
import type { Actor, Office } from './roles.ts'
import { access, parseRoom, roomName, subjectOf } from './rooms.ts'

const holding = (...offices: Office[]): Actor => ({ userId: 'u', name: 'Somebody', lang: 'en', offices })
const secretary = holding({ role: 'secretariat' })
const president = holding({ role: 'president', assemblyId: 'a143', committee: 'C-III' })
const otherPresident = holding({ role: 'president', assemblyId: 'a143', committee: 'C-I' })
const assemblyPresident = holding({ role: 'assembly-president', assemblyId: 'a143' })
const rapporteur = holding({ role: 'co-rapporteur', processId: 'id1', memberId: 'nl' })
const delegate = holding({ role: 'delegate', assemblyId: 'a143', memberId: 'ca', seat: 'titular' })
const formerDelegate = holding({ role: 'delegate', assemblyId: 'a142', memberId: 'ca', seat: 'titular' })
const adviser = holding({ role: 'delegate', assemblyId: 'a143', memberId: 'ca', seat: 'adviser' })
const rival = holding({ role: 'delegate', assemblyId: 'a143', memberId: 'be', seat: 'titular' })
const women = holding({ role: 'women-forum', assemblyId: 'a143' })
const partner = holding({ role: 'partner', organizationId: 'partner-inhope' })
const observer = holding({ role: 'observer', assemblyId: 'a143' })

const process: Subject = { processId: 'id1', assemblyId: 'a143', committee: 'C-III' }
const of = (sponsorId: string): Subject => ({ ...process, sponsorId })

describe('a command', () => {
  it('has one entry in the policy, and none is open to everybody', () => {
    expect(Object.keys(POLICY).sort()).toEqual(Object.keys(commands).sort())
    for (const type of Object.keys(POLICY) as CommandType[]) {
      expect(can(null, type, process)).toEqual({ code: 'not-signed-in' })
      expect(can(holding(), type, of('ca'))).toMatchObject({ code: 'not-allowed' })
    }
  })

  it.each<[string, Actor, CommandType, Subject, string | null]>([
    ['the secretariat circulates', secretary, 'Circulate', process, null],
    ['the President of the committee decides', president, 'DecideAmendment', process, null],
    ['the President of another committee does not', otherPresident, 'DecideAmendment', process, 'not-allowed'],
    ['the President of the Assembly records what it adopts', assemblyPresident, 'AdoptInAssembly', process, null],
    ['the President of a committee does not', president, 'AdoptInAssembly', process, 'not-allowed'],
    ['the President of the Assembly decides nothing in a committee', assemblyPresident, 'DecideAmendment', process, 'not-allowed'],
    ['nor at another Assembly', assemblyPresident, 'AdoptInAssembly', { ...process, assemblyId: 'a144' }, 'not-allowed'],
    ['each President opens the votes of their own body', president, 'OpenBallot', { ...process, votingBody: 'committee' }, null],
    ['the President of a committee no vote of the Assembly', president, 'OpenBallot', { ...process, votingBody: 'assembly' }, 'not-allowed'],
    ['the President of the Assembly closes its votes', assemblyPresident, 'CloseBallot', { ...process, votingBody: 'assembly' }, null],
    ['and no vote of a committee', assemblyPresident, 'CloseBallot', { ...process, votingBody: 'committee' }, 'not-allowed'],
    ['a co-Rapporteur hands in', rapporteur, 'HandInDraft', process, null],
    ['the secretariat does not hand in for them', secretary, 'HandInDraft', process, 'not-allowed'],
    ['a co-Rapporteur of another text does not hand in', rapporteur, 'HandInDraft', { ...process, processId: 'id2' }, 'not-allowed'],
    ['a titular submits for their Member', delegate, 'SubmitAmendments', of('ca'), null],
    ['nobody submits for another Member', delegate, 'SubmitAmendments', of('be'), 'not-allowed'],
    ['an accreditation to another Assembly counts for nothing', formerDelegate, 'SubmitAmendments', of('ca'), 'not-allowed'],
    ['an adviser drafts and does not submit', adviser, 'SubmitAmendments', of('ca'), 'adviser-cannot-submit'],
    ['the Forum of Women submits its own', women, 'SubmitAmendments', of('women-forum'), null],
    ['co-Rapporteurs submit a synthesis', rapporteur, 'SubmitAmendments', of('corapporteurs'), null],
    ['a titular answers an invitation for their own Member', delegate, 'AnswerInvitation', of('ca'), null],
    ['and for no other', delegate, 'AnswerInvitation', of('be'), 'not-allowed'],
    ['an adviser accepts nothing in the name of the Member', adviser, 'AnswerInvitation', of('ca'), 'adviser-cannot-submit'],
    ['the secretariat invites nobody to a workspace it does not see', secretary, 'InviteCoSponsors', of('ca'), 'not-allowed'],
    ['the secretariat enters what came by mail', secretary, 'EnterAmendment', of('ca'), null],
    ['the desk enters what was spoken', president, 'EnterAmendment', of('oral'), null],
    ['the President enters nothing for a Member', president, 'EnterAmendment', of('ca'), 'not-allowed'],
    ['a partner hands in its input', partner, 'HandInInput', of('partner-inhope'), null],
    ['a partner submits no amendment of a Member', partner, 'SubmitAmendments', of('ca'), 'not-allowed'],
    ['a titular asks for the floor for their Member', delegate, 'AskForFloor', of('ca'), null],
    ['and for no other', delegate, 'AskForFloor', of('be'), 'not-allowed'],
    ['the President puts on the list who raised a sign', president, 'AskForFloor', of('be'), null],
    ['an observer asks for itself', observer, 'AskForFloor', of('observers'), null],
    ['and does not give the floor', observer, 'GiveFloor', process, 'not-allowed'],
    ['an observer gives no command', observer, 'OpenDebate', process, 'not-allowed'],
  ])('%s', (_sentence, actor, type, subject, refusal) => {
    expect(can(actor, type, subject)?.code ?? null).toBe(refusal)
  })

  it('of the secretariat for a Member is marked as entered on its behalf, the Member\'s own is not', () => {
    expect(isOnBehalf(secretary, of('ca'))).toBe(true)
    expect(isOnBehalf(delegate, of('ca'))).toBe(false)
  })
})

describe('a room', () => {
  const state = (stage: Parameters<typeof inStage>[0]): Process => {
    const found = inStage(stage)
    if (!found) throw new Error(stage)
    return found
  }
  const drafting = state('drafting')
  const handedIn = after(drafting, EXAMPLES.HandInDraft) as Process
  const open = state('amendments')
  const version = open.versions[0]?.id ?? ''
  const draft = { kind: 'draft', processId: 'id1', lang: 'en' } as const
  const translation = { ...draft, lang: 'fr' } as const
  const workspace = (sponsorId: string) => ({ kind: 'workspace', versionId: version, sponsorId, lang: 'en' }) as const

  it.each<[string, Actor | null, Parameters<typeof access>[1], Process, string]>([
    ['a co-Rapporteur edits the draft', rapporteur, draft, drafting, 'editor'],
    ['and reads it once handed in', rapporteur, draft, handedIn, 'viewer'],
    ['and once circulated', rapporteur, draft, open, 'viewer'],
    ['a co-Rapporteur edits its translation', rapporteur, translation, drafting, 'editor'],
    ['which the secretariat reads', secretary, translation, drafting, 'viewer'],
    ['and completes once the draft is handed in', secretary, translation, handedIn, 'editor'],
    ['while the co-Rapporteurs read that too', rapporteur, translation, handedIn, 'viewer'],
    ['and the draft itself nobody edits', secretary, draft, handedIn, 'viewer'],
    ['nor the translation once circulated', secretary, translation, open, 'viewer'],
    ['the President reads the draft', president, draft, drafting, 'viewer'],
    ['a delegation does not see the draft', delegate, draft, drafting, 'none'],
    ['nobody does signed out', null, draft, drafting, 'none'],
    ['an adviser edits the workspace', adviser, workspace('ca'), open, 'editor'],
    ['another delegation does not see it', rival, workspace('ca'), open, 'none'],
    ['nor does the secretariat', secretary, workspace('ca'), open, 'none'],
    ['nor the co-Rapporteurs', rapporteur, workspace('ca'), open, 'none'],
    ['the desk types oral amendments', secretary, workspace('oral'), open, 'editor'],
    ['which everyone in the sitting sees', rival, workspace('oral'), open, 'viewer'],
    ['a workspace on a text that went back to drafting is read-only', delegate, workspace('ca'), drafting, 'viewer'],
    ['an observer follows the sitting', observer, { kind: 'sitting', processId: 'id1', lang: 'fr' }, state('examination'), 'viewer'],
    ['a delegation of another Assembly does not', formerDelegate, { kind: 'sitting', processId: 'id1', lang: 'fr' }, state('examination'), 'none'],
  ])('%s', (_sentence, actor, room, current, expected) => {
    expect(access(actor, room, current)).toBe(expected)
  })

  it('admits a commenter who was invited by name', () => {
    expect(access(rival, draft, drafting, ['u'])).toBe('commenter')
    expect(access(rival, draft, drafting, ['v'])).toBe('none')
  })

  it('is known by its name, and nothing else is a room', () => {
    for (const room of [draft, workspace('ca')]) expect(parseRoom(roomName(room))).toEqual(room)
    for (const name of ['draft.id1', 'draft.id1.de', 'kitchen.id1.en', 'workspace.v.en', 'draft.a.b.en', '']) expect(parseRoom(name)).toBeNull()
  })

  it('asks about the process it belongs to', () => {
    expect(subjectOf(open, 'ca')).toEqual(of('ca'))
  })
})
