import { Form, Link } from '@remix-run/react'
import type { Desk, DeskAmendment as Amendment } from '#server/query/desk.ts'
import { desk as m } from '../i18n/desk.ts'
import { entered } from '../i18n/entered.ts'
import { clashing, putting } from '../i18n/putting.ts'
import { useM } from '../i18n/use.tsx'
import { later } from '../lib/later.tsx'
import { Chip } from '../ui/Chip.tsx'
import { ClashSign } from '../ui/ClashSign.tsx'
import { Acts } from './Acts.tsx'
import { Change } from './Change.tsx'
import { actsOn, INTRODUCE_KEY, isDecided, lookAt, type Looking } from './deskPlace.ts'
import { Fate } from './Fate.tsx'

const Consequences = later(() => import('./Consequences.tsx').then((part) => ({ default: part.Consequences })))
export const Decide = later(() => import('./Decide.tsx'))
const DecideSubs = later(() => import('./DecideSubs.tsx'))
const Recommended = later(() => import('../amendment/Recommended.tsx').then((part) => ({ default: part.Recommended })))

type Props = { amendment: Amendment; nth: number; /** where the desk looks at this one */ looking: Looking | null; desk: Desk }

/** One amendment at the desk: who, what, what would follow, and the ways to dispose of it. */
export const DeskAmendment = ({ amendment, nth, looking, desk }: Props) => {
  const s = useM(m)
  const p = useM(putting)
  const k = useM(clashing)
  const e = useM(entered)
  const { id, number, sponsor, touches, fate, reason, enteredAs, subAmendments, ballot } = amendment
  const place = desk.place.key
  const isOver = isDecided(amendment)
  const isSelected = looking !== null
  // the letters act on the sub-amendment while the desk looks at one
  const isSub = looking?.sub !== undefined
  const act = isSub ? undefined : looking?.act
  const acts = actsOn(amendment, desk)
  const isBefore = desk.before?.id === id
  return (
    <li className={isSelected ? 'am on' : 'am'} id={`no-${number}`} aria-current={isSelected ? 'true' : undefined}>
      <Link className="nth" to={lookAt({ place, am: id })} preventScrollReset replace aria-label={`${nth}, ${sponsor}, ${p.no({ n: number })}`}>{nth}</Link>
      <div>
        <header>
          <b>{sponsor}</b>
          <span className="small">{p.no({ n: number })}{enteredAs && ` · ${e[enteredAs]}`}</span>
          {fate && <Fate fate={fate} />}
          {touches.length > 0 && !isOver && (
            <Chip tone="amber"><ClashSign size={14} />{k.touches({ numbers: touches.map((other) => other.number) })}</Chip>
          )}
          {ballot && !ballot.tally && <Chip tone="amber">{s.underVote}</Chip>}
          {isBefore && !isOver && <Chip>{s.isBefore}</Chip>}
        </header>
        <Change amendment={amendment} />
        {subAmendments.length > 0 && !isOver && <DecideSubs subs={subAmendments} desk={desk} looking={looking ?? {}} />}
        {isSelected && amendment.recommendation && <Recommended recommendation={amendment.recommendation} lang={amendment.lang} />}
        {reason && isSelected && <p className="small mb-2"><b>{s.reason}:</b> {reason}</p>}
        {isSelected && !isOver && !act && <Consequences amendment={amendment} />}
        {isSelected && !act && acts.length > 0 && (
          <div className="acts">
            <Acts acts={acts} on={{ place, am: id }} byLetter={!isSub} {...(desk.open?.body === 'drafting-committee' ? { defers: s.deferBack } : {})} />
            {isBefore && !isOver && desk.open && desk.before.question !== 'introduce' && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="put" value={id} />
                <input type="hidden" name="question" value="introduce" />
                <button className="btn quiet" data-introduce>{s.introduceAct} <kbd aria-hidden="true">{INTRODUCE_KEY}</kbd></button>
              </Form>
            )}
            {!isBefore && !isOver && desk.open && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="put" value={id} />
                <button className="btn quiet">{s.put}</button>
              </Form>
            )}
          </div>
        )}
        {act && <Decide key={`${id}-${act}`} {...{ amendment, desk, act }} />}
      </div>
    </li>
  )
}
