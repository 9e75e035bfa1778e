import { counted, outcome, type Votes, type VotingRule } from './outcome.ts'

const ROLL = 'counts.rollCall.'
const COUNTS = ['for', 'against', 'abstain'] as const
const whole = (value: FormDataEntryValue | null): number => (typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN)

const sent = (request: Request, form: FormData): Request => new Request(request.url, { method: 'POST', body: form })

/**
 * A form in which counts may have been typed: without any, what is decided is decided by consensus; with a roll call, the counts are
 * those of the roll call; and where the disposition is left to the vote (`by-vote`), it follows from the counts. The rest is untouched.
 */
export const withVote = async (request: Request, form: FormData, rule: VotingRule): Promise<Request> => {
  // an adoption by any other mode has no counts, even if some were typed before the mode was chosen
  if (!form.has('disposition') && form.has('mode') && form.get('mode') !== 'vote') for (const name of [...form.keys()]) if (name.startsWith('counts.')) form.delete(name)
  const roll = [...form].filter(([name]) => name.startsWith(ROLL))
  for (const [name, choice] of roll) if (choice === '') form.delete(name)
  const called = roll.flatMap(([, choice]) => (typeof choice === 'string' && choice !== '' ? [choice] : []))
  if (called.length > 0) {
    const counts = counted(called)
    for (const choice of COUNTS) form.set(`counts.${choice}`, String(counts[choice]))
    if (form.has('disposition')) form.set('mode', 'roll-call')
  }
  const given = COUNTS.some((choice) => form.get(`counts.${choice}`))
  if (!given) {
    for (const choice of COUNTS) form.delete(`counts.${choice}`)
    return sent(request, form)
  }
  for (const choice of COUNTS) if (!form.get(`counts.${choice}`)) form.set(`counts.${choice}`, '0')
  if (form.has('disposition') && called.length === 0) form.set('mode', 'show-of-hands')
  if (form.get('disposition') === 'by-vote') {
    const votes = Object.fromEntries(COUNTS.map((choice) => [choice, whole(form.get(`counts.${choice}`))])) as Votes
    form.set('disposition', outcome(votes, rule)?.carried ? 'accepted' : 'rejected')
  }
  return sent(request, form)
}
