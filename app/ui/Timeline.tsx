import { messages } from '../i18n/define.ts'
import { useM } from '../i18n/use.tsx'
import type { Step } from '../lib/compass.ts'

const m = messages({
  label: { en: 'Stages', fr: 'Étapes' },
  done: { en: 'done', fr: 'franchie' },
  now: { en: 'now', fr: 'en cours' },
  ahead: { en: 'ahead', fr: 'à venir' },
  ended: { en: 'ended here', fr: 'arrêtée ici' },
})

/** The compass of a page about one text: where it is, when it was where, what closes when (`lib/compass.ts` makes the steps). */
export const Timeline = ({ steps, label }: { steps: readonly Step[]; label?: string }) => {
  const s = useM(m)
  return (
    <ol className="stages" aria-label={label ?? s.label}>
      {steps.map((step) => (
        <li key={step.key} data-state={step.state} data-ended={step.ended || undefined} aria-current={step.state === 'now' ? 'step' : undefined}>
          <b>{step.words}</b>
          <span className="sr-only">, {step.ended ? s.ended : s[step.state]}</span>
          {step.when && <span className="when">{step.when}</span>}
        </li>
      ))}
    </ol>
  )
}
