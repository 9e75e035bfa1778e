import type { Lang } from '#domain/languages.ts'
import { text as m } from '../i18n/text.ts'
import { useM } from '../i18n/use.tsx'
import type { SheetLine } from './sheets.ts'

type LineProps = {
  line: SheetLine
  /** the language of words that are awaited */
  source: Lang
  /** tells the ids of a second column from those of the first */
  column?: string | undefined
  depth?: number
}

/** A printed line with those under it. Its number hangs in the gutter and is the permanent link. */
export const LineView = ({ line, source, column, depth = 0 }: LineProps) => {
  const s = useM(m)
  const address = column ? `${line.id}-${column}` : line.id
  return (
    <div id={address} className={depth === 0 ? 'para' : 'sub'}>
      <a className="n" href={`#${address}`} aria-label={s.linkTo({ what: line.label })}>
        {line.number || <span aria-hidden="true" className="no-print pilcrow">¶</span>}
      </a>
      {line.opener || line.body.trim() ? <Printed {...line} /> : <p className="awaiting">{s.awaiting}</p>}
      {line.awaited && !column && <div className="awaited" lang={source}><Printed {...line.awaited} /></div>}
      {line.below.map((sub) => <LineView key={sub.id} line={sub} source={source} column={column} depth={depth + 1} />)}
    </div>
  )
}

const Printed = ({ opener, body, punctuation }: Pick<SheetLine, 'opener' | 'body' | 'punctuation'>) => (
  <p>
    {opener && <em className="opener">{opener}</em>}
    {body}
    {punctuation}
  </p>
)
