export { preferenceCookie } from '#server/http/preferences.ts'

/** Headers that set these cookies, each in its own line. */
export const withCookies = (cookies: readonly string[]): Headers => {
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return headers
}
