import { messages } from '../i18n/define.ts'
import { useM } from '../i18n/use.tsx'

const m = messages({
  inserted: { en: 'inserted:', fr: 'inséré :' },
  deleted: { en: 'deleted:', fr: 'supprimé :' },
  ends: { en: 'end of change', fr: 'fin de la modification' },
  legend: { en: 'Marks', fr: 'Marques' },
  ins: { en: 'inserted words', fr: 'mots insérés' },
  del: { en: 'deleted words', fr: 'mots supprimés' },
})

/** A stretch of words that stayed, came or went; `opener` for the italic part. */
export type Run = { readonly kind: 'same' | 'ins' | 'del'; readonly text: string; readonly opener?: boolean }

type Mark = { readonly is: 'kept' | 'inserted' | 'deleted'; readonly text: string }
const KIND = { kept: 'same', inserted: 'ins', deleted: 'del' } as const

/** Marks as runs, the opener in italics: its length counts in the later wording, or in the earlier of what is gone. */
export const runsOf = (marks: readonly Mark[], opener = 0, of: 'later' | 'earlier' = 'later'): readonly Run[] => {
  let left = opener
  const other = of === 'later' ? 'deleted' : 'inserted'
  return marks.flatMap(({ is, text }): Run[] => {
    const kind = KIND[is]
    if (is === other || left <= 0) return [{ kind, text }]
    const [head, tail] = [text.slice(0, left), text.slice(left)]
    left -= head.length
    return [{ kind, text: head, opener: true }, ...(tail ? [{ kind, text: tail }] : [])]
  })
}

/** Words with what changed: underlined and struck, in colour, and in words for those who hear the page. */
export const Marked = ({ runs }: { runs: readonly Run[] }) => {
  const s = useM(m)
  return runs.map((run, i) => {
    const words = run.opener ? <em className="opener">{run.text}</em> : run.text
    if (run.kind === 'same') return <span key={i}>{words}</span>
    const Mark = run.kind
    return (
      <Mark key={i}>
        <span className="sr-only"> [{run.kind === 'ins' ? s.inserted : s.deleted} </span>
        {words}
        <span className="sr-only">] </span>
      </Mark>
    )
  })
}

/** What the marks mean; once on every page that shows them. */
export const MarkLegend = () => {
  const s = useM(m)
  return (
    <p className="small" aria-label={s.legend}>
      <ins>{s.ins}</ins> · <del>{s.del}</del>
    </p>
  )
}
