import { describe, expect, it } from 'vitest'
import { advanceByForm, openDemoClock, startDemoClock } from './clock.ts'

type Settings = Parameters<typeof openDemoClock>[0]

/** The instance's memory, without a database. */
const memory = (): Settings => {
  const rows = new Map<string, unknown>()
  const setting = {
    findUnique: ({ where: { key } }: { where: { key: string } }) => Promise.resolve(rows.has(key) ? { key, value: rows.get(key) } : null),
    upsert: ({ where: { key }, create: { value } }: { where: { key: string }; create: { value: unknown } }) => {
      rows.set(key, value)
      return Promise.resolve({ key, value })
    },
  }
  return { setting } as unknown as Settings
}

const START = '2021-11-05T13:00:00.000Z'

describe('the demo clock', () => {
  it('shows the start of the demonstration and runs on with real time', async () => {
    let real = 5_000
    const settings = memory()
    await startDemoClock(settings, START, () => real)
    const clock = await openDemoClock(settings, () => real)
    expect(clock.now()).toBe(START)
    real += 60_000
    expect(clock.now()).toBe('2021-11-05T13:01:00.000Z')
  })

  it('is moved on, and is where it was left when the server starts again', async () => {
    let real = 5_000
    const settings = memory()
    await startDemoClock(settings, START, () => real)
    const clock = await openDemoClock(settings, () => real)
    expect(await clock.advanceTo('2021-11-11T17:00:01.000Z')).toEqual({ ok: true, value: '2021-11-11T17:00:01.000Z' })
    real += 1_000
    const again = await openDemoClock(settings, () => real)
    expect(again.now()).toBe('2021-11-11T17:00:02.000Z')
  })

  it('never goes back, whoever asks and whatever the computer’s clock does', async () => {
    let real = 5_000
    const settings = memory()
    await startDemoClock(settings, START, () => real)
    const clock = await openDemoClock(settings, () => real)
    expect(await clock.advanceTo('2021-11-05T12:59:59.999Z')).toEqual({ ok: false, refusal: { code: 'instant-in-the-past', field: 'to' } })
    expect(await clock.advanceTo(START)).toMatchObject({ ok: false })
    expect(clock.now()).toBe(START)
    real -= 4_000
    expect(clock.now()).toBe(START)
  })

  it('takes a step or a civil time of Geneva from its form, and refuses what is neither', async () => {
    const settings = memory()
    await startDemoClock(settings, START, () => 0)
    const clock = await openDemoClock(settings, () => 0)
    expect(await advanceByForm(clock, { by: 'day' })).toEqual({ ok: true, value: '2021-11-06T13:00:00.000Z' })
    expect(await advanceByForm(clock, { to: '2021-11-11T18:00' })).toEqual({ ok: true, value: '2021-11-11T17:00:00.000Z' })
    expect(await advanceByForm(clock, { to: 'tomorrow' })).toMatchObject({ ok: false, refusal: { code: 'invalid-field' } })
    expect(await advanceByForm(clock, { by: 'constructor' })).toMatchObject({ ok: false, refusal: { code: 'invalid-field' } })
  })
})
