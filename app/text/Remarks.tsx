import type { Remark } from '#server/query/remarks.ts'
import { dateTime } from '../i18n/format.ts'
import { remarks as m } from '../i18n/remarks.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { useProcess } from '../process/useProcess.ts'

/** What its authors and the secretariat say to the delegations about the circulated text. */
export const Remarks = ({ remarks }: { remarks: readonly Remark[] }) => {
  const s = useM(m)
  const lang = useLang()
  const { process: { kind } } = useProcess()
  if (remarks.length === 0) return null
  return (
    <section className="remarks no-print" aria-labelledby="remarks">
      <h2 id="remarks">{s.title({ kind })}</h2>
      <p className="small">{s.readers}</p>
      {remarks.map((remark) => (
        <article key={remark.id} id={`comment-${remark.id}`} className="card">
          <header><b>{remark.by ?? s.formerly}</b> <span className="small num">{dateTime(remark.at, lang)}</span></header>
          {remark.quote !== '' && <blockquote className="quote" lang={remark.lang}>{remark.quote}</blockquote>}
          <p>{remark.text}</p>
          {remark.replies.map((reply) => (
            <div key={reply.id} className="reply">
              <header><b>{reply.by ?? s.formerly}</b> <span className="small num">{dateTime(reply.at, lang)}</span></header>
              <p>{reply.text}</p>
            </div>
          ))}
        </article>
      ))}
    </section>
  )
}
