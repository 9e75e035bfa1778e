import type { Wording } from '#domain/languages.ts'
import { memorandumCode } from '#domain/process/codes.ts'
import type { Prose } from '#domain/resolution/text.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import { text as m } from '../i18n/text.ts'
import { useM } from '../i18n/use.tsx'
import { later } from '../lib/later.tsx'
import { Fact, Versions } from './About.tsx'
import { CirculatedText, type Circulated } from './CirculatedText.tsx'
import { ProsePaper } from './ProsePaper.tsx'

const HistoryFact = later(() => import('./history/HistoryFact.tsx'))

/** One circulated version, as it was circulated; says so when something has taken its place. */
export const VersionPage = ({ process, memorandum, ...circulated }: Circulated & { process: ProcessSummary; memorandum: Wording<Prose> }) => {
  const s = useM(m)
  const { slug, sourceLang, rights } = process
  const { code, hasMemorandum } = circulated.version
  return (
    <CirculatedText
      {...circulated} title
      facts={(
        <>
          {hasMemorandum && <Fact name={s.memorandum}><a href="#memorandum">{memorandumCode(code) ?? s.readMemorandum}</a></Fact>}
          <Versions process={process} here={code} />
          {(rights.coRapporteur || rights.desk) && <HistoryFact slug={slug} code={code} lang={sourceLang} />}
        </>
      )}
    >
      {hasMemorandum && (
        <section id="memorandum" className="memorandum" aria-labelledby="memorandum-title">
          <h2 id="memorandum-title">{s.memorandum}</h2>
          <ProsePaper texts={memorandum} source={sourceLang} show={circulated.show} />
        </section>
      )}
    </CirculatedText>
  )
}
