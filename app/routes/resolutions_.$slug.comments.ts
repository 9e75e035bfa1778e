import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { refusalSentence } from '../i18n/refusals.ts'
import { refusalOf } from '../lib/loaded.server.ts'

/** What the margin is told: the refusal as a sentence, or nothing. */
export type CommentAnswer = { readonly refused: string | null }

const anchorOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A comment is said, answered or settled; the page around it then loads its comments anew. */
export const action = async ({ request, context: { api, lang, log } }: ActionFunctionArgs) => {
  const form = await request.formData()
  const field = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const id = field('id')
  try {
    switch (field('do')) {
      case 'add':
        await api.comments.add({ id, room: field('room'), text: field('text'), anchor: anchorOf(field('anchor')) as Parameters<typeof api.comments.add>[0]['anchor'] })
        break
      case 'reply':
        await api.comments.reply({ id, parentId: field('parentId'), text: field('text') })
        break
      case 'settle':
      case 'reopen':
        await api.comments.settle({ id, settled: field('do') === 'settle' })
        break
      default: throw new Response('No such action here', { status: 400 })
    }
    return data<CommentAnswer>({ refused: null })
  } catch (error) {
    if (error instanceof Response) throw error
    const refusal = refusalOf(error)
    if (!refusal) log.error({ err: error }, 'a comment failed')
    return data<CommentAnswer>({ refused: refusalSentence(refusal ?? { code: 'outage' }, lang) }, refusal ? 422 : 503)
  }
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/resolutions/${params['slug'] ?? ''}/draft`)
