import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LANGS, type Lang } from '#domain/languages.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import type { PublicText } from '#server/query/publicText.ts'
import { date } from '../i18n/format.ts'
import { statusLine } from '../i18n/text.ts'
import { loaded } from '../lib/loaded.server.ts'
import { useProcess } from '../process/useProcess.ts'
import { footnotesOf } from '../text/footnotes.ts'
import { shownIn } from '../text/Languages.tsx'
import { AdoptedPage } from '../text/AdoptedPage.tsx'
import { CirculatedPage } from '../text/CirculatedPage.tsx'
import { NoTextPage } from '../text/NoTextPage.tsx'

type Adopted = Extract<PublicText, { standing: 'adopted' | 'committee' }>
const inBoth = <T,>(make: (lang: Lang) => T): Readonly<Record<Lang, T>> => Object.fromEntries(LANGS.map((lang) => [lang, make(lang)])) as Record<Lang, T>

/** What is printed around an adopted text: made here, so that the page need not know the names of all Members. */
const printed = ({ assembly }: Pick<ProcessSummary, 'assembly'>, { adoption: { mode, counts, at }, reservations, texts }: Adopted) => ({
  status: inBoth((lang) => statusLine({
    mode, counts, assembly: assembly.number, city: assembly.city[lang], date: date(at, lang), asterisk: reservations.length > 0,
  }, lang)),
  footnotes: inBoth((lang) => footnotesOf(reservations, texts[lang] ?? texts.en ?? texts.fr, lang)),
})

export const loader = async ({ request, params, context: { api, lang } }: LoaderFunctionArgs) => {
  const slug = params['slug'] ?? ''
  const [process, text] = await Promise.all([loaded(request, api.process.summary({ slug })), loaded(request, api.version.publicText({ slug }))])
  const around = text.standing === 'adopted' || text.standing === 'committee' ? printed(process, text) : null
  return { text, around, show: shownIn(request, lang) }
}

/** The text as it stands for the public: nothing yet, the current version, or the adopted resolution. */
export default function Text() {
  const { text, around, show } = useLoaderData<typeof loader>()
  const { process, now } = useProcess()
  if (text.standing === 'none') return <NoTextPage process={process} />
  if ('version' in text) return <CirculatedPage process={process} reading={text} show={show} now={now} />
  return around && <AdoptedPage process={process} reading={text} show={show} {...around} />
}
