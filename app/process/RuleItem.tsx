import type { RuleId } from '#domain/rules/edition.ts'
import { rulesPage as m } from '../i18n/rules.ts'
import { useM } from '../i18n/use.tsx'
import { later } from '../lib/later.tsx'
import { Chip } from '../ui/Chip.tsx'
import type { Shape } from './ruleValue.ts'

const RuleForms = later(() => import('./RuleForms.tsx'))

/** One rule as its page shows it: made by the loader, in words; `value` as it stands, for the fields that change it. */
export type RuleLine = {
  readonly rule: RuleId; readonly name: string; readonly words: string; readonly shape: Shape; readonly value: unknown; readonly source: string
  readonly verified: boolean; readonly verifiedBy: string | null; readonly verifiedAgainst: string | null
}

/** A number of the rule book: what it says, where that was read, whether somebody has looked it up. */
export const RuleItem = ({ editionId, line, fixed }: { editionId: string; line: RuleLine; fixed: boolean }) => {
  const s = useM(m)
  const { rule, name, words, source, verified, verifiedBy, verifiedAgainst } = line
  return (
    <li id={rule} className="grid gap-x-8 gap-y-1 border-b border-rule py-3 sm:grid-cols-[1fr_1fr]">
      <div>{name}</div>
      <div>
        <div className="flex flex-wrap items-baseline gap-x-3">
          <b>{words}</b>
          <Chip tone={verified ? 'ok' : 'amber'}>{verified ? s.verified : s.unverified}</Chip>
        </div>
        <div className="small">{s.source({ source })}</div>
        {verifiedAgainst && <div className="small">{s.verifiedBy({ name: verifiedBy ?? s.somebody, against: verifiedAgainst })}</div>}
        <RuleForms editionId={editionId} line={line} fixed={fixed} />
      </div>
    </li>
  )
}
