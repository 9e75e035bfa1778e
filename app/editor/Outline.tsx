import './beside.css'
import { editor } from '../i18n/editor.ts'
import { useM } from '../i18n/use.tsx'
import type { Kind, Paragraph, ResolutionText } from '#domain/resolution/text.ts'
import type { Companion } from './types.ts'

type OutlineProps = {
  text: ResolutionText
  /** the paragraph that holds the caret */
  current?: string | null
  /** by paragraph: how many amendments or comments, and whether two of them clash */
  density?: Readonly<Record<string, { readonly amount: number; readonly clash?: boolean }>>
  companions?: readonly Companion[]
  onGo?: (paragraphId: string) => void
}

const MOST = 44

/** The openers of a text as its map: where one is, where the others are, where the work is. */
export const Outline = ({ text, ...rest }: OutlineProps) => {
  const s = useM(editor)
  return (
    <nav aria-label={s.outline} className="text-outline">
      <Part title={s.preamble} kind="preambular" text={text} {...rest} />
      <Part title={s.operativePart} kind="operative" text={text} {...rest} />
    </nav>
  )
}

const Part = ({ title, kind, text, current, density = {}, companions = [], onGo }: OutlineProps & { title: string; kind: Kind }) => {
  const paragraphs = text.paragraphs.filter((paragraph) => paragraph.kind === kind)
  if (paragraphs.length === 0) return null
  const most = Math.max(1, ...Object.values(density).map(({ amount }) => amount))
  return (
    <>
      <h3>{title}</h3>
      <ol className="outline-list">
        {paragraphs.map((paragraph, index) => {
          const { amount = 0, clash = false } = density[paragraph.id] ?? {}
          return (
            <li key={paragraph.id} aria-current={current === paragraph.id || undefined}>
              <span className="num">{index + 1}</span>
              <a
                href={`#${paragraph.id}`}
                onClick={(event) => {
                  if (onGo === undefined) return
                  event.preventDefault()
                  onGo(paragraph.id)
                }}
              >
                <Opener paragraph={paragraph} />
              </a>
              <span className="outline-signs">
                {companions.filter((one) => one.paragraphId === paragraph.id).map((one) => (
                  <span key={one.userId} className="dot" style={{ background: one.color }} role="img" aria-label={one.name} title={one.name} />
                ))}
                {amount > 0 && <span className={clash ? 'density clash' : 'density'} style={{ width: `${Math.round((amount / most) * MOST)}px` }} role="img" aria-label={String(amount)} />}
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}

const Opener = ({ paragraph }: { paragraph: Paragraph }) => {
  const s = useM(editor)
  if (paragraph.opener > 0) return <i className="opener">{paragraph.text.slice(0, paragraph.opener)}</i>
  const words = paragraph.text.split(' ').slice(0, 3).join(' ')
  return words === '' ? <span>{s.noWords}</span> : <span>{words}…</span>
}
