import type { ReactNode } from 'react'
import type { Adopted, Adoption } from '#server/query/adoption.ts'
import type { Named } from '#server/query/names.ts'
import { adoption as m } from '../i18n/adoption.ts'
import { date, shortDate } from '../i18n/format.ts'
import { adoptionModes } from '../i18n/stages.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Choice, Select, TextArea } from '../ui/fields.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Table } from '../ui/Table.tsx'
import { Counts } from './Counts.tsx'
import type { VotingRule } from './outcome.ts'

const MODES = ['unanimously', 'consensus', 'without-a-vote', 'vote'] as const
type Rule = VotingRule & { readonly verified: boolean }

/** How a body adopts: four modes, and the counts where it votes. */
export const Adopt = ({ command, adoption: { processId, version }, rule, members, button, label, hint, whyNot, children }: {
  command: 'AdoptInCommittee' | 'AdoptInAssembly'; adoption: Adoption; rule: Rule; members?: readonly Named[]; button: string; label: string; hint?: string; whyNot: string | null; children?: ReactNode
}) => {
  const s = useM(m)
  const modes = useM(adoptionModes)
  return (
    <CommandForm command={command} fixed={{ processId }} expectedVersion={version} button={button} whyNot={whyNot} className="adopt">
      {!whyNot && (
        <>
          <Choice name="mode" label={label} defaultValue="consensus" options={MODES.map((value) => ({ value, words: modes[value], hint: s.modeHints({ mode: value }) }))} />
          <div className="if-vote">
            {hint && <p className="small mb-2">{hint}</p>}
            <Counts rule={rule} words={s.arithmetic} {...(members ? { members } : {})} />
          </div>
        </>
      )}
      {children}
    </CommandForm>
  )
}

/** An adoption as it was recorded, with the roll call for those who may see it. */
export const AdoptedLine = ({ adopted: { where, mode, counts, at, rollCall } }: { adopted: Adopted }) => {
  const s = useM(m)
  const modes = useM(adoptionModes)
  const lang = useLang()
  return (
    <>
      <Notice kind={where === 'rejected' ? 'warning' : 'done'}>
        {where === 'rejected' ? s.rejectedAt({ at: date(at, lang) }) : s.adoptedAt({ how: modes[mode], at: date(at, lang) })}
        {counts && <span className="num">{lang === 'fr' ? '\u00A0: ' : ': '}{s.counts(counts)}</span>}
      </Notice>
      {rollCall && (
        <details className="mt-3">
          <summary className="w-fit text-accent">{s.rollCall}</summary>
          <div className="mt-2 max-w-xl">
            <Table
              caption={`${s.rollCall}, ${shortDate(at, lang)}`} rows={rollCall} rowKey={({ memberId, choice }) => `${memberId}-${choice}`}
              columns={[{ key: 'member', head: s.member, cell: ({ member }) => member, names: true }, { key: 'choice', head: s.choice, cell: ({ choice, votes }) => `${s.choices({ choice })}${votes > 1 ? ` (${votes})` : ''}` }]}
            />
          </div>
        </details>
      )}
    </>
  )
}

/** The Assembly refuses the text: only by counts that do not carry it. */
export const Reject = ({ adoption: { processId, version }, rule }: { adoption: Adoption; rule: Rule }) => {
  const s = useM(m)
  return (
    <details className="mt-6">
      <summary className="w-fit text-accent">{s.reject}</summary>
      <CommandForm command="RejectInAssembly" fixed={{ processId }} expectedVersion={version} button={s.rejectButton} kind="grave" className="mt-3">
        <Counts rule={rule} required words={s.arithmetic} />
      </CommandForm>
    </details>
  )
}

export const Defer = ({ adoption: { processId, version, assemblies }, nameOf }: { adoption: Adoption; nameOf: (assembly: Adoption['assemblies'][number]) => string }) => {
  const s = useM(m)
  return (
    <details className="mt-6">
      <summary className="w-fit text-accent">{s.defer}</summary>
      <p className="small mt-1 mb-3">{s.deferHint}</p>
      {assemblies.length === 0 ? <Notice>{s.deferNone}</Notice> : (
        <CommandForm command="DeferToAssembly" fixed={{ processId }} expectedVersion={version} button={s.deferButton} kind="grave">
          <Select name="assemblyId" label={s.deferTo} options={assemblies.map((assembly) => ({ value: assembly.id, words: nameOf(assembly) }))} />
          <TextArea name="reason" label={s.deferReason} rows={2} />
        </CommandForm>
      )}
    </details>
  )
}
