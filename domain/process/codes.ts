import type { Committee } from '../permission/roles.ts'

/** `''`, `-rev`, `-rev.2`, … for the first, second, third version of a draft (process.md, "Documents"). */
const revision = (ordinal: number): string => (ordinal < 2 ? '' : ordinal === 2 ? '-rev' : `-rev.${ordinal - 1}`)

/**
 * The code that the next circulated draft would have by custom: `C-III/143/DR`, then `-rev`, then `-rev.2`. Only a proposal: codes
 * vary over the years, and the one printed is the one the secretariat enters. `ordinal`: 1 for the first version circulated.
 */
export const draftCode = (committee: Committee, assemblyNumber: number, ordinal: number): string => `${committee}/${assemblyNumber}/DR${revision(ordinal)}`

/** The code of the memorandum that goes with a draft: `C-III/143/DR-rev` has `C-III/143/M-rev`. Null for a code of another shape. */
export const memorandumCode = (code: string): string | null => {
  const parts = /^(.+\/)DR(-.+)?$/.exec(code)
  return parts ? `${parts[1]}M${parts[2] ?? ''}` : null
}

/** A printed code as it stands in an address: `C-III/143/DR` is found at `C-III-143-DR`. */
export const codeInAddress = (code: string): string => code.trim().replace(/[\s/]+/g, '-')
