import type { Finding } from '#domain/resolution/check.ts'
import { findings as m, suggestion } from '../i18n/findings.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { Chip } from '../ui/Chip.tsx'

/** What the conventions of resolutions say of an amendment, beside it: advice, never a bar. */
export const Problems = ({ problems }: { problems: readonly Finding[] }) => {
  const say = useM(m)
  const lang = useLang()
  if (problems.length === 0) return null
  return (
    <ul className="problems">
      {problems.map(({ paragraphId, code, suggestion: words }) => <li key={`${code} ${paragraphId ?? ''}`}><Chip tone="amber">{say[code]}</Chip>{words && <span className="small"> {suggestion[lang](words)}</span>}</li>)}
    </ul>
  )
}
