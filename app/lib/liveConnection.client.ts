import type { Told, What } from '#server/live/screens.ts'
import type { Lang } from '#domain/languages.ts'

/** What a screen asks for over the tab's one connection; see `server/http/live.ts` for the words. */
export type Following = {
  readonly processId: string
  readonly what?: What
  /** null: only told that something moved */
  readonly lang: Lang | null
  /** where the screen's own state stands when it joins; without a language, how many milliseconds ago its page was asked for */
  readonly has: () => number | null
  readonly hear: (told: Told) => void
  /** `now`: the server’s clock, when it answered */
  readonly onConnected: (connected: boolean, now?: string) => void
}
type Message = { readonly id: number | null; readonly result?: { readonly type: string; readonly data?: Told; readonly now?: string } }

/** The server says something every 25 s: a longer silence is a dead connection, whatever the system says. In milliseconds. */
const SILENCE = 60_000
const LONGEST_PAUSE = 30_000

const following = new Map<number, Following>()
let socket: WebSocket | null = null
let lastId = 0
let failures = 0
let silence: ReturnType<typeof setTimeout> | undefined
let retry: ReturnType<typeof setTimeout> | undefined

const ask = (id: number, { processId, what, lang, has }: Following): void => {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ id, method: 'subscription', params: { path: 'live.process', input: { processId, what, lang, has: has() } } }))
}

const connect = (): void => {
  clearTimeout(retry)
  const opening = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`)
  socket = opening
  const listen = (): void => {
    clearTimeout(silence)
    silence = setTimeout(() => { opening.close() }, SILENCE)
  }
  opening.onopen = () => {
    listen()
    for (const [id, one] of following) ask(id, one)
  }
  opening.onmessage = ({ data }: MessageEvent<string>) => {
    listen()
    if (data === 'PING') {
      opening.send('PONG')
      return
    }
    const { id, result } = JSON.parse(data) as Message
    const one = id === null ? undefined : following.get(id)
    if (result?.type === 'started') {
      failures = 0
      one?.onConnected(true, result.now)
    }
    if (result?.type === 'data' && result.data) one?.hear(result.data)
  }
  opening.onclose = () => {
    if (socket !== opening) return
    socket = null
    clearTimeout(silence)
    if (following.size === 0) return
    for (const one of following.values()) one.onConnected(false)
    // thousands lose the server at once: each comes back at a moment of its own
    retry = setTimeout(connect, Math.min(LONGEST_PAUSE, 500 * 2 ** failures++) * (0.5 + Math.random()))
  }
}

/** Follows a process until what is answered is called; `again` asks for the state anew. */
export const follow = (one: Following): { readonly stop: () => void; readonly again: () => void } => {
  const id = ++lastId
  following.set(id, one)
  if (socket) ask(id, one)
  else connect()
  return {
    again: () => { ask(id, one) },
    stop: () => {
      following.delete(id)
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ id, method: 'subscription.stop' }))
      if (following.size > 0) return
      clearTimeout(retry)
      socket?.close()
      socket = null
    },
  }
}
