import type { Lang } from '#domain/languages.ts'
import type { OwnVote } from '#server/query/votes.ts'
import { refusalSentence } from '../i18n/refusals.ts'
import type { VoteOf } from './Vote.tsx'

const CHOICES = ['for', 'against', 'abstain'] as const

/** A form in which one vote was cast by the button pressed: the paper that it stands for. The rest is untouched. */
export const withChoice = async (request: Request): Promise<Request> => {
  const form = await request.formData()
  const chosen = form.get('choice')
  if (CHOICES.some((choice) => choice === chosen)) for (const choice of CHOICES) form.set(`votes.${choice}`, choice === chosen ? '1' : '0')
  form.delete('choice')
  return new Request(request.url, { method: 'POST', body: form })
}

/** Why somebody does not cast it, as a sentence. */
export const told = (own: OwnVote, lang: Lang): VoteOf => ({ ...own, refusal: own.refusal && refusalSentence(own.refusal, lang) })
