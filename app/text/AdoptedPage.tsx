import type { ReactNode } from 'react'
import type { Lang } from '#domain/languages.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import { text as m } from '../i18n/text.ts'
import { useM } from '../i18n/use.tsx'
import { Fact, MemorandumLink, Versions } from './About.tsx'
import { ReadingPage } from './ReadingPage.tsx'
import type { Sheet, Show } from './sheets.ts'
import type { Standing } from './StandingNotice.tsx'
import { TextPaper } from './TextPaper.tsx'

type AdoptedPageProps = {
  process: ProcessSummary
  isAdopted: boolean
  basedOn: { readonly code: string; readonly hasMemorandum: boolean } | null
  sheets: readonly Sheet[]
  show: Show
  standing: Standing | null
  status: Readonly<Record<Lang, string>>
  footnotes: Readonly<Record<Lang, readonly string[]>>
}

/** The resolution as adopted: status line, preamble without numbers, reservations below. Or, for those in the room, as the committee adopted it. */
export const AdoptedPage = ({ process, isAdopted, basedOn, sheets, show, standing, status, footnotes }: AdoptedPageProps) => {
  const s = useM(m)
  const { slug, resolutionCode } = process
  const inBoth = (make: (lang: Lang) => ReactNode) => ({ en: make('en'), fr: make('fr') })
  return (
    <ReadingPage
      show={show} sheet={sheets[0]} standing={standing}
      facts={(
        <>
          {resolutionCode && isAdopted && <Fact name={s.document}><b translate="no">{resolutionCode}</b></Fact>}
          {basedOn?.hasMemorandum && <Fact name={s.memorandum}><MemorandumLink slug={slug} code={basedOn.code} /></Fact>}
          <Versions process={process} />
        </>
      )}
    >
      <TextPaper
        sheets={sheets}
        {...(isAdopted ? { above: inBoth((lang) => <p className="status">{status[lang]}</p>), below: inBoth((lang) => <Footnotes lines={footnotes[lang]} lang={lang} />) } : {})}
      />
    </ReadingPage>
  )
}

const RESERVATIONS: Readonly<Record<Lang, string>> = { en: 'Reservations', fr: 'Réserves' }
/** In the language of the text: it need not be that of the page. */
const Footnotes = ({ lines, lang }: { lines: readonly string[]; lang: Lang }) => {
  if (lines.length === 0) return null
  return (
    <section className="footnotes" aria-label={RESERVATIONS[lang]}>
      {lines.map((line, i) => <p key={line}><span aria-hidden={i > 0}>{i === 0 ? '* ' : ''}</span>{line}</p>)}
    </section>
  )
}
