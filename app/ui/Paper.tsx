import type { ReactNode } from 'react'

/** The sheet on which the text of a resolution stands. */
export const Paper = ({ lang, children }: { lang: string; children: ReactNode }) => (
  <article className="paper" lang={lang}>
    {children}
  </article>
)

export const OpeningLine = ({ children }: { children: ReactNode }) => <p className="opening">{children}</p>

type ParagraphProps = {
  /** the opaque id: the permanent link is `#<id>` */
  id: string
  /** the printed number, `(1)` or `1.`; none in an adopted preamble */
  n?: string | undefined
  /** how the link is read out: "Preambular paragraph 1" */
  label: string
  here?: boolean
  children: ReactNode
}

/** One paragraph with its number hanging in the gutter; the number is the permanent link. */
export const Paragraph = ({ id, n, label, here = false, children }: ParagraphProps) => (
  <div id={id} className={here ? 'para here' : 'para'}>
    <a className="n" href={`#${id}`} aria-label={label}>
      {n ?? <span aria-hidden="true" className="no-print">¶</span>}
    </a>
    {children}
  </div>
)

/** The words of a paragraph, its opener (the first `opener` UTF-16 units) in italics, its terminal punctuation last. */
export const Words = ({ text, opener, end = '' }: { text: string; opener: number; end?: string }) => (
  <p>
    {opener > 0 && <em className="opener">{text.slice(0, opener)}</em>}
    {text.slice(opener)}
    {end}
  </p>
)

/** `a.`, `i.` */
export const SubParagraph = ({ id, n, children }: { id: string; n: string; children: ReactNode }) => (
  <div id={id} className="sub">
    <span className="n">{n}</span>
    {children}
  </div>
)
