import type { ReactNode } from 'react'
import type { Lang } from '#domain/languages.ts'
import type { AuthoredLine, Authors, MemberShare, Share } from '#server/query/historyAuthors.ts'
import { dateTime, number } from '../../i18n/format.ts'
import { history as m } from '../../i18n/history.ts'
import { useLang, useM } from '../../i18n/use.tsx'
import { Table } from '../../ui/Table.tsx'
import { TextPage } from '../TextPage.tsx'
import { HistoryNav } from './HistoryNav.tsx'
import { whoSaid } from './who.ts'

const tenths = { en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1 }), fr: new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1 }) }
/** Of a share in thousandths: 27.0 % · 27,0 % */
const percent = (perMille: number, lang: Lang): string => `${tenths[lang].format(perMille / 10)}\u00a0%`

/** So many hands have a colour and a line of their own; what the server set has none. */
const SIGNS = 6

/** The text with the hand of every word, in colour, by the line below it, and by name; beside it each one's part. */
export const AuthorsPage = ({ authors, csv }: { authors: Authors; csv: string }) => {
  const s = useM(m)
  const ui = useLang()
  const { form, lang, lines, shares, members, at } = authors
  const people = shares.filter(({ who }) => who.is === 'person')
  const sign = (hand: string): string => {
    const index = people.findIndex((share) => share.hand === hand)
    return index === -1 ? 'hand' : `hand hand-${index % SIGNS}`
  }
  const name = (hand: string): string => whoSaid(shares.find((share) => share.hand === hand)?.who, ui)
  return (
    <TextPage
      above={<HistoryNav view="authors" form={form} lang={lang} />}
      margin={(
        <>
          {at.is !== 'now' && <p className="small">{s.asOf({ what: at.name ?? (at.at ? dateTime(at.at, ui) : s.beginning) })}</p>}
          <section aria-labelledby="legend">
            <h2 id="legend">{s.legend}</h2>
            <ul className="hands">{shares.map((share) => <li key={share.hand}><span className={sign(share.hand)}>{name(share.hand)}</span> <span className="small">{percent(share.perMille, ui)}</span></li>)}</ul>
            <p className="small">{s.explain}</p>
          </section>
          <section aria-labelledby="shares" className="mt-6">
            <h2 id="shares">{s.shares}</h2>
            <Table<MemberShare>
              caption={s.shares} rows={members} rowKey={({ member }) => member?.id ?? 'others'}
              columns={[
                { key: 'member', head: s.member, names: true, cell: ({ member, perMille }) => <>{member?.name ?? s.others}<Bar perMille={perMille} /></> },
                { key: 'words', head: s.words, figure: true, cell: ({ words }) => number(Math.round(words), ui) },
                { key: 'share', head: s.share, figure: true, cell: ({ perMille }) => percent(perMille, ui) },
              ]}
            />
            <p className="no-print mt-2"><a href={csv} download>{s.csv}</a></p>
          </section>
        </>
      )}
    >
      <article className={form === 'draft' ? 'paper' : 'paper prose'} lang={lang}>
        {lines.map((line) => <LineOf key={line.id} line={line} sign={sign} name={name} />)}
      </article>
    </TextPage>
  )
}

const Bar = ({ perMille }: Pick<Share, 'perMille'>) => <span className="share-bar" aria-hidden="true"><span style={{ width: `${perMille / 10}%` }} /></span>

type LineOfProps = { line: AuthoredLine; sign: (hand: string) => string; name: (hand: string) => string }

const LineOf = ({ line: { id, number: printed, depth, style, phrases, opener, punctuation }, sign, name }: LineOfProps) => {
  const s = useM(m)
  const ui = useLang()
  let left = opener
  const words: ReactNode[] = phrases.map(({ text, by, also }, i) => {
    const head = text.slice(0, left)
    const rest = text.slice(head.length)
    left -= head.length
    const who = also.length > 0 ? s.altered({ who: name(by), also: also.map(name).join(', ') }) : name(by)
    return (
      <span key={i} className={`${sign(by)}${also.length > 0 ? ' altered' : ''}`} tabIndex={0} data-who={who}>
        <span className="sr-only" lang={ui}>[{who}] </span>
        {head && <em className="opener">{head}</em>}
        {rest}
      </span>
    )
  })
  if (phrases.length === 0) return null
  if (style === 'title') return <h2 className="paper-title">{words}</h2>
  if (style === 'heading') return <h2>{words}</h2>
  return (
    <div id={id} className={style === 'paragraph' ? (depth === 0 ? 'para' : 'sub') : undefined} style={depth > 1 ? { marginLeft: `${(depth - 1) * 1.5}rem` } : undefined}>
      {printed && <a className="n" href={`#${id}`}>{printed}</a>}
      <p className={style === 'opening' ? 'opening' : undefined}>{words}{punctuation}</p>
    </div>
  )
}
