import { Fragment, type ReactNode } from 'react'
import type { Lang, Wording } from '#domain/languages.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { text as m } from '../i18n/text.ts'
import { useM } from '../i18n/use.tsx'
import { BranchView, type Setting } from './Branches.tsx'
import { branchesOf, textIn, type Branch } from './wording.ts'

/** Which languages of a text are on the page. */
export type Show = Lang | 'both'
type PaperProps = {
  texts: Wording<ResolutionText>
  source: Lang
  show: Show
  /** an adopted text has no numbers in its preamble */
  layout: 'draft' | 'adopted'
  /** false where the head of the page says the title */
  title?: boolean
  /** by language: the status line of an adopted resolution, who submitted a draft */
  above?: Readonly<Record<Lang, ReactNode>>
  below?: Readonly<Record<Lang, ReactNode>>
}

const allLines = (branches: readonly Branch[], into = new Map<string, Branch>()): ReadonlyMap<string, Branch> => {
  for (const branch of branches) {
    into.set(branch.id, branch)
    allLines(branch.below, into)
  }
  return into
}

/** A text on its sheet, in one language or in both side by side, paragraph by paragraph. Needs no JavaScript. */
export const TextPaper = ({ show, ...props }: PaperProps) => (show === 'both' ? <Beside {...props} /> : <Single {...props} lang={show} />)

const Single = ({ texts, source, lang, layout, title = false, above, below }: Omit<PaperProps, 'show'> & { lang: Lang }) => {
  const s = useM(m)
  const translated = textIn(texts, lang, source)
  const text = translated ?? textIn(texts, source, source)
  if (!text) return null
  const shown = translated ? lang : source
  const setting: Setting = { text, lang: shown, source: shown === source ? undefined : sourceOf(texts, source, layout) }
  return (
    <article className="paper" lang={shown}>
      {!translated && <p className="awaiting">{s.notTranslated}</p>}
      <Head text={text} title={title} above={above?.[shown]} />
      {branchesOf(text, shown, layout).map((branch) => <BranchView key={branch.id} branch={branch} setting={setting} />)}
      {below?.[shown]}
    </article>
  )
}

const sourceOf = (texts: Wording<ResolutionText>, source: Lang, layout: 'draft' | 'adopted'): Setting['source'] => {
  const original = textIn(texts, source, source)
  return original ? { lang: source, lines: allLines(branchesOf(original, source, layout)) } : undefined
}

const Head = ({ text, title, above }: { text: ResolutionText; title: boolean; above?: ReactNode }) => (
  <>
    {title && text.title && <h2 className="paper-title">{text.title}</h2>}
    {above}
    {text.openingLine && <p className="opening">{text.openingLine},</p>}
  </>
)

const Beside = ({ texts, source, layout, above, below }: Omit<PaperProps, 'show'>) => {
  const other: Lang = source === 'en' ? 'fr' : 'en'
  const columns = [source, other].flatMap((lang) => {
    const text = textIn(texts, lang, source)
    return text ? [{ lang, text, branches: branchesOf(text, lang, layout), setting: { text, lang, column: lang === source ? undefined : lang } }] : []
  })
  const [first] = columns
  if (!first) return null
  return (
    <article className={`paper beside columns-${columns.length}`}>
      {columns.map(({ lang, text }) => <div key={lang} lang={lang} className="beside-head"><Head text={text} title above={above?.[lang]} /></div>)}
      {first.branches.map(({ id }, i) => (
        <Fragment key={id}>
          {columns.map(({ lang, branches, setting }) => {
            const branch = branches[i]
            return <div key={lang} lang={lang}>{branch && <BranchView branch={branch} setting={setting} />}</div>
          })}
        </Fragment>
      ))}
      {below && columns.map(({ lang }) => <div key={lang} lang={lang}>{below[lang]}</div>)}
    </article>
  )
}
