import { linesOf, type Line } from '#domain/resolution/labels.ts'
import { KINDS, type ResolutionText } from '#domain/resolution/text.ts'
import { text as m } from '../i18n/text.ts'
import { useM } from '../i18n/use.tsx'

/** The openers of a text as links to its paragraphs. */
export const ReadingOutline = ({ text, numbered = true }: { text: ResolutionText; numbered?: boolean }) => {
  const s = useM(m)
  const lines = linesOf(text, 'en', numbered ? 'draft' : 'adopted').filter(({ depth }) => depth === 0)
  return (
    <nav aria-label={s.outline} className="outline">
      {KINDS.map((kind) => {
        const own = lines.filter((line) => line.kind === kind)
        return own.length > 0 && (
          <section key={kind}>
            <h3>{kind === 'preambular' ? s.preamble : s.operative}</h3>
            <ol className="outline-list">
              {own.map((line) => (
                <li key={line.id}>
                  <span className="num">{line.number.replace(/[().]/g, '')}</span>
                  <a href={`#${line.id}`}>{openerIn(line) ?? s.emptyParagraph}</a>
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </nav>
  )
}

const openerIn = ({ opener, body }: Line) => {
  if (opener) return <i className="opener">{opener}</i>
  const words = body.trim().split(' ').slice(0, 3).join(' ')
  return words ? `${words}…` : null
}
