import type { ActionFunctionArgs } from '@remix-run/node'
import { textOf } from '../lib/form.server.ts'

const FIGURES = new Set(['least', 'most', 'days', 'numerator', 'denominator'])

/** "1000000, 1" a line: a population and its votes; spaces within a figure are how people write millions. */
const bandsOf = (text: string): unknown => text.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
  const [from = '', votes = ''] = line.split(/[,;:\t]/).map((part) => part.replace(/\s/g, ''))
  return { from: Number(from), votes: Number(votes) }
})

/** The fields of one rule become the one value that the command takes, as JSON; every other form passes as it is. */
export const withRuleValue = async ({ request }: Pick<ActionFunctionArgs, 'request'>): Promise<Request> => {
  const form = await request.formData()
  const parts = [...form.keys()].filter((name) => name.startsWith('value.'))
  const entries = parts.map((name) => {
    const key = name.slice('value.'.length)
    return [key, FIGURES.has(key) ? Number(form.get(name)) : form.get(name)] as const
  })
  const listed = form.get('list')
  if (parts.length > 0) form.set('value', JSON.stringify(Object.fromEntries(entries)))
  else if (listed === 'figures') form.set('value', JSON.stringify(form.getAll('item').map(Number)))
  else if (listed === 'words') form.set('value', JSON.stringify(form.getAll('item')))
  else if (listed === 'bands') form.set('value', JSON.stringify(bandsOf(textOf(form, 'bands'))))
  for (const name of [...parts, 'list', 'item', 'bands']) form.delete(name)
  return new Request(request.url, { method: 'POST', body: form })
}
