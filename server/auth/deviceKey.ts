import { hkdfSync } from 'node:crypto'
import type { UserId } from '#domain/ids.ts'

/** 256 bits in base64, the same for one account at every sign-in, and no hint of any other's. */
export const deviceKeyOf = (secret: string) => (userId: UserId): string =>
  Buffer.from(hkdfSync('sha256', secret, userId, 'words kept on a device', 32)).toString('base64')
