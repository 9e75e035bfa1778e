import type { DeskAmendment } from '#server/query/desk.ts'
import { deciding as m } from '../i18n/deciding.ts'
import { fallReasons } from '../i18n/dispositions.ts'
import { list } from '../i18n/format.ts'
import { putting } from '../i18n/putting.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { Notice } from '../ui/Notice.tsx'

/** What follows if an amendment is accepted; `isAsked`: said in full, because it is about to be. */
export const Consequences = ({ amendment: { falls, outcomes, takenUp, blockedBy }, isAsked = false }: { amendment: Pick<DeskAmendment, 'falls' | 'outcomes' | 'takenUp' | 'blockedBy'>; isAsked?: boolean }) => {
  const s = useM(m)
  const p = useM(putting)
  const why = useM(fallReasons)
  const lang = useLang()
  if (blockedBy.length) return <Notice kind="warning">{s.blocked({ numbers: list(blockedBy.map(({ number }) => p.no({ n: number })), lang) })}</Notice>
  const lines = [
    ...falls.map(({ id, number: n, sponsor: who, reason }) => ({ id, words: s.falls({ n, who, why: why[reason] }) })),
    ...takenUp.map(({ id, number: n, sponsor: who }) => ({ id, words: s.takenUp({ n, who }) })),
    ...outcomes.filter(({ is }) => is === 'moot').map(({ id, number: n, sponsor: who, because }) => ({ id, words: because === 'same-effect' ? s.carried({ n, who }) : s.nothingLeft({ n, who }) })),
  ]
  const stands = outcomes.filter(({ is }) => is === 'stands')
  const left = stands.length > 0 && (
    <p className="small">{s.stillStand} {list(stands.map(({ number: n, because }) => (because === 'other-words' ? p.no({ n }) : because === 'awaits-order' ? s.awaitsOrder({ n }) : s.buildsOn({ n }))), lang)}</p>
  )
  if (!lines.length) return isAsked || left ? <>{isAsked && <p className="small">{s.nothingFalls}</p>}{left}</> : null
  return (
    <>
      <p className="small">
        {s.ifAccepted} {lines.map(({ id, words }, i) => <span key={id}>{i > 0 && ' · '}<b>{words}</b></span>)}
      </p>
      {left}
    </>
  )
}
