import type { ReactNode } from 'react'

/** The body of a page under the bar. `narrow` for forms and single columns. */
export const Page = ({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) => (
  <div className={`page ${narrow ? 'page-narrow' : ''}`}>{children}</div>
)

type TitleProps = { above?: ReactNode; title: ReactNode; below?: ReactNode; actions?: ReactNode }

/** The title of a page, with a line above it (where it belongs), a line below, and what to do at the right. */
export const PageTitle = ({ title, ...around }: TitleProps) => <Title {...around} title={<h1>{title}</h1>} />

/** The same for a page under the head of a text, whose title is the page's first. */
export const PartTitle = ({ title, ...around }: TitleProps) => <Title {...around} title={<h2>{title}</h2>} />

const Title = ({ above, title, below, actions }: TitleProps) => (
  <div className="mb-7 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
    <div className="max-w-3xl">
      {above && <div className="small">{above}</div>}
      {title}
      {below && <div className="mt-1 text-ink-2">{below}</div>}
    </div>
    {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
  </div>
)

/** A part of a page: heading, what it is about, content. */
export const Section = ({ title, aside, children, id }: { title: ReactNode; aside?: ReactNode; children: ReactNode; id?: string }) => (
  <section className="mb-10" {...(id ? { id } : {})}>
    <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-rule pb-1.5">
      <h2>{title}</h2>
      {aside && <div className="small">{aside}</div>}
    </div>
    {children}
  </section>
)
