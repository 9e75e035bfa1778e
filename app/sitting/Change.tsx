import type { Examined } from '#server/query/examination.ts'
import { putting } from '../i18n/putting.ts'
import { useM } from '../i18n/use.tsx'
import { Marked, type Run } from '../ui/Marked.tsx'

const KIND = { kept: 'same', inserted: 'ins', deleted: 'del' } as const

/** What an amendment, or a sub-amendment to it, does, in one glance: the paragraph with what comes and goes. A move has only its instruction. */
export const Change = ({ amendment }: { amendment: Pick<Examined, 'lines' | 'linesIn' | 'instruction'> & Partial<Pick<Examined, 'isAwaiting' | 'isDone'>> }) => {
  const s = useM(putting)
  const { lines, linesIn, instruction, isAwaiting, isDone } = amendment
  const isMarked = lines.some(({ runs }) => runs.some(({ is }) => is !== 'kept'))
  return (
    <div className="change">
      {!isMarked && <p>{instruction}</p>}
      {isMarked && lines.map((line) => (
        <p key={line.id} lang={linesIn} className={line.depth ? 'ml-8' : undefined}>
          {line.depth > 0 && line.number && <span className="num">{line.number} </span>}
          <Marked runs={[...line.runs.map(({ is, text, italic }): Run => ({ kind: KIND[is], text, opener: italic })), { kind: 'same', text: line.punctuation }]} />
        </p>
      ))}
      {isAwaiting && <p className="small">{s.awaiting}</p>}
      {isDone && <p className="small">{s.done}</p>}
    </div>
  )
}
