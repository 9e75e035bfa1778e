import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { codeInAddress, memorandumCode } from '#domain/process/codes.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import { date } from '../i18n/format.ts'
import { text as m } from '../i18n/text.ts'
import { useLang, useM } from '../i18n/use.tsx'

/** Facts beside a text, each under its name. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className="facts">{children}</dl>
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** A fingerprint in groups of eight, so that two can be compared by eye. */
export const Fingerprint = ({ hash }: { hash: string }) => {
  const s = useM(m)
  return (
    <Fact name={s.hash}>
      <code className="fingerprint">{(hash.match(/.{1,8}/g) ?? []).join(' ')}</code>
      <span className="small block">{s.hashHint}</span>
    </Fact>
  )
}

export const MemorandumLink = ({ slug, code }: { slug: string; code: string }) => {
  const s = useM(m)
  const own = memorandumCode(code)
  return <Link to={`/resolutions/${slug}/memorandum`}>{own ? s.memorandumOf({ code: own }) : s.memorandum}</Link>
}

/** Every circulated version, newest first; each keeps its page for ever. */
export const Versions = ({ process: { slug, versions }, here }: { process: Pick<ProcessSummary, 'slug' | 'versions'>; here?: string }) => {
  const s = useM(m)
  const lang = useLang()
  return (
    <Fact name={s.versions}>
      <ul className="grid gap-1">
        {[...versions].reverse().map(({ code, circulatedAt, supersededAt }) => (
          <li key={code}>
            {code === here ? <b>{code}</b> : <Link to={`/resolutions/${slug}/versions/${codeInAddress(code)}`}>{code}</Link>}
            <span className="small block">
              {s.circulated({ at: date(circulatedAt, lang) })}
              {supersededAt && `; ${s.superseded({ at: date(supersededAt, lang) })}`}
            </span>
          </li>
        ))}
      </ul>
    </Fact>
  )
}

/** Printing is the browser's own; without JavaScript its menu does the same. */
export const PrintButton = () => {
  const s = useM(m)
  return (
    <button type="button" className="btn quiet justify-self-start" onClick={() => { window.print() }}>
      {s.print}
    </button>
  )
}
