import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react'
import type { Lang } from '#domain/languages.ts'
import { messages } from '../i18n/define.ts'
import { useM } from '../i18n/use.tsx'
import { Page } from './Page.tsx'

const m = messages({
  notFound: { en: 'There is no page at this address', fr: 'Il n’y a pas de page à cette adresse' },
  notFoundText: {
    en: 'It may have moved, or the link was cut off on its way. Resolutions and drafts keep their address for ever; you will find them by their title.',
    fr: 'Elle a peut-être été déplacée, ou le lien a été tronqué. Les résolutions et les avant-projets gardent toujours leur adresse ; vous les retrouverez par leur titre.',
  },
  forbidden: { en: 'This page is not open to your office', fr: 'Cette page n’est pas ouverte à votre fonction' },
  forbiddenText: {
    en: 'Who may see what follows from the rules of procedure. If you should have access, the secretariat can admit you.',
    fr: 'Le règlement détermine qui peut voir quoi. Si vous devriez y avoir accès, le secrétariat peut vous admettre.',
  },
  failed: { en: 'Something went wrong on our side', fr: 'Une erreur s’est produite de notre côté' },
  failedText: {
    en: 'What you had saved is safe. Load the page again; if it happens again, tell the secretariat what you were doing.',
    fr: 'Ce que vous aviez enregistré est en sûreté. Rechargez la page ; si cela se reproduit, dites au secrétariat ce que vous faisiez.',
  },
  tooMuch: { en: 'That was too large to receive', fr: 'Cet envoi est trop volumineux' },
  tooMuchText: { en: 'At most 8 MB can be sent at once. Go back and send a smaller file.', fr: 'Au plus 8 Mo peuvent être envoyés à la fois. Revenez en arrière et envoyez un fichier plus petit.' },
  home: { en: 'Go to the first page', fr: 'Aller à la première page' },
  resolutions: { en: 'See the resolutions', fr: 'Voir les résolutions' },
})

const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500)
const SAYS = { 404: ['notFound', 'notFoundText'], 403: ['forbidden', 'forbiddenText'], 413: ['tooMuch', 'tooMuchText'], 500: ['failed', 'failedText'] } as const
const saidOf = (status: number) => SAYS[status in SAYS ? status as keyof typeof SAYS : 500]

/** The title of a page that cannot be shown. */
export const errorTitle = (error: unknown, lang: Lang): string => m[saidOf(statusOf(error))[0]][lang]

/** What a page says when it cannot be shown: what happened, and the way out. `part`: under the head of a text, whose title is the page's. */
export const ErrorPage = ({ part = false }: { part?: boolean }) => {
  const s = useM(m)
  const error = useRouteError()
  const status = statusOf(error)
  const [title, text] = saidOf(status)
  return (
    <Page narrow>
      <p className="small mb-1">{status}</p>
      {part ? <h2>{s[title]}</h2> : <h1>{s[title]}</h1>}
      <p className="mt-3 mb-6 max-w-prose">{s[text]}</p>
      <p className="flex flex-wrap gap-5">
        <Link to="/">{s.home}</Link>
        <Link to="/resolutions">{s.resolutions}</Link>
      </p>
    </Page>
  )
}
