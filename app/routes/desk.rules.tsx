import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { NavLink, useLoaderData } from '@remix-run/react'
import { CHAPTERS, RULE_IDS, toldIn, type RuleId } from '#domain/rules/edition.ts'
import { date } from '../i18n/format.ts'
import { chapters, rulesPage as m, ruleNames } from '../i18n/rules.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { commandAction } from '../lib/command.server.ts'
import { CommandForm } from '../lib/command.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { withRuleValue } from '../process/changingRule.server.ts'
import { RuleItem, type RuleLine } from '../process/RuleItem.tsx'
import { ruleValue, shapeOf } from '../process/ruleValue.ts'
import { Field } from '../ui/fields.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, Section } from '../ui/Page.tsx'

export { unanswered as clientAction } from '../lib/unanswered.ts'

export const loader = async ({ request, context: { api, lang } }: LoaderFunctionArgs) => {
  const { editions, shown, people } = await loaded(request, api.register.editions({ editionId: new URL(request.url).searchParams.get('edition') ?? undefined }))
  const line = (rule: RuleId): RuleLine => {
    const { value, source, verified, verifiedBy, verifiedAgainst } = shown.rules[rule]
    return {
      rule, name: ruleNames[rule][lang], words: ruleValue(rule, value, lang), shape: shapeOf(rule, value), value, source: toldIn(source, lang), verified,
      verifiedBy: (verifiedBy && people[verifiedBy]) ?? null, verifiedAgainst: verifiedAgainst ?? null,
    }
  }
  const names = Object.keys(CHAPTERS) as (keyof typeof CHAPTERS)[]
  return {
    editions, id: shown.id, title: toldIn(shown.title, lang),
    total: RULE_IDS.length, chapters: names.map((name) => ({ name, lines: CHAPTERS[name].map(line) })),
  }
}

export const action = async (args: ActionFunctionArgs) => {
  const answer = await commandAction({ request: await withRuleValue(args), context: args.context }, ['CopyEdition', 'ChangeRule', 'VerifyRule'])
  const { data: result } = answer
  const isOfTheRule = !result.ok && result.refusal.code === 'invalid-field' && RULE_IDS.some((id) => id === (result.refusal as { field?: string }).field)
  return isOfTheRule ? data({ ...result, sentence: m.doesNotFit[args.context.lang] }, 422) : answer
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

const Editions = () => {
  const s = useM(m)
  const lang = useLang()
  const { editions, id: shown } = useLoaderData<typeof loader>()
  return (
    <ul>
      {editions.map(({ id, title, adoptedOn, shipped, processes }) => (
        <li key={id} className="border-b border-rule py-2.5">
          <NavLink to={`/desk/rules?edition=${id}`} className={id === shown ? 'font-semibold text-ink no-underline' : ''} aria-current={id === shown ? 'page' : undefined}>
            {title}
          </NavLink>
          <div className="small">
            {[s.of({ at: date(`${adoptedOn}T12:00:00.000Z`, lang) }), shipped ? s.shipped : null, processes > 0 ? s.texts({ n: processes }) : null].filter(Boolean).join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  )
}

const Copy = ({ from }: { from: string }) => {
  const s = useM(m)
  return (
    <CommandForm command="CopyEdition" fixed={{ from }} button={s.copy} kind="plain" done={s.copied}>
      <Field name="editionId" label={s.copyId} hint={s.copyIdHint} pattern="[a-z0-9_\-]+" />
      <Field name="title" label={s.copyTitle} />
      <Field name="adoptedOn" label={s.adoptedOn} type="date" />
    </CommandForm>
  )
}

export default function Rules() {
  const s = useM(m)
  const c = useM(chapters)
  const { editions, id, title, total, chapters: all } = useLoaderData<typeof loader>()
  const edition = editions.find((one) => one.id === id)
  const fixed = edition?.shipped ? s.fixedShipped : (edition?.processes ?? 0) > 0 ? s.fixedInUse : null
  return (
    <Page>
      <div className="grid items-start gap-x-14 md:grid-cols-[1fr_22rem]">
        <div>
          <h2 className="mb-3">{title}</h2>
          <div className="mb-8 grid gap-2">
            <Notice kind={edition?.unverified ? 'warning' : 'note'}>{s.open({ n: edition?.unverified ?? 0, of: total })}</Notice>
            {fixed && <p className="small">{fixed}</p>}
          </div>
          {all.map(({ name, lines }) => (
            <Section key={name} title={c[name]}>
              <ul>
                {lines.map((line) => (
                  <RuleItem key={`${id} ${line.rule}`} editionId={id} line={line} fixed={fixed !== null} />
                ))}
              </ul>
            </Section>
          ))}
        </div>
        <div>
          <Section title={s.editions}>
            <Editions />
          </Section>
          <Section title={s.copy}>
            <Copy key={id} from={id} />
          </Section>
        </div>
      </div>
    </Page>
  )
}
