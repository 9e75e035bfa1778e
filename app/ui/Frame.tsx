import { Form, Link, NavLink, useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef, type ReactNode } from 'react'
import { LANGS } from '#domain/languages.ts'
import type { Instant } from '#domain/instant.ts'
import { dateTime } from '../i18n/format.ts'
import { frame } from '../i18n/frame.ts'
import { useLang, useM } from '../i18n/use.tsx'
import type { Me } from '../lib/me.ts'
import { useCurrentInView } from '../lib/useCurrentInView.ts'
import { SearchLink } from '../search/SearchLink.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

/** What stands around every page: skip link, demonstration banner, bar, and a foot for readers who have not signed in. */
export const Frame = ({ me, demoNow, children }: { me: Me | null; demoNow: Instant | null; children: ReactNode }) => {
  const s = useM(frame)
  const lang = useLang()
  const demo = demoNow !== null
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="skip">
        {s.skip}
      </a>
      <Pending />
      {demo && (
        <p className="banner" role="note">
          <span>{s.demo}</span>
          <Link to="/demo#clock">{s.demoClock({ at: dateTime(demoNow, lang) })}</Link>
        </p>
      )}
      <header className="bar">
        <Link to="/" className="mark" translate="no">
          Chapeau
        </Link>
        <Nav me={me} />
        <Languages />
        {me ? (
          <AccountMenu me={me} demo={demo} />
        ) : (
          <Link to={demo ? '/demo' : '/sign-in'} className="btn quiet">
            {s.signIn}
          </Link>
        )}
      </header>
      <main id="content" tabIndex={-1} className="flex grow flex-col outline-none">
        {children}
      </main>
      {!me && (
        <footer className="site-foot">
          <span className="grow">
            <span translate="no">Chapeau</span>, {s.tagline}
          </span>
          <ThemeChoice />
        </footer>
      )}
    </div>
  )
}

const Nav = ({ me }: { me: Me | null }) => {
  const s = useM(frame)
  const places = me
    ? [['/home', s.home], ['/resolutions', s.resolutions], ['/calendar', s.calendar], ['/members', s.members], ...(me.desk ? [['/desk', s.desk]] : [])]
    : [['/resolutions', s.resolutions]]
  return (
    <nav className="nav" aria-label={s.mainNav} ref={useCurrentInView()}>
      {places.map(([to = '', words]) => (
        <NavLink key={to} to={to} prefetch="intent">
          {words}
        </NavLink>
      ))}
      <SearchLink />
    </nav>
  )
}

const hasTyped = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main :is(input:not([type=hidden]), textarea)')].some(({ value, defaultValue }) => value !== defaultValue)

/** Works without JavaScript: a form that comes back to this page, in the scripts of the other language. */
const Languages = () => {
  const s = useM(frame)
  const lang = useLang()
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action="/lang" className="langs" reloadDocument onSubmit={(event) => { if (hasTyped() && !confirm(s.losesTyped)) event.preventDefault() }} aria-label={s.language}>
      <input type="hidden" name="to" value={pathname + search} />
      {LANGS.map((l) => (
        <button key={l} name="lang" value={l} lang={l} aria-pressed={l === lang} title={{ en: 'English', fr: 'Français' }[l]}>
          {l.toUpperCase()}
        </button>
      ))}
    </Form>
  )
}

const AccountMenu = ({ me, demo }: { me: Me; demo: boolean }) => {
  const s = useM(frame)
  const ref = useMenu()
  return (
    <details className="menu" ref={ref}>
      <summary>
        <span className="dot" style={{ '--c': me.colour }} />
        <span className="name">{me.name}</span>
        <span aria-hidden="true">▾</span>
      </summary>
      <div className="sheet grid gap-4">
        <div>
          <div className="font-semibold">{me.name}</div>
          {me.offices.map((office) => (
            <div key={office} className="small">
              {office}
            </div>
          ))}
        </div>
        <ThemeChoice />
        <div className="grid justify-items-start gap-1 border-t border-rule pt-3">
          {demo && <Link to="/demo">{s.otherAccount}</Link>}
          <Form method="post" action="/sign-out" reloadDocument>
            <button className="btn quiet -ml-1.5">{s.signOut}</button>
          </Form>
        </div>
      </div>
    </details>
  )
}

/** A `<details>` that closes on Escape, on a click elsewhere and on going elsewhere; open and close work without any of this. */
const useMenu = () => {
  const ref = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()
  useEffect(() => ref.current?.removeAttribute('open'), [key])
  useEffect(() => {
    const close = (event: Event) => {
      const menu = ref.current
      if (!menu?.open) return
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape'
      const elsewhere = event.type === 'pointerdown' && event.target instanceof Node && !menu.contains(event.target)
      if (!escaped && !elsewhere) return
      menu.open = false
      if (escaped) menu.querySelector('summary')?.focus()
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', close)
    }
  }, [])
  return ref
}

/** One thin line while a page is on its way; told to screen readers once it takes long enough to be noticed. */
const Pending = () => {
  const s = useM(frame)
  const busy = useNavigation().state !== 'idle'
  return <div role="status">{busy && <span className="pending"><span className="sr-only">{s.loading}</span></span>}</div>
}
