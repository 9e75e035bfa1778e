import type { MemberId, NewId, ProcessId } from '../ids.ts'
import type { Lang } from '../languages.ts'
import type { Group } from '../membership/members.ts'
import { parseResolution } from '../resolution/parse.ts'
import type { Prose, ResolutionText } from '../resolution/text.ts'
import { ok, refuse, type Result } from '../result.ts'
import { countWords } from '../input/length.ts'

/**
 * A request to place an emergency item on the agenda of an Assembly (process.md, "Emergency item"): a memorandum and a draft by one or
 * more Members, whom groups may back. The Executive Committee rules on it; of those that two-thirds of the weighted votes cast would
 * place, the one with the most votes is placed, at most so many an Assembly.
 */
export type Request = {
  readonly sponsors: readonly MemberId[]
  readonly backers: readonly Group[]
  readonly ruling: 'admissible' | 'inadmissible' | null
  /** what the vote on the agenda came to, in weighted votes */
  readonly agenda: { readonly for: number; readonly carried: boolean } | null
  /** why it is not placed */
  readonly ended: RequestEnd | null
}
export const REQUEST_ENDS = ['inadmissible', 'merged', 'withdrawn', 'not-carried', 'another-placed'] as const
export type RequestEnd = { readonly because: (typeof REQUEST_ENDS)[number]; readonly into: ProcessId | null }

/** Another request to the same Assembly. */
export type Rival = { readonly id: ProcessId; readonly isOpen: boolean; readonly isPlaced: boolean; readonly request: Request }

/** A request as it is handed in: nobody backs it, nothing is ruled. */
export const newRequest = (sponsors: readonly MemberId[]): Request => ({ sponsors, backers: [], ruling: null, agenda: null, ended: null })

/** Texts typed or pasted into the form, read as what they are. Refuses a draft without paragraphs and an empty memorandum. */
export const requestTexts = ({ title, draft, memorandum, lang }: { title: string; draft: string; memorandum: string; lang: Lang }, newId: NewId): Result<{ text: ResolutionText; memorandum: Prose }> => {
  const { text } = parseResolution(draft, lang, newId)
  if (text.paragraphs.length === 0) return refuse({ code: 'draft-empty' })
  const blocks = memorandum.split(/\n\s*\n/u).map((block) => block.replace(/\s+/gu, ' ').trim()).filter((block) => countWords(block) > 0)
  if (blocks.length === 0) return refuse({ code: 'memorandum-missing' })
  return ok({ text: { ...text, title }, memorandum: { blocks: blocks.map((block) => ({ id: newId(), kind: 'prose' as const, text: block })) } })
}

/**
 * Whether a request can be placed now. Every admissible request has to have been voted on, because the votes decide between those that
 * were carried; the one placed has more votes than any other of them, and a tie is voted on again.
 */
export const placing = ({ ruling, agenda }: Request, rivals: readonly Rival[], most: number): Result<null> => {
  if (ruling !== 'admissible') return refuse({ code: 'request-not-ruled' })
  if (!agenda?.carried) return refuse({ code: 'counts-do-not-fit', problem: 'not-carried' })
  if (rivals.filter(({ isPlaced }) => isPlaced).length >= most) return refuse({ code: 'agenda-full', most })
  const open = rivals.filter(({ isOpen }) => isOpen)
  const unvoted = open.filter(({ request }) => request.ruling === null || (request.ruling === 'admissible' && !request.agenda))
  if (unvoted.length > 0) return refuse({ code: 'requests-unvoted', count: unvoted.length })
  const ahead = open.find(({ request }) => request.agenda?.carried && request.agenda.for >= agenda.for)
  return ahead ? refuse({ code: 'request-not-first', for: agenda.for, other: ahead.request.agenda?.for ?? 0 }) : ok(null)
}
