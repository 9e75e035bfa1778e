import type { Named } from '#server/query/names.ts'
import type { Examined } from '#server/query/examination.ts'
import { floor as m } from '../i18n/floor.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Select, TextArea } from '../ui/fields.tsx'

/** Other words that Members propose for what is before the committee, and the way to propose one's own. */
export const SubAmend = ({ amendment: { id, lang, subAmendments }, wording, versionId, speaks }: { amendment: Examined; wording: string | null; versionId: string; speaks: readonly Named[] }) => {
  const s = useM(m)
  const members = speaks.filter((who) => who.id.length === 2)
  const [only] = members.length === 1 ? members : []
  const may = members.length > 0 && wording !== null
  if (!may && subAmendments.length === 0) return null
  return (
    <section>
      {subAmendments.length > 0 && (
        <>
          <h2 className="label">{s.subs}</h2>
          <ul className="lines mt-1">
            {subAmendments.map((sub) => (
              <li key={sub.id}>
                <span><b>{sub.member}:</b> <span className="reading" lang={lang}>{sub.wording}</span></span>
                {members.some((who) => who.id === sub.memberId) && <CommandForm command="WithdrawSubAmendment" name={`withdraw-${sub.id}`} fixed={{ versionId, subAmendmentId: sub.id }} button={s.subWithdraw} kind="quiet" />}
              </li>
            ))}
          </ul>
        </>
      )}
      {may && (
        <details className="mt-2">
          <summary className="w-fit text-accent">{s.subPropose}</summary>
          <CommandForm key={subAmendments.length} command="ProposeSubAmendment" fixed={{ versionId, amendmentId: id, memberId: only?.id }} button={s.subButton} kind="plain" done={s.subDone} className="mt-2">
            {!only && <Select name="memberId" label={s.subFor} options={members.map((who) => ({ value: who.id, words: who.name }))} />}
            <TextArea name="wording" label={s.subWords} hint={s.subHint} reading rows={5} defaultValue={wording} />
          </CommandForm>
        </details>
      )}
    </section>
  )
}
