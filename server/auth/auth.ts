import { betterAuth, type BetterAuthPlugin } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { magicLink } from 'better-auth/plugins'
import { z } from 'zod'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { newId } from '../ids.ts'
import type { Log } from '../log.ts'

/** Minutes for which a sign-in link can be used, once. */
export const LINK_MINUTES = 15
const DAY = 24 * 3600

/** Signs a known account in without a link: the demonstration accounts and the set-up. Reachable from this server's code alone. */
const signInAs = () => ({
  id: 'sign-in-as',
  endpoints: {
    signInAs: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ userId: z.string() }), requireHeaders: true }, async (ctx) => {
      const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
      if (!user) return ctx.json({ ok: false })
      const session = await ctx.context.internalAdapter.createSession(user.id)
      await setSessionCookie(ctx, { session, user })
      return ctx.json({ ok: true })
    }),
  },
}) satisfies BetterAuthPlugin

/** Sends the link that a token makes; `to`: where it leads on to. */
export type SendLink = (link: { readonly email: string; readonly token: string; readonly to: string }) => Promise<void>

type Options = {
  readonly prisma: PrismaClient
  readonly baseUrl: string
  readonly secret: string
  readonly log: Log
  readonly sendLink: SendLink
}

/**
 * Sessions in the database behind an HttpOnly cookie, with a signed copy in a second cookie so that a page does not ask the
 * database who is there. Its HTTP endpoints are not mounted: pages call it in process, so nothing signs in by GET.
 */
export const makeAuth = ({ prisma, baseUrl, secret, log, sendLink }: Options) =>
  betterAuth({
    baseURL: baseUrl,
    secret,
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    session: { expiresIn: 14 * DAY, updateAge: DAY, cookieCache: { enabled: true, maxAge: 60 } },
    advanced: {
      cookiePrefix: 'chapeau',
      useSecureCookies: baseUrl.startsWith('https:'),
      database: { generateId: () => newId() },
    },
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message) => { log[level === 'error' ? 'error' : 'warn']({ part: 'sign-in' }, message) } },
    plugins: [
      // People are admitted by the secretariat: a link never makes an account.
      magicLink({ disableSignUp: true, storeToken: 'hashed', expiresIn: LINK_MINUTES * 60, sendMagicLink: ({ email, token, metadata }) => sendLink({ email, token, to: String(metadata?.['to'] ?? '') }) }),
      signInAs(),
    ],
  })
export type Auth = ReturnType<typeof makeAuth>
