import type { Lang } from '#domain/languages.ts'
import type { InputRow, Inputs } from '#server/query/inputs.ts'
import { clock, date } from '../i18n/format.ts'
import { inputs as m } from '../i18n/inputs.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Check, FileField, Select } from '../ui/fields.tsx'
import { Counted } from './Counted.tsx'

const PLACE = { en: 'Geneva', fr: 'Genève' } as const
/** A receipt says the second. */
const exactly = (at: string, lang: Lang): string => `${date(at, lang)}, ${clock(at, lang)} (${PLACE[lang]})`

type FormProps = { processId: string; author: { id: string; name: string }; current: InputRow | undefined; limit: Inputs['limit']; aside: string | null; whyNot?: string | null }

/** Writes or changes the input of one Member or organization. */
export const InputForm = ({ processId, author, current, limit, aside, whyNot }: FormProps) => {
  const s = useM(m)
  const lang = useLang()
  return (
    <CommandForm
      command="HandInInput" name={`hand-in-${author.id}`} encType="multipart/form-data" done={s.handedIn} aside={aside} whyNot={whyNot}
      fixed={{ processId, authorId: author.id, fileId: current?.file?.id }} button={current ? s.handInAgain : s.handIn}
    >
      <Counted form={`hand-in-${author.id}`} limit={limit} defaultValue={current?.text ?? ''} />
      <FileField name="file" label={s.file} hint={s.fileHint} accept=".txt,.docx,.pdf,text/plain,application/pdf" optional />
      <Select name="lang" label={s.lang} options={[{ value: 'en', words: s.english }, { value: 'fr', words: s.french }]} defaultValue={current?.lang ?? lang} />
      <Check name="confidential" label={s.confidential} hint={s.confidentialHint} defaultChecked={current?.confidential ?? false} />
    </CommandForm>
  )
}

const Marks = ({ input: { lang: written, confidential, onBehalf } }: { input: InputRow }) => {
  const s = useM(m)
  const lang = useLang()
  return (
    <>
      {written !== lang && <Chip tone="plain">{written === 'en' ? s.inEn : s.inFr}</Chip>}
      {confidential && <Chip tone="amber">{s.confidential}</Chip>}
      {onBehalf && <Chip tone="plain">{s.entered}</Chip>}
    </>
  )
}

const Body = ({ input: { text, lang } }: { input: InputRow }) => (
  <p lang={lang} className="max-w-[62ch] whitespace-pre-line font-serif text-[1.0625rem] leading-7 text-pretty">
    {text}
  </p>
)

/** What the author can hold against us: revision, instant, fingerprint, full text. */
export const Receipt = ({ input, slug }: { input: InputRow; slug: string }) => {
  const s = useM(m)
  const lang = useLang()
  const { revision, at, words, pages, hash } = input
  return (
    <section className="card mb-6 max-w-3xl" aria-label={s.receipt}>
      <header>
        <b>{s.received({ revision, at: exactly(at, lang) })}</b>
        <span className="small">{s.length({ words, pages })}</span>
      </header>
      <div className="my-2 flex flex-wrap gap-2">
        <Marks input={input} />
      </div>
      <Body input={input} />
      <dl className="small mt-4 grid gap-1 border-t border-rule pt-3">
        <Original input={input} slug={slug} />
        <div>
          <dt className="inline">{s.fingerprint} </dt>
          <dd className="inline font-mono break-all">{hash}</dd>
        </div>
      </dl>
    </section>
  )
}

const Original = ({ input: { file }, slug }: { input: InputRow; slug: string }) => {
  const s = useM(m)
  return file && (
    <div>
      <dt className="inline">{s.original} </dt>
      <dd className="inline">
        <a href={`/resolutions/${slug}/inputs/${file.id}`} download={file.name}>
          {file.name}
        </a>
      </dd>
    </div>
  )
}

/** One input to read; its words open on a press, so that the list can be taken in at a glance. */
export const InputItem = ({ input, slug }: { input: InputRow; slug: string }) => {
  const s = useM(m)
  const lang = useLang()
  const { author, authorId, words, pages, at } = input
  return (
    <li className="border-b border-rule">
      <details id={authorId} className="py-3">
        <summary className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <b className="grow">{author}</b>
          <Marks input={input} />
          <span className="small">
            {s.length({ words, pages })} · {date(at, lang)}
          </span>
        </summary>
        <div className="mt-3">
          <Body input={input} />
          <dl className="small mt-3">
            <Original input={input} slug={slug} />
          </dl>
        </div>
      </details>
    </li>
  )
}
