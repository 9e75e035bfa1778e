import { Link } from '@remix-run/react'
import { buttonClass } from '../ui/Button.tsx'
import type { ActionLine } from './actions.ts'

/** One line a text: what to do there, by when, and the way to it. */
export const Actions = ({ lines }: { lines: readonly ActionLine[] }) => (
  <ul>
    {lines.map(({ slug, title, code, action: { words, to, aside, waits } }) => (
      <li key={`${slug}/${to}`} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3">
        <div className="min-w-0 basis-80 grow">
          <Link to={`/resolutions/${slug}`} className="font-serif text-[1.0625rem] leading-6 text-ink no-underline hover:underline">
            {title}
          </Link>
          <div className="small">
            {code && <span className="mr-3" translate="no">{code}</span>}
            {aside}
          </div>
        </div>
        <Link to={`/resolutions/${slug}${to ? `/${to}` : ''}`} prefetch="intent" className={buttonClass(waits ? 'primary' : 'quiet')}>
          {words}
        </Link>
      </li>
    ))}
  </ul>
)
