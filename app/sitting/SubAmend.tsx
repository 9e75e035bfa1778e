import { Link } from '@remix-run/react'
import type { Named } from '#server/query/names.ts'
import type { Examined } from '#server/query/examination.ts'
import { SubAmendments } from '../amendment/SubAmendments.tsx'
import { floor as m } from '../i18n/floor.ts'
import { subAmendments } from '../i18n/subAmendments.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Select, TextArea } from '../ui/fields.tsx'

type Props = { amendment: Examined; wording: string | null; versionId: string; speaks: readonly Named[]; slug: string }

/** The sub-amendments to what is before the committee, and the way to propose one's own: here in a word, or beside the whole text. */
export const SubAmend = ({ amendment: { id, number, subAmendments: subs }, wording, versionId, speaks, slug }: Props) => {
  const s = useM(m)
  const a = useM(subAmendments)
  const members = speaks.filter((who) => who.id.length === 2)
  const [only] = members.length === 1 ? members : []
  const may = members.length > 0 && wording !== null
  if (!may && subs.length === 0) return null
  return (
    <section>
      {subs.length > 0 && (
        <>
          <h2 className="label">{a.subs}</h2>
          <SubAmendments subs={subs} beside={({ id: subAmendmentId, ordinal: n, memberId, fate }) => fate.is === 'pending' && members.some((who) => who.id === memberId) && (
            <CommandForm command="WithdrawSubAmendment" name={`withdraw-${subAmendmentId}`} fixed={{ versionId, subAmendmentId }} button={a.withdraw} label={a.withdrawNo({ n })} kind="quiet" />
          )} />
        </>
      )}
      {may && (
        <details className="mt-2">
          <summary className="w-fit text-accent">{a.propose}</summary>
          <CommandForm key={subs.length} command="ProposeSubAmendment" fixed={{ versionId, amendmentId: id, memberId: only?.id }} button={s.subButton} kind="plain" done={s.subDone} className="mt-2" aside={<Link to={`/resolutions/${slug}/amendments/${number}`} discover="none">{s.subBeside}</Link>}>
            {!only && <Select name="memberId" label={s.subFor} options={members.map((who) => ({ value: who.id, words: who.name }))} />}
            <TextArea name="wording" label={s.subWords} hint={s.subHint} reading rows={5} defaultValue={wording} />
          </CommandForm>
        </details>
      )}
    </section>
  )
}
