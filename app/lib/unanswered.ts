import type { ClientActionFunctionArgs } from '@remix-run/react'
import { messages, scriptLang } from '../i18n/define.ts'
import type { CommandResult, HIDDEN } from './commandResult.ts'

const m = messages({
  sentence: {
    en: 'The server does not answer. Press again once you are connected: it counts once.',
    fr: 'Le serveur ne répond pas. Appuyez à nouveau une fois connecté : cela ne compte qu’une fois.',
  },
})
// The names are written out, and checked by their type: what they come from loads the forms, which some pages fetch later.
const COMMAND: (typeof HIDDEN)['command'] = 'command'
const FORM: (typeof HIDDEN)['form'] = 'form'

/** The `clientAction` of a page with command forms: where no server answers, the page stays with what was typed, and says so beside the button. */
export const unanswered = async ({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> => {
  const sent = await request.clone().formData()
  return serverAction().catch((error: unknown) => {
    // What the server itself answers, be it a redirect or a refusal of the page, is no Error.
    if (!(error instanceof Error)) throw error
    const result = { ok: false, command: sent.get(COMMAND), form: sent.get(FORM), refusal: { code: 'outage' }, sentence: m.sentence[scriptLang ?? 'en'], typed: {}, errors: {} }
    return Response.json(result satisfies Record<keyof Extract<CommandResult, { ok: false }>, unknown>, { status: 503 })
  })
}
