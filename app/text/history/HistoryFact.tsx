import { Link } from '@remix-run/react'
import type { Lang } from '#domain/languages.ts'
import { codeInAddress } from '#domain/process/codes.ts'
import { history as m } from '../../i18n/history.ts'
import { useM } from '../../i18n/use.tsx'
import { Fact } from '../About.tsx'
import { historyLink } from './historyLink.ts'

/** Beside a version, for those who may see how it came about. */
export default function HistoryFact({ slug, code, lang }: { slug: string; code: string; lang: Lang }) {
  const s = useM(m)
  return (
    <Fact name={s.history}>
      <Link className="block" to={historyLink(slug, 'authors', 'draft', lang, { at: `v-${codeInAddress(code)}` })}>{s.authors}</Link>
      <Link className="block" to={historyLink(slug, 'history', 'draft', lang)}>{s.history}</Link>
    </Fact>
  )
}
