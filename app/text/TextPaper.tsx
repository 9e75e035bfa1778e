import { Fragment, type ReactNode } from 'react'
import type { Lang } from '#domain/languages.ts'
import { text as m } from '../i18n/text.ts'
import { useM } from '../i18n/use.tsx'
import { LineView } from './Lines.tsx'
import type { Sheet } from './sheets.ts'

type PaperProps = {
  sheets: readonly Sheet[]
  /** false where the head of the page says the title */
  title?: boolean
  /** by language: the status line of an adopted resolution, who submitted a draft */
  above?: Readonly<Record<Lang, ReactNode>>
  below?: Readonly<Record<Lang, ReactNode>>
}

/** A text on its sheet, in one language or in two side by side, paragraph by paragraph. Needs no JavaScript. */
export const TextPaper = ({ sheets, title = false, above, below }: PaperProps) => {
  const s = useM(m)
  const [first, second] = sheets
  if (!first) return null
  if (second) return <Beside first={first} second={second} above={above} below={below} />
  return (
    <article className="paper" lang={first.lang}>
      {!first.translated && <p className="awaiting">{s.notTranslated}</p>}
      <Head sheet={first} title={title} above={above?.[first.lang]} />
      {first.lines.map((line) => <LineView key={line.id} line={line} source={first.source} />)}
      {below?.[first.lang]}
    </article>
  )
}

const Head = ({ sheet, title, above }: { sheet: Sheet; title: boolean; above?: ReactNode }) => (
  <>
    {title && sheet.title && <h2 className="paper-title">{sheet.title}</h2>}
    {above}
    {sheet.openingLine && <p className="opening">{sheet.openingLine},</p>}
  </>
)

type BesideProps = { first: Sheet; second: Sheet; above: PaperProps['above'] | undefined; below: PaperProps['below'] | undefined }

const Beside = ({ first, second, above, below }: BesideProps) => {
  const columns = [first, second]
  return (
    <article className="paper beside columns-2">
      {columns.map((sheet) => <div key={sheet.lang} lang={sheet.lang} className="beside-head"><Head sheet={sheet} title above={above?.[sheet.lang]} /></div>)}
      {first.lines.map((line, i) => {
        const translation = second.lines[i]
        return (
          <Fragment key={line.id}>
            <div lang={first.lang}><LineView line={line} source={first.source} /></div>
            <div lang={second.lang}>{translation && <LineView line={translation} source={first.source} column={second.lang} />}</div>
          </Fragment>
        )
      })}
      {below && columns.map(({ lang }) => <div key={lang} lang={lang}>{below[lang]}</div>)}
    </article>
  )
}
