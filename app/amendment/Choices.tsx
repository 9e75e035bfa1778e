import { Form } from '@remix-run/react'
import type { Lang } from '#domain/languages.ts'
import type { Named } from '#server/query/names.ts'
import { workspace as m } from '../i18n/amendments.ts'
import { useM } from '../i18n/use.tsx'
import { buttonClass } from '../ui/Button.tsx'

/** For whom, and in which language: a plain form, so that the choice is an address. */
export const Choices = ({ hats, langs, hat, lang }: { hats: readonly Named[]; langs: readonly Lang[]; hat: string; lang: Lang }) => {
  const s = useM(m)
  if (hats.length < 2 && langs.length < 2) return null
  return (
    <Form method="get" className="flex flex-wrap items-end gap-2">
      {hats.length > 1 ? (
        <label className="small">{s.hats}<select name="as" className="control" defaultValue={hat}>{hats.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></label>
      ) : <input type="hidden" name="as" value={hat} />}
      {langs.length > 1 && (
        <label className="small">{s.languages}<select name="in" className="control" defaultValue={lang}>{langs.map((each) => <option key={each} value={each}>{each === 'en' ? s.english : s.french}</option>)}</select></label>
      )}
      <button className={buttonClass('plain')}>→<span className="sr-only">{s.languages}</span></button>
    </Form>
  )
}
