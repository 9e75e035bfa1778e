import type { Lang } from '#domain/languages.ts'
import { labelsOf, longLabel } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { text as m } from '../i18n/text.ts'
import { useM } from '../i18n/use.tsx'
import { hasWords, type Branch } from './wording.ts'

export type Setting = {
  readonly text: ResolutionText
  readonly lang: Lang
  /** the same lines in the source language, by id: shown where the words still await translation */
  readonly source?: { readonly lang: Lang; readonly lines: ReadonlyMap<string, Branch> } | undefined
  /** tells the ids of a second column from those of the first */
  readonly column?: string | undefined
}

/** A printed line with those under it. Its number hangs in the gutter and is the permanent link. */
export const BranchView = ({ branch, depth = 0, setting }: { branch: Branch; depth?: number; setting: Setting }) => {
  const s = useM(m)
  const { id, number } = branch
  const { column, lang, text } = setting
  const address = column ? `${id}-${column}` : id
  const label = labelsOf(text).get(id)
  const what = label ? longLabel(label, lang) : ''
  return (
    <div id={address} className={depth === 0 ? 'para' : 'sub'}>
      <a className="n" href={`#${address}`} aria-label={s.linkTo({ what: what.charAt(0).toUpperCase() + what.slice(1) })}>
        {number || <span aria-hidden="true" className="no-print pilcrow">¶</span>}
      </a>
      <LineView line={branch} setting={setting} />
      {branch.below.map((sub) => <BranchView key={sub.id} branch={sub} depth={depth + 1} setting={setting} />)}
    </div>
  )
}

const LineView = ({ line, setting: { source } }: { line: Branch; setting: Setting }) => {
  const s = useM(m)
  if (hasWords(line)) return <Printed line={line} />
  const original = source?.lines.get(line.id)
  return (
    <>
      <p className="awaiting">{s.awaiting}</p>
      {source && original && hasWords(original) && <div className="awaited" lang={source.lang}><Printed line={original} /></div>}
    </>
  )
}

const Printed = ({ line: { opener, body, punctuation } }: { line: Branch }) => (
  <p>
    {opener && <em className="opener">{opener}</em>}
    {body}
    {punctuation}
  </p>
)
