import { folded } from '#domain/search.ts'

/** The name that is being typed behind the last @ before the caret; null: none. */
export const nameBeingTyped = (text: string, caret: number): { readonly from: number; readonly typed: string } | null => {
  const from = caret === 0 ? -1 : text.lastIndexOf('@', caret - 1)
  if (from === -1 || (from > 0 && !/\s/.test(text.charAt(from - 1)))) return null
  const typed = text.slice(from + 1, caret)
  return typed.length > 40 || typed.includes('\n') ? null : { from, typed }
}

/** May this person be meant by what is typed so far? */
export const isMeant = (name: string, typed: string): boolean => folded(name).includes(folded(typed))
