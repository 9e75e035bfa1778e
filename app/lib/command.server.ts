import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import { commands, type CommandType } from '#domain/commands.ts'
import type { Refusal } from '#domain/refusals.ts'
import type { Receipt } from '#server/handle.ts'
import { newId } from '#server/ids.ts'
import { refusalOf } from '#server/trpc/errors.ts'
import { problem, type Issue } from '../i18n/problems.ts'
import { refusalSentence } from '../i18n/refusals.ts'
import { textOf } from './form.server.ts'
import { HIDDEN, type CommandResult, type Typed } from './commandResult.ts'

const hidden = new Set<string>(Object.values(HIDDEN))

const typedIn = (form: FormData): Typed => {
  const typed: Record<string, string[]> = {}
  for (const [name, value] of form) if (typeof value === 'string' && !hidden.has(name)) (typed[name] ??= []).push(value)
  return typed
}

type Give = (entry: { commandId: string; expectedVersion: number | undefined; input: unknown }) => Promise<Receipt>

/**
 * The action of a route with command forms: reads the form by the command's own schema, gives the command, answers with the
 * receipt or with the refusal in the reader's language. Only the commands named are taken. `more` adds what the form cannot say.
 */
export const commandAction = async (
  { request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>,
  allowed: readonly CommandType[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<ReturnType<typeof data<CommandResult>>> => {
  const form = await request.formData()
  const command = allowed.find((type) => type === form.get(HIDDEN.command))
  if (!command) throw new Response('No such command here', { status: 400 })
  const typed = typedIn(form)
  const which = { command, form: textOf(form, HIDDEN.form) || command }
  const refuse = (refusal: Refusal, errors: Readonly<Record<string, string>> = {}) =>
    data<CommandResult>({ ok: false, ...which, refusal, sentence: refusalSentence(refusal, context.lang), typed, errors }, refusal.code === 'outage' ? 503 : 422)

  const commandId = textOf(form, HIDDEN.commandId) || newId()
  const seen = textOf(form, HIDDEN.expectedVersion)
  const expectedVersion = /^\d+$/.test(seen) ? Number(seen) : undefined

  for (const name of hidden) form.delete(name)
  const schema: z.ZodType<Record<string, unknown>> = commands[command]
  const parsed = parseWithZod(form, { schema, formatError: (issues: readonly Issue[]) => issues.map((issue) => problem(issue, context.lang)) })
  if (parsed.status !== 'success') {
    const errors = Object.fromEntries(Object.entries(parsed.error ?? {}).map(([name, problems]) => [name, problems?.[0] ?? '']))
    return refuse({ code: 'invalid-field', field: Object.keys(errors)[0] ?? '', problem: 'form' }, errors)
  }
  try {
    const give = context.api.command[command] as unknown as Give
    const receipt = await give({ commandId, expectedVersion, input: { ...parsed.value, ...more } })
    return data<CommandResult>({ ok: true, ...which, receipt })
  } catch (error) {
    const refusal = refusalOf(error)
    // A rule that names a field is said beside it, as what the schema finds is.
    if (refusal) return refuse(refusal, refusal.code === 'invalid-field' ? { [refusal.field]: problem({ code: 'custom' }, context.lang) } : {})
    context.log.error({ err: error, command }, 'a command failed')
    return refuse({ code: 'outage' })
  }
}
