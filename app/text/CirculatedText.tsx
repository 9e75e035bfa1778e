import type { ReactNode } from 'react'
import type { Lang } from '#domain/languages.ts'
import type { ProcessKind } from '#domain/process/stages.ts'
import type { Author, VersionReading } from '#server/query/publicText.ts'
import type { Remark } from '#server/query/remarks.ts'
import { dateTime } from '../i18n/format.ts'
import { text as m } from '../i18n/text.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { useProcess } from '../process/useProcess.ts'
import { Fact, Fingerprint } from './About.tsx'
import { ReadingPage } from './ReadingPage.tsx'
import { Remarks } from './Remarks.tsx'
import type { Sheet, Show } from './sheets.ts'
import type { Standing } from './StandingNotice.tsx'
import { TextPaper } from './TextPaper.tsx'

/** A version as it is read. */
export type Circulated = {
  readonly version: Omit<VersionReading, 'texts'>
  readonly authors: readonly Author[]
  /** said to the delegations about it */
  readonly remarks: readonly Remark[]
  readonly sheets: readonly Sheet[]
  readonly show: Show
  /** the one thing to know before reading */
  readonly standing: Standing | null
}

type CirculatedTextProps = Circulated & {
  /** its title printed above the text, where the page does not say it */
  title?: boolean
  /** under its code */
  document?: ReactNode
  /** further facts in the margin, and what one can do there */
  facts: ReactNode
  acts?: ReactNode
  /** what was circulated with it */
  children?: ReactNode
}

const SUBMITTED: Readonly<Record<ProcessKind, Readonly<Record<Lang, string>>>> = {
  ordinary: { en: 'Draft resolution submitted by the co-Rapporteurs', fr: 'Projet de résolution présenté par les co-rapporteurs' },
  emergency: { en: 'Draft resolution prepared by the drafting committee', fr: 'Projet de résolution établi par le comité de rédaction' },
}
/** Who submits the draft, as printed under its title, in the language of the text: it need not be that of the page. */
const Authors = ({ kind, authors, lang }: { kind: ProcessKind; authors: readonly Author[]; lang: Lang }) => authors.length > 0 && (
  <p className="submitted">
    <i>{SUBMITTED[kind][lang]}</i>
    {authors.map(({ name, member }) => <span key={member.en + name} className="block">{name ? `${name} (${member[lang]})` : member[lang]}</span>)}
  </p>
)

/** The text of a circulated version, with what is known of it in the margin. */
export const CirculatedText = ({ version, authors, remarks, sheets, show, standing, title = false, document, facts, acts, children }: CirculatedTextProps) => {
  const s = useM(m)
  const lang = useLang()
  const { process: { kind } } = useProcess()
  return (
    <ReadingPage
      show={show} sheet={sheets[0]} standing={standing} acts={acts}
      facts={(
        <>
          <Fact name={s.document}>
            <b className="block" translate="no">{version.code}</b>
            <span className="small block">{s.circulated({ at: dateTime(version.circulatedAt, lang) })}</span>
            {document}
          </Fact>
          {facts}
          <Fingerprint hash={version.hash} />
        </>
      )}
    >
      <TextPaper sheets={sheets} title={title} above={{ en: <Authors kind={kind} authors={authors} lang="en" />, fr: <Authors kind={kind} authors={authors} lang="fr" /> }} />
      {children}
      <Remarks remarks={remarks} />
    </ReadingPage>
  )
}
