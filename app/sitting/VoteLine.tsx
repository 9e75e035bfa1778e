import type { VoteEntry } from '#server/query/minutes.ts'
import { useLang } from '../i18n/use.tsx'
import { votedHow } from './votedHow.ts'

/** The result of an electronic vote, in the minutes. */
export default function VoteLine({ vote }: { vote: VoteEntry }) {
  return <p className="small num">{votedHow(vote, useLang())}</p>
}
