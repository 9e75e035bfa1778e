import type { Wording } from '#domain/languages.ts'
import { memorandumCode } from '#domain/process/codes.ts'
import type { Prose } from '#domain/resolution/text.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import type { Author, VersionReading } from '#server/query/publicText.ts'
import type { Remark } from '#server/query/remarks.ts'
import { dateTime } from '../i18n/format.ts'
import { text as m } from '../i18n/text.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { later } from '../lib/later.tsx'
import { Fact, Facts, Fingerprint, PrintButton, Versions } from './About.tsx'
import { Authors } from './CirculatedPage.tsx'
import { Languages } from './Languages.tsx'
import { ProsePaper } from './ProsePaper.tsx'
import { ReadingOutline } from './ReadingOutline.tsx'
import { Remarks } from './Remarks.tsx'
import { TextPage } from './TextPage.tsx'
import { StandingNotice, type Standing } from './StandingNotice.tsx'
import type { Sheet, Show } from './sheets.ts'
import { TextPaper } from './TextPaper.tsx'

const HistoryFact = later(() => import('./history/HistoryFact.tsx'))

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
            {(process.rights.coRapporteur || process.rights.desk) && <HistoryFact slug={process.slug} code={version.code} lang={sourceLang} />}
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
