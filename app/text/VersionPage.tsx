import { Link } from '@remix-run/react'
import type { Wording } from '#domain/languages.ts'
import { codeInAddress, memorandumCode } from '#domain/process/codes.ts'
import type { Prose } from '#domain/resolution/text.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import type { Author, VersionReading } from '#server/query/publicText.ts'
import type { Remark } from '#server/query/remarks.ts'
import { dateTime } from '../i18n/format.ts'
import { history as hm } from '../i18n/history.ts'
import { text as m } from '../i18n/text.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { Fact, Facts, Fingerprint, PrintButton, Versions } from './About.tsx'
import { Authors } from './CirculatedPage.tsx'
import { historyLink } from './history/HistoryNav.tsx'
import { Languages } from './Languages.tsx'
import { ProsePaper } from './ProsePaper.tsx'
import { ReadingOutline } from './ReadingOutline.tsx'
import { Remarks } from './Remarks.tsx'
import { TextPage } from './TextPage.tsx'
import { StandingNotice, type Standing } from './StandingNotice.tsx'
import type { Sheet, Show } from './sheets.ts'
import { TextPaper } from './TextPaper.tsx'

type VersionPageProps = {
  process: ProcessSummary
  version: Omit<VersionReading, 'texts'>
  authors: readonly Author[]
  /** said to the delegations about it */
  remarks: readonly Remark[]
  memorandum: Wording<Prose>
  sheets: readonly Sheet[]
  show: Show
  standing: Standing | null
}

/** One circulated version, as it was circulated; says so when something has taken its place. */
export const VersionPage = ({ process, version, authors, remarks, memorandum, sheets, show, standing }: VersionPageProps) => {
  const s = useM(m)
  const lang = useLang()
  const h = useM(hm)
  const { sourceLang } = process
  const [sheet] = sheets
  return (
    <TextPage
      wide={show === 'both'}
      outline={sheet && <ReadingOutline sheet={sheet} />}
      above={(
        <>
          {standing && <StandingNotice {...standing} />}
          <Languages show={show} />
        </>
      )}
      margin={(
        <>
          <h2 className="sr-only">{s.about}</h2>
          <Facts>
            <Fact name={s.document}>
              <b className="block" translate="no">{version.code}</b>
              <span className="small">{s.circulated({ at: dateTime(version.circulatedAt, lang) })}</span>
            </Fact>
            {version.hasMemorandum && <Fact name={s.memorandum}><a href="#memorandum">{memorandumCode(version.code) ?? s.readMemorandum}</a></Fact>}
            <Versions process={process} here={version.code} />
            {(process.rights.coRapporteur || process.rights.desk) && (
              <Fact name={h.history}>
                <Link className="block" to={historyLink(process.slug, 'authors', 'draft', sourceLang, { at: `v-${codeInAddress(version.code)}` })}>{h.authors}</Link>
                <Link className="block" to={historyLink(process.slug, 'history', 'draft', sourceLang)}>{h.history}</Link>
              </Fact>
            )}
            <Fingerprint hash={version.hash} />
          </Facts>
          <PrintButton />
        </>
      )}
    >
      <TextPaper
        sheets={sheets} title
        above={{ en: <Authors authors={authors} lang="en" />, fr: <Authors authors={authors} lang="fr" /> }}
      />
      {version.hasMemorandum && (
        <section id="memorandum" className="memorandum" aria-labelledby="memorandum-title">
          <h2 id="memorandum-title">{s.memorandum}</h2>
          <ProsePaper texts={memorandum} source={sourceLang} show={show} />
        </section>
      )}
      <Remarks remarks={remarks} />
    </TextPage>
  )
}
