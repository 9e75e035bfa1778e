import type { Share } from '../rules/edition.ts'

export type Quorum = { readonly entitled: number; readonly present: number; readonly needed: number; readonly reached: boolean }

/** Whether enough of those entitled are in the room: the share of the edition, rounded up to whole Members. Recorded with the sitting. */
export const quorum = ({ numerator, denominator }: Share, entitled: number, present: number): Quorum => {
  const needed = Math.ceil((numerator * entitled) / denominator)
  return { entitled, present, needed, reached: present >= needed }
}
