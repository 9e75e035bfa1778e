import type { ReactNode } from 'react'
import type { Examined, ExaminedPlace, Mentioned, Question, Recorded } from '#server/query/examination.ts'
import type { SubAmendment } from '#server/query/subAmendments.ts'
import { floor } from '../i18n/floor.ts'
import { dispositions } from '../i18n/dispositions.ts'
import { list } from '../i18n/format.ts'
import { clashing, putting } from '../i18n/putting.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { ClashSign } from '../ui/ClashSign.tsx'
import { Change } from './Change.tsx'
import { WallWords } from './WallWords.tsx'

type ScreenProps = {
  place: ExaminedPlace | null
  amendment: Examined | null
  question: Question | null
  /** the question is about this sub-amendment to it */
  sub?: SubAmendment | null
  falls: readonly Mentioned[]
  /** it clashes with these */
  touches?: readonly Mentioned[]
  /** who has the floor, with the countdown */
  speaking?: ReactNode
  /** an electronic vote that is open, or whose result is the latest there is; it says itself that it is voted */
  vote?: ReactNode
  last: Recorded | null
  isOpen: boolean
  /** shown when there is nothing to decide: never blank */
  title?: string
  idle?: string
  /** in the hall, where a long paragraph is shown in parts; not a picture of it beside other things */
  isWall?: boolean
  /** the last state, kept while the connection is lost */
  isLost?: boolean
}

const wordsOn = ({ lines, instruction }: Pick<Examined, 'lines' | 'instruction'>): string => lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ') || instruction

/** What the projector shows: one paragraph with its change, who proposes it, the question put, the result. Nothing else. */
export const Screen = ({ place, amendment, question, sub = null, falls, last, isOpen, title, idle, isLost = false, touches = [], speaking, vote = null, isWall = false }: ScreenProps) => {
  const s = useM(putting)
  const f = useM(floor)
  const k = useM(clashing)
  const d = useM(dispositions)
  const own = useLang()
  const isShown = amendment !== null && isOpen
  const shown = isShown ? sub ?? amendment : null
  const words = shown ? wordsOn(shown) : title ?? ''
  const content = shown ? <Change amendment={shown} /> : <p>{title}</p>
  return (
    <div className="screen">
      <div className="top">
        <span>{isShown ? place?.long || s.title : idle ?? s.notOpen}</span>
        {speaking}
        {isLost ? <span className="lost">{f.notConnected}</span> : isShown && <span>{sub ? `${sub.heading}, ${sub.member}` : amendment.sponsor}</span>}
      </div>
      {/* other words are another element, which comes slowly */}
      <div className="said" key={`${shown?.id ?? ''} ${words}`} style={{ '--letters': words.length }}>{isWall ? <WallWords letters={words.length}>{content}</WallWords> : <div className="words">{content}</div>}</div>
      <div className="put">
        {vote}
        {isShown && question && !(vote && question === 'vote') ? <b>{s[question]}</b> : last ? (
          <>
            <span>{f.last}</span>
            <b>{f.result({ n: last.number, who: last.sponsor, how: d[last.disposition] })}{last.counts && ` ${s.counts(last.counts)}`}</b>
          </>
        ) : null}
        {isShown && !sub && touches.length > 0 && <em><ClashSign />{k.touches({ numbers: touches.map(({ number: n }) => n) })}</em>}
        {isShown && !sub && falls.length > 0 && <span>{s.alsoFalls({ who: list(falls.map(({ sponsor }) => sponsor), own), n: falls.length })}</span>}
      </div>
    </div>
  )
}
