import { DISPOSITION, FELL, MODE } from '#domain/amendment/fates.ts'
import type { DecidingBody, Disposition } from '#domain/amendment/disposition.ts'
import type { Words } from '#domain/languages.ts'
import type { Tone } from '../ui/Chip.tsx'
import { messages } from './define.ts'

export const dispositions = messages(DISPOSITION)
export const decisionModes = messages(MODE)
export const fallReasons = messages(FELL)

/** The colour of a disposition's chip; its words always stand in it. */
export const dispositionTone: Readonly<Record<Disposition, Tone>> = {
  accepted: 'ok',
  'accepted-as-modified': 'ok',
  rejected: 'no',
  withdrawn: 'plain',
  fallen: 'fallen',
  subsumed: 'accent',
  inadmissible: 'no',
  deferred: 'amber',
}

export const decidingBodies = messages({
  plenary: { en: 'plenary of the committee', fr: 'plénière de la commission' },
  'drafting-committee': { en: 'drafting committee', fr: 'comité de rédaction' },
  president: { en: 'President', fr: 'Président' },
  sponsor: { en: 'sponsor', fr: 'auteur' },
} satisfies Words<DecidingBody>)
