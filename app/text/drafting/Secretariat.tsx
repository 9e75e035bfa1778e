import { Link } from '@remix-run/react'
import { otherLang } from '#domain/languages.ts'
import type { Outstanding } from '#domain/resolution/translation.ts'
import type { Draft } from '#server/query/draft.ts'
import { draft as m } from '../../i18n/draft.ts'
import { useM } from '../../i18n/use.tsx'
import { CommandForm } from '../../lib/command.tsx'
import { useProcess } from '../../process/useProcess.ts'
import { Field, TextArea } from '../../ui/fields.tsx'

/** The name of the hidden field that carries which log positions the secretariat had before it. */
export const POSITIONS = 'positions'

/** For a draft that is handed in: circulate it under its code, once it stands in both languages, or return it with a reason. Works without JavaScript. */
export const CirculateOrReturn = ({ draft: { processId, proposedCode, seen, sourceLang }, lacking }: { draft: Draft; lacking: Outstanding }) => {
  const s = useM(m)
  const { process: { slug, kind } } = useProcess()
  const forms = (['draft', 'memorandum'] as const).filter((form) => lacking[form] > 0)
  const first = forms.length > 0 ? s.translateFirst({ into: otherLang(sourceLang) }) : null
  return (
    <section className="card secretariat no-print" aria-labelledby="decide">
      <h2 id="decide">{s.decide}</h2>
      <div className="secretariat-ways">
        <CommandForm command="Circulate" fixed={{ processId, [POSITIONS]: JSON.stringify(seen) }} button={s.circulate} done={s.circulated} whyNot={first}>
          <p>{s.circulateText}</p>
          <Field name="code" label={s.code} hint={s.codeHint} defaultValue={proposedCode} translate="no" autoComplete="off" />
          {first && (
            <>
              <ul className="plain-list">
                {forms.map((form) => <li key={form}><Link to={`/resolutions/${slug}/${form}?text=both`} preventScrollReset>{s.toTranslate({ form, count: lacking[form] })}</Link></li>)}
              </ul>
              <p className="small">{s.translateHow}</p>
            </>
          )}
        </CommandForm>
        <CommandForm command="ReturnDraft" fixed={{ processId }} button={s.return} kind="plain">
          <p>{s.returnText({ kind })}</p>
          <TextArea name="reason" label={s.reason} rows={3} />
        </CommandForm>
      </div>
    </section>
  )
}
