import type { CompendiumRow } from '#server/query/compendium.ts'
import { advice as m } from '../i18n/advice.ts'
import { grounds as groundWords } from '../i18n/grounds.ts'
import { useM } from '../i18n/use.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Recommended } from './Recommended.tsx'

/** What is said of an amendment before the sitting: its admissibility, and the co-Rapporteurs' recommendation. */
export default function Remarks({ row: { ruling, recommendation, lang } }: { row: CompendiumRow }) {
  const s = useM(m)
  const grounds = useM(groundWords)
  return (
    <>
      {ruling && (
        <p className="remark">
          {ruling.proposed && <><b>{s.proposed}:</b> {s[ruling.proposed.ruling]}{ruling.proposed.ground && ` (${grounds[ruling.proposed.ground]})`}{ruling.proposed.note && `: ${ruling.proposed.note}`} </>}
          {ruling.admissible && <Chip tone="ok">{s.ruledAdmissible}</Chip>}
        </p>
      )}
      <Recommended recommendation={recommendation} lang={lang} />
    </>
  )
}
