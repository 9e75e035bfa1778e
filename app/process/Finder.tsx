import { Form } from '@remix-run/react'
import { useId } from 'react'
import { useM } from '../i18n/use.tsx'
import { messages } from '../i18n/define.ts'
import { Button } from '../ui/Button.tsx'
import type { Option } from '../ui/fields.tsx'

const m = messages({ find: { en: 'Find', fr: 'Rechercher' } })

type FinderProps = {
  words: { readonly name: string; readonly label: string; readonly value: string }
  choice: { readonly name: string; readonly label: string; readonly value: string; readonly any: string; readonly options: readonly Option[] }
  /** how many there are, told after each search */
  found: string
}

/** Looks something up in a list: words of its name, and one distinction. The address holds the search, so that it can be sent to others. */
export const Finder = ({ words, choice, found }: FinderProps) => {
  const s = useM(m)
  const id = useId()
  return (
    <Form key={`${words.value} ${choice.value}`} className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-3" role="search">
      <div className="field">
        <label htmlFor={`${id}-w`}>{words.label}</label>
        <input id={`${id}-w`} type="search" name={words.name} defaultValue={words.value} className="control" />
      </div>
      <div className="field">
        <label htmlFor={`${id}-c`}>{choice.label}</label>
        <select id={`${id}-c`} name={choice.name} defaultValue={choice.value} className="control">
          <option value="">{choice.any}</option>
          {choice.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      </div>
      <Button>{s.find}</Button>
      <span className="small pb-2.5" role="status">
        {found}
      </span>
    </Form>
  )
}
