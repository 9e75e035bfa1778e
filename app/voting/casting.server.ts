const CHOICES = ['for', 'against', 'abstain'] as const

/** A form in which one vote was cast by the button pressed: the paper that it stands for. The rest is untouched. */
export const withChoice = async (request: Request): Promise<Request> => {
  const form = await request.formData()
  const chosen = form.get('choice')
  if (CHOICES.some((choice) => choice === chosen)) for (const choice of CHOICES) form.set(`votes.${choice}`, choice === chosen ? '1' : '0')
  form.delete('choice')
  return new Request(request.url, { method: 'POST', body: form })
}
