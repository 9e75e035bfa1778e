import { inflateRawSync } from 'node:zlib'

/** An entry of an archive, as its directory tells. */
export type ZipEntry = { readonly name: string; readonly size: number; readonly read: () => Buffer }

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const HEADER = 30

/**
 * The entries of a zip archive; null when it is none, or is cut short. Only what a Word file needs: no encryption, no archives
 * over 4 GB. `read` never yields more than the directory promises, so a small file cannot unfold into a large one.
 */
export const zipEntries = (bytes: Buffer): readonly ZipEntry[] | null => {
  let end = bytes.length - 22
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--
  if (end < 0) return null
  const entries: ZipEntry[] = []
  try {
    let at = bytes.readUInt32LE(end + 16)
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
      if (bytes.readUInt32LE(at) !== DIRECTORY) return null
      const method = bytes.readUInt16LE(at + 10)
      const packed = bytes.readUInt32LE(at + 20)
      const size = bytes.readUInt32LE(at + 24)
      const [nameLength, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
      const local = bytes.readUInt32LE(at + 42)
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
      entries.push({
        name, size,
        read: () => {
          const from = local + HEADER + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
          const data = bytes.subarray(from, from + packed)
          return method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) })
        },
      })
      at += 46 + nameLength + extra + comment
    }
  } catch {
    return null
  }
  return entries
}
