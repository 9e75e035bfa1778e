import { describe, expect, it } from 'vitest'
import type { Refusal } from '#domain/refusals.ts'
import { refusalSentence } from './refusals.ts'

const late: Refusal = { code: 'window-closed', window: 'amendments', closed: '2021-11-11T17:00:00.000Z', received: '2021-11-11T17:00:42.000Z' }

describe('the sentence of a refusal', () => {
  it('names the rule, the instants by the server’s clock, and what becomes of the words', () => {
    expect(refusalSentence(late, 'en')).toBe('Amendments: the deadline was 11 November 2021, 18:00 (Geneva), and this arrived at 18:00:42 by the server’s clock. It is kept for you, but not received; the secretariat can say whether another channel is open.')
    expect(refusalSentence(late, 'fr')).toContain('le délai expirait le 11 novembre 2021, 18:00 (Genève), et ceci est arrivé à 18:00:42')
  })

  it('says where the text is and where it would have to be', () => {
    const refusal: Refusal = { code: 'wrong-stage', stage: 'drafting', allowed: ['circulated', 'amendments'] }
    expect(refusalSentence(refusal, 'en')).toContain('in the stage “Draft circulated” or “Amendments open”; the text is at “Drafting” now')
    expect(refusalSentence(refusal, 'fr')).toContain('le texte en est à «\u00a0Rédaction\u00a0»')
  })

  it('names a Member as documents print it, and those who write by their office', () => {
    expect(refusalSentence({ code: 'not-handed-in', kind: 'emergency' }, 'fr')).toContain('Le comité de rédaction le remet')
    expect(refusalSentence({ code: 'rapporteurs-same-member', kind: 'ordinary', memberId: 'nl' }, 'fr')).toContain('Pays-Bas figure deux fois')
  })

  it('agrees in number', () => {
    expect(refusalSentence({ code: 'undecided-amendments', count: 1 }, 'en')).toBe('One amendment is still undecided. Decide, defer or withdraw it first.')
    expect(refusalSentence({ code: 'undecided-amendments', count: 12 }, 'fr')).toBe('12 amendements restent à trancher. Statuez d’abord, ou enregistrez un renvoi ou un retrait.')
    expect(refusalSentence({ code: 'too-long', field: 'text', words: 1001, limit: 1000 }, 'fr')).toContain('Réduisez le texte de 1 mot.')
  })

  it('says what keeps a step from being taken back', () => {
    expect(refusalSentence({ code: 'cannot-return', because: 'version-public' }, 'en')).toBe('This step cannot be taken back: the draft was circulated.')
    expect(refusalSentence({ code: 'cannot-return', because: 'reservations-recorded' }, 'fr')).toContain('des réserves ont été consignées')
  })

  it('names who could, as a sentence does', () => {
    expect(refusalSentence({ code: 'not-allowed', needs: 'observer' }, 'en')).toContain('Only an observer can do this')
  })

  it('sends what is put to the wrong body to the right one', () => {
    expect(refusalSentence({ code: 'wrong-body', needs: 'assembly' }, 'en')).toContain('The agenda is for the Assembly')
    expect(refusalSentence({ code: 'wrong-body', needs: 'plenary' }, 'fr')).toContain('plénière')
  })

  it('says until when amendments come, where the compendium is published too early', () => {
    expect(refusalSentence({ code: 'amendments-still-open', closes: '2021-11-11T17:00:00.000Z' }, 'fr')).toBe('Des amendements peuvent être déposés jusqu’au 11 novembre 2021, 18:00 (Genève) ; le recueil est publié ensuite.')
  })
})
