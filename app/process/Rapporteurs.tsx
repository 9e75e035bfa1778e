import { Link } from '@remix-run/react'
import type { Steps } from '#server/query/steps.ts'
import type { ProcessKind } from '#domain/process/stages.ts'
import { drafters, steps as m } from '../i18n/setup.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Select } from '../ui/fields.tsx'

type RapporteursProps = {
  kind: ProcessKind
  processId: string
  appointed: readonly { readonly userId: string; readonly memberId: string; readonly name: string }[]
  of: Steps['rapporteurs']
  whyNot: string | null
}

/** Who writes the draft, and the form that appoints them from among the delegations. Each choice names a person and their Member. */
export const Rapporteurs = ({ kind, processId, appointed, of, whyNot }: RapporteursProps) => {
  const s = useM(m)
  const { appoint } = useM(drafters[kind])
  const { candidates } = of
  const memberOf = (userId: string, memberId: string) => candidates.find((c) => c.userId === userId && c.memberId === memberId)?.member ?? memberId.toUpperCase()
  return (
    <>
      <ul className="mb-3">
        {appointed.length === 0 && <li className="text-ink-2">{s.none}</li>}
        {appointed.map(({ userId, memberId, name }) => (
          <li key={userId}>
            {name ? <>{name} <span className="small">({memberOf(userId, memberId)})</span></> : memberOf(userId, memberId)}
          </li>
        ))}
      </ul>
      {whyNot !== null ? <p className="small">{whyNot}</p> : candidates.length === 0 ? (
        <p className="small">
          {s.noCandidates} <Link to="/desk/people">{s.admit}</Link>
        </p>
      ) : (
        <details open={appointed.length === 0}>
          <summary className="small w-fit text-accent">{appointed.length === 0 ? appoint : s.change}</summary>
          <AppointForm kind={kind} processId={processId} appointed={appointed} of={of} />
        </details>
      )}
    </>
  )
}

const AppointForm = ({ kind, processId, appointed, of: { candidates, least, most, usual } }: Omit<RapporteursProps, 'whyNot'>) => {
  const s = useM(m)
  const { appoint, drafter } = useM(drafters[kind])
  const options = candidates.map(({ userId, memberId, name, member }) => ({ value: `${userId} ${memberId}`, words: `${member}: ${name}` }))
  const places = Math.min(most, Math.max(usual + 1, appointed.length + 1))
  return (
    <CommandForm command="AppointRapporteurs" fixed={{ processId }} button={appoint} kind="plain" done={s.appointed} className="mt-3">
      {Array.from({ length: places }, (_, i) => {
        const one = appointed[i]
        return (
          <Select
            key={i} name="rapporteur" label={drafter({ n: i + 1 })} empty={s.nobody} optional={i >= least} options={options}
            {...(one ? { defaultValue: `${one.userId} ${one.memberId}` } : {})}
          />
        )
      })}
    </CommandForm>
  )
}
