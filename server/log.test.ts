import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createLog } from './log.ts'

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const stream = new PassThrough()
  write(createLog({ logLevel: 'info' }, stream))
  return String(stream.read())
}

describe('the log', () => {
  it.each([
    { token: 'S3CRET' },
    { session: { token: 'S3CRET' } },
    { headers: { cookie: 'S3CRET', authorization: 'S3CRET', 'set-cookie': ['S3CRET'] } },
    { mail: { link: 'https://chapeau.example/sign-in?token=S3CRET', email: 'S3CRET@parl.example' } },
    { config: { sessionSecret: 'S3CRET', oidc: { secret: 'S3CRET' } } },
    { req: { method: 'GET', url: '/sign-in?token=S3CRET', headers: { cookie: 'S3CRET' } } },
    { a: { b: { c: { token: 'S3CRET' } } } },
  ])('keeps no secret: %j', (entry) => {
    const line = logged((log) => { log.info(entry, 'said') })
    expect(line).toContain('said')
    expect(line).not.toContain('S3CRET')
  })

  it('says which request it was, by method and path', () => {
    expect(JSON.parse(logged((log) => { log.info({ req: { method: 'GET', url: '/resolutions/a?x=1' } }, 'served') }))).toMatchObject({
      level: 'info', req: { method: 'GET', path: '/resolutions/a?…' },
    })
  })

  it('keeps quiet below its level', () => {
    expect(logged((log) => { log.debug('detail') })).toBe('null')
  })
})
