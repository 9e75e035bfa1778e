import { z } from 'zod'
import { ID } from '../ids.ts'
import { lang } from '../languages.ts'

const id = z.string().regex(ID)
const floor = { processId: id }

/** What a list is opened for: the debate on the theme, the debate on the draft, or one amendment under examination. */
export const TOPICS = ['debate', 'draft', 'amendment'] as const
/** What is asked for. A point of order goes before everybody; a right of reply comes after all others have spoken. */
export const TURNS = ['speech', 'reply', 'order'] as const
/** As the person who asks states it, for the balance of the record; never asked back. */
export const SEXES = ['woman', 'man'] as const

export const floorCommands = {
  OpenSpeakersList: z.object({ ...floor, about: z.enum(TOPICS), amendmentId: id.optional() }),
  /** Nobody is added any more; those who wait still speak. */
  CloseSpeakersList: z.object(floor),
  /** `speakerId`: a Member, a body, or a partner organization; `observers` for an observer. */
  AskForFloor: z.object({ ...floor, speakerId: id, turn: z.enum(TURNS).default('speech'), sex: z.enum(SEXES).optional() }),
  LeaveSpeakersList: z.object({ ...floor, requestId: id }),
  /** The President lets speak who is no Member. */
  GiveLeave: z.object({ ...floor, requestId: id }),
  DrawLots: z.object(floor),
  GiveFloor: z.object({ ...floor, requestId: id }),
  ExtendFloor: z.object({ ...floor, seconds: z.number().int().min(10).max(3600) }),
  EndFloor: z.object(floor),
  /** What was said, in a few sentences: the secretariat adds it to the record of who spoke. */
  SummarizeStatement: z.object({ ...floor, statementId: id, lang, summary: z.string().trim().min(1) }),
}
