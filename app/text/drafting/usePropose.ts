import { useRevalidator } from '@remix-run/react'
import type { Draft } from '#server/query/draft.ts'
import type { EditorProps } from '../../editor/types.ts'
import { useProcess } from '../../process/useProcess.ts'
import { newCommentId, wordsFields } from './commentForm.ts'

/**
 * Words that a text did not take any more go beside it as proposals, one comment a paragraph, to whoever reads along. False: not all
 * of them were taken, and the copy is kept.
 */
export const usePropose = ({ audiences }: Draft): ((room: string) => NonNullable<EditorProps['onPropose']>) => {
  const { process: { slug } } = useProcess()
  const { revalidate } = useRevalidator()
  const audience = audiences.includes('desk') ? 'desk' : 'invited'
  return (room) => async (changes, why) => {
    let taken = true
    for (const { paragraphId, before, after } of changes) {
      const anchor = { from: null, to: null, paragraphId, quote: before ?? '' }
      const fields = { do: 'add', id: newCommentId(), room, ...wordsFields({ text: why, mentions: [], audience, proposal: after ?? '' }, anchor) }
      const answer = await fetch(`/resolutions/${slug}/comments`, { method: 'POST', body: new URLSearchParams(fields) }).catch(() => null)
      taken &&= answer?.ok ?? false
    }
    revalidate()
    return taken
  }
}
