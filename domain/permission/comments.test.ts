import { describe, expect, it } from 'vitest'
import type { Process, Where } from '../process/state.ts'
import { audiencesOf, COMMENT_AUDIENCES, commentsFor, mayAddress, mayComment, mayInvite, mayReviewTranslation, maySettle, mayTakeOver, readsComment, type CommentAudience } from './comments.ts'
import type { Actor, Office } from './roles.ts'
import type { RoomName } from './rooms.ts'

const process = (where: Where): Process => ({
  id: 'pr_1', kind: 'ordinary', committee: 'C-III', assemblyId: 'as_143', previousAssemblyId: 'as_142', title: { en: 'T', fr: 'T' }, editionId: 'ipu-2023',
  sourceLang: 'en', request: null, rapporteurs: [], windows: {}, versions: where.stage === 'drafting' ? [] : [{ id: 've_1', code: 'C-III/143/DR', ordinal: 1, hash: '', at: '2021-09-01T00:00:00.000Z' }], where, past: [], statements: [], reservations: [],
})
const drafting = process({ stage: 'drafting', handedIn: false })
const handedIn = process({ stage: 'drafting', handedIn: true })
const circulated = process({ stage: 'circulated', versionId: 've_1' })
const draft: RoomName = { kind: 'draft', processId: 'pr_1', lang: 'en' }

const who = (userId: string, ...offices: readonly Office[]): Actor => ({ userId, name: userId, lang: 'en', offices })
const kenya = who('kenya', { role: 'co-rapporteur', processId: 'pr_1', memberId: 'ke' })
const secretariat = who('secretariat', { role: 'secretariat' })
const president = who('president', { role: 'president', assemblyId: 'as_143', committee: 'C-III' })
const presidentElsewhere = who('other-president', { role: 'president', assemblyId: 'as_143', committee: 'C-I' })
const canada = who('canada', { role: 'delegate', assemblyId: 'as_143', memberId: 'ca', seat: 'head' })
const elsewhere = who('rapporteur-elsewhere', { role: 'co-rapporteur', processId: 'pr_2', memberId: 'th' })
const invited = who('invited', { role: 'delegate', assemblyId: 'as_143', memberId: 'fr', seat: 'adviser' })

const adviser = who('adviser', { role: 'delegate', assemblyId: 'as_143', memberId: 'ca', seat: 'adviser' })
const formerDelegate = who('former', { role: 'delegate', assemblyId: 'as_142', memberId: 'ca', seat: 'head' })
const observer = who('observer', { role: 'observer', assemblyId: 'as_143' })
const partner = who('partner', { role: 'partner', organizationId: 'partner-inhope' })
const said = (audience: CommentAudience, authorId = 'somebody', at = '2021-08-01T00:00:00.000Z') => ({ audience, authorId, at })
const INVITED = ['invited']

describe('who reads a comment', () => {
  /** per person: before circulation and after it, audience by audience; R reads, . does not */
  it.each<[string, Actor | null, string, string]>([
    //                                           c d i D    c d i D   co-rapporteurs, desk, invited, delegations
    ['a co-Rapporteur', kenya,                  'RRRR',    'RRRR'],
    ['the secretariat', secretariat,            '.RRR',    '.RRR'],
    ['the President of the committee', president, '.RRR',  '.RRR'],
    ['whoever is invited by name', invited,     '..RR',    '..RR'],
    ['a delegation', canada,                    '....',    '...R'],
    ['its adviser', adviser,                    '....',    '...R'],
    ['a President of another committee', presidentElsewhere, '....', '....'],
    ['a co-Rapporteur of another text', elsewhere, '....', '....'],
    ['a delegation to another Assembly', formerDelegate, '....', '....'],
    ['an observer', observer,                   '....',    '....'],
    ['a partner organization', partner,         '....',    '....'],
    ['nobody signed in', null,                  '....',    '....'],
  ])('%s', (_sentence, actor, before, after) => {
    const seen = (where: Process): string => COMMENT_AUDIENCES.map((audience) => (readsComment(actor, said(audience), where, INVITED) ? 'R' : '.')).join('')
    expect(seen(drafting)).toBe(before)
    expect(seen(handedIn)).toBe(before)
    expect(seen(circulated)).toBe(after)
  })

  it('includes its author, whatever became of their office', () => {
    expect(readsComment(canada, said('co-rapporteurs', 'canada'), drafting)).toBe(true)
  })

  it('does not include the delegations for what was said after the circulation, until the next', () => {
    expect(readsComment(canada, said('delegations', 'kenya', '2021-09-02T00:00:00.000Z'), circulated)).toBe(false)
  })
})

