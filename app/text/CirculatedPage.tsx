import { Link } from '@remix-run/react'
import type { Lang } from '#domain/languages.ts'
import { codeInAddress } from '#domain/process/codes.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import type { Author, VersionReading } from '#server/query/publicText.ts'
import type { Remark } from '#server/query/remarks.ts'
import { dateTime } from '../i18n/format.ts'
import { text as m } from '../i18n/text.ts'
import { inLang } from '../i18n/define.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { Fact, Facts, Fingerprint, MemorandumLink, PrintButton, Versions } from './About.tsx'
import { Languages } from './Languages.tsx'
import { ReadingOutline } from './ReadingOutline.tsx'
import { Remarks } from './Remarks.tsx'
import { TextPage } from './TextPage.tsx'
import { StandingNotice, type Standing } from './StandingNotice.tsx'
import type { Sheet, Show } from './sheets.ts'
import { TextPaper } from './TextPaper.tsx'

type CirculatedPageProps = {
  process: ProcessSummary
  version: Omit<VersionReading, 'texts'>
  authors: readonly Author[]
  /** said to the delegations about it */
  remarks: readonly Remark[]
  sheets: readonly Sheet[]
  show: Show
  /** the one thing to know before reading */
  standing: Standing | null
}

/** Who submits the draft, as printed under its title. */
export const Authors = ({ authors, lang }: { authors: readonly Author[]; lang: Lang }) => {
  const s = inLang(m, lang)
  if (authors.length === 0) return null
  return (
    <p className="submitted">
      <i>{s.submittedBy}</i>
      {authors.map(({ name, member }) => <span key={member.en + name} className="block">{name ? s.rapporteur({ name, member: member[lang] }) : member[lang]}</span>)}
    </p>
  )
}

/** The current circulated version: what may still be done to it, and the text. */
export const CirculatedPage = ({ process, version, authors, remarks, sheets, show, standing }: CirculatedPageProps) => {
  const s = useM(m)
  const lang = useLang()
  const { slug } = process
  const [sheet] = sheets
  const address = `/resolutions/${slug}/versions/${codeInAddress(version.code)}`
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
              <span className="small block">{s.circulated({ at: dateTime(version.circulatedAt, lang) })}</span>
              <Link to={address}>{s.permanent}</Link>
            </Fact>
            {version.hasMemorandum && <Fact name={s.memorandum}><MemorandumLink slug={slug} code={version.code} /></Fact>}
            {version.compendium && <Fact name={s.document}><Link to={`/resolutions/${slug}/compendium`}>{s.compendium({ code: version.compendium })}</Link></Fact>}
            {process.versions.length > 1 && <Versions process={process} here={version.code} />}
            <Fingerprint hash={version.hash} />
          </Facts>
          <PrintButton />
          {process.stage === 'circulated' && process.rights.secretariat && <p className="mt-2"><Link to={`/resolutions/${slug}/draft`}>{s.askForRevision}</Link></p>}
        </>
      )}
    >
      <TextPaper
        sheets={sheets}
        above={{ en: <Authors authors={authors} lang="en" />, fr: <Authors authors={authors} lang="fr" /> }}
      />
      <Remarks remarks={remarks} />
    </TextPage>
  )
}
