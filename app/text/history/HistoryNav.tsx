import { Link } from '@remix-run/react'
import type { Lang } from '#domain/languages.ts'
import { history as m } from '../../i18n/history.ts'
import { useM } from '../../i18n/use.tsx'
import { useProcess } from '../../process/useProcess.ts'
import { historyLink, type Form, type View } from './historyLink.ts'

/** Over each view: which view, which text, which language. Links, so that each is an address. */
export const HistoryNav = ({ view, form, lang }: { view: View; form: Form; lang: Lang }) => {
  const s = useM(m)
  const { process: { slug } } = useProcess()
  const current = (is: boolean) => (is ? 'true' as const : undefined)
  return (
    <div className="reading-choices no-print">
      <nav className="reading-langs" aria-label={s.views}>
        {(['history', 'compare', 'authors'] satisfies readonly View[]).map((each) => (
          <Link key={each} to={historyLink(slug, each, form, lang)} aria-current={current(each === view)}>{s[each]}</Link>
        ))}
      </nav>
      <nav className="reading-langs" aria-label={s.which}>
        {(['draft', 'memorandum'] satisfies readonly Form[]).map((each) => (
          <Link key={each} to={historyLink(slug, view, each, lang)} aria-current={current(each === form)}>{s[each]}</Link>
        ))}
      </nav>
      <nav className="reading-langs" aria-label="English / français">
        {(['en', 'fr'] satisfies readonly Lang[]).map((each) => (
          <Link key={each} to={historyLink(slug, view, form, each)} lang={each} aria-current={current(each === lang)}>{each === 'en' ? 'English' : 'Français'}</Link>
        ))}
      </nav>
    </div>
  )
}
