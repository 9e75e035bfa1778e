import type { IncomingHttpHeaders } from 'node:http'

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** The origins from which people reach this server: the published one and, on a loopback address, its other names. */
export const ownOrigins = (baseUrl: string): ReadonlySet<string> => {
  const { origin, protocol, hostname, port } = new URL(baseUrl)
  if (!LOOPBACK.includes(hostname)) return new Set([origin])
  return new Set([origin, ...LOOPBACK.map((name) => new URL(`${protocol}//${name}${port && `:${port}`}`).origin)])
}

/**
 * Whether a write or a WebSocket upgrade comes from our own pages. Browsers always send `Origin` with both; a request that
 * carries neither it nor `Sec-Fetch-Site` was not made by a browser, so no other site can have caused it with somebody's cookie.
 */
export const isFromOwnPages = (headers: IncomingHttpHeaders, own: ReadonlySet<string>): boolean => {
  if (headers.origin !== undefined) return own.has(headers.origin)
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Requests that may change something. */
export const isWrite = (method: string | undefined): boolean => !SAFE.has(method ?? 'GET')
