import { describe, expect, it } from 'vitest'
import type { Process, Where } from '../process/state.ts'
import { commentsFor, mayComment, maySettle, readsComments } from './comments.ts'
import type { Actor, Office } from './roles.ts'
import type { RoomName } from './rooms.ts'

const process = (where: Where): Process => ({
  id: 'pr_1', kind: 'ordinary', committee: 'C-III', assemblyId: 'as_143', previousAssemblyId: 'as_142', title: { en: 'T', fr: 'T' }, editionId: 'ipu-2023',
  sourceLang: 'en', rapporteurs: [], windows: {}, versions: [{ id: 've_1', code: 'C-III/143/DR', ordinal: 1, hash: '', at: '' }], where, past: [], statements: [], reservations: [],
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

describe('comments beside a draft', () => {
  it.each([kenya, secretariat, president])('are read and written by $userId', (actor) => {
    expect(readsComments(actor, draft, drafting)).toBe(true)
    expect(mayComment(actor, draft, drafting)).toBeNull()
    expect(mayComment(actor, draft, handedIn)).toBeNull()
  })

  it.each([canada, elsewhere, presidentElsewhere])('are neither read nor written by $userId', (actor) => {
    expect(readsComments(actor, draft, drafting)).toBe(false)
    expect(mayComment(actor, draft, drafting)).toEqual({ code: 'not-allowed', needs: 'co-rapporteur' })
    expect(readsComments(actor, draft, circulated)).toBe(false)
  })

  it('are not for a reader who has not signed in', () => {
    expect(readsComments(null, draft, drafting)).toBe(false)
    expect(mayComment(null, draft, drafting)).toEqual({ code: 'not-signed-in' })
  })

  it('are open to whom the co-Rapporteurs invited by name', () => {
    expect(mayComment(invited, draft, drafting)).not.toBeNull()
    expect(mayComment(invited, draft, drafting, ['invited'])).toBeNull()
  })

  it('become a record when the draft is circulated: still read, no longer written', () => {
    expect(readsComments(kenya, draft, circulated)).toBe(true)
    expect(mayComment(kenya, draft, circulated)).toEqual({ code: 'wrong-stage', stage: 'circulated', allowed: ['drafting'] })
  })

  it('do not exist beside a workspace or the text of a sitting', () => {
    expect(readsComments(canada, { kind: 'workspace', versionId: 've_1', sponsorId: 'ca', lang: 'en' }, circulated)).toBe(false)
    expect(readsComments(secretariat, { kind: 'sitting', processId: 'pr_1', lang: 'en' }, circulated)).toBe(false)
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
  })
})
