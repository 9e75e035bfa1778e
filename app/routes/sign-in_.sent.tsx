import type { MetaFunction } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { messages } from '../i18n/define.ts'
import { useM } from '../i18n/use.tsx'
import { langOfPage, titled } from '../lib/title.ts'
import { Page } from '../ui/Page.tsx'

const m = messages({
  title: { en: 'Look into your mail', fr: 'Consultez votre messagerie' },
  sent: {
    en: 'If the address has an account, a link is on its way to it. It works once, for 15 minutes.',
    fr: 'Si l’adresse correspond à un compte, un lien lui a été envoyé. Il est valable une fois, pendant 15 minutes.',
  },
  nothing: {
    en: 'Nothing arrives? Look among unwanted mail, or check the address. If you were not admitted yet, the secretariat can do it.',
    fr: 'Vous ne recevez rien ? Regardez parmi les courriers indésirables, ou vérifiez l’adresse. Si vous n’êtes pas encore admis, le secrétariat peut y remédier.',
  },
  again: { en: 'Give an address again', fr: 'Indiquer de nouveau une adresse' },
})

export const meta: MetaFunction = ({ matches }) => titled(m.title[langOfPage(matches)])

/** The same for every address: nobody learns here who has an account. */
export default function Sent() {
  const s = useM(m)
  return (
    <Page narrow>
      <h1>{s.title}</h1>
      <p className="mt-2 mb-3 max-w-prose">{s.sent}</p>
      <p className="small mb-6 max-w-prose">{s.nothing}</p>
      <Link to="/sign-in">{s.again}</Link>
    </Page>
  )
}
