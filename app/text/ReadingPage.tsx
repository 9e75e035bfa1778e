import type { ReactNode } from 'react'
import { text as m } from '../i18n/text.ts'
import { useM } from '../i18n/use.tsx'
import { Facts, PrintButton } from './About.tsx'
import { Languages } from './Languages.tsx'
import { ReadingOutline } from './ReadingOutline.tsx'
import type { Sheet, Show } from './sheets.ts'
import { StandingNotice, type Standing } from './StandingNotice.tsx'
import { TextPage } from './TextPage.tsx'

type ReadingPageProps = {
  show: Show
  /** whose outline stands at the left */
  sheet?: Sheet | undefined
  /** the one thing to know before reading */
  standing?: Standing | null
  facts: ReactNode
  /** what one can do with it */
  acts?: ReactNode
  children: ReactNode
}

/** A text that is public or circulated: it is read in either language, and what is known of it stands in the margin. */
export const ReadingPage = ({ show, sheet, standing, facts, acts, children }: ReadingPageProps) => {
  const s = useM(m)
  return (
    <TextPage
      wide={show === 'both'}
      outline={sheet && <ReadingOutline sheet={sheet} />}
      above={(
        <>
          {standing && <StandingNotice {...standing} />}
          <Languages show={show} />
        </>
      )}
      margin={(
        <>
          <h2 className="sr-only">{s.about}</h2>
          <Facts>{facts}</Facts>
          <PrintButton />
          {acts}
        </>
      )}
    >
      {children}
    </TextPage>
  )
}
