import type { Share } from '#domain/floor/balance.ts'
import type { Balanced } from '#server/query/timeSpoken.ts'
import type { Group } from '#domain/membership/members.ts'
import { groups as groupNames } from '../i18n/members.ts'
import { balanceWords as m } from '../i18n/speakers.ts'
import { useM } from '../i18n/use.tsx'
import { Section } from '../ui/Page.tsx'
import { Table } from '../ui/Table.tsx'
import { minutes } from './useSeconds.ts'

/** Who spoke how long, as a picture with its table one click away. */
export default function Balance({ balance: { groups, sexes } }: { balance: Balanced }) {
  const s = useM(m)
  const names = useM(groupNames)
  const sexNames = { woman: s.women, man: s.men }
  return (
    <Section title={s.title}>
      <div className="grid gap-6">
        <Bars title={s.byGroup} head={s.of} rows={groups.map((share) => ({ ...share, name: share.of === null ? s.others : names[share.of as Group] }))} />
        <Bars title={s.bySex} head={s.sex} rows={sexes.map((share) => ({ ...share, name: share.of === null ? s.unsaid : sexNames[share.of] }))} />
      </div>
    </Section>
  )
}

type Row = Share<string | null> & { readonly name: string }
const percent = (share: number): string => `${String(Math.round(share * 100))} %`

const Bars = ({ title, head, rows }: { title: string; head: string; rows: readonly Row[] }) => {
  const s = useM(m)
  const shown = rows.filter(({ turns, of }) => turns > 0 || of !== null)
  const most = Math.max(...shown.map(({ share }) => share), 0.01)
  return (
    <figure>
      <figcaption className="label mb-2">{title}</figcaption>
      <div className="bars" role="img" aria-label={`${title}: ${shown.map(({ name, share }) => `${name} ${percent(share)}`).join(', ')}`}>
        {shown.map(({ name, share }) => (
          <div key={name}>
            <span>{name}</span>
            <span><i style={{ inlineSize: `${String((share / most) * 85)}%` }} /> <span className="num">{percent(share)}</span></span>
          </div>
        ))}
      </div>
      <details className="mt-2">
        <summary className="small w-fit text-accent">{s.table}</summary>
        <Table
          caption={title} rows={shown} rowKey={({ name }) => name}
          columns={[
            { key: 'of', head, cell: ({ name }) => name, names: true }, { key: 'turns', head: s.turns, cell: ({ turns }) => turns, figure: true },
            { key: 'time', head: s.time, cell: ({ seconds }) => minutes(seconds), figure: true }, { key: 'share', head: s.share, cell: ({ share }) => percent(share), figure: true },
          ]}
        />
      </details>
    </figure>
  )
}
