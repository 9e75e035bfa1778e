import process from 'node:process'

/**
 * Every word that a writer types tells who typed it, its number and when, in 15 ASCII letters: readers find them in any frame, also
 * where updates were merged, and know of each how long it took and whether one is missing.
 */
export type Mark = { readonly writer: number; readonly number: number; readonly at: number }

const TILDE = 0x7e
const LENGTH = 15
const digits = (value: number, length: number): string => value.toString(36).padStart(length, '0')
export const write = ({ writer, number, at }: Mark): string => `~${digits(writer, 2)}${digits(number, 4)}${digits(at, 8)}`

const VALUE = new Int8Array(256).fill(-1)
for (let value = 0; value < 36; value++) VALUE[value.toString(36).charCodeAt(0)] = value
const number = (bytes: Uint8Array, from: number, length: number): number => {
  let value = 0
  for (let place = from; place < from + length; place++) {
    const digit = VALUE[bytes[place] ?? 0] ?? -1
    if (digit < 0) return -1
    value = value * 36 + digit
  }
  return value
}

/** Calls back for every mark in these bytes. */
export const find = (bytes: Buffer, from: number, end: number, found: (writer: number, number: number, at: number) => void): void => {
  for (let place = bytes.indexOf(TILDE, from); place !== -1 && place + LENGTH <= end; place = bytes.indexOf(TILDE, place + 1)) {
    const [writer, count, at] = [number(bytes, place + 1, 2), number(bytes, place + 3, 4), number(bytes, place + 7, 8)]
    if (writer >= 0 && count >= 0 && at >= 0) found(writer, count, at)
  }
}

/** Microseconds of a clock that all threads share. */
export const now = (): number => Number(process.hrtime.bigint() / 1000n)
