import { ENDS } from '#domain/process/stages.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import { dateTime } from '../i18n/format.ts'
import { text as m } from '../i18n/text.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'

/** A subject without a public text: what it waits for, and for whom there is one already. */
export const NoTextPage = ({ process: { slug, stage, windows, rights } }: { process: ProcessSummary }) => {
  const s = useM(m)
  const lang = useLang()
  const drafting = stage === 'drafting'
  const closes = windows['hand-in']?.closes
  return (
    <Page narrow>
      <Empty title={s.noTextYet}>
        <p>{ENDS.some((end) => end === stage) ? s.noTextPlaced : drafting ? s.noTextDrafting : s.noTextSubject}</p>
        {drafting && closes && <p>{s.handInBy({ at: dateTime(closes, lang) })}</p>}
        {drafting && (rights.coRapporteur || rights.desk) && <ButtonLink to={`/resolutions/${slug}/draft`}>{s.openDraft}</ButtonLink>}
      </Empty>
    </Page>
  )
}
