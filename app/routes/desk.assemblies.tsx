import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { COMMITTEES } from '#domain/permission/roles.ts'
import type { AssemblySummary } from '#server/query/processSummary.ts'
import { assembly, date } from '../i18n/format.ts'
import { committees } from '../i18n/roles.ts'
import { desk as m } from '../i18n/secretariat.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { commandAction } from '../lib/command.server.ts'
import { CommandForm } from '../lib/command.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { Empty } from '../ui/Empty.tsx'
import { Field, Select } from '../ui/fields.tsx'
import { Page, Section } from '../ui/Page.tsx'

export { unanswered as clientAction } from '../lib/unanswered.ts'

export const loader = async ({ request, context: { api } }: LoaderFunctionArgs) => {
  const { editions } = await loaded(request, api.register.editions({}))
  return { assemblies: await api.register.assemblies(), editions: editions.map(({ id, title }) => ({ id, title })), committees: COMMITTEES }
}

export const action = (args: ActionFunctionArgs) => commandAction(args, ['CreateAssembly', 'MoveAssembly', 'ProposeSubject'])

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.assemblies[langOfPage(matches)])

/** A calendar day at the place of the Assembly. */
const day = (of: string, lang: 'en' | 'fr'): string => date(`${of}T12:00:00.000Z`, lang)

const Days = ({ of }: { of?: AssemblySummary }) => {
  const s = useM(m)
  return (
    <div className="flex flex-wrap gap-4">
      <Field name="opensOn" label={s.opensOn} type="date" defaultValue={of?.opensOn} />
      <Field name="closesOn" label={s.closesOn} type="date" defaultValue={of?.closesOn} />
    </div>
  )
}

const AssemblyItem = ({ of, texts }: { of: AssemblySummary; texts: number }) => {
  const s = useM(m)
  const lang = useLang()
  const title = assembly(of.number, lang)
  return (
    <li className="border-b border-rule py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <b>
          {title}, {of.city[lang]}
        </b>
        <span className="small">
          {texts > 0 && `${s.texts({ n: texts })} · `}
          <Link to={`/desk/people?assembly=${of.id}`}>{s.admitted}</Link>
        </span>
      </div>
      <div className="small">
        {day(of.opensOn, lang)} – {day(of.closesOn, lang)}, {of.country[lang]}
      </div>
      <details className="mt-1">
        <summary className="small w-fit text-accent" aria-label={s.moveOf({ assembly: title })}>{s.moveAssembly}</summary>
        <CommandForm command="MoveAssembly" name={`move-${of.id}`} fixed={{ assemblyId: of.id }} button={s.moveAssembly} kind="plain" done={s.movedDone} className="mt-3 mb-2">
          <Days of={of} />
          <Field name="reason" label={s.reason} />
        </CommandForm>
      </details>
    </li>
  )
}

const Propose = () => {
  const s = useM(m)
  const c = useM(committees)
  const lang = useLang()
  const { assemblies, editions, committees: all } = useLoaderData<typeof loader>()
  const options = assemblies.map(({ id, number, city }) => ({ value: id, words: `${assembly(number, lang)}, ${city[lang]}` }))
  const [edition] = editions
  return (
    <CommandForm command="ProposeSubject" button={s.propose} done={s.proposed}>
      <Select name="committee" label={s.committee} options={all.map((value) => ({ value, words: `${value} ${c[value]}` }))} />
      <Select name="assemblyId" label={s.adopting} options={options} />
      <Select name="previousAssemblyId" label={s.previous} hint={s.previousHint} options={options} optional />
      <Field name="titleEn" label={s.titleEn} lang="en" />
      <Field name="titleFr" label={s.titleFr} lang="fr" />
      <Select name="sourceLang" label={s.sourceLang} defaultValue="en" options={[{ value: 'en', words: s.english }, { value: 'fr', words: s.french }]} />
      <Select name="editionId" label={s.edition} hint={s.editionHint} options={editions.map(({ id, title }) => ({ value: id, words: title }))} {...(edition ? { defaultValue: edition.id } : {})} />
    </CommandForm>
  )
}

export default function Assemblies() {
  const s = useM(m)
  const { assemblies } = useLoaderData<typeof loader>()
  return (
    <Page>
      <div className="grid items-start gap-x-14 md:grid-cols-[1fr_24rem]">
        <div>
          <Section title={s.assemblies}>
            {assemblies.length === 0 ? <Empty title={s.noAssemblies}><p>{s.noAssembliesText}</p></Empty> : (
              <ul>
                {assemblies.map(({ processes, ...of }) => <AssemblyItem key={of.id} of={of} texts={processes} />)}
              </ul>
            )}
          </Section>
          {assemblies.length > 0 && (
            <Section title={s.propose} id="propose">
              <Propose />
            </Section>
          )}
        </div>
        <Section title={s.createAssembly} id="create">
          <CommandForm command="CreateAssembly" button={s.createAssembly} kind={assemblies.length === 0 ? 'primary' : 'plain'} done={s.created}>
            <Field name="number" label={s.number} type="number" min={1} max={9999} inputMode="numeric" />
            <Field name="cityEn" label={s.cityEn} />
            <Field name="cityFr" label={s.cityFr} />
            <Field name="countryEn" label={s.countryEn} />
            <Field name="countryFr" label={s.countryFr} />
            <Days />
          </CommandForm>
        </Section>
      </div>
    </Page>
  )
}
