import { Link } from '@remix-run/react'
import { codeInAddress, memorandumCode } from '#domain/process/codes.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import type { MemorandumReading } from '#server/query/version.ts'
import { dateTime } from '../i18n/format.ts'
import { text as m } from '../i18n/text.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { Fact, Fingerprint } from './About.tsx'
import { ProsePaper } from './ProsePaper.tsx'
import { ReadingPage } from './ReadingPage.tsx'
import type { Show } from './sheets.ts'

type MemorandumPageProps = { process: ProcessSummary; reading: MemorandumReading; show: Show }

/** The explanatory memorandum circulated with the current version. */
export const MemorandumPage = ({ process: { slug, sourceLang }, reading, show }: MemorandumPageProps) => {
  const s = useM(m)
  const lang = useLang()
  const { version, memorandum } = reading
  return (
    <ReadingPage
      show={show}
      facts={(
        <>
          <Fact name={s.document}>
            <b className="block" translate="no">{memorandumCode(version.code) ?? version.code}</b>
            <span className="small">{s.circulated({ at: dateTime(version.circulatedAt, lang) })}</span>
          </Fact>
          <Fact name={s.thisGoesWith}><Link to={`/resolutions/${slug}/versions/${codeInAddress(version.code)}`}>{s.basedOn({ code: version.code })}</Link></Fact>
          <Fingerprint hash={version.hash} />
        </>
      )}
    >
      <ProsePaper texts={memorandum} source={sourceLang} show={show} />
    </ReadingPage>
  )
}
