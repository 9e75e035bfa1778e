import { stands } from '#domain/preparation/revision.ts'
import type { Waiting as Revised } from '#server/query/waiting.ts'
import { outcomes, preparation as m } from '../i18n/preparation.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Field, TextArea } from '../ui/fields.tsx'
import { Section } from '../ui/Page.tsx'
import { Printed } from './Printed.tsx'

/** What a revised draft made of pending amendments: to their sponsors, what stands and what waits for them; to others, what waits. */
export const Waiting = ({ revised, versionId }: { revised: readonly Revised[]; versionId: string }) => {
  const s = useM(m)
  const [carried, waiting] = [revised.filter((one) => stands(one.outcome) && !one.isAnswered), revised.filter((one) => !stands(one.outcome))]
  return (
    <>
      {carried.length > 0 && (
        <div className="no-print">
          <Section title={s.carried} id="carried">{carried.map((one) => <One key={one.id} one={one} versionId={versionId} />)}</Section>
        </div>
      )}
      {waiting.length > 0 && (
        <Section title={s.waiting} id="waiting">
          <p className="mb-4 max-w-3xl text-ink-2">{s.waitingHint}</p>
          {waiting.map((one) => <One key={one.id} one={one} versionId={versionId} />)}
        </Section>
      )}
    </>
  )
}

const One = ({ one, versionId }: { one: Revised; versionId: string }) => {
  const s = useM(m)
  const o = useM(outcomes)
  const lang = useLang()
  const { id, number, sponsor, sponsorId, outcome, isOwn, was, now } = one
  const form = (answer: string) => ({ command: 'AnswerRevision' as const, name: `${answer}-${id}`, fixed: { versionId, sponsorId, amendmentId: id, answer }, done: s.answered })
  return (
    <article className="entry" id={`no-${number}`}>
      <header><b>{s.by({ n: number, who: sponsor })}</b> <Chip tone={stands(outcome) ? 'ok' : 'amber'}>{o[outcome]}</Chip></header>
      <div className="two-texts">
        <div><p className="small">{s.was({ code: was.code })} · {was.heading}</p><Printed instruction={was.instruction} lines={was.lines} lang={lang} /></div>
        <div><p className="small">{s.now}</p><p className="reading">{now ?? s.gone}</p></div>
      </div>
      {isOwn && (
        <div className="answering no-print">
          {stands(outcome) && <><CommandForm {...form('confirm')} button={s.confirm} /><CommandForm {...form('refuse')} kind="plain" button={s.refuse} /></>}
          {!stands(outcome) && !one.canReword && <p className="small">{s.noReword}</p>}
          {!stands(outcome) && one.canReword && (
            <CommandForm {...form('reword')} button={s.reword} className="grow">
              <TextArea name="wording" label={s.rewordText} reading rows={4} defaultValue={one.wording} />
            </CommandForm>
          )}
          <CommandForm {...form('withdraw')} kind="grave" button={s.withdraw} />
        </div>
      )}
    </article>
  )
}

/** The sponsor's answer to a recommendation, beside it. */
export const AnswerRecommendation = ({ versionId, sponsorId, amendmentId }: { versionId: string; sponsorId: string; amendmentId: string }) => {
  const s = useM(m)
  const form = (answer: string) => ({ command: 'AnswerRecommendation' as const, name: `${answer}-recommendation-${amendmentId}`, fixed: { versionId, sponsorId, amendmentId, answer }, done: s.answered })
  return (
    <details className="no-print">
      <summary className="small">{s.answer}</summary>
      <div className="answering">
        <CommandForm {...form('agree')} button={s.follow} />
        <CommandForm {...form('keep')} kind="plain" button={s.keep} className="grow"><Field name="text" label={s.answerText} optional /></CommandForm>
      </div>
    </details>
  )
}
