import { isAPIError } from 'better-auth/api'
import { STANDING } from '#domain/delegation/delegation.ts'
import type { UserId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import { SYSTEM } from '#domain/permission/roles.ts'
import type { Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Entry, Receipt } from '../handle.ts'
import { newId } from '../ids.ts'
import type { Actors } from './actors.ts'
import type { Auth } from './auth.ts'
import type { Limit } from './limit.ts'
import type { Sessions } from './sessions.ts'
import { consumeSetupToken, isSetupToken } from './setup.ts'

/** Cookies that sign somebody in or out; null when the link, key or token is not (or no longer) good. */
export type SignedIn = readonly string[] | null
export type DemoAccount = { readonly key: string; readonly name: string; readonly userId: UserId }

/** What pages can ask of accounts. Nothing here tells whether an address has one. */
export type Accounts = ReturnType<typeof makeAccounts>

type Needs = {
  readonly auth: Auth
  readonly actors: Actors
  readonly sessions: Pick<Sessions, 'tokenOf'>
  /** a session was ended: whatever it still has open is closed */
  readonly ended: (token: string) => void
  readonly prisma: PrismaClient
  readonly demo: boolean
  readonly now: () => Instant
  readonly give: (entry: Entry) => Promise<Result<Receipt>>
  /** links asked for by one address, and from one place */
  readonly limits: { readonly email: Limit; readonly place: Limit }
  readonly deviceKey: (userId: UserId) => string
}

export const makeAccounts = ({ auth, actors, sessions, ended, prisma, demo, now, give, limits, deviceKey }: Needs) => {
  const signInAs = async (userId: UserId, headers: Headers): Promise<SignedIn> => {
    const { headers: answered, response } = await auth.api.signInAs({ body: { userId }, headers, returnHeaders: true })
    return response.ok ? answered.getSetCookie() : null
  }
  return {
    /** Sends a link, which leads on to `to`, if the address has an account; false only when links are asked for too often. */
    sendLink: async (email: string, { place, to }: { place: string; to: string }, headers: Headers): Promise<boolean> => {
      const address = email.trim().toLowerCase()
      const nowMs = Date.now()
      if (!limits.place(place, nowMs) || !limits.email(address, nowMs)) return false
      await auth.api.signInMagicLink({ body: { email: address, metadata: { to } }, headers })
      return true
    },

    signInByLink: async (token: string, headers: Headers): Promise<SignedIn> => {
      try {
        const { headers: answered } = await auth.api.magicLinkVerify({ query: { token }, headers, returnHeaders: true })
        return answered.getSetCookie()
      } catch (error) {
        // Used, expired or invented: it answers all three with a redirect.
        if (isAPIError(error)) return null
        throw error
      }
    },

    signInDemo: async (key: string, headers: Headers): Promise<SignedIn> => {
      const user = demo ? await prisma.user.findUnique({ where: { demoKey: key }, select: { id: true } }) : null
      return user && signInAs(user.id, headers)
    },

    demoAccounts: async (): Promise<readonly DemoAccount[]> => {
      const users = demo ? await prisma.user.findMany({ where: { demoKey: { not: null } }, select: { id: true, name: true, demoKey: true } }) : []
      return users.flatMap(({ id, name, demoKey }) => (demoKey === null ? [] : [{ key: demoKey, name, userId: id }]))
    },

    isSetupToken: (token: string): Promise<boolean> => isSetupToken(prisma, token),

    /** Uses the set-up link up: admits the first person of the secretariat and signs them in. */
    setUp: async (token: string, person: { name: string; email: string; lang: Lang }, headers: Headers): Promise<SignedIn> => {
      if (!await consumeSetupToken(prisma, token)) return null
      const command = { type: 'AdmitPerson', assemblyId: STANDING, body: 'secretariat', seat: 'person', ...person } as const
      const admitted = await give({ actor: SYSTEM, command, commandId: newId(), now: now() })
      if (!admitted.ok) throw new Error(`the first account was refused: ${admitted.refusal.code}`)
      const user = await prisma.user.findUniqueOrThrow({ where: { email: person.email.toLowerCase() }, select: { id: true } })
      return signInAs(user.id, headers)
    },

    deviceKey,

    signOut: async (headers: Headers): Promise<readonly string[]> => {
      const { headers: answered } = await auth.api.signOut({ headers, returnHeaders: true })
      const token = sessions.tokenOf(headers.get('cookie') ?? undefined)
      if (token !== null) ended(token)
      return answered.getSetCookie()
    },

    /** The language of a person's messages follows the one they read in; demonstration accounts are shared, so theirs stays. */
    rememberLang: async (userId: UserId, lang: Lang): Promise<void> => {
      await prisma.user.updateMany({ where: { id: userId, demoKey: null }, data: { lang } })
      actors.forget(userId)
    },

    /** The language that an account has chosen, to carry on in it after signing in. */
    langOf: async (cookies: readonly string[]): Promise<Lang | undefined> => {
      const { actor } = await actors.of(new Headers({ cookie: cookies.map((c) => c.split(';')[0]).join('; ') }))
      return actor?.lang
    },
  }
}
