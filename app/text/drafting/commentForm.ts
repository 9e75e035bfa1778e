import type { Words } from '../../editor/Comments.tsx'
import type { TextAnchor } from '../../editor/types.ts'

/** Letters and digits, as the server makes them: made here so that a comment sent twice is one. */
export const newCommentId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte % 36).toString(36)).join('')

/** A new comment as the fields of its form. */
export const wordsFields = ({ text, mentions, audience, proposal }: Omit<Words, 'anchor'>, anchor: TextAnchor): Readonly<Record<string, string>> => ({
  text, audience, mentions: mentions.join(' '), anchor: JSON.stringify({ ...anchor, quote: anchor.quote.slice(0, 5000) }), ...(proposal === null ? {} : { proposal }),
})
