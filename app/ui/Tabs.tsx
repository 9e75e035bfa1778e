import { NavLink } from '@remix-run/react'
import { useCurrentInView } from '../lib/useCurrentInView.ts'

export type Tab = { readonly to: string; readonly words: string; readonly count?: number; readonly end?: boolean }

/** The parts of one thing, each an address of its own (`aria-current`, not a tab widget: they are links). */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav className="tabs" aria-label={label} ref={useCurrentInView()}>
    {tabs.map(({ to, words, count, end = false }) => (
      <NavLink key={to} to={to} end={end} prefetch="intent" preventScrollReset>
        {words}
        {count !== undefined && <span className="count">{count}</span>}
      </NavLink>
    ))}
  </nav>
)
