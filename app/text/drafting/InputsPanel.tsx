import { useDeferredValue, useState } from 'react'
import type { InputRow } from '#server/query/inputs.ts'
import { draft as m } from '../../i18n/draft.ts'
import { useM } from '../../i18n/use.tsx'
import { foundIn, placesOf } from './finding.ts'

/** The written inputs beside the draft, searched as one types; in each, the words found are marked. */
export const InputsPanel = ({ inputs }: { inputs: readonly InputRow[] }) => {
  const s = useM(m)
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim())
  const found = inputs.filter(({ author, text }) => foundIn(`${author} ${text}`, wanted))
  if (inputs.length === 0) return <p className="small">{s.noInputs}</p>
  return (
    <div className="inputs-panel">
      <label className="block">
        <span className="sr-only">{s.searchInputs}</span>
        <input type="search" className="control" placeholder={s.searchInputs} value={typed} onChange={(event) => { setTyped(event.target.value) }} />
      </label>
      <p className="small" role="status">{found.length === 0 ? s.noInputsFound : s.inputsFound({ found: found.length, all: inputs.length })}</p>
      <ul className="grid gap-2">
        {found.map((input) => (
          <li key={input.authorId}>
            <details className="card input-card" open={wanted !== '' && found.length <= 3 ? true : undefined}>
              <summary>
                <b>{input.author}</b>
                <span className="small">{[s.words({ count: input.words }), input.lang.toUpperCase(), input.confidential ? s.confidential : ''].filter(Boolean).join(' · ')}</span>
              </summary>
              <div className="input-words" lang={input.lang}>
                {input.text.split(/\n+/).map((line, i) => <p key={i}><Marks text={line} wanted={wanted} /></p>)}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Marks = ({ text, wanted }: { text: string; wanted: string }) => {
  const places = placesOf(text, wanted)
  return (
    <>
      {places.map(([from, to], i) => (
        <span key={from}>
          {text.slice(places[i - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(places.at(-1)?.[1] ?? 0)}
    </>
  )
}
