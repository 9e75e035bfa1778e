import { z } from 'zod'
import type { Decider } from '../decider.ts'
import { ID, type AssemblyId, type UserId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Lang } from '../languages.ts'
import { ok, refuse } from '../result.ts'

/** A calendar day at the place of the Assembly, `YYYY-MM-DD`. */
const day = z.iso.date()
const words = z.string().trim().min(1)

/** An IPU Assembly: numbered, about four days, twice a year. Its dates anchor the deadlines of every process bound to it. */
export const assemblyCommands = {
  CreateAssembly: z.object({
    number: z.coerce.number().int().min(1).max(9999),
    cityEn: words, cityFr: words, countryEn: words, countryFr: words,
    opensOn: day, closesOn: day,
  }),
  MoveAssembly: z.object({ assemblyId: z.string().regex(ID), opensOn: day, closesOn: day, reason: words }),
}
type Input = { [T in keyof typeof assemblyCommands]: { readonly type: T } & z.infer<(typeof assemblyCommands)[T]> }
export type AssemblyCommand = Input[keyof Input]

type Stamp = { readonly at: Instant; readonly by: UserId }
export type AssemblyEvent =
  | ({
    type: 'AssemblyCreated'; assemblyId: AssemblyId; number: number; city: Record<Lang, string>; country: Record<Lang, string>
    opensOn: string; closesOn: string
  } & Stamp)
  | ({ type: 'AssemblyMoved'; opensOn: string; closesOn: string; reason: string } & Stamp)

export type Assembly = {
  readonly id: AssemblyId
  readonly number: number
  readonly city: Readonly<Record<Lang, string>>
  readonly country: Readonly<Record<Lang, string>>
  readonly opensOn: string
  readonly closesOn: string
}
export type AssemblyFacts = { readonly numbers: readonly number[] }

export const assembly: Decider<Assembly | null, AssemblyCommand, AssemblyEvent, AssemblyFacts> = {
  initial: null,
  decide: (state, command, { now: at, newId, actor, facts }) => {
    const stamp = { at, by: actor.userId }
    const { opensOn, closesOn } = command
    if (closesOn < opensOn) return refuse({ code: 'closes-before-opens' })
    if (command.type === 'MoveAssembly') {
      if (!state) return refuse({ code: 'unknown', what: 'assembly', id: command.assemblyId })
      return ok([{ type: 'AssemblyMoved', opensOn, closesOn, reason: command.reason, ...stamp }])
    }
    const { number, cityEn, cityFr, countryEn, countryFr } = command
    if (facts.numbers.includes(number)) return refuse({ code: 'already-exists', what: 'assembly', id: String(number) })
    const city = { en: cityEn, fr: cityFr }
    const country = { en: countryEn, fr: countryFr }
    return ok([{ type: 'AssemblyCreated', assemblyId: newId(), number, city, country, opensOn, closesOn, ...stamp }])
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'AssemblyCreated': {
        const { assemblyId: id, number, city, country, opensOn, closesOn } = event
        return { id, number, city, country, opensOn, closesOn }
      }
      case 'AssemblyMoved': return state && { ...state, opensOn: event.opensOn, closesOn: event.closesOn }
      default: return event satisfies never
    }
  },
}
