import { z } from 'zod'
import { instant, type Instant } from '#domain/instant.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

/** By what commands and screens go: when something arrives, what is still open. Sign-in, sessions and messages use real time, always. */
export type Clock = { readonly now: () => Instant }

/** The demonstration's clock: it runs like a real one, shows another date, and can be moved on. Never back: what has passed stays past. */
export type DemoClock = Clock & {
  /** Moves on to `to`; refuses an instant that is not ahead. */
  readonly advanceTo: (to: Instant) => Promise<Result<Instant>>
}

export const realClock: Clock = { now: () => new Date().toISOString() }

const KEY = 'demo-clock'
const kept = z.object({ offsetMs: z.number() })

/** How far the demonstration is from real time, in milliseconds (before it: negative), as the instance remembers it. */
const offsetIn = async (prisma: Pick<PrismaClient, 'setting'>): Promise<number | null> => {
  const setting = await prisma.setting.findUnique({ where: { key: KEY }, select: { value: true } })
  return kept.safeParse(setting?.value).data?.offsetMs ?? null
}

const keep = async (prisma: Pick<PrismaClient, 'setting'>, offsetMs: number): Promise<void> => {
  const value = { offsetMs }
  await prisma.setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } })
}

/** Sets the clock for the first time: it shows `start` now. */
export const startDemoClock = (prisma: Pick<PrismaClient, 'setting'>, start: Instant, nowMs: () => number = Date.now): Promise<void> =>
  keep(prisma, Date.parse(start) - nowMs())

/** The clock of this instance's demonstration; where none was started, one that shows real time and can be moved on. */
export const openDemoClock = async (prisma: Pick<PrismaClient, 'setting'>, nowMs: () => number = Date.now): Promise<DemoClock> => {
  let offsetMs = await offsetIn(prisma) ?? 0
  let shown = 0
  const ms = (): number => {
    // A computer's own clock may be set back; this one stands still until the other has caught up.
    shown = Math.max(shown, nowMs() + offsetMs)
    return shown
  }
  return {
    now: () => new Date(ms()).toISOString(),
    advanceTo: async (to) => {
      const wanted = Date.parse(to)
      if (!(wanted > ms())) return refuse({ code: 'instant-in-the-past', field: 'to' })
      await keep(prisma, wanted - nowMs())
      offsetMs = wanted - nowMs()
      return ok(new Date(ms()).toISOString())
    },
  }
}

const STEPS = { hour: 3600_000, day: 24 * 3600_000, week: 7 * 24 * 3600_000 } as const
const isStep = (name: string | undefined): name is keyof typeof STEPS => name !== undefined && Object.hasOwn(STEPS, name)

/** Moves the clock on as the form of the demonstration asks: `by` an hour, day or week, or `to` a civil time of Geneva. */
export const advanceByForm = async (clock: DemoClock, form: { readonly by?: string | undefined; readonly to?: string | undefined }): Promise<Result<Instant>> => {
  if (isStep(form.by)) return clock.advanceTo(new Date(Date.parse(clock.now()) + STEPS[form.by]).toISOString())
  const to = instant.safeParse(form.to)
  return to.success ? clock.advanceTo(to.data) : refuse({ code: 'invalid-field', field: 'to', problem: 'date' })
}
