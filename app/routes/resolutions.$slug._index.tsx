import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loaded } from '../lib/loaded.server.ts'
import { useProcess } from '../process/useProcess.ts'
import { AdoptedPage } from '../text/AdoptedPage.tsx'
import { CirculatedPage } from '../text/CirculatedPage.tsx'
import { shownIn } from '../text/Languages.tsx'
import { NoTextPage } from '../text/NoTextPage.tsx'
import { publicReading } from '../text/publicReading.server.ts'

export const loader = async ({ request, params, context: { api, lang, now } }: LoaderFunctionArgs) => {
  const slug = params['slug'] ?? ''
  const [process, text, remarks] = await Promise.all([
    loaded(request, api.process.summary({ slug })), loaded(request, api.version.publicText({ slug })), api.comments.remarks({ slug }),
  ])
  return { ...publicReading({ process, text, show: shownIn(request, lang), now, lang }), remarks }
}

/** The text as it stands for the public: nothing yet, the current version, or the adopted resolution. */
export default function Text() {
  const reading = useLoaderData<typeof loader>()
  const { process } = useProcess()
  switch (reading.kind) {
    case 'none': return <NoTextPage {...reading.waiting} />
    case 'version': return <CirculatedPage process={process} {...reading} />
    case 'adopted': return <AdoptedPage process={process} {...reading} />
    default: return reading satisfies never
  }
}
