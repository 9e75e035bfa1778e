import { describe, expect, it } from 'vitest'
import { STAGES, type Stage } from '#domain/process/stages.ts'
import { compass, type Course } from './compass.ts'

const now = '2021-11-05T13:00:00.000Z'
const course = (stage: Stage, more: Partial<Course> = {}): Course => ({ kind: 'ordinary', stage, dates: {}, windows: {}, ...more })
/** with plain spaces */
const whenAt = (steps: ReturnType<typeof compass>, i: number) => steps[i]?.when?.replace(/\s/g, ' ')
const brief = (steps: ReturnType<typeof compass>) => steps.map(({ key, state }) => `${key}:${state}`)

describe('the compass of a text', () => {
  it('shows what is behind, where we are, and what lies ahead', () => {
    expect(brief(compass(course('amendments'), now, 'en'))).toEqual([
      'debate:done', 'inputs:done', 'drafting:done', 'amendments:now', 'sitting:ahead', 'committee:ahead', 'assembly:ahead', 'follow-up:ahead',
    ])
  })

  it('has exactly one present step at every stage, in both languages', () => {
    for (const stage of [...STAGES, 'rejected', 'not-placed'] as const) {
      for (const lang of ['en', 'fr'] as const) {
        expect(compass(course(stage), now, lang).filter((step) => step.state === 'now'), stage).toHaveLength(1)
      }
    }
  })

  it('says what closes when, with the hour of Geneva', () => {
    const windows = { amendments: { opens: null, closes: '2021-11-11T17:00:00.000Z' } }
    const at = (lang: 'en' | 'fr') => whenAt(compass(course('amendments', { windows }), now, lang), 3)
    expect(at('en')).toBe('closes in 6 days 4 h, 11 November 2021, 18:00 (Geneva)')
    expect(at('fr')).toBe('clôture dans 6 jours 4 h, 11 novembre 2021, 18:00 (Genève)')
  })

  it('says that a window opens later, or is closed', () => {
    const when = (opens: string, closes: string) => whenAt(compass(course('inputs', { windows: { inputs: { opens, closes } } }), now, 'en'), 1)
    expect(when('2021-11-06T13:00:00.000Z', '2021-11-11T17:00:00.000Z')).toBe('opens in 1 day, 6 November 2021, 14:00 (Geneva)')
    expect(when('2021-11-01T13:00:00.000Z', '2021-11-05T13:00:00.000Z')).toBe('closed 5 November 2021, 14:00 (Geneva)')
  })

  it('dates what is behind by the last of its stages', () => {
    const dates = { proposed: '2019-10-17T08:00:00.000Z', debate: '2021-05-18T08:00:00.000Z' }
    expect(whenAt(compass(course('drafting', { dates }), now, 'en'), 0)).toBe('18 May 2021')
  })

  it('leaves out the steps that an emergency item does not have', () => {
    expect(compass(course('drafting', { kind: 'emergency' }), now, 'en').map((step) => step.key)).toEqual(['debate', 'drafting', 'amendments', 'sitting', 'assembly', 'follow-up'])
  })

  it('marks where a text ended', () => {
    const ended = compass(course('rejected'), now, 'en').find((step) => step.ended)
    expect(ended).toMatchObject({ key: 'assembly', words: 'Rejected by the Assembly', state: 'now' })
  })
})
