import type { WindowSummary } from '#server/query/processSummary.ts'
import type { WindowName } from '#domain/process/stages.ts'
import { dateTime } from '../i18n/format.ts'
import { steps as m } from '../i18n/setup.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { DateTime, Field } from '../ui/fields.tsx'

export type WindowLine = { readonly window: WindowName; readonly name: string; readonly set: WindowSummary | null; readonly proposed: string | null; readonly whyNot: string | null }

/** Who may submit what, and until when: each deadline with its hour and zone, and the form that sets or moves it. */
export const Windows = ({ processId, lines }: { processId: string; lines: readonly WindowLine[] }) => (
  <ul>
    {lines.map((line) => (
      <WindowItem key={line.window} processId={processId} line={line} />
    ))}
  </ul>
)

const WindowItem = ({ processId, line: { window, name, set, proposed, whyNot } }: { processId: string; line: WindowLine }) => {
  const s = useM(m)
  const lang = useLang()
  const at = set?.closes ?? proposed
  return (
    <li className="border-b border-rule py-3">
      <b>{name}</b>
      <div>{set ? dateTime(set.closes, lang) : <span className="text-ink-2">{s.notSet}</span>}</div>
      <div className="small">
        {[
          set?.opens ? s.opened({ at: dateTime(set.opens, lang) }) : null,
          proposed && proposed !== set?.closes ? s.proposed({ at: dateTime(proposed, lang) }) : null,
          set && set.moved > 0 ? s.moved({ n: set.moved, reason: set.reason }) : null,
        ].filter(Boolean).join(' · ')}
      </div>
      {whyNot !== null ? <p className="small mt-1">{whyNot}</p> : (
        <details className="mt-1">
          <summary className="small w-fit text-accent" aria-label={(set ? s.moveOf : s.setOf)({ window: name })}>{set ? s.move : s.set}</summary>
          <CommandForm command="SetWindow" name={`window-${window}`} fixed={{ processId, window }} button={set ? s.move : s.set} kind="plain" done={s.isSet} className="mt-3 mb-2">
            <DateTime name="opens" label={s.opens} defaultValue={set?.opens ?? null} optional />
            <DateTime name="closes" label={s.closes} defaultValue={at} />
            {set && <Field name="reason" label={s.reason} hint={s.reasonShown} />}
          </CommandForm>
        </details>
      )}
    </li>
  )
}
