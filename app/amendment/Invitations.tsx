import type { AmendmentsPage } from '#server/query/workspace.ts'
import { dateTime } from '../i18n/format.ts'
import { joint as m } from '../i18n/joint.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Section } from '../ui/Page.tsx'
import { Printed } from './Printed.tsx'

type Invited = AmendmentsPage['invitations'][number]
type Props = { invitations: readonly Invited[]; page: Pick<AmendmentsPage, 'versionId' | 'submission'> }

/** What other Members ask this one to co-sponsor: each on its own, with an answer to give. */
export const Invitations = ({ invitations, page }: Props) => {
  const s = useM(m)
  return (
    <Section title={s.invitations} id="invitations">
      <p className="mb-2 max-w-3xl text-ink-2">{s.invitationsHint}</p>
      {invitations.map((one) => <Invitation key={`${one.sponsorId}-${one.seen}`} one={one} page={page} />)}
    </Section>
  )
}

const Invitation = ({ one, page: { versionId, submission } }: { one: Invited; page: Props['page'] }) => {
  const s = useM(m)
  const lang = useLang()
  const { sponsorId, sponsor, memberId, seen, heading, instruction, lines, reason, is, at } = one
  const fixed = { versionId, sponsorId, memberId, seen }
  const id = `${sponsorId}-${seen.slice(0, 12)}`
  const whyNot = submission === 'adviser' ? s.adviser : null
  return (
    <article className="border-t border-rule py-4">
      <header className="mb-1.5 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="normal-case tracking-normal text-ink">{s.proposedBy({ name: sponsor })}</h3>
        <span className="small">{dateTime(at, lang)}</span>
        <Chip tone={is === 'accepted' ? 'ok' : 'amber'}>{is === 'accepted' ? s.youAccepted : s.awaitsYou}</Chip>
      </header>
      {heading && <p className="small">{heading}</p>}
      <Printed instruction={instruction} lines={lines} lang={one.lang} />
      {reason && <p className="mt-2 text-ink-2" lang={one.lang}>{reason}</p>}
      <div className="mt-3 flex flex-wrap items-start gap-3">
        {is === 'invited' && (
          <CommandForm
            command="AnswerInvitation" name={`accept-${id}`} fixed={{ ...fixed, answer: 'accepted' }} button={s.accept} done={s.acceptedDone}
            whyNot={submission === 'closed' ? s.closed : whyNot}
          />
        )}
        <CommandForm
          command="AnswerInvitation" name={`decline-${id}`} kind="plain" fixed={{ ...fixed, answer: 'declined' }} button={is === 'accepted' ? s.noLonger : s.decline} done={s.declinedDone}
          whyNot={whyNot}
        />
      </div>
    </article>
  )
}
