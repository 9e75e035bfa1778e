import type { ReactNode } from 'react'
import { frame as m } from '../i18n/frame.ts'
import { useM } from '../i18n/use.tsx'

type TextPageProps = {
  /** at the left: the map of the text */
  outline?: ReactNode
  /** over the sheet: what must be known before reading, and the choice of language */
  above?: ReactNode
  /** the sheet */
  children: ReactNode
  /** at the right */
  margin?: ReactNode
  /** two sheets beside each other: the outline gives way */
  wide?: boolean
}

/** The page of a text: draft, memorandum, version, adopted resolution are the same page with different margins. */
export const TextPage = ({ outline, above, children, margin, wide = false }: TextPageProps) => {
  const s = useM(m)
  return (
    <div className={wide ? 'page reading-page wide' : 'page reading-page'}>
      {above && <div className="reading-above">{above}</div>}
      {outline && <div className="reading-outline no-print"><h2 className="sr-only">{s.outline}</h2>{outline}</div>}
      <div className="reading-sheet">{children}</div>
      {margin && <div className="reading-margin no-print">{margin}</div>}
    </div>
  )
}
