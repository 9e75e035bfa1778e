import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { LangProvider } from './i18n/use.tsx'
import { NonceProvider } from './lib/nonce.ts'

export const streamTimeout = 10_000

export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext) {
  return new Promise<Response>((resolve, reject) => {
    const whole = isbot(request.headers.get('user-agent'))
    let started = false
    const respond = () => {
      started = true
      const body = new PassThrough()
      headers.set('Content-Type', 'text/html; charset=utf-8')
      headers.append('Vary', 'Cookie, Accept-Language')
      if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
      stream.pipe(body)
    }
    const stream = renderToPipeableStream(
      <NonceProvider value={context.nonce}>
        <LangProvider value={context.lang}>
          <RemixServer context={remix} url={request.url} nonce={context.nonce} abortDelay={streamTimeout} />
        </LangProvider>
      </NonceProvider>,
      {
        nonce: context.nonce,
        ...(whole ? { onAllReady: respond } : { onShellReady: respond }),
        onShellError: reject,
        onError: (error) => {
          // Before the shell, the rejection above reports it.
          if (started) context.log.error({ err: error }, 'rendering')
        },
      },
    )
    setTimeout(() => stream.abort(), streamTimeout + 1000).unref()
  })
}

/** What loaders and actions throw, once, with the address; a client that went away is no error. */
export const handleError = (error: unknown, { request, context }: { request: Request; context: AppLoadContext }) => {
  if (!request.signal.aborted) context.log.error({ err: error, path: new URL(request.url).pathname }, 'a page failed')
}
