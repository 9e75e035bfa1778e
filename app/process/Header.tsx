import { useLocation } from '@remix-run/react'
import { ButtonLink } from '../ui/Button.tsx'
import { Tabs, type Tab } from '../ui/Tabs.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { process as m } from '../i18n/process.ts'
import { useLang, useM } from '../i18n/use.tsx'
import type { Step } from '../lib/compass.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import type { Action } from './primaryAction.ts'

type HeaderProps = { process: ProcessSummary; above: string; steps: readonly Step[]; action: Action; tabs: readonly Tab[] }

/** The head of every page about one text: what it is, where it stands, what can be done now, and its parts. */
export const Header = ({ process, above, steps, action, tabs }: HeaderProps) => {
  const s = useM(m)
  const lang = useLang()
  const { title, slug } = process
  return (
    <div className="head">
      <div>
        <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 sm:min-h-16">
          <div className="max-w-4xl sm:flex-1">
            <p className="small">{above}</p>
            <h1>{title[lang]}</h1>
          </div>
          <div className="flex flex-col-reverse items-start gap-x-6 gap-y-3 sm:flex-row">
            <PrimaryAction slug={slug} action={action} />
            <Code process={process} />
          </div>
        </div>
        <Timeline steps={steps} />
        <Tabs label={s.parts} tabs={tabs} />
      </div>
    </div>
  )
}

/** The printed code, and what stands under it: the title page of a document says the same. */
const Code = ({ process: { code, resolutionCode, stage, versions } }: { process: ProcessSummary }) => {
  const s = useM(m)
  if (resolutionCode) return <Lines code={resolutionCode} below={s.adopted} />
  if (code) return <Lines code={code} below={stage === 'drafting' ? s.notCirculated : null} />
  return <Lines code={null} below={stage === 'drafting' || versions.length > 0 ? s.notCirculated : s.noText} />
}

const Lines = ({ code, below }: { code: string | null; below: string | null }) => (
  <div className="sm:text-right">
    {code && <b className="block" translate="no">{code}</b>}
    {below && <span className="small">{below}</span>}
  </div>
)

/** The one thing to do now, with its deadline beside it; or the reason why there is none. Nothing on the page where it is done. */
const PrimaryAction = ({ slug, action: { words, to, aside, waits } }: { slug: string; action: Action }) => {
  const address = `/resolutions/${slug}${to && `/${to}`}`
  const here = useLocation().pathname.replace(/\/$/, '') === address
  if (to !== null && here) return null
  return (
    <div className="no-print flex max-w-sm flex-col items-start gap-1 sm:items-end sm:text-right">
      {to === null && <span className="text-ink-2">{words}</span>}
      {to !== null && <ButtonLink kind={waits ? 'primary' : 'plain'} to={address} prefetch="intent">{words}</ButtonLink>}
      {aside && <span className="small">{aside}</span>}
    </div>
  )
}
