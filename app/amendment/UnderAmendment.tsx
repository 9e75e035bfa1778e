import { Link } from '@remix-run/react'
import type { CompendiumRow } from '#server/query/compendium.ts'
import { subAmendments as m } from '../i18n/subAmendments.ts'
import { useM } from '../i18n/use.tsx'
import { SubAmendments } from './SubAmendments.tsx'

type Props = { row: CompendiumRow; /** where sub-amendments are proposed; null: not by this reader, or not now */ subAmend: string | null }

/** The sub-amendments to one amendment of the compendium, and the way to another. */
export default function UnderAmendment({ row: { number: n, subAmendments, decision }, subAmend }: Props) {
  const s = useM(m)
  return (
    <>
      {subAmendments.length > 0 && <section aria-label={s.subs} className="under"><SubAmendments subs={subAmendments} /></section>}
      {subAmend && (!decision || decision.disposition === 'deferred') && <p className="small no-print"><Link to={`${subAmend}/${n}`} discover="none" aria-label={s.proposeTo({ n })}>{s.propose}</Link></p>}
    </>
  )
}
