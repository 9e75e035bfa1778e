/** An address on this server that somebody asked to come back to; anything else leads home. */
export const localPath = (to: unknown, otherwise = '/'): string => {
  if (typeof to !== 'string' || !to.startsWith('/') || to.startsWith('//') || to.includes('\\')) return otherwise
  const base = 'http://local.invalid'
  const url = URL.canParse(to, base) ? new URL(to, base) : undefined
  return url?.origin === base ? url.pathname + url.search + url.hash : otherwise
}
