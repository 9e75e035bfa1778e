import type { ActionFunctionArgs } from '@remix-run/node'
import { HIDDEN } from '../lib/commandResult.ts'

/**
 * Each choice of the form names a person and the Member that they write for, in one value. Turned into the fields of the command; every
 * other form passes as it is.
 */
export const withRapporteurs = async ({ request }: Pick<ActionFunctionArgs, 'request'>): Promise<Request> => {
  const form = await request.formData()
  if (form.get(HIDDEN.command) === 'AppointRapporteurs') {
    const chosen = form.getAll('rapporteur').filter((value) => typeof value === 'string' && value !== '').map(String)
    form.delete('rapporteur')
    chosen.forEach((value, i) => {
      const [userId = '', memberId = ''] = value.split(' ')
      form.set(`rapporteurs[${i}].userId`, userId)
      form.set(`rapporteurs[${i}].memberId`, memberId)
    })
  }
  return new Request(request.url, { method: 'POST', body: form })
}
