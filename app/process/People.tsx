import { Link } from '@remix-run/react'
import { COMMITTEES, SEATS } from '#domain/permission/roles.ts'
import type { People, Person } from '#server/query/people.ts'
import { date } from '../i18n/format.ts'
import { committees, seats } from '../i18n/roles.ts'
import { desk as m } from '../i18n/secretariat.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Field, Select } from '../ui/fields.tsx'

const STANDING = 'standing'

/** The bodies that have people here: Members' delegations, the Bureau, the secretariat, …; those of the chosen one are listed below it. */
export const Bodies = ({ all: { assemblyId, bodies, shown } }: { all: People }) => {
  const s = useM(m)
  const own: Readonly<Record<string, string>> = { secretariat: s.secretariat, bureau: s.bureau, 'women-forum': s['women-forum'], observers: s.observers }
  return (
    <ul>
      {bodies.map(({ body, name, count }) => (
        <li key={body} className="border-b border-rule">
          <Link
            to={`/desk/people?assembly=${assemblyId}&body=${body}`} preventScrollReset aria-current={shown?.body === body ? 'true' : undefined}
            className={`flex justify-between gap-4 py-2.5 no-underline hover:underline ${shown?.body === body ? 'font-semibold text-ink' : ''}`}
          >
            {own[body] ?? name} <span className="small">{s.peopleCount({ n: count })}</span>
          </Link>
          {shown?.body === body && (
            <ul className="mb-4 border-t border-rule pl-5">
              {shown.people.map((person) => (
                <PersonItem key={`${person.userId} ${person.seat} ${person.committee ?? ''}`} assemblyId={assemblyId} body={body} person={person} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

const PersonItem = ({ assemblyId, body, person: { userId, name, email, seat, committee, since } }: { assemblyId: string; body: string; person: Person }) => {
  const s = useM(m)
  const seatNames = useM(seats)
  const lang = useLang()
  const post = seat === 'president' ? (committee ? s.president : s.assemblyPresident) : seat === 'person' ? null : seatNames[seat]
  return (
    <li className="grid gap-x-6 border-b border-rule py-2.5 last:border-0 sm:grid-cols-[1fr_14rem]">
      <div>
        <b>{name}</b> <span className="small break-all">{email}</span>
        <div className="small">{[post, committee, date(since, lang)].filter(Boolean).join(' · ')}</div>
      </div>
      <details>
        <summary className="small w-fit sm:ml-auto" aria-label={s.releaseOf({ name })}>{s.release}</summary>
        <CommandForm command="ReleasePerson" name={`release-${userId}-${seat}-${committee ?? ''}`} fixed={{ assemblyId, body, userId }} button={s.releaseOf({ name })} kind="grave" aside={s.releaseAside} className="mt-2" />
      </details>
    </li>
  )
}

/** Admits a person to a delegation or an office; their account is opened by their address, and they are invited to sign in. */
export const Admit = ({ all: { assemblyId, members, partners } }: { all: People }) => {
  const s = useM(m)
  const standing = assemblyId === STANDING
  const bodies = standing
    ? [{ value: 'secretariat', words: s.secretariat }, ...partners.map(({ id, name }) => ({ value: id, words: name })), { value: 'partner-', words: s.partner }]
    : [
      { value: 'bureau', words: s.bureau }, { value: 'women-forum', words: s['women-forum'] }, { value: 'observers', words: s.observers },
      ...members.map(({ id, name }) => ({ value: id, words: name })),
    ]
  return (
    <CommandForm command="AdmitPerson" fixed={{ assemblyId, ...(standing ? { seat: 'person' } : {}) }} button={s.admit} done={s.admitDone}>
      <Select name="body" label={s.body} options={bodies} />
      {standing ? <Field name="organization" label={s.partnerName} hint={s.partnerHint} optional /> : <Seat />}
      <Field name="name" label={s.name} hint={s.nameHint} autoComplete="off" />
      <Field name="email" label={s.email} hint={s.emailHint} type="email" autoComplete="off" />
      <Select name="lang" label={s.writesIn} defaultValue="en" options={[{ value: 'en', words: s.english }, { value: 'fr', words: s.french }]} />
    </CommandForm>
  )
}

const Seat = () => {
  const s = useM(m)
  const c = useM(committees)
  const seatNames = useM(seats)
  const options = [...SEATS.map((value) => ({ value, words: seatNames[value] })), { value: 'president', words: s.presidentSeat }, { value: 'person', words: s.person }]
  return (
    <>
      <Select name="seat" label={s.seat} options={options} />
      <Select name="committee" label={s.seatCommittee} hint={s.seatCommitteeHint} options={COMMITTEES.map((value) => ({ value, words: `${value} ${c[value]}` }))} optional />
    </>
  )
}
