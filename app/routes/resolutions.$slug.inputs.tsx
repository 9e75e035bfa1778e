import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Inputs } from '#server/query/inputs.ts'
import { dateTime } from '../i18n/format.ts'
import { inputs as m, inputsWindow as windowWords } from '../i18n/inputs.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm, useCommandResult } from '../lib/command.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { InputForm, InputItem, Receipt } from '../process/Inputs.tsx'
import { handInInput } from '../process/upload.server.ts'
import { useProcess } from '../process/useProcess.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Select } from '../ui/fields.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, Section } from '../ui/Page.tsx'

export { unanswered as clientAction } from '../lib/unanswered.ts'

export const loader = async ({ request, params, context: { api, now, lang } }: LoaderFunctionArgs) => {
  const all = await loaded(request, api.process.inputs({ slug: params['slug'] ?? '' }))
  return {
    ...all, chosen: new URL(request.url).searchParams.get('for'), when: whenOf(all.window, now, lang),
    until: all.window && windowWords.until[lang]({ at: dateTime(all.window.closes, lang) }),
  }
}

export const action = async (args: ActionFunctionArgs) => {
  const { inputs } = await loaded(args.request, args.context.api.process.inputs({ slug: args.params['slug'] ?? '' }))
  return handInInput(args, (authorId) => inputs.find((input) => input.authorId === authorId)?.text)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

/** Until when inputs are handed in, since when not any more, or from when. */
const whenOf = (window: Inputs['window'], now: Instant, lang: Lang): string => {
  if (!window) return windowWords.notSet[lang]
  const at = dateTime(window.closes, lang)
  if (window.open) return windowWords.open[lang]({ at })
  return window.opens && now < window.opens ? windowWords.opens[lang]({ at: dateTime(window.opens, lang) }) : windowWords.closed[lang]({ at })
}

type Shown = Inputs & { readonly until: string | null }

/** The input of one Member or organization: its receipt, and the form that writes or changes it while the window is open. */
const Own = ({ author, all, submits }: { author: { id: string; name: string }; all: Shown; submits: boolean }) => {
  const s = useM(m)
  const { process: { id: processId, slug } } = useProcess()
  const handedIn = useCommandResult(`hand-in-${author.id}`)?.ok
  const withdrawn = useCommandResult(`withdraw-${author.id}`)?.ok
  const current = all.inputs.find(({ authorId }) => authorId === author.id)
  const form = <InputForm key={current?.hash} processId={processId} author={author} current={current} limit={all.limit} aside={all.until} whyNot={submits ? null : s.adviser} />
  return (
    <Section title={s.yours({ author: author.name })}>
      {handedIn && current && <Notice kind="done" className="mb-4">{s.handedIn}</Notice>}
      {withdrawn && !current && <Notice kind="done" className="mb-4">{s.withdrawn}</Notice>}
      {current && <Receipt input={current} slug={slug} />}
      {all.window?.open && (current ? (
        <details key={current.hash} className="mb-4">
          <summary className="mb-4 w-fit text-accent">{s.edit}</summary>
          {form}
          {submits && (
            <CommandForm
              command="WithdrawInput" name={`withdraw-${author.id}`} fixed={{ processId, authorId: author.id }} button={s.withdraw} kind="grave" aside={s.withdrawAside}
              className="mt-8 border-t border-rule pt-5"
            />
          )}
        </details>
      ) : form)}
    </Section>
  )
}

/** The secretariat enters what arrived by mail: it chooses for whom, then has that author's form. */
const OnBehalf = ({ all, chosen }: { all: Shown; chosen: string | null }) => {
  const s = useM(m)
  const author = all.authors.find(({ id }) => id === chosen)
  return (
    <>
      <Section title={s.behalf}>
        <p className="small mb-4 max-w-prose">{s.behalfHint}</p>
        <Form className="flex flex-wrap items-end gap-3" preventScrollReset>
          <Select key={chosen} name="for" label={s.author} options={all.authors.map(({ id, name }) => ({ value: id, words: name }))} {...(author ? { defaultValue: author.id } : {})} />
          <Button>{s.choose}</Button>
        </Form>
      </Section>
      {author && <Own key={author.id} author={author} all={all} submits />}
    </>
  )
}

export default function InputsPage() {
  const s = useM(m)
  const { chosen, ...all } = useLoaderData<typeof loader>()
  const { process: { slug } } = useProcess()
  const toRead = all.inputs.filter(({ own }) => !own)
  const seesOthers = all.onBehalf || toRead.length > 0 || (all.authors.length === 0 && all.adviserOf.length === 0)
  return (
    <Page>
      <div className="max-w-3xl">
        <Notice className="mb-6">{all.when}</Notice>
        {!all.onBehalf && all.authors.map((author) => <Own key={author.id} author={author} all={all} submits />)}
        {!all.onBehalf && all.adviserOf.map((author) => <Own key={author.id} author={author} all={all} submits={false} />)}
        {seesOthers && (
          <Section title={s.others} aside={toRead.length > 0 ? s.count({ n: toRead.length }) : undefined}>
            {toRead.length === 0 ? <Empty title={s.none}><p>{s.noneText}</p></Empty> : <ul>{toRead.map((input) => <InputItem key={input.authorId} input={input} slug={slug} />)}</ul>}
          </Section>
        )}
        {all.onBehalf && all.window?.open && <OnBehalf all={all} chosen={chosen} />}
      </div>
    </Page>
  )
}