describe('whom one may address', () => {
  it.each<[string, Actor, readonly CommentAudience[]]>([
    ['a co-Rapporteur', kenya, COMMENT_AUDIENCES],
    ['the secretariat', secretariat, ['desk', 'invited', 'delegations']],
    ['the President', president, ['desk', 'invited', 'delegations']],
    ['whoever is invited', invited, ['invited']],
    ['a delegation', canada, []],
  ])('%s', (_sentence, actor, expected) => {
    expect(audiencesOf(actor, drafting, INVITED)).toEqual(expected)
    for (const audience of COMMENT_AUDIENCES) expect(mayAddress(actor, audience, draft, drafting, INVITED) === null).toBe(expected.includes(audience))
  })
})

describe('comments beside a draft', () => {
  it.each([kenya, secretariat, president])('are written by $userId', (actor) => {
    expect(mayComment(actor, draft, drafting)).toBeNull()
    expect(mayComment(actor, draft, handedIn)).toBeNull()
  })

  it.each([canada, elsewhere, presidentElsewhere])('are not written by $userId', (actor) => {
    expect(mayComment(actor, draft, drafting)).toEqual({ code: 'not-allowed', needs: 'co-rapporteur' })
  })

  it('are not for a reader who has not signed in', () => {
    expect(mayComment(null, draft, drafting)).toEqual({ code: 'not-signed-in' })
  })

  it('are open to whom the co-Rapporteurs invited by name', () => {
    expect(mayComment(invited, draft, drafting)).not.toBeNull()
    expect(mayComment(invited, draft, drafting, ['invited'])).toBeNull()
  })

  it('become a record when the draft is circulated: no longer written', () => {
    expect(mayComment(kenya, draft, circulated)).toEqual({ code: 'wrong-stage', stage: 'circulated', allowed: ['drafting'] })
  })

  it('do not exist beside a workspace or the text of a sitting', () => {
    expect(mayComment(canada, { kind: 'workspace', versionId: 've_1', sponsorId: 'ca', lang: 'en' }, circulated)).toMatchObject({ code: 'not-allowed' })
    expect(mayComment(secretariat, { kind: 'sitting', processId: 'pr_1', lang: 'en' }, drafting)).toMatchObject({ code: 'not-allowed' })
  })

  it('are settled by their author, a co-Rapporteur or the secretariat', () => {
    expect(maySettle(president, 'president', draft, drafting)).toBeNull()
    expect(maySettle(kenya, 'president', draft, drafting)).toBeNull()
    expect(maySettle(secretariat, 'kenya', draft, drafting)).toBeNull()
    expect(maySettle(president, 'kenya', draft, drafting)).toEqual({ code: 'not-allowed', needs: 'co-rapporteur' })
  })

  it('stand under the name of the Member for which a co-Rapporteur writes', () => {
    expect(commentsFor(kenya, drafting)).toBe('ke')
    expect(commentsFor(elsewhere, drafting)).toBeNull()
    expect(commentsFor(secretariat, drafting)).toBeNull()
    expect(commentsFor(invited, drafting)).toBe('fr')
  })

  it('carry wordings that only whoever may write takes over, while they may', () => {
    expect(mayTakeOver(kenya, draft, drafting)).toBeNull()
    expect(mayTakeOver(kenya, draft, handedIn)).toMatchObject({ code: 'not-allowed' })
    expect(mayTakeOver(kenya, draft, circulated)).toMatchObject({ code: 'wrong-stage' })
    for (const actor of [secretariat, president, canada]) expect(mayTakeOver(actor, draft, drafting)).toMatchObject({ code: 'not-allowed' })
  })

  it('are opened to others by the co-Rapporteurs and the secretariat', () => {
    for (const actor of [kenya, secretariat]) {
      expect(mayInvite(actor, drafting)).toBeNull()
      expect(mayInvite(actor, circulated)).toMatchObject({ code: 'wrong-stage' })
    }
    for (const actor of [president, canada, elsewhere]) expect(mayInvite(actor, drafting)).toMatchObject({ code: 'not-allowed' })
    expect(mayInvite(null, drafting)).toEqual({ code: 'not-signed-in' })
  })

  it('stand beside translations that the same people review', () => {
    for (const actor of [kenya, secretariat]) expect(mayReviewTranslation(actor, handedIn)).toBeNull()
    for (const actor of [president, canada, null]) expect(mayReviewTranslation(actor, drafting)).not.toBeNull()
  })
})
