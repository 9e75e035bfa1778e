import type { ActionFunctionArgs } from '@remix-run/node'
import { PARTNER } from '#domain/delegation/delegation.ts'

/** A new partner organization's id, from its printed name: `partner-inhope`. */
const partnerId = (name: string): string => PARTNER + name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 48)

/** The choice "a new partner organization" becomes the id that its name gives; every other form passes as it is. */
export const withBody = async ({ request }: Pick<ActionFunctionArgs, 'request'>): Promise<Request> => {
  const form = await request.formData()
  const organization = form.get('organization')
  if (form.get('body') === PARTNER) form.set('body', typeof organization === 'string' && organization.trim() ? partnerId(organization) : '')
  return new Request(request.url, { method: 'POST', body: form })
}
