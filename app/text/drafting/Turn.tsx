import { Link } from '@remix-run/react'
import { otherLang } from '#domain/languages.ts'
import { codeInAddress } from '#domain/process/codes.ts'
import type { Draft } from '#server/query/draft.ts'
import { dateTime } from '../../i18n/format.ts'
import { draft as m } from '../../i18n/draft.ts'
import { useLang, useM } from '../../i18n/use.tsx'
import { useProcess } from '../../process/useProcess.ts'
import { Notice } from '../../ui/Notice.tsx'

/** In whose hands the draft is, since when, and why. */
export const Turn = ({ draft: { stage, handedIn, turn, because, sourceLang } }: { draft: Draft }) => {
  const s = useM(m)
  const lang = useLang()
  const { process: { slug, versions } } = useProcess()
  if (stage !== 'drafting') {
    const version = versions.at(-1)
    return version ? (
      <Notice>
        {s.circulatedAs({ code: version.code, at: dateTime(version.circulatedAt, lang) })} <Link to={`/resolutions/${slug}/versions/${codeInAddress(version.code)}`}>{s.readVersion}</Link>
      </Notice>
    ) : null
  }
  if (!turn) return null
  const who = { by: turn.by ?? s.theSecretariat, at: dateTime(turn.at, lang) }
  if (handedIn) return <Notice kind="done">{s.handedIn(who)} {because[otherLang(sourceLang)] === null ? s.handedInTranslating : s.handedInReading}</Notice>
  if (turn.what === 'handed-in') return null
  return (
    <Notice kind="warning">
      {turn.what === 'returned' ? s.returned(who) : s.reopened(who)} {turn.reason && <q>{turn.reason}</q>}
    </Notice>
  )
}
