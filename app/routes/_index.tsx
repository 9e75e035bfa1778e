import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { messages, setInFrench } from '../i18n/define.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { langOfPage } from '../lib/title.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { OpeningLine, Paper, Paragraph, Words } from '../ui/Paper.tsx'

const m = messages({
  title: { en: 'Where parliaments write resolutions together', fr: 'Où les parlements rédigent ensemble leurs résolutions' },
  signIn: { en: 'Sign in', fr: 'Se connecter' },
  look: { en: 'Look around: take a demonstration account', fr: 'Découvrir : prendre un compte de démonstration' },
  resolutions: { en: 'Read the resolutions', fr: 'Lire les résolutions' },
  label: { en: (x: { n: string }) => `Paragraph ${x.n}`, fr: (x: { n: string }) => `Paragraphe ${x.n}` },
})

export const meta: MetaFunction = ({ matches }) => [{ title: `Chapeau · ${m.title[langOfPage(matches)]}` }]

export const loader = ({ context }: LoaderFunctionArgs) => {
  if (context.actor) throw redirect('/home')
  return { demo: context.demo }
}

/** What Chapeau is, in the form that its readers know best. */
const TEXT = {
  en: {
    opening: 'Chapeau, the workplace of resolutions,',
    paragraphs: [
      ['(1)', 'Recalling', ' that a resolution of the Inter-Parliamentary Union is written by many hands, over a year and more, in two languages,'],
      ['(2)', 'Aware', ' that on the way its words pass through a debate, written inputs, a draft, a hundred amendments and a few crowded hours of sitting,'],
      ['(3)', 'Convinced', ' that whoever must decide on a sentence should see where it comes from and what would change,'],
      ['1.', 'Brings together', ' the debate, the draft, the amendments and the decisions, on one text, from its first word to its adoption;'],
      ['2.', 'Shows', ' at every moment where the text stands, what closes when, and what each person can do now;'],
      ['3.', 'Gives', ' a receipt for everything that is handed in, and keeps every word tied to who proposed it and who decided it;'],
      ['4.', 'Opens', ' what is public to everyone, in English and in French.'],
    ],
  },
  fr: {
    opening: 'Chapeau, l’atelier des résolutions,',
    paragraphs: [
      ['(1)', 'Rappelant', ' qu’une résolution de l’Union interparlementaire s’écrit à plusieurs mains, pendant un an et plus, en deux langues,'],
      ['(2)', 'Sachant', ' que ses mots traversent en chemin un débat, des contributions écrites, un avant-projet, une centaine d’amendements et quelques heures de séance bien remplies,'],
      ['(3)', 'Convaincu', ' que quiconque doit se prononcer sur une phrase devrait voir d’où elle vient et ce qui changerait,'],
      ['1.', 'Réunit', ' le débat, l’avant-projet, les amendements et les décisions, sur un seul texte, de son premier mot à son adoption ;'],
      ['2.', 'Montre', ' à tout moment où en est le texte, ce qui se clôt et quand, et ce que chacun peut faire à présent ;'],
      ['3.', 'Délivre', ' un accusé de réception pour tout ce qui est remis, et garde chaque mot lié à qui l’a proposé et à qui en a décidé ;'],
      ['4.', 'Ouvre', ' à tous ce qui est public, en français et en anglais.'],
    ],
  },
} as const

export default function Welcome() {
  const s = useM(m)
  const lang = useLang()
  const { demo } = useLoaderData<typeof loader>()
  const { opening, paragraphs } = TEXT[lang]
  return (
    <Page>
      <div className="mx-auto w-fit max-w-full">
        <h1 className="mb-5">{s.title}</h1>
        <div className="mb-8 flex flex-wrap gap-3">
          {demo ? (
            <ButtonLink kind="primary" to="/demo">{s.look}</ButtonLink>
          ) : (
            <ButtonLink kind="primary" to="/sign-in">{s.signIn}</ButtonLink>
          )}
          <ButtonLink to="/resolutions">{s.resolutions}</ButtonLink>
        </div>
        <Paper lang={lang}>
          <OpeningLine>{opening}</OpeningLine>
          {paragraphs.map(([n, opener, text]) => (
            <Paragraph key={n} id={`p${n.replace(/\D/g, '')}${n.startsWith('(') ? 'p' : ''}`} n={n} label={s.label({ n })}>
              <Words text={lang === 'fr' ? setInFrench(opener + text) : opener + text} opener={opener.length} />
            </Paragraph>
          ))}
        </Paper>
      </div>
    </Page>
  )
}
