import { memo } from 'react'
import type { PrintedLine } from '#domain/amendment/printed.ts'
import { Marked, type Run } from '../ui/Marked.tsx'

const KIND = { kept: 'same', inserted: 'ins', deleted: 'del' } as const
const runsOf = ({ runs, punctuation }: PrintedLine): Run[] => [
  ...runs.map(({ is, text, italic }) => ({ kind: KIND[is], text, opener: italic })),
  ...(punctuation ? [{ kind: 'same' as const, text: punctuation }] : []),
]

/** An amendment as it is printed: the official instruction, then the whole paragraph with what it inserts and deletes marked. */
export const Printed = ({ instruction, lines, lang }: { instruction: string; lines: readonly PrintedLine[]; lang: string }) => (
  <div className="amendment" lang={lang}>
    <p className="font-semibold">{instruction}</p>
    {lines.map((line) => (
      <p key={line.id} className="reading" style={{ marginLeft: `${line.depth * 1.5}rem` }}>
        {line.number && <span className="num mr-2 text-ink-2">{line.number}</span>}
        <Marked runs={runsOf(line)} />
      </p>
    ))}
  </div>
)

/** Drawn again only when its own words changed. */
export const PrintedOnce = memo(Printed)
