import { z } from 'zod'
import type { Decider } from '../decider.ts'
import { ID, type ProcessId, type UserId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import { lang, type Lang } from '../languages.ts'
import { hasReached } from '../process/stages.ts'
import type { Process } from '../process/state.ts'
import { ok, refuse } from '../result.ts'
import { countWords } from './length.ts'

/** A written input of a Member or partner organization on the theme, before there is a draft; edited until the deadline. */
export const inputCommands = {
  HandInInput: z.object({
    processId: z.string().regex(ID),
    /** a Member's iso2 or a partner organization */
    authorId: z.string().regex(ID),
    lang,
    text: z.string().trim(),
    /** the uploaded original, kept beside the log */
    fileId: z.string().regex(ID).optional(),
    confidential: z.stringbool().default(false).or(z.boolean()),
  }),
  WithdrawInput: z.object({ processId: z.string().regex(ID), authorId: z.string().regex(ID) }),
}
type Asked = { [T in keyof typeof inputCommands]: { readonly type: T } & z.infer<(typeof inputCommands)[T]> }
export type InputCommand = Asked[keyof Asked]

type Content = { lang: Lang; text: string; words: number; fileId: string | null; confidential: boolean }
type Stamp = { readonly at: Instant; readonly by: UserId }
export type InputEvent =
  | ({ type: 'InputHandedIn'; processId: ProcessId; authorId: string; revision: number; onBehalf: boolean; hash: string } & Content & Stamp)
  | ({ type: 'InputWithdrawn'; processId: ProcessId; authorId: string } & Stamp)

export type Input = { readonly processId: ProcessId; readonly authorId: string; readonly revision: number; readonly withdrawn: boolean } & Readonly<Content>
export type InputFacts = {
  readonly process: Process | null
  /** the rules edition's limit: pages × words a page */
  readonly limit: { readonly pages: number; readonly wordsPerPage: number }
  readonly onBehalf: boolean
  readonly hash: (value: unknown) => string
}

export const input: Decider<Input | null, InputCommand, InputEvent, InputFacts> = {
  initial: null,
  decide: (state, command, { now, actor, facts }) => {
    const { processId, authorId } = command
    const { process, limit } = facts
    if (!process) return refuse({ code: 'unknown', what: 'process', id: processId })
    const window = process.windows.inputs
    if (!window || !hasReached(process.kind, process.where.stage, 'inputs')) return refuse({ code: 'window-not-open', window: 'inputs', opens: window?.opens ?? null })
    if (window.opens && now < window.opens) return refuse({ code: 'window-not-open', window: 'inputs', opens: window.opens })
    if (window.closes <= now) return refuse({ code: 'window-closed', window: 'inputs', closed: window.closes, received: now })
    const stamp = { at: now, by: actor.userId }
    if (command.type === 'WithdrawInput') {
      if (!state || state.withdrawn) return refuse({ code: 'unknown', what: 'input', id: authorId })
      return ok([{ type: 'InputWithdrawn', processId, authorId, ...stamp }])
    }
    const { lang: language, text, fileId = null, confidential } = command
    if (!text) return refuse({ code: 'text-empty', field: 'text' })
    const words = countWords(text)
    const most = limit.pages * limit.wordsPerPage
    if (words > most) return refuse({ code: 'too-long', field: 'text', words, limit: most })
    const content = { lang: language, text, words, fileId, confidential }
    const revision = (state?.revision ?? 0) + 1
    const hash = facts.hash({ processId, authorId, revision, ...content })
    return ok([{ type: 'InputHandedIn', processId, authorId, revision, onBehalf: facts.onBehalf, hash, ...content, ...stamp }])
  },
  evolve: (state, event) => {
    if (event.type === 'InputWithdrawn') return state && { ...state, withdrawn: true }
    const { processId, authorId, revision, lang: language, text, words, fileId, confidential } = event
    return { processId, authorId, revision, lang: language, text, words, fileId, confidential, withdrawn: false }
  },
}
