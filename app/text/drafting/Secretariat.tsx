import type { Draft } from '#server/query/draft.ts'
import { draft as m } from '../../i18n/draft.ts'
import { useM } from '../../i18n/use.tsx'
import { CommandForm } from '../../lib/command.tsx'
import { Field, TextArea } from '../../ui/fields.tsx'
import { awaitingIn } from '../wording.ts'

/** The name of the hidden field that carries which log positions the secretariat had before it. */
export const POSITIONS = 'positions'

/** For a draft that is handed in: circulate it under its code, or return it with a reason. Works without JavaScript. */
export const CirculateOrReturn = ({ draft: { processId, proposedCode, seen, texts, sourceLang } }: { draft: Draft }) => {
  const s = useM(m)
  const awaiting = awaitingIn(texts, sourceLang === 'en' ? 'fr' : 'en', sourceLang)
  return (
    <section className="card secretariat no-print" aria-labelledby="decide">
      <h2 id="decide">{s.decide}</h2>
      <div className="secretariat-ways">
        <CommandForm command="Circulate" fixed={{ processId, [POSITIONS]: JSON.stringify(seen) }} button={s.circulate} done={s.circulated}>
          <p>{s.circulateText}</p>
          <Field name="code" label={s.code} hint={s.codeHint} defaultValue={proposedCode} translate="no" autoComplete="off" />
          {awaiting > 0 && <p className="small">{s.circulateAwaiting({ count: awaiting })}</p>}
        </CommandForm>
        <CommandForm command="ReturnDraft" fixed={{ processId }} button={s.return} kind="plain">
          <p>{s.returnText}</p>
          <TextArea name="reason" label={s.reason} rows={3} />
        </CommandForm>
      </div>
    </section>
  )
}
