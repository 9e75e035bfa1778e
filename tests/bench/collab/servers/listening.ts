import type { AddressInfo } from 'node:net'
import process from 'node:process'

/** Tells whoever started this server that it is ready, and how it is reached. */
export const listening = (address: AddressInfo | string | null, more: Readonly<Record<string, string>> = {}): void => {
  if (address === null || typeof address === 'string') throw new Error('not on a port')
  process.stdout.write(`${JSON.stringify({ url: `ws://127.0.0.1:${address.port}`, ...more })}\n`)
}
