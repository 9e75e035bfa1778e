import { ACTS } from '#domain/submissions/acts.ts'
import { LANGS } from '#domain/languages.ts'
import type { AmendmentsPage } from '#server/query/workspace.ts'
import { entering as m } from '../i18n/entering.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { DateTime, Select, TextArea } from '../ui/fields.tsx'
import { Section } from '../ui/Page.tsx'
import { Table } from '../ui/Table.tsx'

type Props = { desk: NonNullable<AmendmentsPage['desk']>; versionId: string; now: string }

/** For the secretariat: who has submitted, and the entry of what came by mail. It never sees a workspace. */
const Entry = ({ desk, versionId, now }: Props) => {
  const s = useM(m)
  const lang = useLang()
  return (
    <>
      <Section title={s.who} aside={s.private}>
        {desk.counts.length ? (
          <Table
            caption={s.who} rows={desk.counts} rowKey={({ id }) => id}
            columns={[
              { key: 'name', head: s.member, cell: ({ name }) => name, names: true },
              { key: 'submitted', head: s.submittedCount, cell: ({ submitted }) => submitted, figure: true },
              { key: 'withdrawn', head: s.withdrawnCount, cell: ({ withdrawn }) => withdrawn, figure: true },
            ]}
          />
        ) : <p>{s.nobody}</p>}
      </Section>
      <Section title={s.entry}>
        <p className="mb-4 max-w-2xl text-ink-2">{s.entryHint}</p>
        <CommandForm command="EnterAmendment" fixed={{ versionId }} button={s.enter} done={s.entered} className="max-w-2xl">
          <Select name="sponsorId" label={s.member} empty="…" options={desk.members.map(({ id, name }) => ({ value: id, words: name }))} />
          <Select name="lang" label={s.lang} options={LANGS.map((each) => ({ value: each, words: each === 'en' ? s.english : s.french }))} defaultValue={lang} />
          <Select name="act" label={s.act} options={ACTS.map((act) => ({ value: act, words: s.acts({ act }) }))} />
          <Select name="paragraphId" label={s.place} optional empty={s.noPlace} options={desk.places[lang].map(({ id, words }) => ({ value: id, words }))} />
          <TextArea name="text" label={s.wording} hint={s.wordingHint} reading rows={5} optional />
          <TextArea name="reason" label={s.reason} rows={2} optional />
          <DateTime name="receivedAt" label={s.arrival} defaultValue={now} optional />
        </CommandForm>
      </Section>
    </>
  )
}

export default Entry
