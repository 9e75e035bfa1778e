import { createContext, useContext, useEffect, useId, useState, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react'
import type { Instant } from '#domain/instant.ts'
import { messages } from '../i18n/define.ts'
import { toGeneva } from '../i18n/geneva.ts'
import { useM } from '../i18n/use.tsx'
import type { Typed } from '../lib/commandResult.ts'

const m = messages({
  optional: { en: 'optional', fr: 'facultatif' },
  geneva: { en: 'Geneva time', fr: 'heure de Genève' },
  choose: { en: 'Choose…', fr: 'Choisir…' },
})

/** What a form gives its fields after a refusal: what was typed, and what does not fit. */
type Answered = { readonly typed: Typed; readonly errors: Readonly<Record<string, string>> }
const Fields = createContext<Answered>({ typed: {}, errors: {} })
export const FieldsProvider = Fields.Provider

type Common = { name: string; label: ReactNode; hint?: ReactNode; optional?: boolean }

/** Ids, error and value of one field. The value typed before a refusal wins over the one the page came with. */
const useField = (name: string, hint: ReactNode) => {
  const id = useId()
  const { typed, errors } = useContext(Fields)
  const error = errors[name]
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id, error, typed: typed[name],
    control: { id, name, className: 'control', 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined } as const,
  }
}

const Label = ({ optional, children }: { optional?: boolean | undefined; children: ReactNode }) => {
  const s = useM(m)
  return (
    <>
      {children}
      {optional && <span className="small font-normal"> ({s.optional})</span>}
    </>
  )
}

const Shell = ({ id, label, hint, optional, error, children }: { id: string; label: ReactNode; hint?: ReactNode; optional?: boolean | undefined; error?: string | undefined; children: ReactNode }) => (
  <div className="field">
    <label htmlFor={id}>
      <Label optional={optional}>{label}</Label>
    </label>
    {hint && (
      <span id={`${id}-hint`} className="small hint">
        {hint}
      </span>
    )}
    {children}
    {error && (
      <span id={`${id}-error`} className="error">
        {error}
      </span>
    )}
  </div>
)

/** One line of text; `type` for addresses, numbers, days. Required unless `optional`. */
export const Field = ({ name, label, hint, optional, defaultValue, ...rest }: Common & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>) => {
  const { id, error, typed, control } = useField(name, hint)
  return (
    <Shell {...{ id, label, hint, optional, error }}>
      <input {...rest} {...control} required={!optional} defaultValue={typed?.[0] ?? defaultValue} />
    </Shell>
  )
}

const areaOf = (id: string) => document.getElementById(id) as HTMLTextAreaElement | null

/** Taking over the server's page, React sets several lines back to what they came with: what was typed into them before its script was there is given back. */
const useKept = (id: string): void => {
  const [kept] = useState(() => (import.meta.env.SSR ? undefined : areaOf(id)?.value))
  useEffect(() => {
    const area = areaOf(id)
    if (area && kept !== undefined) area.value = kept
  }, [id, kept])
}

/** Several lines. `reading` sets the words in the face of the resolution. */
export const TextArea = ({ name, label, hint, optional, reading, defaultValue, ...rest }: Common & { reading?: boolean } & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'>) => {
  const { id, error, typed, control } = useField(name, hint)
  useKept(id)
  return (
    <Shell {...{ id, label, hint, optional, error }}>
      <textarea {...rest} {...control} className={reading ? 'control reading' : 'control'} required={!optional} defaultValue={typed?.[0] ?? defaultValue} />
    </Shell>
  )
}

export type Option = { readonly value: string; readonly words: string; readonly hint?: ReactNode }

/** One of many; `empty` is the first line, "Choose…" unless said otherwise. */
export const Select = ({ name, label, hint, optional, options, empty, defaultValue, onChange }: Common & { options: readonly Option[]; empty?: string; defaultValue?: string; onChange?: (value: string) => void }) => {
  const s = useM(m)
  const { id, error, typed, control } = useField(name, hint)
  return (
    <Shell {...{ id, label, hint, optional, error }}>
      <select {...control} required={!optional} defaultValue={typed?.[0] ?? defaultValue ?? ''} onChange={onChange && ((event) => onChange(event.target.value))}>
        <option value="">{empty ?? s.choose}</option>
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Shell>
  )
}

/** A day and an hour of Geneva: the schemas of commands read a time without zone as such (`domain/instant.ts`). */
export const DateTime = ({ name, label, hint, optional, defaultValue }: Common & { defaultValue?: Instant | null }) => {
  const s = useM(m)
  const { id, error, typed, control } = useField(name, hint)
  return (
    <Shell {...{ id, label, hint, optional, error }}>
      <span className="flex flex-wrap items-center gap-2">
        <input {...control} type="datetime-local" style={{ width: 'auto' }} required={!optional} defaultValue={typed?.[0] ?? (defaultValue ? toGeneva(defaultValue) : '')} />
        <span className="small">{s.geneva}</span>
      </span>
    </Shell>
  )
}

/** One of a few, all in sight, each with a word of explanation. */
export const Choice = ({ name, label, hint, options, defaultValue, optional, onChange }: Common & { options: readonly Option[]; defaultValue?: string; onChange?: (value: string) => void }) => {
  const { id, error, typed } = useField(name, hint)
  const chosen = typed?.[0] ?? defaultValue
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend>
        <Label optional={optional}>{label}</Label>
      </legend>
      {hint && (
        <span id={`${id}-hint`} className="small hint">
          {hint}
        </span>
      )}
      <div className="choices">
        {options.map(({ value, words, hint: more }) => (
          <label key={value} className="choice">
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} required={!optional} onChange={onChange && (() => onChange(value))} />
            <span>
              {words}
              {more && <span className="small block">{more}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <span id={`${id}-error`} className="error">
          {error}
        </span>
      )}
    </fieldset>
  )
}

/** Yes or no, or one of several under the same name with its own `value`. */
export const Check = ({ name, label, hint, value = 'on', defaultChecked, onChange }: Omit<Common, 'optional'> & { value?: string; defaultChecked?: boolean; onChange?: (checked: boolean) => void }) => {
  const { typed } = useField(name, hint)
  return (
    <label className="tick">
      <input type="checkbox" name={name} value={value} defaultChecked={typed ? typed.includes(value) : defaultChecked} onChange={onChange && ((event) => { onChange(event.currentTarget.checked) })} />
      <span>
        {label}
        {hint && <span className="small block">{hint}</span>}
      </span>
    </label>
  )
}

/** A file; the form around it needs `encType="multipart/form-data"`. */
export const FileField = ({ name, label, hint, optional, accept }: Common & { accept?: string }) => {
  const { id, error, control } = useField(name, hint)
  return (
    <Shell {...{ id, label, hint, optional, error }}>
      <input {...control} type="file" accept={accept} required={!optional} />
    </Shell>
  )
}
