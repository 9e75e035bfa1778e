/** How much of the beginning and of the end two wordings share: only what is between is rewritten, so that the rest keeps its author. */
export const changedPart = (before: string, after: string): { readonly start: number; readonly end: number } => {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let end = 0
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++
  return { start, end }
}
