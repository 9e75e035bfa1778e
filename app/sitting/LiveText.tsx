import { useState } from 'react'
import type { Lang } from '#domain/languages.ts'
import { linesOf } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { floor as m } from '../i18n/floor.ts'
import { text as t } from '../i18n/text.ts'
import { useM } from '../i18n/use.tsx'
import { OpeningLine, Paper, Paragraph, SubParagraph, Words } from '../ui/Paper.tsx'

/** The text as it stands; what the last decision touched is marked. `isLive`: false while it may have moved on. */
export const LiveText = ({ text, lang, isLive }: { text: ResolutionText; lang: Lang; isLive: boolean | null }) => {
  const s = useM(m)
  const { awaiting } = useM(t)
  const changed = useChanged(text, lang)
  return (
    <>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="label">{s.text}</h2>
        {isLive !== null && <span className="small">{isLive ? s.live : s.notLive}</span>}
      </div>
      <Paper lang={lang}>
        <p className="font-semibold">{text.title}</p>
        <OpeningLine>{text.openingLine},</OpeningLine>
        {linesOf(text, lang).map(({ id, depth, number, opener, body, punctuation }) => {
          const words = (opener + body).trim() ? <Words text={opener + body} opener={opener.length} end={punctuation} /> : <p className="awaiting">{awaiting}</p>
          return depth === 0
            ? <Paragraph key={id} id={id} n={number} label={number} here={changed.has(id)}>{words}</Paragraph>
            : <SubParagraph key={id} id={id} n={number}>{words}</SubParagraph>
        })}
      </Paper>
    </>
  )
}

const wordsOf = (text: ResolutionText, lang: Lang): ReadonlyMap<string, string> => new Map(linesOf(text, lang).map(({ id, opener, body }) => [id, opener + body]))

/** The paragraphs that the last change of the text touched; none when it opens. */
const useChanged = (text: ResolutionText, lang: Lang): ReadonlySet<string> => {
  const [last, setLast] = useState<{ readonly text: ResolutionText; readonly changed: ReadonlySet<string> }>({ text, changed: new Set() })
  if (last.text === text) return last.changed
  const before = wordsOf(last.text, lang)
  const differs = [...wordsOf(text, lang)].filter(([id, words]) => before.get(id) !== words).map(([id]) => id)
  // the same words told again are no change
  const changed = differs.length ? new Set(differs) : last.changed
  setLast({ text, changed })
  return changed
}
