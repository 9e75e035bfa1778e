import type { Lang } from '#domain/languages.ts'
import { check } from '#domain/resolution/check.ts'
import { labelsOf, shortLabel } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { draft as m } from '../../i18n/draft.ts'
import { findings, suggestion } from '../../i18n/findings.ts'
import { useLang, useM } from '../../i18n/use.tsx'

/** Departures from the conventions of resolutions, under the outline: each leads to its paragraph. Words not written yet are no finding. */
export const Findings = ({ text, lang, onGo }: { text: ResolutionText; lang: Lang; onGo?: ((paragraphId: string) => void) | undefined }) => {
  const s = useM(m)
  const say = useM(findings)
  const ui = useLang()
  const found = check(text, lang).filter(({ code }) => code !== 'empty')
  const labels = labelsOf(text)
  if (found.length === 0) return null
  return (
    <details className="findings">
      <summary><span className="chip amber">{s.checkCount({ count: found.length })}</span></summary>
      <ul>
        {found.map(({ paragraphId, code, suggestion: words }) => {
          const label = paragraphId === null ? undefined : labels.get(paragraphId)
          const sentence = `${say[code]}.${words ? ` ${suggestion[ui](words)}` : ''}`
          return (
            <li key={`${code} ${paragraphId ?? ''}`}>
              {paragraphId !== null && label && (
                <a
                  href={`#${paragraphId}`} className="num"
                  onClick={(event) => {
                    if (!onGo) return
                    event.preventDefault()
                    onGo(paragraphId)
                  }}
                >
                  {shortLabel(label, ui)}
                </a>
              )}{' '}
              {sentence}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
