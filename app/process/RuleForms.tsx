import type { ReactNode } from 'react'
import { anchors, majorities, rolls, ruleWords, rulesPage as m } from '../i18n/rules.ts'
import { speakersOrders } from '../i18n/speakers.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Check, Field, Select, TextArea } from '../ui/fields.tsx'
import type { RuleLine } from './RuleItem.tsx'
import { weekdays } from './ruleValue.ts'

/** Verifying a rule against a document, and changing it while nothing is bound to its edition. */
export default function RuleForms({ editionId, line, fixed }: { editionId: string; line: RuleLine; fixed: boolean }) {
  const s = useM(m)
  const { rule, name } = line
  return (
    <>
      <details className="mt-1">
        <summary className="small w-fit text-accent" aria-label={s.verifyOf({ rule: name })}>{s.verify}</summary>
        <CommandForm command="VerifyRule" name={`verify-${rule}`} fixed={{ editionId, rule }} button={s.verifyButton} kind="plain" className="mt-2 mb-3">
          <Field name="against" label={s.against} hint={s.againstHint} />
        </CommandForm>
      </details>
      {!fixed && (
        <details>
          <summary className="small w-fit text-accent" aria-label={s.changeOf({ rule: name })}>{s.change}</summary>
          <CommandForm command="ChangeRule" name={`change-${rule}`} fixed={{ editionId, rule }} button={s.changeButton} kind="plain" className="mt-2 mb-3">
            <ValueFields line={line} />
            <Field name="source" label={s.newSource} />
          </CommandForm>
        </details>
      )}
    </>
  )
}

type Of<T> = { value: T }
const options = <K extends string>(catalogue: { readonly [key in K]: string }, ...keys: readonly K[]) => keys.map((value) => ({ value: value, words: catalogue[value] }))

const Figures = ({ of, value }: { of: readonly ('least' | 'most' | 'numerator' | 'denominator')[] } & Of<Readonly<Record<string, number>>>) => {
  const s = useM(m)
  return (
    <div className="flex flex-wrap gap-4">
      {of.map((key) => (
        <Field key={key} name={`value.${key}`} label={s[key]} type="number" defaultValue={value[key]} />
      ))}
    </div>
  )
}

const Ticks = ({ list, all, value }: { list: 'figures' | 'words'; all: readonly { value: string; words: string }[] } & Of<readonly unknown[]>) => {
  const s = useM(m)
  const set = value.map(String)
  return (
    <fieldset className="field">
      <legend>{s.value}</legend>
      <input type="hidden" name="list" value={list} />
      {all.map((option) => (
        <Check key={option.value} name="item" value={option.value} label={option.words} defaultChecked={set.includes(option.value)} />
      ))}
    </fieldset>
  )
}

/** The fields that fit a rule's kind of value. */
const ValueFields = ({ line: { shape, value } }: { line: RuleLine }): ReactNode => {
  const s = useM(m)
  const w = useM(ruleWords)
  const a = useM(anchors)
  const r = useM(rolls)
  const j = useM(majorities)
  const o = useM(speakersOrders)
  const lang = useLang()
  const select = (all: readonly { value: string; words: string }[]) => <Select name="value" label={s.value} options={all} defaultValue={String(value)} />
  switch (shape) {
    case 'figure': return <Field name="value" label={s.value} type="number" defaultValue={Number(value)} />
    case 'hour': return <Field name="value" label={s.value} type="time" defaultValue={String(value)} />
    case 'zone': return <Field name="value" label={s.value} defaultValue={String(value)} />
    case 'truth': return select([{ value: 'true', words: w.yes }, { value: 'false', words: w.no }])
    case 'roll': return select(options(r, 'none', 'forward', 'back'))
    case 'majority': return select(options(j, 'simple', 'two-thirds'))
    case 'order': return select(options(w, 'furthest-first', 'as-received'))
    case 'speakers': return select(options(o, 'asked', 'groups', 'drawn'))
    case 'range': return <Figures of={['least', 'most']} value={value as Record<string, number>} />
    case 'share': return <Figures of={['numerator', 'denominator']} value={value as Record<string, number>} />
    case 'weekdays': return <Ticks list="figures" all={weekdays(lang)} value={value as readonly unknown[]} />
    case 'bodies': return <Ticks list="words" all={options(w, 'committee', 'assembly')} value={value as readonly unknown[]} />
    case 'bands': {
      const lines = (value as readonly { from: number; votes: number }[]).map(({ from, votes }) => `${from}, ${votes}`).join('\n')
      return (
        <>
          <input type="hidden" name="list" value="bands" />
          <TextArea name="bands" label={s.bands} hint={s.bandsHint} rows={6} defaultValue={lines} />
        </>
      )
    }
    case 'offset': {
      const { anchor, days } = value as { anchor: string; days: number }
      return (
        <>
          <Field name="value.days" label={s.days} type="number" defaultValue={days} />
          <Select name="value.anchor" label={s.anchor} options={Object.entries(a).map(([key, text]) => ({ value: key, words: text }))} defaultValue={anchor} />
        </>
      )
    }
    default: return shape satisfies never
  }
}
