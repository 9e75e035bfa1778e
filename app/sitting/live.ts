import type { ResolutionText } from '#domain/resolution/text.ts'
import type { Floor } from '#server/query/floor.ts'
import type { Live } from '#server/query/following.ts'

/** The text as it stands, put together of its rows. */
export const standingText = ({ now: { heading, order }, tables: { paragraphs } }: Live): ResolutionText =>
  ({ ...heading, paragraphs: order.flatMap((id) => paragraphs[id] ?? []) })

/** The reader's own amendments with what became of them: told to all from the examination on, known to their sponsor before. */
export const fatesOf = (own: Floor['own'], { now, tables: { fates } }: Live): Floor['own'] =>
  now.sittings > 0 ? own.map((one) => ({ ...one, fate: fates[one.id] ?? null })) : own
