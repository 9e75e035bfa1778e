import type { UserId } from '../ids.ts'
import type { Hand } from './runs.ts'

/** A hand by what it stands for: a person, the server for a duty of its own (`seed`, `mirror`, `import` …), an amendment. */
export type HandOf =
  | { readonly is: 'person'; readonly userId: UserId }
  | { readonly is: 'server'; readonly cause: string }
  | { readonly is: 'amendment'; readonly amendmentId: string }

/** The hand of a person. */
export const personHand = (userId: UserId): Hand => `u:${userId}`
/** The hand of the server itself, by why it wrote. */
export const serverHand = (cause: string): Hand => `s:${cause}`

/** Whose an entry of the log is. What the server did for a person (a restoration, an import) is that person's. */
export const handOfEntry = ({ userId, cause }: { readonly userId: UserId | null; readonly cause: string | null }): Hand =>
  (userId === null ? serverHand(cause ?? '') : personHand(userId))

/** Whose a hand is: the inverse of those above. */
export const readHand = (hand: Hand): HandOf => {
  const rest = hand.slice(2)
  if (hand.startsWith('u:')) return { is: 'person', userId: rest }
  return hand.startsWith('a:') ? { is: 'amendment', amendmentId: rest } : { is: 'server', cause: rest }
}
