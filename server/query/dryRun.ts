import type { Command } from '#domain/commands.ts'
import type { Instant } from '#domain/instant.ts'
import { can } from '#domain/permission/policy.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Refusal } from '#domain/refusals.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { newId } from '../ids.ts'
import { stateOf } from '../store/store.ts'
import { storeOf } from '../store/stores.ts'

/**
 * What the door would answer to a command now: null, or the refusal. The same permission, facts and rule, and nothing is written; so a
 * button is off for exactly the reason for which the command would be refused.
 */
export const dryRun = async (prisma: PrismaClient, actor: Actor | null, command: Command, now: Instant): Promise<Refusal | null> => {
  const store = storeOf(command.type)
  const { subject, loaded } = await store.subject(prisma, command)
  const forbidden = can(actor, command.type, subject)
  if (forbidden || !actor) return forbidden
  const id = store.idOf(command)
  const state = (id ? await stateOf(prisma, store.kind, id) : null) ?? store.decider.initial
  const facts = await store.facts(prisma, command, state, { actor, now }, loaded)
  const answer = store.decider.decide(state, command, { now, newId, actor, facts })
  return answer.ok ? null : answer.refusal
}
