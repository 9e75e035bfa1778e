import { Link, useLocation } from '@remix-run/react'
import { useCurrentInView } from '../lib/useCurrentInView.ts'

export type Tab = {
  readonly to: string
  readonly words: string
  readonly count?: number
  /** what is below its address has tabs of its own */
  readonly end?: boolean
  /** addresses that belong to it and do not lie below its own */
  readonly beside?: readonly string[]
}

/** Where a page is among the parts: at one of them, or at what belongs to it. */
export const isCurrent = ({ to, end = false, beside = [] }: Tab, at: string): boolean =>
  at === to || [...(end ? [] : [to]), ...beside].some((one) => `${at}/`.startsWith(`${one}/`))

/** The parts of one thing, each an address of its own (`aria-current`, not a tab widget: they are links). */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => {
  const { pathname } = useLocation()
  return (
    <nav className="tabs" aria-label={label} ref={useCurrentInView()}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} prefetch="intent" preventScrollReset aria-current={isCurrent(tab, pathname) ? 'page' : undefined}>
          {tab.words}
          {tab.count !== undefined && <span className="count">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
