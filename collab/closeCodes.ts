/**
 * What a client has to know of the wire beside the y-websocket protocol. 4400–4499 are final for the stock client: it
 * stops and says so. Every other code it retries, with a growing pause.
 */
export const CLOSE = {
  /** an update that breaks the rules of the room: the client's copy cannot be saved any more */
  REFUSED: 4400,
  SIGNED_OUT: 4401,
  FORBIDDEN: 4403,
  NO_SUCH_ROOM: 4404,
  /** stage, window or role changed: knock again at once, to be judged anew */
  ACCESS_CHANGED: 4409,
  /** the server restarts */
  DRAIN: 1012,
  OVERLOAD: 1013,
} as const
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]

/** The reason sent with the code: for logs and developers, never shown to people. */
export const CLOSE_REASON: Readonly<Record<CloseCode, string>> = {
  4400: 'update refused',
  4401: 'signed out',
  4403: 'forbidden',
  4404: 'no such room',
  4409: 'access changed',
  1012: 'server restarts',
  1013: 'try again later',
}

/**
 * Our own message type, `[4, count, at]`: the first `count` sync messages with content that this connection sent are in the
 * log for good; `at` is the server's time in milliseconds since 1970.
 */
export const MESSAGE_SAVED = 4

/** Our own message type, `[5, editors, commenters, viewers]`: how many people are in the room, told when it changed. */
export const MESSAGE_PRESENT = 5

/** Within y-protocols' auth message (type 2, whose stock handler ignores all but 0): `[2, 1, access]`, first on a connection. */
export const AUTH_ACCESS = 1

/** What a connection may do in a room. */
export type Access = 'editor' | 'commenter' | 'viewer'
