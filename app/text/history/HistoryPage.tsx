import { Form, Link } from '@remix-run/react'
import type { History, TimelineEntry } from '#server/query/history.ts'
import { date, time } from '../../i18n/format.ts'
import { history as m } from '../../i18n/history.ts'
import { useLang, useM } from '../../i18n/use.tsx'
import { useProcess } from '../../process/useProcess.ts'
import { Field } from '../../ui/fields.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextPage } from '../TextPage.tsx'
import { HistoryNav } from './HistoryNav.tsx'
import { historyLink } from './historyLink.ts'
import { whoSaid } from './who.ts'

type Props = { history: History; nameId: string; refused: string | null; named: boolean }

/** Who was at work on a text and when; the moments that have a name, and those that were circulated. */
export const HistoryPage = ({ history: { form, lang, entries }, nameId, refused, named }: Props) => {
  const s = useM(m)
  return (
    <TextPage
      above={(
        <>
          <HistoryNav view="history" form={form} lang={lang} />
          {refused && <Notice kind="refusal">{refused}</Notice>}
          {named && !refused && <Notice kind="done">{s.named}</Notice>}
        </>
      )}
      margin={(
        <Form method="post" className="card grid gap-3">
          <h2>{s.nameTitle}</h2>
          <input type="hidden" name="do" value="name" />
          <input type="hidden" name="id" value={nameId} />
          <Field name="name" label={s.nameLabel} hint={s.nameHint} maxLength={120} autoComplete="off" />
          <button type="submit" className="btn primary justify-self-start">{s.nameIt}</button>
        </Form>
      )}
    >
      <section className="paper history" aria-labelledby="history">
        <h2 id="history">{s.history}</h2>
        <p className="small">{s.kept}</p>
        {entries.length === 0
          ? <p>{s.nothing}</p>
          : <ol className="history-list">{entries.map((entry) => <Entry key={`${entry.is} ${entry.moment} ${entry.at}`} entry={entry} form={form} lang={lang} />)}</ol>}
      </section>
    </TextPage>
  )
}

const Entry = ({ entry, form, lang }: { entry: TimelineEntry } & Pick<History, 'form' | 'lang'>) => {
  const s = useM(m)
  const ui = useLang()
  const { process: { slug } } = useProcess()
  const compare = (from: string, to: string) => historyLink(slug, 'compare', form, lang, { from, to })
  const since = <Link to={compare(entry.moment, 'now')}>{s.sinceThen}</Link>
  const at = s.atOnce({ date: date(entry.at, ui), at: time(entry.at, ui) })
  switch (entry.is) {
    case 'session': {
      const { session: { from, to, wordsIn, wordsOut }, who, before } = entry
      const isMoment = time(from, ui) === time(to, ui)
      return (
        <li>
          <b>{whoSaid(who, ui)}</b>
          <span className="small">{isMoment ? at : s.when({ date: date(from, ui), from: time(from, ui), to: time(to, ui) })} · {s.inOut({ wordsIn, wordsOut })}</span>
          <span className="history-links"><Link to={compare(before, entry.moment)}>{s.whatChanged}</Link>{since}</span>
        </li>
      )
    }
    case 'named': return (
      <li className="history-named">
        <b>{entry.name}</b>
        <span className="small">{at} · {s.namedBy({ who: whoSaid(entry.who, ui) })}</span>
        <span className="history-links">{since}</span>
      </li>
    )
    case 'version': return (
      <li className="history-named">
        <b translate="no">{entry.code}</b>
        <span className="small">{at} · {s.circulated}</span>
        <span className="history-links">{since}</span>
      </li>
    )
    default: return entry satisfies never
  }
}
