import type { Adopted } from '#server/query/adoption.ts'
import { adoption as m } from '../i18n/adoption.ts'
import { date, shortDate } from '../i18n/format.ts'
import { adoptionModes } from '../i18n/stages.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Table } from '../ui/Table.tsx'

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
