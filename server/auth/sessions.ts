import { createHmac, timingSafeEqual } from 'node:crypto'
import type { UserId } from '#domain/ids.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { together } from '../db/together.ts'

/** For how long a session that was found is not looked up again; `forget` ends it at once, on every node. */
const REMEMBERED_MS = 5 * 60_000
const MOST_REMEMBERED = 10_000

export type Sessions = {
  /** Whose session this Cookie header names; null when there is none, it is not ours, or it has ended. */
  readonly userOf: (cookie: string | undefined) => Promise<UserId | null>
  /** The token that this header names, properly signed or not. */
  readonly tokenOf: (cookie: string | undefined) => string | null
  /** Those of these tokens whose session still runs; one query for all. */
  readonly running: (tokens: readonly string[]) => Promise<ReadonlySet<string>>
  /** A session has ended, or any may have. */
  readonly forget: (token?: string) => void
}

const COOKIE = /(?:^|;\s*)(?:__Secure-)?chapeau\.session_token=([^;]+)/

/** Who is behind a connection that knocks. Pages ask the sign-in library, which also renews; here thousands come at once and nothing is renewed. */
export const makeSessions = (prisma: PrismaClient, secret: string, nowMs: () => number): Sessions => {
  const remembered = new Map<string, { readonly userId: UserId; readonly until: number }>()
  const find = together(async (tokens: readonly string[]) => {
    const rows = await prisma.session.findMany({ where: { token: { in: [...tokens] } }, select: { token: true, userId: true, expiresAt: true } })
    return new Map(rows.map((row) => [row.token, row]))
  })

  const signed = (cookie: string | undefined): { token: string; signature: string } | null => {
    const value = COOKIE.exec(cookie ?? '')?.[1]
    if (value === undefined) return null
    try {
      const whole = decodeURIComponent(value)
      const dot = whole.lastIndexOf('.')
      return dot > 0 ? { token: whole.slice(0, dot), signature: whole.slice(dot + 1) } : null
    } catch {
      return null
    }
  }
  const isOurs = ({ token, signature }: { token: string; signature: string }): boolean => {
    const expected = createHmac('sha256', secret).update(token).digest()
    const given = Buffer.from(signature, 'base64')
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  return {
    tokenOf: (cookie) => signed(cookie)?.token ?? null,
    userOf: async (cookie) => {
      const named = signed(cookie)
      if (named === null || !isOurs(named)) return null
      const known = remembered.get(named.token)
      if (known && known.until > nowMs()) return known.userId
      const session = await find(named.token)
      if (session === null || session.expiresAt.getTime() <= nowMs()) return null
      if (remembered.size >= MOST_REMEMBERED) remembered.clear()
      remembered.set(named.token, { userId: session.userId, until: Math.min(session.expiresAt.getTime(), nowMs() + REMEMBERED_MS) })
      return session.userId
    },
    running: async (tokens) => {
      const rows = await prisma.$queryRaw<{ token: string }[]>`select token from sessions where token = any(${tokens}::text[]) and expires_at > ${new Date(nowMs())}`
      return new Set(rows.map(({ token }) => token))
    },
    forget: (token) => { if (token === undefined) remembered.clear(); else remembered.delete(token) },
  }
}
