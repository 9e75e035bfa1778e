import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { runsFound, wordsAsked } from '#domain/search.ts'
import type { Hit, Hits } from '#server/query/search.ts'
import { assembly } from '../i18n/format.ts'
import { documentKinds, search as m, searchKinds } from '../i18n/search.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { Empty } from '../ui/Empty.tsx'

/** What was found, by kind. Each line is a link; the words asked for are marked. */
export const Results = ({ query, found }: { query: string; found: readonly Hits[] }) => {
  const s = useM(m)
  const kinds = useM(searchKinds)
  const n = found.reduce((sum, { hits }) => sum + hits.length, 0)
  return (
    <>
      <p className="sr-only" role="status">{n > 0 ? s.found({ n }) : s.none({ query })}</p>
      {n === 0 && <Empty title={s.none({ query })}>{s.noneHint}</Empty>}
      {found.map(({ is, hits, more }) => (
        <section key={is} className="hits" aria-labelledby={`found-${is}`}>
          <h2 id={`found-${is}`}>{kinds[is]}</h2>
          <ul>{hits.map((hit) => <li key={`${hit.to} ${'code' in hit ? hit.code : ''}`}><Line hit={hit} words={wordsAsked(query)} /></li>)}</ul>
          {more && <p className="small">{s.more}</p>}
        </section>
      ))}
    </>
  )
}

const Line = ({ hit, words }: { hit: Hit; words: readonly string[] }) => {
  const s = useM(m)
  const documents = useM(documentKinds)
  const lang = useLang()
  const line = (main: ReactNode, below: ReactNode): ReactNode => <Link to={hit.to} className="hit">{main}{below && <span className="small">{below}</span>}</Link>
  switch (hit.is) {
    case 'document': return line(<b translate="no"><Marked text={hit.code} words={words} /></b>, `${documents[hit.what]} · ${hit.title}`)
    case 'amendment': return line(<b>{s.amendment({ n: hit.number, who: hit.sponsor })}</b>, hit.title)
    case 'resolution': return line(<b lang={hit.titleLang}><Marked text={hit.title} words={words} /></b>, assembly(hit.assembly, lang))
    case 'member': return line(<b><Marked text={hit.name} words={words} /></b>, null)
    case 'paragraph': return line(<span className="words" lang={hit.lang}><Marked text={hit.words} words={words} /></span>, `${hit.label} · ${hit.title}`)
    default: return hit satisfies never
  }
}

const Marked = ({ text, words }: { text: string; words: readonly string[] }) => (
  <>{runsFound(text, words).map(({ text: run, isFound }, i) => (isFound ? <mark key={i}>{run}</mark> : run))}</>
)
