import { Link } from '@remix-run/react'
import type { Lang } from '#domain/languages.ts'
import { codeInAddress } from '#domain/process/codes.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import type { Author, PublicText } from '#server/query/publicText.ts'
import { dateTime } from '../i18n/format.ts'
import { text as m } from '../i18n/text.ts'
import { inLang } from '../i18n/define.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { Notice } from '../ui/Notice.tsx'
import { AmendmentWindow, Fact, Facts, Fingerprint, MemorandumLink, PrintButton, Versions } from './About.tsx'
import { Languages } from './Languages.tsx'
import { ReadingOutline } from './ReadingOutline.tsx'
import { TextPage } from './TextPage.tsx'
import { TextPaper, type Show } from './TextPaper.tsx'
import { textIn } from './wording.ts'

type Circulated = Extract<PublicText, { standing: 'circulated' | 'rejected' }>
type CirculatedPageProps = { process: ProcessSummary; reading: Circulated; show: Show; now: string }

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
export const CirculatedPage = ({ process, reading: { version, authors, rejection }, show, now }: CirculatedPageProps) => {
  const s = useM(m)
  const lang = useLang()
  const { slug, sourceLang } = process
  const text = textIn(version.texts, show === 'both' ? sourceLang : show, sourceLang) ?? textIn(version.texts, sourceLang, sourceLang)
  const address = `/resolutions/${slug}/versions/${codeInAddress(version.code)}`
  return (
    <TextPage
      wide={show === 'both'}
      outline={text && <ReadingOutline text={text} />}
      above={(
        <>
          <Standing process={process} now={now} rejectedAt={rejection?.at ?? null} />
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
        </>
      )}
    >
      <TextPaper
        texts={version.texts} source={sourceLang} show={show} layout="draft"
        above={{ en: <Authors authors={authors} lang="en" />, fr: <Authors authors={authors} lang="fr" /> }}
      />
    </TextPage>
  )
}

/** The one thing to know before reading: what stage the text is at, and until when it can be amended. */
const Standing = ({ process, now, rejectedAt }: { process: ProcessSummary; now: string; rejectedAt: string | null }) => {
  const s = useM(m)
  const lang = useLang()
  const { stage, slug, rights, dates } = process
  switch (stage) {
    case 'drafting': return <Notice>{s.revising}</Notice>
    case 'circulated':
    case 'amendments': return process.windows.amendments ? <Notice><AmendmentWindow process={process} now={now} /></Notice> : null
    case 'committee-debate':
    case 'examination':
      return <Notice>{rights.inTheSitting ? <>{s.examined} <Link to={`/resolutions/${slug}/sitting`}>{s.followSitting}</Link></> : s.examinedPublic}</Notice>
    case 'committee-adopted':
    case 'report': return <Notice>{s.adoptedInCommittee({ at: dateTime(dates['committee-adopted'] ?? process.stageSince, lang) })}</Notice>
    case 'rejected': return <Notice kind="warning">{s.rejected({ at: dateTime(rejectedAt ?? process.stageSince, lang) })}</Notice>
    default: return null
  }
}
