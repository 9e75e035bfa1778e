import { randomBytes } from 'node:crypto'
import net from 'node:net'

/** One buffer for all sockets of a thread: 2,000 readers must not cost the machine more than the server that is measured. */
const SHARED = Buffer.allocUnsafe(256 << 10)
const MOST_HEADER = 14

export type Hearing = { opened(): void; /** valid during the call only */ frame(bytes: Buffer, from: number, end: number): void; closed(code: number): void }

/** A WebSocket client that does the least: frames are read where they lie, and sent with a mask of zeros. */
export class Socket {
  readonly #stream: net.Socket
  readonly #hearing: Hearing
  #state: 'shaking hands' | 'open' | 'closed' = 'shaking hands'
  #rest: Buffer | null = null
  #code = 1006

  constructor(url: string, headers: Readonly<Record<string, string>>, hearing: Hearing) {
    const { hostname, host, port, pathname } = new URL(url)
    this.#hearing = hearing
    this.#stream = net.connect({ host: hostname, port: Number(port), noDelay: true, onread: { buffer: SHARED, callback: (length) => { this.#read(length); return true } } })
    const lines = [`GET ${pathname} HTTP/1.1`, `Host: ${host}`, 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)]
    this.#stream.on('connect', () => this.#stream.write(`${lines.join('\r\n')}\r\n\r\n`))
    this.#stream.on('error', () => undefined)
    this.#stream.on('close', () => {
      if (this.#state === 'closed') return
      this.#state = 'closed'
      hearing.closed(this.#code)
    })
  }

  #read(length: number): void {
    const bytes = this.#rest === null ? SHARED : Buffer.concat([this.#rest, SHARED.subarray(0, length)])
    const end = this.#rest === null ? length : bytes.length
    this.#rest = null
    const from = this.#state === 'shaking hands' ? this.#shakeHands(bytes, end) : 0
    if (from !== null) this.#frames(bytes, from, end)
  }

  #shakeHands(bytes: Buffer, end: number): number | null {
    const blank = bytes.subarray(0, end).indexOf('\r\n\r\n')
    if (blank === -1) {
      this.#rest = Buffer.from(bytes.subarray(0, end))
      return null
    }
    if (bytes.toString('latin1', 9, 12) !== '101') {
      this.#stream.destroy()
      return null
    }
    this.#state = 'open'
    this.#hearing.opened()
    return blank + 4
  }

  #frames(bytes: Buffer, start: number, end: number): void {
    let from = start
    while (end - from >= 2) {
      let length = (bytes[from + 1] ?? 0) & 127
      let header = 2
      if (length > 125) {
        header = length === 126 ? 4 : 10
        if (end - from < header) break
        length = length === 126 ? bytes.readUInt16BE(from + 2) : Number(bytes.readBigUInt64BE(from + 2))
      }
      if (end - from < header + length) break
      this.#frame((bytes[from] ?? 0) & 15, bytes, from + header, from + header + length)
      from += header + length
      if (this.#state === 'closed') return
    }
    if (from < end) this.#rest = Buffer.from(bytes.subarray(from, end))
  }

  #frame(kind: number, bytes: Buffer, from: number, end: number): void {
    if (kind === 1 || kind === 2) this.#hearing.frame(bytes, from, end)
    else if (kind === 9) this.#send(10, bytes.subarray(from, end))
    else if (kind === 8) {
      this.#code = end - from >= 2 ? bytes.readUInt16BE(from) : 1005
      this.#stream.end()
    }
  }

  #send(kind: number, payload: Uint8Array): void {
    const { length } = payload
    const header = Buffer.alloc(MOST_HEADER)
    header[0] = 128 | kind
    let size = 2
    if (length < 126) header[1] = 128 | length
    else if (length < 65_536) {
      header[1] = 254
      size = header.writeUInt16BE(length, 2)
    } else {
      header[1] = 255
      size = header.writeBigUInt64BE(BigInt(length), 2)
    }
    this.#stream.write(Buffer.concat([header.subarray(0, size + 4), payload]))
  }

  send(payload: Uint8Array): void {
    this.#send(2, payload)
  }

  /** As a cable that is pulled. */
  cut(): void {
    this.#state = 'closed'
    this.#stream.destroy()
  }
}
