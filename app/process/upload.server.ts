import { data, type ActionFunctionArgs } from '@remix-run/node'
import type { Refusal } from '#domain/refusals.ts'
import { refusalOf } from '#server/trpc/errors.ts'
import { refusalSentence } from '../i18n/refusals.ts'
import { commandAction } from '../lib/command.server.ts'
import { HIDDEN, type CommandResult } from '../lib/commandResult.ts'

const FILE = 'file'
/** The words of a file that was refused, given back with the refusal: as long as nobody changed them, another file takes their place. */
const TAKEN = 'taken'
const words = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
/** As the browser sends a field it is not as it was typed: lines end in CR LF. */
const typed = (form: FormData, name = 'text'): string => words(form, name).replaceAll('\r\n', '\n').trim()

const refused = (form: FormData, refusal: Refusal, lang: 'en' | 'fr') => data<CommandResult>({
  ok: false, command: 'HandInInput', form: words(form, HIDDEN.form), refusal, sentence: refusalSentence(refusal, lang), errors: {},
  typed: { text: [words(form, 'text')], lang: [words(form, 'lang')], ...(form.get('confidential') ? { confidential: ['on'] } : {}) },
}, 422)

/**
 * Hands in an input that is typed or uploaded. The words of a file are taken over when none were typed, or only those that had been handed
 * in before or came from a file that was refused; typed words win. A file whose input is refused is forgotten.
 */
export const handInInput = async ({ request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>, before: (authorId: string) => string | undefined) => {
  const form = await request.formData()
  const file = form.get(FILE)
  form.delete(FILE)
  form.set('text', typed(form))
  const hasFile = file instanceof File && file.size > 0
  let fileId: string | null = null
  if (hasFile) {
    try {
      const authorId = words(form, 'authorId')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const kept = await context.api.process.keepInputFile({ processId: words(form, 'processId'), authorId, name: file.name.slice(0, 255), bytes })
      fileId = kept.fileId
      form.set('fileId', fileId)
      const text = typed(form)
      if (text === '' || text === before(authorId) || text === typed(form, TAKEN)) {
        form.set('text', kept.text)
        form.set(TAKEN, kept.text)
      }
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal) return refused(form, refusal, context.lang)
      throw error
    }
  }
  const answer = await commandAction({ request: new Request(request.url, { method: 'POST', body: form }), context }, ['HandInInput', 'WithdrawInput'])
  if (fileId && !answer.data.ok) await context.api.process.dropInputFile({ fileId })
  return answer
}
