import type { Asked as Questions, Shown } from '#server/query/asked.ts'
import type { Answer } from '#domain/preparation/commands.ts'
import type { CommandType } from '#domain/commands.ts'
import { preparation as m } from '../i18n/preparation.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Section } from '../ui/Page.tsx'
import { Printed } from './Printed.tsx'

type Fixed = Readonly<Record<string, string>>

/** Two buttons: a sponsor follows, or stays with its own. What it has answered is said, and can be changed. */
export const Answering = ({ command, name, fixed, agree, answer }: { command: CommandType; name: string; fixed: Fixed; agree: string; answer: Answer | null }) => {
  const s = useM(m)
  return (
    <div className="answering">
      {answer !== 'agree' && <CommandForm command={command} name={`${name}-agree`} fixed={{ ...fixed, answer: 'agree' }} button={agree} done={s.answered} />}
      {answer !== 'keep' && <CommandForm command={command} name={`${name}-keep`} kind="plain" fixed={{ ...fixed, answer: 'keep' }} button={s.keep} done={s.answered} />}
      {answer && <span className="small">{answer === 'agree' ? s.agreeNow : s.keepNow}</span>}
    </div>
  )
}

const Other = ({ shown: { number, sponsor, heading, instruction, lines } }: { shown: Shown }) => {
  const s = useM(m)
  const lang = useLang()
  return (
    <div className="remark">
      <p><b>{s.by({ n: number, who: sponsor })}</b> · {heading}</p>
      <Printed instruction={instruction} lines={lines} lang={lang} />
    </div>
  )
}

/** What the reader's own delegation or body is asked: to carry an amendment together, to let a synthesis take one up. */
export const Asked = ({ asked: { mergings, syntheses }, versionId }: { asked: Questions; versionId: string }) => {
  const s = useM(m)
  if (!mergings.length && !syntheses.length) return null
  return (
    <div className="no-print">
      <Section title={s.asked} id="asked">
        {mergings.map(({ mergingId, number, sponsorId, others, answer }) => (
          <div key={mergingId} className="mb-5">
            <p>{s.mergeAsk({ n: number })}</p>
            {others.map((shown) => <Other key={shown.number} shown={shown} />)}
            <Answering command="AgreeToMerge" name={`merge-${mergingId}`} fixed={{ versionId, sponsorId, mergingId }} agree={s.mergeAgree} answer={answer} />
          </div>
        ))}
        {syntheses.map(({ synthesisId, amendmentId, number, sponsorId, synthesis, answer }) => (
          <div key={`${synthesisId} ${amendmentId}`} className="mb-5">
            <p>{s.synthesisAsk({ n: number })}</p>
            <Other shown={synthesis} />
            <Answering command="AnswerSynthesis" name={`synthesis-${amendmentId}`} fixed={{ versionId, sponsorId, synthesisId, amendmentId }} agree={s.synthesisAgree} answer={answer} />
          </div>
        ))}
      </Section>
    </div>
  )
}
