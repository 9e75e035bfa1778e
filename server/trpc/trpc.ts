import { initTRPC } from '@trpc/server'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Refusal } from '#domain/refusals.ts'
import type { Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Announcements } from '../announce.ts'
import type { Entry, Receipt } from '../handle.ts'
import type { LiveRooms } from '../rooms/openRooms.ts'
import { refusalOf } from './errors.ts'

/** What every procedure is given: who asks, in which language, when the request arrived, and the ways in. */
export type Context = {
  readonly prisma: PrismaClient
  readonly actor: Actor | null
  readonly lang: Lang
  readonly now: Instant
  readonly give: (entry: Entry) => Promise<Result<Receipt>>
  readonly announcements: Announcements
  readonly baseUrl: string
  /** what one person may do beside one text has changed: their rooms judge them anew */
  readonly accessChanged: (whose: { readonly processId: string; readonly userId: string }) => void
  /** live texts, to be changed for a person */
  readonly rooms: Pick<LiveRooms, 'edit' | 'readPast'>
}

const t = initTRPC.context<Context>().create({
  /** A refusal travels in `data.refusal`: the caller says it in its own language. */
  errorFormatter: ({ shape, error }): typeof shape & { data: { refusal: Refusal | null } } => ({
    ...shape,
    data: { ...shape.data, refusal: refusalOf(error) ?? null },
  }),
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory
/** Anybody, signed in or not: the procedure judges what they see. */
export const openProcedure = t.procedure
