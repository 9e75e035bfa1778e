import { Link } from '@remix-run/react'
import { codeInAddress } from '#domain/process/codes.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import { text as m } from '../i18n/text.ts'
import { useM } from '../i18n/use.tsx'
import { Fact, MemorandumLink, Versions } from './About.tsx'
import { CirculatedText, type Circulated } from './CirculatedText.tsx'

/** The current circulated version: what may still be done to it, and the text. */
export const CirculatedPage = ({ process, ...circulated }: Circulated & { process: ProcessSummary }) => {
  const s = useM(m)
  const { slug } = process
  const { code, hasMemorandum, compendium } = circulated.version
  return (
    <CirculatedText
      {...circulated}
      document={<Link to={`/resolutions/${slug}/versions/${codeInAddress(code)}`}>{s.permanent}</Link>}
      facts={(
        <>
          {hasMemorandum && <Fact name={s.memorandum}><MemorandumLink slug={slug} code={code} /></Fact>}
          {compendium && <Fact name={s.document}><Link to={`/resolutions/${slug}/compendium`}>{s.compendium({ code: compendium })}</Link></Fact>}
          {process.versions.length > 1 && <Versions process={process} here={code} />}
        </>
      )}
      acts={process.stage === 'circulated' && process.rights.secretariat && <p className="mt-2"><Link to={`/resolutions/${slug}/draft`}>{s.askForRevision}</Link></p>}
    />
  )
}
