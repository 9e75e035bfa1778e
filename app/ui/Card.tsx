import type { ReactNode } from 'react'

/** A raised note in the margin or a list: who or what, an aside at the right, the substance. */
export const Card = ({ title, aside, children, as: As = 'article' }: { title?: ReactNode; aside?: ReactNode; children: ReactNode; as?: 'article' | 'section' | 'li' | 'div' }) => (
  <As className="card">
    {(title !== undefined || aside !== undefined) && (
      <header>
        <b>{title}</b>
        {aside !== undefined && <span className="small">{aside}</span>}
      </header>
    )}
    {children}
  </As>
)
