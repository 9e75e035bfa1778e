import { useEffect, useId, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import type { CommentAudience } from '#domain/permission/comments.ts'
import { editor } from '../i18n/editor.ts'
import { useM } from '../i18n/use.tsx'
import type { CommentWrites, Person } from './Comments.tsx'
import { isMeant, nameBeingTyped } from './mentioned.ts'

const MOST = 6
type Mentions = {
  field: RefObject<HTMLTextAreaElement>
  text: string
  setText: (text: string) => void
  audience: CommentAudience
  people: CommentWrites['people']
}

/** People to name behind an @: a list that the arrows walk through and Enter or Tab chooses from. */
export const useMentions = ({ field, text, setText, audience, people }: Mentions) => {
  const s = useM(editor)
  const id = useId()
  const [known, setKnown] = useState<readonly Person[] | null>(null)
  const [caret, setCaret] = useState(0)
  const [at, setAt] = useState(0)
  /** the @ whose list was put away */
  const [closed, setClosed] = useState<number | null>(null)
  const begun = nameBeingTyped(text, caret)
  const asks = begun !== null

  useEffect(() => { setKnown(null) }, [audience])
  useEffect(() => {
    if (!asks || known !== null) return undefined
    let gone = false
    void people(audience).then((found) => { if (!gone) setKnown(found) })
    return () => { gone = true }
  }, [asks, known, people, audience])

  const found = begun === null || closed === begun.from ? [] : (known ?? []).filter(({ name }) => isMeant(name, begun.typed)).slice(0, MOST)
  const isNamed = begun !== null && found.some(({ name }) => begun.typed.startsWith(name))
  const shown = isNamed ? [] : found
  const chosen = shown[Math.min(at, shown.length - 1)]
  const choose = (person: Person): void => {
    if (begun === null) return
    const before = `${text.slice(0, begun.from)}@${person.name} `
    setText(before + text.slice(caret))
    setCaret(before.length)
    setAt(0)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(before.length, before.length)
    })
  }

  const list: ReactNode = shown.length > 0 && (
    <ul id={id} role="listbox" aria-label={s.mentionList} className="mention-list">
      {shown.map((person, index) => (
        <li
          key={person.userId} id={`${id}-${person.userId}`} role="option" aria-selected={person === chosen} className={person === chosen ? 'is-chosen' : undefined}
          onMouseDown={(event) => { event.preventDefault(); choose(person) }} onMouseEnter={() => { setAt(index) }}
        >
          {person.name}
        </li>
      ))}
    </ul>
  )

  return {
    list: (
      <>
        <span role="status" className="sr-only">{shown.length > 0 && s.mentionCount(shown.length)}</span>
        {list}
      </>
    ),
    field: { 'aria-autocomplete': 'list' as const, ...(chosen ? { 'aria-controls': id, 'aria-activedescendant': `${id}-${chosen.userId}` } : {}) },
    onCaret: () => { setCaret(field.current?.selectionStart ?? 0) },
    /** True when the key was the list's. */
    onKey: (event: KeyboardEvent): boolean => {
      if (chosen === undefined) return false
      const steps: Readonly<Record<string, () => void>> = {
        ArrowDown: () => { setAt((Math.min(at, shown.length - 1) + 1) % shown.length) },
        ArrowUp: () => { setAt((Math.min(at, shown.length - 1) + shown.length - 1) % shown.length) },
        Enter: () => { choose(chosen) },
        Tab: () => { choose(chosen) },
        Escape: () => { setClosed(begun?.from ?? null) },
      }
      const step = event.ctrlKey || event.metaKey ? undefined : steps[event.key]
      if (step === undefined) return false
      event.preventDefault()
      event.stopPropagation()
      step()
      return true
    },
    /** The people whose names stand in the text. */
    named: (words: string): readonly string[] => (known ?? []).filter(({ name }) => words.includes(`@${name}`)).map(({ userId }) => userId),
  }
}
