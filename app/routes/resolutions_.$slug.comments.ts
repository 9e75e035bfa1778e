import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { COMMENT_AUDIENCES } from '#domain/permission/comments.ts'
import { refusalSentence } from '../i18n/refusals.ts'
import { loaded, refusalOf } from '../lib/loaded.server.ts'

/** What the margin is told: the refusal as a sentence, or nothing. */
export type CommentAnswer = { readonly refused: string | null }

const anchorOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A comment is said, answered, settled or taken over, somebody is invited to comment, or a translation was compared; the page around it then loads its comments anew. */
export const action = async ({ request, context: { api, lang, log } }: ActionFunctionArgs) => {
  const form = await request.formData()
  const field = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const id = field('id')
  const said = () => ({ id, text: field('text'), mentions: field('mentions').split(' ').filter(Boolean) })
  try {
    switch (field('do')) {
      case 'add':
        await api.comments.add({
          ...said(), room: field('room'), anchor: anchorOf(field('anchor')) as Parameters<typeof api.comments.add>[0]['anchor'],
          audience: COMMENT_AUDIENCES.find((one) => one === field('audience')), proposal: form.has('proposal') ? field('proposal') : null,
        })
        break
      case 'reply':
        await api.comments.reply({ ...said(), parentId: field('parentId') })
        break
      case 'settle':
      case 'reopen':
        await api.comments.settle({ id, settled: field('do') === 'settle' })
        break
      case 'take-over':
        await api.comments.takeOver({ id })
        break
      case 'invite':
      case 'uninvite':
        await api.comments.invite({ processId: field('processId'), userId: id, invited: field('do') === 'invite' })
        break
      case 'review':
        await api.comments.review({ room: field('room'), paragraphId: field('paragraphId'), source: field('source'), words: field('words') })
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

/** People to name (`?people=` their audience) or to invite (`?name=` a part of their name), as JSON; else the draft. */
export const loader = async ({ request, params, context: { api } }: LoaderFunctionArgs) => {
  const slug = params['slug'] ?? ''
  const { searchParams } = new URL(request.url)
  const audience = COMMENT_AUDIENCES.find((one) => one === searchParams.get('people'))
  const name = searchParams.get('name')
  if (!audience && name === null) return redirect(`/resolutions/${slug}/draft`)
  const found = await loaded(request, audience ? api.comments.people({ slug, audience }) : api.comments.candidates({ slug, name: name ?? '' }))
  return Response.json(found, { headers: { 'Cache-Control': 'no-store' } })
}
