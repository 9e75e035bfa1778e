import { describe, expect, it } from 'vitest'
import { isFromOwnPages, isWrite, ownOrigins } from './origin.ts'

describe('a write or an upgrade comes from our own pages', () => {
  const own = ownOrigins('https://chapeau.example')

  it.each([
    ['a form of ours', { origin: 'https://chapeau.example' }, true],
    ['another site', { origin: 'https://elsewhere.example' }, false],
    ['a host that begins like ours', { origin: 'https://chapeau.example.elsewhere.example' }, false],
    ['our host over plain http', { origin: 'http://chapeau.example' }, false],
    ['a sandboxed frame or a hidden referrer', { origin: 'null' }, false],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }, false],
    ['a sister host that hides its origin', { 'sec-fetch-site': 'same-site' }, false],
    ['our own page without an origin', { 'sec-fetch-site': 'same-origin' }, true],
    ['the address bar', { 'sec-fetch-site': 'none' }, true],
    ['a program, which has nobody’s cookie but its own', {}, true],
    ['another site that claims to be ours in Sec-Fetch-Site', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' }, false],
  ])('%s', (_who, headers, expected) => {
    expect(isFromOwnPages(headers, own)).toBe(expected)
  })

  it('takes the other names of a loopback address, on the same port only', () => {
    const local = ownOrigins('http://127.0.0.1:3000')
    expect(['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000'].every((origin) => isFromOwnPages({ origin }, local))).toBe(true)
    expect(isFromOwnPages({ origin: 'http://localhost:8080' }, local)).toBe(false)
    expect(isFromOwnPages({ origin: 'http://localhost:3000' }, own)).toBe(false)
  })

  it('leaves reading alone', () => {
    expect(['GET', 'HEAD', 'OPTIONS'].map(isWrite)).toEqual([false, false, false])
    expect(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'].map(isWrite)).toEqual([true, true, true, true, true])
  })
})
