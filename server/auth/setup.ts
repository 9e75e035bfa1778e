import { createHash, randomBytes } from 'node:crypto'
import type { PrismaClient } from '#prisma/generated/client.ts'

/** The row that remembers the set-up link: only the hash of its token. */
const KEY = 'setup-link'
const hash = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * The token of the one-time link that makes the first account of the secretariat; null once the secretariat has one. Each start
 * makes a new token, and the one before no longer works.
 */
export const makeSetupToken = async (prisma: PrismaClient): Promise<string | null> => {
  if (await prisma.accreditation.count({ where: { body: 'secretariat' } }) > 0) return null
  const token = randomBytes(24).toString('base64url')
  const value = { hash: hash(token) }
  await prisma.setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } })
  return token
}

export const isSetupToken = async (prisma: PrismaClient, token: string): Promise<boolean> =>
  await prisma.setting.count({ where: { key: KEY, value: { equals: { hash: hash(token) } } } }) === 1

/** True for the one request that uses the token up. */
export const consumeSetupToken = async (prisma: PrismaClient, token: string): Promise<boolean> =>
  (await prisma.setting.deleteMany({ where: { key: KEY, value: { equals: { hash: hash(token) } } } })).count === 1
