import type { Recommendation } from '#domain/preparation/state.ts'
import { advice as m, advices, answers } from '../i18n/advice.ts'
import { useM } from '../i18n/use.tsx'
import { Chip } from '../ui/Chip.tsx'

/** What the co-Rapporteurs recommend on an amendment, with the sponsor's answer; `lang`: of the amendment, and so of a wording. */
export const Recommended = ({ recommendation, lang }: { recommendation: Recommendation | null; lang: string }) => {
  const r = useM(m)
  const a = useM(advices)
  const said = useM(answers)
  if (!recommendation) return null
  const { advice, reason, wording, answer } = recommendation
  return (
    <div className="remark">
      <p>
        <b>{r.recommended}:</b> {a[advice]}{reason && `. ${reason}`}
        {answer && <> <Chip tone={answer.answer === 'agree' ? 'ok' : 'amber'}>{said[answer.answer]}</Chip> {answer.text}</>}
      </p>
      {wording && <p className="reading" lang={lang}>{wording}</p>}
    </div>
  )
}
