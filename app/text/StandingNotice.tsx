import { Link } from '@remix-run/react'
import { Notice } from '../ui/Notice.tsx'

/** What is said of a text before it is read, and where it leads. */
export type Standing = { readonly words: string; readonly link?: { readonly to: string; readonly words: string }; readonly grave?: boolean }

export const StandingNotice = ({ words, link, grave = false }: Standing) => (
  <Notice kind={grave ? 'warning' : 'note'}>
    {words} {link && <Link to={link.to}>{link.words}</Link>}
  </Notice>
)
