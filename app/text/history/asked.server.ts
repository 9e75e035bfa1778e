import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Lang } from '#domain/languages.ts'
import { loaded } from '../../lib/loaded.server.ts'

/** Which text an address asks about: the draft in the language in which it is written, unless it says otherwise. */
export const textAskedIn = async ({ request, params, context: { api } }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>): Promise<{ slug: string; form: 'draft' | 'memorandum'; lang: Lang }> => {
  const slug = params['slug'] ?? ''
  const search = new URL(request.url).searchParams
  const text = search.get('text')
  const lang = text === 'en' || text === 'fr' ? text : (await loaded(request, api.process.summary({ slug }))).sourceLang
  return { slug, form: search.get('of') === 'memorandum' ? 'memorandum' : 'draft', lang }
}
