import { ButtonLink } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import type { Waiting } from './standing.ts'

/** A subject without a public text: what it waits for, and the way in for those who write it. */
export const NoTextPage = ({ title, lines, open }: Waiting) => (
  <Page narrow>
    <Empty title={title}>
      {lines.map((line) => <p key={line}>{line}</p>)}
      {open && <ButtonLink to={open.to}>{open.words}</ButtonLink>}
    </Empty>
  </Page>
)
