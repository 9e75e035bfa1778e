import { Link } from '@remix-run/react'
import type { Wording } from '#domain/languages.ts'
import { memorandumCode } from '#domain/process/codes.ts'
import type { Prose } from '#domain/resolution/text.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import type { Author, VersionReading } from '#server/query/publicText.ts'
import { date, dateTime } from '../i18n/format.ts'
import { text as m } from '../i18n/text.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { Notice } from '../ui/Notice.tsx'
import { AmendmentWindow, Fact, Facts, Fingerprint, PrintButton, Versions } from './About.tsx'
import { Authors } from './CirculatedPage.tsx'
import { Languages } from './Languages.tsx'
import { ProsePaper } from './ProsePaper.tsx'
import { ReadingOutline } from './ReadingOutline.tsx'
import { TextPage } from './TextPage.tsx'
import { TextPaper, type Show } from './TextPaper.tsx'
import { textIn } from './wording.ts'

type VersionPageProps = { process: ProcessSummary; version: VersionReading; authors: readonly Author[]; memorandum: Wording<Prose>; show: Show; now: string }

/** One circulated version, as it was circulated; says so when something has taken its place. */
export const VersionPage = ({ process, version, authors, memorandum, show, now }: VersionPageProps) => {
  const s = useM(m)
  const lang = useLang()
  const { sourceLang, versions } = process
  const text = textIn(version.texts, show === 'both' ? sourceLang : show, sourceLang) ?? textIn(version.texts, sourceLang, sourceLang)
  const isLatest = versions.at(-1)?.code === version.code
  return (
    <TextPage
      wide={show === 'both'}
      outline={text && <ReadingOutline text={text} />}
      above={(
        <>
          <Successor process={process} version={version} />
          {isLatest && process.stage === 'amendments' && <Notice><AmendmentWindow process={process} now={now} /></Notice>}
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
            <Fingerprint hash={version.hash} />
          </Facts>
          <PrintButton />
        </>
      )}
    >
      <TextPaper
        texts={version.texts} source={sourceLang} show={show} layout="draft" title
        above={{ en: <Authors authors={authors} lang="en" />, fr: <Authors authors={authors} lang="fr" /> }}
      />
      {version.hasMemorandum && (
        <section id="memorandum" className="memorandum" aria-labelledby="memorandum-title">
          <h2 id="memorandum-title">{s.memorandum}</h2>
          <ProsePaper texts={memorandum} source={sourceLang} show={show} />
        </section>
      )}
    </TextPage>
  )
}

const Successor = ({ process: { slug, versions, dates }, version }: { process: ProcessSummary; version: VersionReading }) => {
  const s = useM(m)
  const lang = useLang()
  const next = versions.find(({ ordinal }) => ordinal === version.ordinal + 1)
  const read = <Link to={`/resolutions/${slug}`}>{s.readSuccessor}</Link>
  if (next) return <Notice kind="warning">{s.supersededBy({ code: next.code, at: date(next.circulatedAt, lang) })} {read}</Notice>
  return dates['assembly-adopted'] ? <Notice>{s.adoptedSince} {read}</Notice> : null
}
