import type { ReactNode } from 'react'
import type { Lang } from '#domain/languages.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import type { PublicText } from '#server/query/publicText.ts'
import { text as m } from '../i18n/text.ts'
import { inLang } from '../i18n/define.ts'
import { useM } from '../i18n/use.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Fact, Facts, MemorandumLink, PrintButton, Versions } from './About.tsx'
import { Languages } from './Languages.tsx'
import { ReadingOutline } from './ReadingOutline.tsx'
import { TextPage } from './TextPage.tsx'
import { TextPaper, type Show } from './TextPaper.tsx'
import { textIn } from './wording.ts'

type Adopted = Extract<PublicText, { standing: 'adopted' | 'committee' }>
type AdoptedPageProps = {
  process: ProcessSummary
  reading: Adopted
  show: Show
  status: Readonly<Record<Lang, string>>
  footnotes: Readonly<Record<Lang, readonly string[]>>
}

/** The resolution as adopted: status line, preamble without numbers, reservations below. Or, for those in the room, as the committee adopted it. */
export const AdoptedPage = ({ process, reading: { standing, texts, basedOn }, show, status, footnotes }: AdoptedPageProps) => {
  const s = useM(m)
  const { slug, sourceLang, resolutionCode } = process
  const isAdopted = standing === 'adopted'
  const text = textIn(texts, show === 'both' ? sourceLang : show, sourceLang) ?? textIn(texts, sourceLang, sourceLang)
  const inBoth = (make: (lang: Lang) => ReactNode) => ({ en: make('en'), fr: make('fr') })
  return (
    <TextPage
      wide={show === 'both'}
      outline={text && <ReadingOutline text={text} numbered={!isAdopted} />}
      above={(
        <>
          {!isAdopted && <Notice>{s.committeeText}</Notice>}
          <Languages show={show} />
        </>
      )}
      margin={(
        <>
          <h2 className="sr-only">{s.about}</h2>
          <Facts>
            {resolutionCode && isAdopted && <Fact name={s.document}><b translate="no">{resolutionCode}</b></Fact>}
            {basedOn?.hasMemorandum && <Fact name={s.memorandum}><MemorandumLink slug={slug} code={basedOn.code} /></Fact>}
            <Versions process={process} />
          </Facts>
          <PrintButton />
        </>
      )}
    >
      <TextPaper
        texts={texts} source={sourceLang} show={show} layout={isAdopted ? 'adopted' : 'draft'}
        {...(isAdopted ? { above: inBoth((lang) => <p className="status">{status[lang]}</p>), below: inBoth((lang) => <Footnotes lines={footnotes[lang]} lang={lang} />) } : {})}
      />
    </TextPage>
  )
}

const Footnotes = ({ lines, lang }: { lines: readonly string[]; lang: Lang }) => {
  if (lines.length === 0) return null
  return (
    <section className="footnotes" aria-label={inLang(m, lang).reservations}>
      {lines.map((line, i) => <p key={line}><span aria-hidden={i > 0}>{i === 0 ? '* ' : ''}</span>{line}</p>)}
    </section>
  )
}
