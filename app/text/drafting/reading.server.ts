import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import { LANGS } from '#domain/languages.ts'
import { commandAction } from '../../lib/command.server.ts'
import { HIDDEN } from '../../lib/commandResult.ts'
import { shownIn } from '../Languages.tsx'
import { sheetsOf } from '../sheets.ts'
import { POSITIONS } from './Secretariat.tsx'

/** What the page of a draft or memorandum shows; the inputs only when the margin is to have them. */
export const draftReading = async (request: Request, slug: string, { api }: Pick<AppLoadContext, 'api'>) => {
  const draft = await api.draft.page({ slug })
  const wantsInputs = new URL(request.url).searchParams.get('beside') === 'inputs'
  const show = shownIn(request, draft.sourceLang)
  const still = Object.fromEntries(LANGS.filter((lang) => show === 'both' || lang === show).map((lang) => [lang, sheetsOf(draft.texts, draft.sourceLang, lang, 'draft')]))
  return { draft, show, still, inputs: wantsInputs ? (await api.process.inputs({ slug })).inputs : null }
}

const positions = z.record(z.string(), z.number())
/** The log positions of the page that the secretariat had before it: a draft that moved since is not circulated unseen. */
const seenIn = (form: FormData): { seen?: Record<string, number> } => {
  const text = form.get(POSITIONS)
  if (form.get(HIDDEN.command) !== 'Circulate' || typeof text !== 'string') return {}
  return { seen: positions.parse(JSON.parse(text)) }
}

export const draftAction = async (args: ActionFunctionArgs) =>
  commandAction(args, ['HandInDraft', 'ReturnDraft', 'Circulate', 'ReviseDraft'], seenIn(await args.request.clone().formData()))
