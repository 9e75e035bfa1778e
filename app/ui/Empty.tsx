import type { ReactNode } from 'react'

/** Nothing here yet: why, and what to do about it. */
export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="empty grid justify-items-center gap-2">
    <p>{title}</p>
    {children}
  </div>
)
