import { createHash } from 'node:crypto'
import { customAlphabet } from 'nanoid'
import { canonicalJson } from '#domain/canonicalJson.ts'

/** Opaque ids for everything that is created: lower-case letters and digits, 80 bits. */
export const newId = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 16)

/** SHA-256 of a value's canonical JSON, hexadecimal: versions, receipts and the chain of the log. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')
