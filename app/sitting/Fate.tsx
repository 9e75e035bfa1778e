import type { Fate as Decided } from '#server/query/examination.ts'
import { decisionModes, dispositions, dispositionTone } from '../i18n/dispositions.ts'
import { time } from '../i18n/format.ts'
import { putting } from '../i18n/putting.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { Chip } from '../ui/Chip.tsx'

/** What became of it, how and when: "rejected, by show of hands 31–74–6, 15:12". */
export const Fate = ({ fate }: { fate: Decided }) => {
  const p = useM(putting)
  const d = useM(dispositions)
  const modes = useM(decisionModes)
  const lang = useLang()
  const { disposition, mode, counts, at, fellBy, subsumedBy, reason, objections, reported } = fate
  const isByBody = disposition === 'accepted' || disposition === 'accepted-as-modified' || disposition === 'rejected'
  const how = [
    isByBody ? modes[mode] : null, objections > 0 ? `(${p.objected({ n: objections })})` : null, fellBy ? p.fellBy({ n: fellBy }) : null, subsumedBy ? p.takenUpBy({ n: subsumedBy }) : null,
    disposition === 'inadmissible' || (disposition === 'fallen' && !fellBy) ? reason : null,
  ].filter(Boolean).join(' ')
  return (
    <>
      <Chip tone={dispositionTone[disposition]}>{d[disposition]}</Chip>
      {reported && <Chip tone="amber">{p.toBeConfirmed}</Chip>}
      <span className="small">
        {how}{counts && <> <span className="num" aria-label={p.countsHeard(counts)}>{p.counts(counts)}</span></>}{how && ', '}<span className="num">{time(at, lang)}</span>
      </span>
    </>
  )
}
