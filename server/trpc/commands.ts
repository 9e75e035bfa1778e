import type { TRPCMutationProcedure } from '@trpc/server'
import { z } from 'zod'
import { commands, type Command, type CommandType } from '#domain/commands.ts'
import { ID } from '#domain/ids.ts'
import type { Receipt } from '../handle.ts'
import { orThrow } from './errors.ts'
import { openProcedure, router } from './trpc.ts'

/** How a command travels: the id made with the form, the version that the person saw, and the command's own fields. */
const envelope = <T extends CommandType>(type: T) =>
  z.object({ commandId: z.string().regex(ID), expectedVersion: z.number().int().min(0).optional(), input: commands[type] })

type Travelling<T extends CommandType> = { commandId: string; expectedVersion?: number | undefined; input: z.input<(typeof commands)[T]> }
type Mutations = { [T in CommandType]: TRPCMutationProcedure<{ input: Travelling<T>; output: Receipt; meta: unknown }> }

const mutation = (type: CommandType) =>
  openProcedure.input(envelope(type)).mutation(async ({ ctx, input: { commandId, expectedVersion, input } }) =>
    orThrow(await ctx.give({ actor: ctx.actor, command: { type, ...input } as Command, commandId, expectedVersion, now: ctx.now })))

/** One mutation a command, made from its schema: there is no other way to change anything through the API. */
export const commandRouter = router(
  Object.fromEntries((Object.keys(commands) as CommandType[]).map((type) => [type, mutation(type)])) as unknown as Mutations,
)
