import { desk as m } from '../i18n/desk.ts'
import { useM } from '../i18n/use.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { KEY_OF, lookAt, type Act, type Looking } from './deskPlace.ts'

type Props = {
  acts: readonly Act[]
  /** an amendment, or a sub-amendment to it */
  on: Looking
  /** said after the act, where several stand on the page */
  about?: string
  /** what the letters of the desk act on */
  byLetter: boolean
  defers?: string
}

/** The ways to dispose of what the desk looks at: each opens its question. */
export const Acts = ({ acts, on, about, byLetter, defers }: Props) => {
  const s = useM(m)
  const words = (act: Act): string => (act === 'defer' && defers ? defers : s[act])
  return acts.map((act) => (
    <ButtonLink
      key={act} kind={act === 'accept' && byLetter ? 'primary' : 'plain'} to={lookAt({ ...on, act })} preventScrollReset replace
      {...(byLetter ? { 'data-act': act } : {})} {...(about ? { 'aria-label': `${words(act)}, ${about}` } : {})}
    >
      {words(act)} {byLetter && KEY_OF[act] && <kbd aria-hidden="true">{KEY_OF[act]}</kbd>}
    </ButtonLink>
  ))
}
