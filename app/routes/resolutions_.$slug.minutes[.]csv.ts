import type { LoaderFunctionArgs } from '@remix-run/node'
import { loaded } from '../lib/loaded.server.ts'
import { decisionsCsv } from '../sitting/minutesExport.ts'

/** The decisions of all sittings as a table. */
export const loader = async ({ request, params, context: { api, lang } }: LoaderFunctionArgs) => {
  const slug = params['slug'] ?? ''
  const minutes = await loaded(request, api.sitting.minutes({ slug }))
  return new Response(decisionsCsv(minutes, lang), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${minutes.code.replaceAll('/', '-')}-decisions.csv"`, 'Cache-Control': 'private, no-store' },
  })
}
