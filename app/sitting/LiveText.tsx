import { lazy, Suspense, useEffect, useState } from 'react'
import type { Lang } from '#domain/languages.ts'
import { linesOf } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import type { LiveState } from '../editor/types.ts'
import { floor as m } from '../i18n/floor.ts'
import { useM } from '../i18n/use.tsx'
import { OpeningLine, Paper, Paragraph, SubParagraph, Words } from '../ui/Paper.tsx'

/** The room's client is loaded once the page stands: what the server rendered is read first. */
const Following = lazy(() => import('./Following.client.tsx'))

type Props = { room: string | null; initial: ResolutionText; lang: Lang }

/** The text as it stands, as the server knew it and then live from the room. */
export const LiveText = ({ room, initial, lang }: Props) => {
  const s = useM(m)
  const [live, setLive] = useState<ResolutionText | null>(null)
  const [state, setState] = useState<LiveState['kind']>('connecting')
  const [isThere, setIsThere] = useState(false)
  useEffect(() => { setIsThere(true) }, [])
  // what the page was loaded with anew is as true as what the room last said
  useEffect(() => { setLive(null) }, [initial])
  return (
    <>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="label">{s.text}</h2>
        {room && <span className="small">{state === 'offline' ? s.notLive : s.live}</span>}
      </div>
      {isThere && room && <Suspense><Following room={room} onText={setLive} onState={setState} /></Suspense>}
      <Text text={live ?? initial} lang={lang} />
    </>
  )
}

const Text = ({ text, lang }: { text: ResolutionText; lang: Lang }) => {
  const changed = useChanged(text, lang)
  return (
    <Paper lang={lang}>
      <p className="font-semibold">{text.title}</p>
      <OpeningLine>{text.openingLine},</OpeningLine>
      {linesOf(text, lang).map(({ id, depth, number, opener, body, punctuation }) => {
        const words = <Words text={opener + body} opener={opener.length} end={punctuation} />
        return depth === 0
          ? <Paragraph key={id} id={id} n={number} label={number} here={changed.has(id)}>{words}</Paragraph>
          : <SubParagraph key={id} id={id} n={number}>{words}</SubParagraph>
      })}
    </Paper>
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
