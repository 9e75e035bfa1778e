import { useState } from 'react'
import { countWords, pagesOf } from '#domain/input/length.ts'
import { inputs as m } from '../i18n/inputs.ts'
import { useM } from '../i18n/use.tsx'
import { TextArea } from '../ui/fields.tsx'

type Limit = { readonly pages: number; readonly wordsPerPage: number }

/** A text whose words and pages are counted while it is typed, as the server counts them when it arrives. */
export const Counted = ({ limit, defaultValue }: { limit: Limit; defaultValue: string }) => {
  const s = useM(m)
  const [words, setWords] = useState(() => countWords(defaultValue))
  const most = limit.pages * limit.wordsPerPage
  const pages = pagesOf(words, limit.wordsPerPage)
  return (
    <div>
      <TextArea
        name="text" label={s.text} hint={s.textHint({ pages: limit.pages, words: limit.wordsPerPage })} reading rows={12} optional defaultValue={defaultValue}
        onChange={(event) => setWords(countWords(event.currentTarget.value))}
      />
      <p className="small mt-1" role="status" aria-live="off">
        {s.lengthOf({ words, pages, most: limit.pages })}
        {words > most && <b className="ml-2 text-del">{s.tooLong({ by: words - most })}</b>}
      </p>
    </div>
  )
}
