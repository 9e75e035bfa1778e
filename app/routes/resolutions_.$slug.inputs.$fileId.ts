import type { LoaderFunctionArgs } from '@remix-run/node'
import { loaded } from '../lib/loaded.server.ts'

/** The original of an input, as it was uploaded. Always saved, never shown: it is a stranger's file. */
export const loader = async ({ request, params, context: { api } }: LoaderFunctionArgs) => {
  const { name, mediaType, data } = await loaded(request, api.process.inputFile({ slug: params['slug'] ?? '', fileId: params['fileId'] ?? '' }))
  return new Response(new Uint8Array(data), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
