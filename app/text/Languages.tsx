import { Link, useSearchParams } from '@remix-run/react'
import type { Lang } from '#domain/languages.ts'
import { text as m } from '../i18n/text.ts'
import { useM } from '../i18n/use.tsx'
import type { Show } from './sheets.ts'

/** The languages that an address asks for; else the reader's. */
export const shownIn = (request: Request, lang: Lang): Show => {
  const asked = new URL(request.url).searchParams.get('text')
  return asked === 'en' || asked === 'fr' || asked === 'both' ? asked : lang
}

/** English, French, or both: links, so that a page in French is an address. */
export const Languages = ({ show }: { show: Show }) => {
  const s = useM(m)
  const [search] = useSearchParams()
  const choices: readonly [Show, string, Lang | undefined][] = [['en', 'English', 'en'], ['fr', 'Français', 'fr'], ['both', s.sideBySide, undefined]]
  const to = (value: Show): string => {
    const next = new URLSearchParams(search)
    next.set('text', value)
    return `?${next.toString()}`
  }
  return (
    <nav className="reading-langs no-print" aria-label={s.language}>
      {choices.map(([value, words, lang]) => (
        <Link key={value} to={to(value)} preventScrollReset replace aria-current={value === show ? 'true' : undefined} {...(lang ? { lang, hrefLang: lang } : {})}>
          {words}
        </Link>
      ))}
    </nav>
  )
}
