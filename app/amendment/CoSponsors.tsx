import { useState } from 'react'
import type { AskedMember } from '#server/query/joint.ts'
import type { Workspace } from '#server/query/workspace.ts'
import { joint as m } from '../i18n/joint.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip, type Tone } from '../ui/Chip.tsx'

const TONE: Readonly<Record<AskedMember['is'] | 'earlier', Tone>> = { invited: 'amber', accepted: 'ok', declined: 'plain', 'taken-back': 'plain', earlier: 'amber' }

type Props = {
  /** the words that are asked about: their place, and the hash of their operation */
  of: { readonly key: string; readonly seen: string | undefined }
  data: Pick<Workspace, 'members' | 'asked'>
  fixed: { versionId: string; sponsorId: string; lang: string }
  /** the window is not over, and the person may act for the sponsor; others read who is asked */
  mayAsk: boolean
  whyNot: string | null
}

/** Who is asked to propose these words together with their first sponsor, and the form that asks more. */
export const CoSponsors = ({ of: { key, seen }, data: { members, asked }, fixed, mayAsk, whyNot }: Props) => {
  const s = useM(m)
  const here = asked.filter((one) => one.key === key && one.is !== 'taken-back')
  const current = here.filter((one) => one.seen === seen)
  const earlier = here.filter((one) => one.is === 'accepted' && !current.some(({ memberId }) => memberId === one.memberId))
  const { sponsorId, versionId } = fixed
  return (
    <div className="mt-2">
      {(current.length > 0 || earlier.length > 0) && (
        <ul aria-label={s.coSponsors} className="m-0 mb-1 flex list-none flex-wrap gap-x-4 gap-y-1 p-0">
          {[...current, ...earlier.map((one) => ({ ...one, is: 'earlier' as const }))].map(({ memberId, name, is, seen: words }) => (
            <li key={memberId} className="flex flex-wrap items-center gap-2">
              <span>{name}</span> <Chip tone={TONE[is]}>{s.is({ is })}</Chip>
              {mayAsk && is === 'invited' && <CommandForm command="TakeBackInvitation" name={`back-${key}-${memberId}`} kind="quiet" fixed={{ versionId, sponsorId, memberId, seen: words }} button={s.takeBack({ name })} />}
            </li>
          ))}
        </ul>
      )}
      {mayAsk && <details>
        <summary className="small">{s.ask}</summary>
        <Ask key={seen} of={{ key, seen }} members={members.filter(({ id }) => !current.some((one) => one.memberId === id && one.is !== 'declined'))} fixed={fixed} whyNot={whyNot} />
      </details>}
    </div>
  )
}

const Ask = ({ of: { key, seen }, members, fixed, whyNot }: { of: Props['of']; members: Workspace['members']; fixed: Props['fixed']; whyNot: string | null }) => {
  const s = useM(m)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [picked, setPicked] = useState('')
  const all = [...chosen, ...(picked && !chosen.includes(picked) ? [picked] : [])]
  const id = `ask-${key}`
  return (
    <CommandForm
      command="InviteCoSponsors" name={`invite-${key}`} kind="plain" button={s.send({ n: all.length })} done={s.sent} whyNot={whyNot ?? (all.length ? null : s.chooseOne)} className="mt-2"
      fixed={{ ...fixed, 'chosen.key': key, 'chosen.seen': seen, ...Object.fromEntries(all.map((memberId, i) => [`memberIds[${i}]`, memberId])) }}
    >
      <p className="small">{s.askHint}</p>
      {chosen.length > 0 && (
        <ul className="m-0 flex list-none flex-wrap gap-2 p-0">
          {chosen.map((memberId) => {
            const name = members.find((member) => member.id === memberId)?.name ?? memberId
            return (
              <li key={memberId}>
                <Button type="button" kind="quiet" aria-label={s.leaveOut({ name })} onClick={() => { setChosen(chosen.filter((one) => one !== memberId)) }}>{name} ×</Button>
              </li>
            )
          })}
        </ul>
      )}
      <div className="flex flex-wrap items-end gap-2">
        <div className="field">
          <label className="small" htmlFor={id}>{s.member}</label>
          <select id={id} className="control" value={picked} onChange={(event) => { setPicked(event.currentTarget.value) }}>
            <option value="">…</option>
            {members.filter((member) => !chosen.includes(member.id)).map((member) => <option key={member.id} value={member.id}>{member.name}</option>)}
          </select>
        </div>
        <Button type="button" kind="quiet" onClick={() => { setChosen(all); setPicked('') }}>{s.add}</Button>
      </div>
    </CommandForm>
  )
}
