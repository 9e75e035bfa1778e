import { useEffect, useId, useState } from 'react'
import { countWords, pagesOf } from '#domain/input/length.ts'
import { inputs as m } from '../i18n/inputs.ts'
import { useM } from '../i18n/use.tsx'
import { useCommandResult } from '../lib/command.tsx'

type Limit = { readonly pages: number; readonly wordsPerPage: number }

/**
 * A text whose words and pages are counted while it is typed, as the server counts them when it arrives. `form`: the form it stands in,
 * whose refusal gives back what was typed. It is not required, because a file can stand for it.
 */
export const Counted = ({ form, limit, defaultValue }: { form: string; limit: Limit; defaultValue: string }) => {
  const s = useM(m)
  const id = useId()
  const result = useCommandResult(form)
  const refused = result && !result.ok ? result : undefined
  const error = refused?.errors['text']
  const text = refused?.typed['text']?.[0] ?? defaultValue
  const taken = refused?.typed['taken']?.[0]
  const [words, setWords] = useState(() => countWords(text))
  useEffect(() => { setWords(countWords(text)) }, [text])
  const most = limit.pages * limit.wordsPerPage
  const isTooLong = words > most
  return (
    <div className="max-w-3xl">
      <label htmlFor={id} className="field-label">
        {s.text}
      </label>
      <span id={`${id}-hint`} className="small mb-1.5 block">
        {s.textHint({ pages: limit.pages, words: limit.wordsPerPage })}
      </span>
      <textarea
        id={id} name="text" rows={14} className="control reading" defaultValue={text} aria-describedby={`${id}-hint ${id}-count`} aria-invalid={isTooLong || error ? true : undefined}
        onChange={(event) => setWords(countWords(event.currentTarget.value))}
      />
      {taken !== undefined && <input type="hidden" name="taken" value={taken} />}
      <p id={`${id}-count`} className="small mt-1">
        {s.lengthOf({ words, pages: pagesOf(words, limit.wordsPerPage), most: limit.pages })}
        {error && <b className="ml-2 text-del">{error}</b>}
        {isTooLong && <b className="ml-2 text-del">{s.tooLong({ by: words - most })}</b>}
      </p>
    </div>
  )
}
