import type { LoaderFunctionArgs } from '@remix-run/node'
import { loaded } from '../lib/loaded.server.ts'
import { minutesMarkdown } from '../sitting/minutesExport.ts'

/** The minutes as a file. */
export const loader = async ({ request, params, context: { api, lang } }: LoaderFunctionArgs) => {
  const slug = params['slug'] ?? ''
  const minutes = await loaded(request, api.sitting.minutes({ slug, version: new URL(request.url).searchParams.get('version') ?? undefined }))
  return new Response(minutesMarkdown(minutes, lang), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8', 'Content-Disposition': `attachment; filename="${minutes.code.replaceAll('/', '-')}-minutes.md"`, 'Cache-Control': 'private, no-store' },
  })
}
