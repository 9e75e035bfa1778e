import type { ActionFunctionArgs } from '@remix-run/node'
import { commandAction } from '../lib/command.server.ts'
import { HIDDEN } from '../lib/commandResult.ts'
import { textOf } from '../lib/form.server.ts'
import { BULK, BULK_ACTS, type BulkAct } from './bulk.ts'

type Fields = readonly (readonly [string, string])[]

/** One act on several amendments as the commands it comes to: one for all, or, where each is a decision of its own, one each. */
const commandsOf = (act: BulkAct, form: FormData): readonly Fields[] => {
  const many = (name: string): Fields => form.getAll(name).flatMap((id) => (typeof id === 'string' ? [[name, id] as const] : []))
  const chosen = many('amendmentIds')
  const ids = chosen.map(([, id]) => id)
  const versionId: Fields = [['versionId', textOf(form, 'versionId')]]
  const all: Fields = [...versionId, ...chosen]
  const note = textOf(form, 'note')
  const ground: Fields = textOf(form, 'ground') ? [['ground', textOf(form, 'ground')]] : []
  switch (act) {
    case 'propose-inadmissible': return [[['command', 'PrepareRuling'], ...all, ['ruling', 'inadmissible'], ...ground, ['note', note]]]
    case 'propose-admissible': return [[['command', 'PrepareRuling'], ...all, ['ruling', 'admissible'], ['note', note]]]
    case 'admissible': return [[['command', 'RuleAdmissible'], ...all]]
    case 'inadmissible':
      return ids.map((id) => [['command', 'DecideAmendment'], ...versionId, ['amendmentId', id], ['disposition', 'inadmissible'], ['body', 'president'], ...ground, ['reason', note]])
    case 'accept': case 'accept-modified': case 'reject': case 'discuss':
      return [[['command', 'Recommend'], ...all, ['advice', act], ['wording', textOf(form, 'wording')], ['reason', note]]]
    case 'accept-together':
      return [[['command', 'DecideTogether'], ...all, ['disposition', 'accepted'], ['reason', note], ...many('falls')]]
    case 'reject-together':
      return [[['command', 'DecideTogether'], ...all, ['disposition', 'rejected'], ['reason', note]]]
    case 'merge': return [[['command', 'ProposeMerging'], ...all]]
    case 'synthesis': return [[['command', 'ProposeSynthesis'], ...versionId, ['amendmentId', textOf(form, 'synthesis')], ...ids.map((id) => ['standsFor', id] as const)]]
    default: return act satisfies never
  }
}

/** The action of the bulk form. It stops at the first refusal, which it answers with; what was recorded before it stays. Null when no act is chosen. */
export const bulkAction = async ({ request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>, form: FormData) => {
  const act = BULK_ACTS.find((one) => one === form.get('act'))
  if (!act) return null
  let answer: Awaited<ReturnType<typeof commandAction>> | null = null
  for (const [i, fields] of commandsOf(act, form).entries()) {
    const body = new FormData()
    for (const [name, value] of fields) body.append(name, value)
    body.set(HIDDEN.commandId, `${textOf(form, HIDDEN.commandId).slice(0, 58)}-${i}`)
    body.set(HIDDEN.form, BULK)
    const command = textOf(body, 'command')
    answer = await commandAction(
      { request: new Request(request.url, { method: 'POST', body }), context },
      ['PrepareRuling', 'RuleAdmissible', 'DecideAmendment', 'Recommend', 'ProposeMerging', 'ProposeSynthesis', 'DecideTogether'].filter((one) => one === command) as Parameters<typeof commandAction>[1],
    )
    if (!answer.data.ok) return answer
  }
  return answer
}
