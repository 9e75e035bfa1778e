import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from '@remix-run/react'
import { lazy, type ReactNode } from 'react'
import sansFont from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import serifFont from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import { useLang } from './i18n/use.tsx'
import { nameOfOffices } from './lib/functionName.server.ts'
import { meOf } from './lib/me.ts'
import { useNonce } from './lib/nonce.ts'
import { ThemeProvider } from './lib/theme.ts'
import { langOfPage, titled } from './lib/title.ts'
import styles from './styles/app.css?url'
import { ErrorPage, errorTitle } from './ui/ErrorPage.tsx'
import { Frame } from './ui/Frame.tsx'

export const links: LinksFunction = () => [
  ...[sansFont, serifFont].map((href) => ({ rel: 'preload', as: 'font' as const, type: 'font/woff2', crossOrigin: 'anonymous' as const, href })),
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction = ({ error, matches }) => (error ? titled(errorTitle(error, langOfPage(matches))) : [{ title: 'Chapeau' }])

export const loader = ({ context: { actor, lang, theme, now, demo, seed } }: LoaderFunctionArgs) => {
  const name = actor && demo ? nameOfOffices(actor.offices, actor.name, lang) : actor?.name ?? ''
  // `seed` makes the ids of the commands of this page (`lib/command.tsx`).
  return { lang, theme, now, demo, seed, me: meOf(actor, name, lang) }
}

/** A route whose `handle.frame` is `none` (the projector) stands alone on the screen. */
export type Handle = { readonly frame?: 'none' }

/**
 * The scripts of a page speak one language. Where the answers speak another, chosen in another tab, the page is loaded again. This never
 * renders: until then the old page stays.
 */
const InAnotherLanguage = lazy(() => {
  location.reload()
  return new Promise<never>(() => undefined)
})

export const Layout = ({ children }: { children: ReactNode }) => {
  const root = useRouteLoaderData<typeof loader>('root')
  const nonce = useNonce()
  const lang = useLang()
  if (root && root.lang !== lang) return <InAnotherLanguage />
  const theme = root?.theme ?? 'device'
  return (
    <html lang={lang} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <ThemeProvider value={theme}>{children}</ThemeProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

const Framed = ({ children }: { children: ReactNode }) => {
  const root = useRouteLoaderData<typeof loader>('root')
  const alone = useMatches().some((match) => (match.handle as Handle | undefined)?.frame === 'none')
  return alone ? children : <Frame me={root?.me ?? null} demoNow={root?.demo ? root.now : null}>{children}</Frame>
}

export default function App() {
  return (
    <Framed>
      <Outlet />
    </Framed>
  )
}

export const ErrorBoundary = () => (
  <Framed>
    <ErrorPage />
  </Framed>
)
