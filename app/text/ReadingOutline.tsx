import type { Kind } from '#domain/resolution/text.ts'
import { frame } from '../i18n/frame.ts'
import { text as m } from '../i18n/text.ts'
import { useM } from '../i18n/use.tsx'
import type { Sheet, SheetLine } from './sheets.ts'

/** The openers of a text as links to its paragraphs. */
export const ReadingOutline = ({ sheet }: { sheet: Sheet }) => {
  const s = useM(m)
  const f = useM(frame)
  return (
    <nav aria-label={f.outline} className="text-outline">
      {(['preambular', 'operative'] satisfies readonly Kind[]).map((kind) => {
        const own = sheet.lines.filter((line) => line.kind === kind)
        return own.length > 0 && (
          <section key={kind}>
            <h3>{kind === 'preambular' ? s.preamble : s.operative}</h3>
            <ol className="outline-list" lang={sheet.lang}>
              {own.map((line) => (
                <li key={line.id}>
                  <span className="num">{line.number.replace(/[().]/g, '')}</span>
                  <a href={`#${line.id}`}>{openerIn(line.awaited ?? line) ?? s.awaiting}</a>
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </nav>
  )
}

const openerIn = ({ opener, body }: Pick<SheetLine, 'opener' | 'body'>) => {
  if (opener) return <i className="opener">{opener}</i>
  const words = body.trim().split(' ').slice(0, 3).join(' ')
  return words ? `${words}…` : null
}
