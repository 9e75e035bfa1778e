import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Question } from '#server/query/examination.ts'
import type { Act } from './deskPlace.ts'

const questionOf = (act: Act): Question | null => (act === 'accept' ? 'objection' : act === 'vote' || act === 'ballot' ? 'vote' : null)

/** What the committee is asked is shown on every screen while the desk asks it: about an amendment, or a sub-amendment to it. */
export const useQuestion = (act: Act, amendmentId: string, subAmendmentId = ''): void => {
  const { submit } = useFetcher()
  // a fetcher's `submit` may change with each page load; the question is asked once, when the panel opens
  const latest = useRef(submit)
  useEffect(() => { latest.current = submit }, [submit])
  const question = questionOf(act)
  useEffect(() => {
    if (question === null) return
    const ask = (what: string, sub: string): void => { latest.current({ put: amendmentId, sub, question: what }, { method: 'post' }) }
    ask(question, subAmendmentId)
    return () => { ask('', '') }
  }, [amendmentId, subAmendmentId, question])
}
